import type { Excerpt, Span } from '../model.js'

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
  const start = Math.min(Math.max(0, from), excerpt.text.length)
  const end = Math.min(Math.max(start, to), excerpt.text.length)
  const spans: Span[] = []
  let local = 0
  for (const span of excerpt.spans) {
    const length = span.to - span.from
    const pieceFrom = Math.max(start, local)
    const pieceTo = Math.min(end, local + length)
    if (pieceFrom < pieceTo) {
      spans.push({ from: span.from + pieceFrom - local, to: span.from + pieceTo - local })
    } else if (start === end && spans.length === 0 && start >= local && start <= local + length) {
      const place = span.from + start - local
      spans.push({ from: place, to: place })
    }
    local += length
    if (local >= end && spans.length > 0) break
  }
  return { text: excerpt.text.slice(start, end), spans }
}
