import type { Excerpt, Span } from '../model/index.js'
import { OPEN_END, SENTENCE_END } from './line-kinds.js'
import { isRow } from './lines-to-tables.js'
import { LINE_BREAK, type Line } from './text-to-lines.js'

/** A place where a sentence that was broken over two lines was put together again. */
export interface Joint {
  readonly before: Line
  readonly after: Line
}

/** A line shorter than this that follows a finished sentence stands by itself (a caption, a name). */
const SHORT_LINE = 36

/** What tells where lines of a document were broken for no reason of the text. */
export interface Layout {
  /** The width at which the text is wrapped by hand, or `undefined` where paragraphs are whole lines. */
  readonly width: number | undefined
  /** Offsets where pages begin, ascending. */
  readonly pageStarts: readonly number[]
}

/** How a text is laid out, as far as its lines and the reader tell. */
export const linesToLayout = (lines: readonly Line[], pageStarts: readonly number[] = []): Layout => ({
  width: wrapWidth(lines),
  pageStarts,
})

/** The width at which a text is wrapped by hand, or `undefined` where paragraphs are whole lines. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const open = lines.filter((line) => line.text.length >= 20 && !SENTENCE_END.test(line.text.slice(-1)))
  const long = lines.filter((line) => line.text.length >= 20)
  if (long.length < 20 || open.length / long.length < 0.4) return undefined
  const lengths = open.map((line) => line.text.length).sort((x, y) => x - y)
  const middle = lengths[lengths.length >> 1]!
  const near = lengths.filter((length) => Math.abs(length - middle) <= 4).length
  return near / lengths.length >= 0.6 ? middle : undefined
}

/**
 * The lines of a paragraph block as one excerpt: a line that ends in the middle of a sentence is
 * joined to the next, a finished one keeps its line break.
 *
 * `skip` is how much of the first line is left out (its label); `standsAlone` tells of the first line
 * that it is a heading on a line of its own although it has no 。
 */
export function linesToExcerpt(
  text: string,
  lines: readonly Line[],
  layout: Layout,
  options: { readonly skip?: number; readonly standsAlone?: boolean } = {},
): { readonly excerpt: Excerpt; readonly joints: readonly Joint[] } {
  const spans: Span[] = []
  const pieces: string[] = []
  const joints: Joint[] = []
  const add = (span: Span): void => {
    if (span.from >= span.to) return
    const last = spans.at(-1)
    if (last !== undefined && last.to === span.from)
      spans[spans.length - 1] = { from: last.from, to: span.to }
    else spans.push(span)
    pieces.push(text.slice(span.from, span.to))
  }
  for (const [i, line] of lines.entries()) {
    for (const span of i === 0 ? dropFront(line.spans, options.skip ?? 0) : line.spans) add(span)
    const next = lines[i + 1]
    if (next === undefined) break
    const alone =
      i === 0 && options.standsAlone !== undefined ? options.standsAlone : isWhole(lines, i, layout)
    if (alone) add(lineBreak(text, line))
    else joints.push({ before: line, after: next })
  }
  return { excerpt: { text: pieces.join(''), spans }, joints }
}

/** Whether line `i` ends where a paragraph ends. */
function isWhole(lines: readonly Line[], i: number, { width, pageStarts }: Layout): boolean {
  const line = lines[i]!
  if (SENTENCE_END.test(line.text.slice(-1)) || isRow(line)) return true
  if (lines[i + 1] !== undefined && isRow(lines[i + 1]!)) return true
  if (width !== undefined) return line.text.length < width - 6
  const next = lines[i + 1]?.start
  if (next !== undefined && pageStarts.some((page) => page >= line.end && page <= next)) return false
  const before = lines[i - 1]
  const follows = before === undefined || SENTENCE_END.test(before.text.slice(-1))
  return follows && line.text.length < SHORT_LINE && !OPEN_END.test(line.text.slice(-1))
}

/** The line break character itself stands between two paragraphs, so that spans still cut the text exactly. */
function lineBreak(text: string, line: Line): Span {
  const end = text.slice(line.start, line.end)
  const at = end.endsWith('\r\n') ? end.length - 1 : end.search(LINE_BREAK)
  return at < 0 ? { from: line.end, to: line.end } : { from: line.start + at, to: line.start + at + 1 }
}

function dropFront(spans: readonly Span[], count: number): readonly Span[] {
  const kept: Span[] = []
  let left = count
  for (const span of spans) {
    const drop = Math.min(left, span.to - span.from)
    left -= drop
    if (span.from + drop < span.to) kept.push({ from: span.from + drop, to: span.to })
  }
  return kept
}
