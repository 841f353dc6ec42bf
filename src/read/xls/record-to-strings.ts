import { ASIDE_FROM, ASIDE_TO } from '../html-line.js'
import type { XlsRecord } from './records.js'

/** Whether a font strikes its text out. */
export type IsStruck = (font: number) => boolean

const clean = (text: string): string => text.replace(/[\uFDD0\uFDD1]/gu, '\uFFFD')

/** A string with its length before it (MS-XLS 2.5.294), the length in one byte or two. */
export function readString(data: Buffer, at: number, bytesOfLength: 1 | 2): string {
  const count = data.readUIntLE(at, bytesOfLength)
  const isWide = (data.readUInt8(at + bytesOfLength) & 1) === 1
  const from = at + bytesOfLength + 1
  return clean(data.subarray(from, from + count * (isWide ? 2 : 1)).toString(isWide ? 'utf16le' : 'latin1'))
}

/** The bytes of a record and of those that continue it, as one reads on over their borders. */
interface Cursor {
  readonly pieces: readonly Buffer[]
  piece: number
  at: number
}

/** The next so many bytes, wherever they lie; fewer at the end. */
function take(cursor: Cursor, count: number): Buffer {
  const taken: Buffer[] = []
  for (let left = count; left > 0; ) {
    const piece = cursor.pieces[cursor.piece]
    if (piece === undefined) break
    const part = piece.subarray(cursor.at, cursor.at + left)
    taken.push(part)
    left -= part.length
    cursor.at += part.length
    if (cursor.at >= piece.length) {
      cursor.piece += 1
      cursor.at = 0
    }
  }
  return taken.length === 1 ? taken[0]! : Buffer.concat(taken)
}

/** Characters, told anew at the head of every record whether they have one byte or two. */
function takeCharacters(cursor: Cursor, count: number, isWideFirst: boolean): string {
  let isWide = isWideFirst
  let text = ''
  for (let left = count; left > 0; ) {
    const piece = cursor.pieces[cursor.piece]
    if (piece === undefined) break
    const width = isWide ? 2 : 1
    const part = take(cursor, Math.min(left, Math.floor((piece.length - cursor.at) / width)) * width)
    text += part.toString(isWide ? 'utf16le' : 'latin1')
    left -= part.length / width
    if (left <= 0) break
    if (part.length === 0) {
      cursor.piece += 1
      cursor.at = 0
    }
    isWide = ((take(cursor, 1)[0] ?? 0) & 1) === 1
  }
  return text
}

/** The strings that cells share (MS-XLS 2.4.265), struck-out runs marked as no wording. */
export function recordToStrings({ data, more }: XlsRecord, isStruck: IsStruck): readonly string[] {
  const cursor: Cursor = { pieces: [data, ...more].filter((piece) => piece.length > 0), piece: 0, at: 0 }
  const count = take(cursor, 8).readUInt32LE(4)
  const strings: string[] = []
  while (strings.length < count && cursor.piece < cursor.pieces.length) {
    const head = take(cursor, 3)
    if (head.length < 3) break
    const flags = head.readUInt8(2)
    const runs = (flags & 8) === 0 ? 0 : take(cursor, 2).readUInt16LE(0)
    const extra = (flags & 4) === 0 ? 0 : take(cursor, 4).readUInt32LE(0)
    const text = clean(takeCharacters(cursor, head.readUInt16LE(0), (flags & 1) === 1))
    strings.push(withRuns(text, take(cursor, runs * 4), isStruck))
    take(cursor, extra)
  }
  return strings
}

/** Fonts begin at places of the text, each for the rest up to the next. */
function withRuns(text: string, runs: Buffer, isStruck: IsStruck): string {
  const starts: (readonly [from: number, font: number])[] = []
  for (let at = 0; at + 4 <= runs.length; at += 4)
    if (runs.readUInt16LE(at) >= (starts.at(-1)?.[0] ?? 0))
      starts.push([runs.readUInt16LE(at), runs.readUInt16LE(at + 2)])
  if (!starts.some(([, font]) => isStruck(font))) return text
  const pieces = starts.map(([from, font], at) => {
    const piece = text.slice(from, starts[at + 1]?.[0])
    return isStruck(font) && piece !== '' ? ASIDE_FROM + piece + ASIDE_TO : piece
  })
  return text.slice(0, starts[0]![0]) + pieces.join('')
}
