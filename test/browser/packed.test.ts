import fc from 'fast-check'
import characters from 'opencc-js/dict/TSCharacters'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { dataToPacked, termsToText } from '../../build/data-to-packed.js'
import { risingToSymbols, symbolsToRising, textToTerms } from '../../src/browser/text-to-terms.js'
import * as background from '../../src/lexicon/background.data.js'
import { HEADING_EDGES } from '../../src/lexicon/heading-edges.data.js'
import { REGIONS } from '../../src/lexicon/regions.data.js'

/** Each term of `公开23 建设-4` as it stands, in order. */
const sorted = (table: string): readonly string[] => table.split(' ').sort()

/** The pairs of each strength, in order. */
const strengths = (bond: readonly string[]): readonly string[] =>
  bond
    .map((level) => {
      const [strength, pairs] = level.split(':') as [string, string]
      return `${strength}:${pairs.match(/../gsu)!.sort().join('')}`
    })
    .sort()

describe('the data of a page', () => {
  beforeAll(() => {
    vi.doMock('../../src/browser/packed.js', () => ({ PACKED: dataToPacked() }))
  })

  it('are those of the library once they are unpacked', async () => {
    const own = await import('../../src/browser/background.data.js')
    expect({ ...own }).toEqual({ ...background })
    const edges = (await import('../../src/browser/heading-edges.data.js')).HEADING_EDGES
    const { bond, ...others } = HEADING_EDGES
    expect(strengths(edges.bond)).toEqual(strengths(bond))
    for (const [name, table] of Object.entries(others))
      expect(typeof table === 'string' ? sorted(edges[name as 'end1']) : edges[name as 'weights']).toEqual(
        typeof table === 'string' ? sorted(table) : table,
      )
    expect((await import('../../src/browser/regions.data.js')).REGIONS).toBe(REGIONS)
    const { TRADITIONAL } = await import('../../src/browser/traditional-characters.js')
    expect(TRADITIONAL.split('|').sort()).toEqual(characters.split('|').sort())
  })

  it('any terms and numbers come back', () => {
    const term = fc.string({ unit: fc.constantFrom(...'政务服一二三ab'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.dictionary(term, fc.nat(400)), (table) => {
        const terms = Object.entries(table)
        const alphabet = [...new Set(Object.keys(table).join(''))]
        const places = new Map(alphabet.map((char, at) => [char, at]))
        const back = textToTerms(alphabet.join(''), termsToText(terms, places))
        expect(Object.fromEntries(back)).toEqual(Object.fromEntries(terms))
      }),
    )
  })

  it('numbers that rise come back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000)), (steps) => {
        let number = 0
        const numbers = steps.map((step) => (number += step))
        expect(symbolsToRising(risingToSymbols(numbers))).toEqual(numbers)
      }),
    )
  })
})
