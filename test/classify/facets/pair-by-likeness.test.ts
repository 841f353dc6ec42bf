import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairByLikeness } from '../../../src/classify/facets/pair-by-likeness.js'

const GRADE = 10

/** Words of one letter and a number; those of one letter are the more alike the nearer their numbers are. */
const anyWords = fc.array(
  fc.tuple(fc.constantFrom('a', 'b'), fc.nat({ max: 4 })).map(([letter, number]) => `${letter}${number}`),
  { maxLength: 12 },
)

const likenessOf = (one: string, other: string): number =>
  one[0] === other[0] ? 1 - Math.abs(Number(one[1]) - Number(other[1])) / GRADE : 0.5

/** What the method says, word for word: all pairs in order of likeness, then of place, each item once. */
function byAllPairs(source: readonly string[], target: readonly string[], floor: number) {
  const all = source.flatMap((one, i) => target.map((other, j) => ({ i, j, score: likenessOf(one, other) })))
  const rows = new Map<number, number>()
  const columns = new Set<number>()
  for (const { i, j, score } of all.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j)) {
    if (score < floor || rows.has(i) || columns.has(j)) continue
    rows.set(i, j)
    columns.add(j)
  }
  return {
    pairs: [...rows].sort((x, y) => x[0] - y[0]).map(([i, j]) => [source[i], target[j]]),
    left: source.filter((_, i) => !rows.has(i)),
    right: target.filter((_, j) => !columns.has(j)),
  }
}

describe('pairByLikeness', () => {
  it('gives what looking at all pairs gives', () => {
    fc.assert(
      fc.property(anyWords, anyWords, fc.constantFrom(0.3, 0.6, 0.8), (source, target, floor) => {
        const own = { keyOf: (word: string) => word, likenessOf, floor }
        expect(pairByLikeness(source, target, own)).toEqual(byAllPairs(source, target, floor))
      }),
    )
  })

  it('pairs only what is the same where the lists are very long', () => {
    let asked = 0
    const words = Array.from({ length: 2_000 }, (_, i) => `a${i}`)
    const { pairs, left, right } = pairByLikeness(words, ['new', ...words.toReversed()], {
      keyOf: (word) => word,
      likenessOf: (one, other) => {
        asked++
        return one === other ? 1 : 0.9
      },
      floor: 0.5,
    })
    expect(pairs).toEqual(words.map((word) => [word, word]))
    expect([left, right]).toEqual([[], ['new']])
    expect(asked).toBe(words.length)
  })
})
