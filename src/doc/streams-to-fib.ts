import type { Streams } from './bytes-to-streams.js'

/** The head of a Word file (MS-DOC 2.5.1), with the streams that it speaks of. */
export interface Fib {
  /** The stream WordDocument, in which the text stands. */
  readonly word: Buffer
  /** The stream 0Table or 1Table. */
  readonly table: Buffer
  /** The stream Data; empty where there is none. */
  readonly data: Buffer
  readonly lid: number
  readonly isFastSaved: boolean
  /** How many characters each story has. */
  readonly lengths: Readonly<Record<Story, number>>
  /** A structure of the table stream; empty where the file has none. */
  readonly part: (at: PartNumber) => Buffer
  /** Where a structure begins in the table stream, for what follows beyond its end. */
  readonly offset: (at: PartNumber) => number
}

/** In the order of their characters. */
export const STORIES = ['main', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes'] as const
export type Story = (typeof STORIES)[number]

/** Where the pairs of offset and length stand in FibRgFcLcb97. */
export const PART = {
  styles: 1,
  footnoteMarks: 2,
  footnoteTexts: 3,
  characterRuns: 12,
  paragraphRuns: 13,
  pieces: 33,
  shapes: 40,
  endnoteMarks: 46,
  endnoteTexts: 47,
  boxTexts: 56,
  lists: 73,
  listUses: 74,
} as const
export type PartNumber = (typeof PART)[keyof typeof PART]

const PAIRS = 154

/** Why a file is none that can be read: the password, or its age. */
export type FibTrouble = 'encrypted' | 'too-old' | 'no-word'

/** The head of a Word file, or what stands against reading it. Throws `RangeError` where the file is damaged. */
export function streamsToFib(streams: Streams): Fib | FibTrouble {
  const word = streams.read('WordDocument')
  if (word === undefined) return 'no-word'
  const flags = word.readUInt16LE(10)
  if ((flags & 0x0100) !== 0) return 'encrypted'
  // Word 6 and Word 95 have another mark, or a lower number of their form.
  if (word.readUInt16LE(0) !== 0xa5ec || word.readUInt16LE(2) < 0xc0) return 'too-old'
  const table = streams.read((flags & 0x0200) === 0 ? '0Table' : '1Table')
  if (table === undefined) throw new RangeError('no table stream')
  const count = (at: number): number => {
    const value = word.readInt32LE(64 + at)
    if (value < 0) throw new RangeError('a story of less than no characters')
    return value
  }
  const offset = (at: PartNumber): number => word.readUInt32LE(PAIRS + at * 8)
  return {
    word,
    table,
    data: streams.read('Data') ?? Buffer.alloc(0),
    lid: word.readUInt16LE(6),
    isFastSaved: (flags & 0x0004) !== 0,
    lengths: {
      main: count(12),
      footnotes: count(16),
      headers: count(20),
      macros: count(24),
      comments: count(28),
      endnotes: count(32),
      boxes: count(36),
    },
    offset,
    part: (at) => {
      const from = offset(at)
      const length = word.readUInt32LE(PAIRS + at * 8 + 4)
      if (length > 0 && from + length > table.length)
        throw new RangeError('a structure beyond the table stream')
      return table.subarray(from, from + length)
    },
  }
}
