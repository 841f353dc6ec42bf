import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/browser/hash.js'
import { sha256 as ofNode } from '../../src/hash.js'

describe('SHA-256 without Node', () => {
  it('gives what node:crypto gives, for all texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(ofNode(text))
        expect(sha256(text, 'base64')).toBe(ofNode(text, 'base64'))
      }),
      { numRuns: 100 },
    )
  })

  it('and for bytes of every length around the ends of blocks', () => {
    for (let length = 0; length <= 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) & 0xff)
      expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
    }
  })

  it('takes of a view only what is in it', () => {
    const bytes = Uint8Array.from({ length: 500 }, (_, at) => at & 0xff)
    expect(sha256(bytes.subarray(100, 300))).toBe(ofNode(bytes.subarray(100, 300)))
  })
})
