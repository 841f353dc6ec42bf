import { WIDE } from './fold-radicals.js'
import { ASIDE_FROM, ASIDE_TO } from './html-line.js'
import { isNoteMark } from './html-marks.js'

/** A piece of text as pdf.js reports it. */
export interface PrintedText {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

/** A stretch of a printed line without a wide gap; positions in points, `y` upwards from the foot of the page. */
export interface Segment {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly pageHeight: number
  /** Slanted text is a watermark or a stamp. */
  readonly isSlanted: boolean
  /** It stands on the same line as the segment before it, after a wide gap. */
  readonly goesOn: boolean
}

/** Baselines nearer than this share of the size are one line: raised figures belong to their line. */
const SAME_LINE = 0.5

/** A gap of more than this many times the size separates columns, not words. */
const COLUMN_GAP = 1.5

/** A mark that refers to a note is smaller than its line by at least this share, and raised by that. */
const RAISED_SIZE = 0.8
const RAISED_BY = 0.12

/** Pieces of text on one baseline, one after another, joined up to the next wide gap. */
export function textsToSegments(
  texts: readonly PrintedText[],
  page: number,
  pageHeight: number,
): readonly Segment[] {
  const segments: Segment[] = []
  let pieces: string[] = []
  let line = { left: 0, right: 0, y: 0, size: 0, isSlanted: false, goesOn: false }
  const flush = (): void => {
    const text = closeGaps(pieces.join('')).trim()
    if (text !== '') segments.push({ page, pageHeight, text, ...line })
    pieces = []
  }
  for (const { str: given, transform, width } of texts) {
    const str = given.replace(/[\uFDD0\uFDD1]/gu, '\uFFFD')
    if (str.trim() === '') {
      if (pieces.length > 0 && str !== '') pieces.push(' ')
      continue
    }
    const [a = 0, b = 0, , , x = 0, y = 0] = transform
    const size = Math.hypot(a, b) || 1
    const isSameLine =
      pieces.length > 0 &&
      Math.abs(y - line.y) < SAME_LINE * Math.max(size, line.size) &&
      x > line.right - size
    const isWideGap = isSameLine && x - line.right > COLUMN_GAP * size
    if (!isSameLine || isWideGap) {
      flush()
      const isSlanted = Math.abs(b) > 0.1 * size
      line = { left: x, right: x + width, y, size, isSlanted, goesOn: isWideGap }
    }
    const isRaised =
      isSameLine &&
      size < RAISED_SIZE * line.size &&
      y > line.y + RAISED_BY * line.size &&
      isNoteMark(str, pieces.join('').slice(-4))
    pieces.push(isRaised ? ASIDE_FROM + str + ASIDE_TO : str)
    line.right = Math.max(line.right, x + width)
    line.size = Math.max(line.size, size)
  }
  flush()
  return segments
}

/** 湖南省 2022 年 · 查询难 ，: narrow gaps that justified lines show beside Chinese characters are no spaces */
const NARROW_GAP = new RegExp(`(?<=[${WIDE}]) (?=[0-9]|[${WIDE}])|(?<=[0-9%]) (?=[${WIDE}])`, 'gu')

const closeGaps = (text: string): string => text.replace(NARROW_GAP, '')
