import { type Fib, PART, type PartNumber, type Story } from './streams-to-fib.js'

/** A stretch of the text that stands elsewhere on the page than in its line. */
export interface Aside {
  readonly from: number
  readonly to: number
}

/** What the places of the main text refer to. */
export interface Asides {
  /** Footnotes, then endnotes, by the place of their mark, in the order of the text. */
  readonly notes: ReadonlyMap<number, Aside>
  /** Text boxes, by the place where they are anchored. */
  readonly boxes: ReadonlyMap<number, Aside>
}

/** A list of places, each with so many bytes of what is said of it (MS-DOC 2.2.2). */
interface Plc {
  readonly places: readonly number[]
  readonly entry: (index: number) => Buffer
}

function plcOf(bytes: Buffer, entrySize: number): Plc {
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + entrySize)))
  const from = (count + 1) * 4
  return {
    places: Array.from({ length: bytes.length < 4 ? 0 : count + 1 }, (_, at) => bytes.readUInt32LE(at * 4)),
    entry: (index) => bytes.subarray(from + index * entrySize, from + (index + 1) * entrySize),
  }
}

const SHAPE = 26
const BOX = 22

/** Where in the entry of a box the number of its shape stands. */
const SHAPE_OF_BOX = 14

/** Notes and text boxes of a Word file. `begins` says where each story begins in the text. */
export function fibToAsides(fib: Fib, begins: Readonly<Record<Story, number>>): Asides {
  const notes = new Map<number, Aside>()
  const addNotes = (marks: PartNumber, texts: PartNumber, story: Story): void => {
    const { places } = plcOf(fib.part(texts), 0)
    const ranges = rangesOf(places, begins[story], fib.lengths[story])
    plcOf(fib.part(marks), 2)
      .places.slice(0, -1)
      .forEach((place, index) => {
        const range = ranges[index]
        if (range && place < fib.lengths.main) notes.set(place, range)
      })
  }
  addNotes(PART.footnoteMarks, PART.footnoteTexts, 'footnotes')
  addNotes(PART.endnoteMarks, PART.endnoteTexts, 'endnotes')

  const boxTexts = plcOf(fib.part(PART.boxTexts), BOX)
  const ranges = rangesOf(boxTexts.places, begins.boxes, fib.lengths.boxes)
  const byShape = new Map<number, Aside>()
  for (const [index, range] of ranges.entries()) {
    const shape = boxTexts.entry(index).readUInt32LE(SHAPE_OF_BOX)
    if (!byShape.has(shape)) byShape.set(shape, range)
  }
  const boxes = new Map<number, Aside>()
  const shapes = plcOf(fib.part(PART.shapes), SHAPE)
  for (const [index, place] of shapes.places.slice(0, -1).entries()) {
    const shape = shapes.entry(index).readUInt32LE(0)
    const range = byShape.get(shape)
    if (range && place < fib.lengths.main) boxes.set(place, range)
    // A text is shown once, however many places name it.
    byShape.delete(shape)
  }
  return { notes, boxes }
}

/** From one place to the next, inside the story. */
function rangesOf(places: readonly number[], begin: number, length: number): readonly Aside[] {
  const ranges: Aside[] = []
  for (let index = 0; index + 1 < places.length; index++) {
    const [from, to] = [places[index]!, places[index + 1]!]
    if (from > to) throw new RangeError('places out of order')
    ranges.push({ from: begin + Math.min(from, length), to: begin + Math.min(to, length) })
  }
  return ranges
}
