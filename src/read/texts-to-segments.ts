import { WIDE } from './fold-radicals.js'
import { ASIDE_FROM, ASIDE_TO } from './html-line.js'
import { isNoteMark } from './html-marks.js'

/** A piece of text as pdf.js reports it. */
export interface PrintedText {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  /** How sure of it is what recognised it in a picture, 0–1; absent where it is there as text. */
  readonly confidence?: number
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
  /** The least of its pieces; absent where no piece was recognised in a picture. */
  readonly confidence?: number
}

/** Baselines nearer than this share of the size are one line: raised figures belong to their line. */
const SAME_LINE = 0.5

/** A gap of more than this many times the size separates columns, not words. */
const COLUMN_GAP = 1.5

/** Newspapers set a comma and the quotation mark after it into one place: so much of the size text may go back. */
const OVERLAP = 1.25

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
  /** Characters of each size: a label may be larger than the text behind it. */
  let sizes = new Map<number, number>()
  let line = { left: 0, right: 0, y: 0, size: 0, isSlanted: false, goesOn: false }
  let sure: { readonly confidence?: number } = {}
  const flush = (): void => {
    const text = closeGaps(pieces.join('')).trim()
    if (text !== '')
      segments.push({ page, pageHeight, text, ...line, size: commonest(sizes, line.size), ...sure })
    pieces = []
    sure = {}
    sizes = new Map()
  }
  for (const { str: given, transform, width, confidence } of texts) {
    const str = given.replace(/[\uFDD0\uFDD1]/gu, '\uFFFD')
    if (str.trim() === '') {
      if (pieces.length > 0 && str !== '') pieces.push(' ')
      continue
    }
    const [a = 0, b = 0, , , x = 0, y = 0] = transform
    const size = sizeOf(str, width, Math.hypot(a, b) || 1)
    const isSameLine =
      pieces.length > 0 &&
      Math.abs(y - line.y) < SAME_LINE * Math.max(size, line.size) &&
      x > line.right - OVERLAP * size
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
    if (confidence !== undefined) sure = { confidence: Math.min(confidence, sure.confidence ?? 1) }
    sizes.set(size, (sizes.get(size) ?? 0) + str.length)
    line.right = Math.max(line.right, x + width)
    line.size = Math.max(line.size, size)
  }
  flush()
  return segments
}

/** Fonts whose characters fill half of their square say twice the size that is seen. */
const SMALLER = 0.75

/** So many Chinese characters tell the size: each is as wide as it is high, all others are half of that. */
const TELLING = 4

function sizeOf(str: string, width: number, said: number): number {
  let wide = 0
  for (const sign of str) if (sign > '\u2000') wide += 1
  const seen = width / (wide + (str.length - wide) / 2)
  return wide >= TELLING && seen > 0 && seen < SMALLER * said ? seen : said
}

/** The size of most characters; of two as frequent the larger. */
const commonest = (sizes: ReadonlyMap<number, number>, otherwise: number): number =>
  [...sizes].sort(([x, few], [y, many]) => many - few || y - x)[0]?.[0] ?? otherwise

/** 湖南省 2022 年 · 查询难 ，: narrow gaps that justified lines show beside Chinese characters are no spaces */
const NARROW_GAP = new RegExp(`(?<=[${WIDE}]) (?=[0-9]|[${WIDE}])|(?<=[0-9%]) (?=[${WIDE}])`, 'gu')

const closeGaps = (text: string): string => text.replace(NARROW_GAP, '')
