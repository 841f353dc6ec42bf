import { diffArrays } from 'diff'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Hunk, keysToHunks } from '../../../src/classify/diff/keys-to-hunks.js'

/** The way that the package diff takes, as hunks. */
function byDiff(
  before: readonly string[],
  after: readonly string[],
  most: number,
): readonly Hunk[] | undefined {
  const edits = diffArrays([...before], [...after], { maxEditLength: most })
  if (edits === undefined) return undefined
  const found: [number, number, number][] = [[0, 0, 0]]
  for (const { added, removed, count } of edits) {
    const last = found.at(-1)!
    if (added) last[2] += count
    else if (removed) last[1] += count
    else if (last[1] + last[2] > 0) found.push([count, 0, 0])
    else last[0] += count
  }
  return found
}

describe('keysToHunks', () => {
  it('counts what is kept, dropped and added', () => {
    expect(keysToHunks([], [], 9)).toEqual([[0, 0, 0]])
    expect(keysToHunks(['甲', '乙'], ['甲', '丙', '丁'], 9)).toEqual([[1, 1, 2]])
    expect(keysToHunks(['甲', '乙', '丙'], ['乙', '丙'], 9)).toEqual([
      [0, 1, 0],
      [2, 0, 0],
    ])
  })

  it('gives up after as many edits as it may make', () => {
    expect(keysToHunks(['甲'], ['乙'], 1)).toBeUndefined()
    expect(keysToHunks(['甲'], ['乙'], 2)).toEqual([[0, 1, 1]])
  })

  it.each([2, 3, 8, 40])('takes the way of the package diff, over %i different words', (words) => {
    const list = fc.array(fc.nat(words - 1).map(String), { maxLength: 80 })
    fc.assert(
      fc.property(list, list, fc.constantFrom(3, 20, 2000), (before, after, most) => {
        expect(keysToHunks(before, after, most)).toEqual(byDiff(before, after, most))
      }),
      { numRuns: 2000 },
    )
  })

  it('does so after a few edits in a long text, too', () => {
    const base = Array.from({ length: 400 }, (_, i) => String((i * i) % 67))
    const edit = fc.tuple(fc.nat(399), fc.nat(3), fc.array(fc.nat(70).map(String), { maxLength: 4 }))
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const after = [...base]
        for (const [at, gone, come] of edits) after.splice(at, gone, ...come)
        expect(keysToHunks(base, after, 2000)).toEqual(byDiff(base, after, 2000))
      }),
      { numRuns: 300 },
    )
  })
})
