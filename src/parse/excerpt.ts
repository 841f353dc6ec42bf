import type { Excerpt, Span } from '../model/index.js'

/**
 * A piece of an excerpt as an excerpt of the document again: `from` and `to` are offsets into
 * `excerpt.text`, the spans of the result are offsets into the document.
 *
 * A piece that lies across a place where lines were joined has several spans. Offsets outside the
 * text are clamped; an empty piece keeps one empty span, so that its place is known.
 *
 * @example
 * excerptAt({ text: '负责单位', spans: [{ from: 10, to: 12 }, { from: 20, to: 22 }] }, 1, 3)
 * // => { text: '责单', spans: [{ from: 11, to: 12 }, { from: 20, to: 21 }] }
 */
export function excerptAt(excerpt: Excerpt, from: number, to: number): Excerpt {
  return createCutter(excerpt)(from, to)
}

/** `excerptAt` for many pieces of one excerpt: the place of each span is worked out once. */
export function createCutter(excerpt: Excerpt): (from: number, to: number) => Excerpt {
  const starts: number[] = []
  let length = 0
  for (const span of excerpt.spans) {
    starts.push(length)
    length += span.to - span.from
  }
  return (from, to) => {
    const start = Math.min(Math.max(0, from), excerpt.text.length)
    const end = Math.min(Math.max(start, to), excerpt.text.length)
    const spans: Span[] = []
    for (let at = spanOf(starts, start); at < excerpt.spans.length; at++) {
      const { from: offset, to: last } = excerpt.spans[at]!
      const local = starts[at]!
      if (local >= end && spans.length > 0) break
      const piece = { from: Math.max(start, local), to: Math.min(end, local + last - offset) }
      const place = { from: offset + piece.from - local, to: offset + piece.to - local }
      if (piece.from < piece.to || (start === end && spans.length === 0 && piece.from === piece.to))
        spans.push(place)
    }
    return { text: excerpt.text.slice(start, end), spans }
  }
}

/** The last span that begins at or before `offset`. */
function spanOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
