import type { Excerpt, Span } from '../model/index.js'
import { createCutter } from './excerpt.js'
import { type Label, lineToLabel, type Style } from './line-to-label.js'

/** A line of the text as an excerpt: its content without white space around it and without what is ignored. */
export interface Line extends Excerpt {
  readonly index: number
  /** Where the line begins and ends, its line break included: lines joined give the document. */
  readonly start: number
  readonly end: number
}

/** White space, zero-width characters and byte order marks: what may stand around a line's content. */
const AROUND = /[\s\u0085\u200b-\u200f\u2060\ufeff]/u

/** Line breaks of every system, and the form feed that page-wise text keeps between pages. */
export const LINE_BREAK: RegExp = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu

/**
 * The lines of a text, in order, nothing lost between them.
 *
 * `ignorable` are spans, in order, that are no text (debris, page chrome): they lie in a line's
 * `start`…`end` but not in its `text`, and a line break inside one breaks no line.
 *
 * @example textToLines('甲\n  乙 ').map((line) => line.text) // => ['甲', '乙']
 */
export function textToLines(text: string, ignorable: readonly Span[] = []): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  let next = 0
  const push = (contentEnd: number, end: number): void => {
    const spans: Span[] = []
    const keep = (from: number, to: number): void => {
      let [first, last] = [from, to]
      if (spans.length === 0) while (first < last && AROUND.test(text[first]!)) first++
      if (to === contentEnd) while (last > first && AROUND.test(text[last - 1]!)) last--
      if (first < last) spans.push({ from: first, to: last })
    }
    let from = start
    while (next < ignorable.length && ignorable[next]!.to <= start) next++
    for (let i = next; i < ignorable.length && ignorable[i]!.from < contentEnd; i++) {
      const skip = ignorable[i]!
      keep(from, Math.max(from, Math.min(skip.from, contentEnd)))
      from = Math.max(from, Math.min(skip.to, contentEnd))
    }
    keep(from, contentEnd)
    const pieces = spans.map((span) => text.slice(span.from, span.to))
    lines.push({ index: lines.length, start, end, text: pieces.join(''), spans })
    start = end
  }
  let inside = 0
  for (const found of text.matchAll(LINE_BREAK)) {
    while (inside < ignorable.length && ignorable[inside]!.to <= found.index) inside++
    const skip = ignorable[inside]
    if (skip !== undefined && skip.from <= found.index) continue
    push(found.index, found.index + found[0].length)
  }
  if (start < text.length || lines.length === 0) push(text.length, text.length)
  return lines
}

/**
 * Where a heading may stand inside a line: after a finished sentence, glued before an Arabic number, or
 * an article after its chapter's title (第一章　总则　　第一条).
 */
const INSIDE =
  /(?<=[\u4e00-\u9fa5])(?<wide>[\s　]{2,8})(?=第[一二三四五六七八九十百零]{1,5}条)|(?<=[。！？）)])(?<gap>[\s　]*)(?=[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)|(?<=[\u4e00-\u9fa5。；！？）)”])(?=[0-9]{1,2}[.．][\u4e00-\u9fa5“])/gu

/** The same in a text whose line breaks are all lost: any number that nothing holds to the word before it (统一、 · 第（二）项). */
const ANYWHERE =
  /(?<![第条款和或至到、，,（(统唯同专逐之合归])(?=[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[㈠-㈩⑴-⒇⒈-⒛①-⑳])|(?<=[\u4e00-\u9fa5。；！？）)”\s])(?=[0-9]{1,2}[.．、][\u4e00-\u9fa5“])/gu

/** A text with this share of its characters in one line, and so many of them, has lost its line breaks. */
const IN_ONE_LINE = 0.9
const SHORTEST_TEXT = 60

function isInOneLine(line: Line, lines: readonly Line[]): boolean {
  const length = lines.at(-1)!.end
  return line.text.length >= SHORTEST_TEXT && line.text.length >= length * IN_ONE_LINE
}

/** A line shorter than this holds one heading at the most. */
const SHORTEST_PACKED_LINE = 40

/** A longer stretch before a number is a paragraph, not a heading. */
const LONGEST_HEADING = 80

/** 一、强化统筹协调，保障持续发展1.加强工作统筹谋划。: a first number glued to the heading above it. */
const opensUnder = (label: Label | undefined, heading: string): boolean =>
  label !== undefined &&
  label.style !== 'arabic' &&
  heading.length <= LONGEST_HEADING &&
  !/[。；：:]/u.test(heading)

/**
 * Lines again, cut before headings that lost their line break.
 *
 * A number inside a line opens a heading only if it goes on with the count of a heading before it
 * (…技术。 （二）深化推广… after （一）); a first one only after white space or a bare heading.
 */
export function cutPackedLines(lines: readonly Line[]): readonly Line[] {
  const counted = new Map<Style, number>()
  const cut: Line[] = []
  for (const line of lines) {
    const label = lineToLabel(line.text)
    if (label !== undefined) counted.set(label.style, label.value)
    let from = 0
    let start = line.start
    const cutter = createCutter(line)
    const push = (to: number, end: number): void => {
      const piece = cutter(from, from + line.text.slice(from, to).trimEnd().length)
      cut.push({ ...piece, index: cut.length, start, end })
    }
    if (line.text.length >= SHORTEST_PACKED_LINE) {
      const isOnly = isInOneLine(line, lines)
      for (const found of line.text.matchAll(isOnly ? ANYWHERE : INSIDE)) {
        const at = found.index + found[0].length
        const inner = lineToLabel(line.text.slice(at, at + 12))
        if (inner === undefined || at === from) continue
        const goesOn = counted.get(inner.style) === inner.value - 1
        const bare = inner.style === 'arabic' && opensUnder(label, line.text.slice(from, at))
        const first = inner.value === 1 && (isOnly || (counted.size > 0 && (found[0] !== '' || bare)))
        if (!(goesOn && inner.value > 1) && !first) continue
        counted.set(inner.style, inner.value)
        const next = cutter(at, at).spans[0]!.from
        push(found.index, next)
        from = at
        start = next
      }
    }
    if (from === 0) cut.push({ ...line, index: cut.length })
    else push(line.text.length, line.end)
  }
  return cut
}
