import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptAt } from '../../../src/parse/excerpt.js'

describe('excerptAt', () => {
  it('keeps the gap between two spans out of the text', () => {
    const excerpt = {
      text: '负责单位',
      spans: [
        { from: 10, to: 12 },
        { from: 20, to: 22 },
      ],
    }
    expect(excerptAt(excerpt, 1, 3)).toEqual({
      text: '责单',
      spans: [
        { from: 11, to: 12 },
        { from: 20, to: 21 },
      ],
    })
  })

  it('cuts exactly its text out of any document', () => {
    const pieces = fc.array(fc.tuple(fc.nat(5), fc.nat(7)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(pieces, fc.nat(40), fc.nat(40), (gaps, a, b) => {
        let at = 0
        const spans = gaps.map(([gap, length]) => {
          const from = at + gap
          at = from + length
          return { from, to: at }
        })
        const document = Array.from({ length: at }, (_, i) => String.fromCharCode(0x4e00 + i)).join('')
        const text = spans.map((span) => document.slice(span.from, span.to)).join('')
        const cut = excerptAt({ text, spans }, Math.min(a, b), Math.max(a, b))
        expect(cut.text).toBe(text.slice(Math.min(a, b), Math.max(a, b)))
        expect(cut.spans.map((span) => document.slice(span.from, span.to)).join('')).toBe(cut.text)
        expect(cut.spans.length).toBeGreaterThan(0)
      }),
    )
  })
})
