import { bytesToStyles } from './bytes-to-styles.js'
import type { Piece } from './clx-to-pieces.js'
import { createRunFinder, lastAtMost } from './create-run-finder.js'
import { grpprlToSprms } from './grpprl-to-sprms.js'
import {
  type CharacterMarks,
  type ParagraphMarks,
  sprmsToCharacters,
  sprmsToParagraph,
} from './sprms-to-marks.js'
import { type Fib, PART } from './streams-to-fib.js'

/** How a stretch of text is shown, and where it ends in the text. */
export interface Look {
  readonly to: number
  readonly isHidden: boolean
  readonly isStruck: boolean
  readonly isDeleted: boolean
  readonly isRaised: boolean
  readonly symbol: number | undefined
}

/** What a Word file says of the places of its text. */
export interface Formats {
  /** Of a paragraph, by the place of its mark; what its style says is in it. */
  readonly paragraph: (mark: number) => ParagraphMarks & { readonly style: number }
  readonly isParagraphEnd: (place: number) => boolean
  readonly look: (place: number) => Look
}

const NO_MARKS = {}

/** What the runs, the pieces and the styles of a Word file say together. */
export function fibToFormats(fib: Fib, pieces: readonly Piece[]): Formats {
  const { word } = fib
  const styles = bytesToStyles(fib.part(PART.styles))
  const elsewhere = createElsewhere(fib.data)
  const toParagraph = (grpprl: Buffer): ParagraphMarks => sprmsToParagraph(grpprlToSprms(grpprl), elsewhere)
  const toCharacters = (grpprl: Buffer): CharacterMarks => sprmsToCharacters(grpprlToSprms(grpprl))
  const paragraphRun = createRunFinder<ParagraphMarks>(
    word,
    fib.part(PART.paragraphRuns),
    13,
    (page, offset) => {
      const isShort = page[offset] !== 0
      const size = isShort ? page.readUInt8(offset) * 2 - 1 : page.readUInt8(offset + 1) * 2
      const from = offset + (isShort ? 1 : 2)
      return { style: page.readUInt16LE(from), ...toParagraph(page.subarray(from + 2, from + size)) }
    },
    NO_MARKS,
  )
  const characterRun = createRunFinder<CharacterMarks>(
    word,
    fib.part(PART.characterRuns),
    1,
    (page, offset) => toCharacters(page.subarray(offset + 1, offset + 1 + page.readUInt8(offset))),
    NO_MARKS,
  )
  const pieceAt = (place: number): Piece => {
    const piece = pieces[lastAtMost(pieces.length, (at) => pieces[at]!.from, place)]
    if (piece === undefined || place >= piece.to) throw new RangeError('a place beyond the text')
    return piece
  }
  const changes = new Map<
    Buffer,
    { readonly paragraph: ParagraphMarks; readonly characters: CharacterMarks }
  >()
  const changesOf = ({ changes: grpprl }: Piece) => {
    const known = changes.get(grpprl)
    if (known !== undefined) return known
    const read = { paragraph: toParagraph(grpprl), characters: toCharacters(grpprl) }
    changes.set(grpprl, read)
    return read
  }
  const placeOf = (piece: Piece, place: number): number => piece.at + (place - piece.from) * piece.width
  return {
    paragraph: (mark) => {
      const piece = pieceAt(mark)
      const own = { ...paragraphRun(placeOf(piece, mark)).value, ...changesOf(piece).paragraph }
      const style = own.style ?? 0
      const byStyle = styles(style).paragraph
      // A list that a paragraph names itself does not bring the level of the style's list along.
      const level = own.level ?? byStyle.level
      return { ...byStyle, ...own, style, ...(level === undefined ? {} : { level }) }
    },
    isParagraphEnd: (place) => {
      const piece = pieceAt(place)
      const at = placeOf(piece, place)
      return paragraphRun(at).to === at + piece.width
    },
    look: (place) => {
      const piece = pieceAt(place)
      const run = characterRun(placeOf(piece, place))
      const own = { ...run.value, ...changesOf(piece).characters }
      const byStyle: CharacterMarks = own.style === undefined ? NO_MARKS : styles(own.style).characters
      const to = Math.min(piece.to, piece.from + Math.ceil((run.to - piece.at) / piece.width))
      return {
        to: Math.max(place + 1, to),
        isHidden: isOn(own.hidden, byStyle.hidden),
        isStruck: isOn(own.struck, byStyle.struck) || isOn(own.doublyStruck, byStyle.doublyStruck),
        isDeleted: own.isDeleted ?? false,
        isRaised: own.isRaised ?? byStyle.isRaised ?? false,
        symbol: own.symbol,
      }
    },
  }
}

const isOn = (own: number | undefined, byStyle: number | undefined): boolean => {
  if (own === undefined || own === 0x80) return byStyle === 1
  return own === 0x81 ? byStyle !== 1 : own === 1
}

/** Properties in the Data stream, read once however many paragraphs name them; they name no others. */
function createElsewhere(data: Buffer): (offset: number) => ParagraphMarks {
  const known = new Map<number, ParagraphMarks>()
  return (offset) => {
    const before = known.get(offset)
    if (before !== undefined) return before
    const size = data.readUInt16LE(offset)
    const read = sprmsToParagraph(grpprlToSprms(data.subarray(offset + 2, offset + 2 + size)), () => ({}))
    known.set(offset, read)
    return read
  }
}
