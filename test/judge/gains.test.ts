import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerToChances, JUDGE_LIKELIHOOD } from '../../src/judge/answer-likelihood.js'
import { chancesToGains, type Doubts, gainsToAsked } from '../../src/judge/chances-to-gains.js'
import { ANSWERS } from '../../src/model/answer.js'
import type { AnswerLikelihood } from '../../src/options.js'

/** `[row, column, core, any]` of each pair. */
function doubts(rows: number, columns: number, ...cells: readonly (readonly number[])[]): Doubts {
  const nth = (place: number): number[] => cells.map((cell) => cell[place]!)
  return {
    ...{ rows, columns, rowOf: nth(0), columnOf: nth(1) },
    ...{ core: Float64Array.from(nth(2)), any: Float64Array.from(nth(3)) },
  }
}

const gainsOf = (...given: Parameters<typeof doubts>): number[] => [
  ...chancesToGains(doubts(...given), JUDGE_LIKELIHOOD),
]

/** Every answer is as likely whatever is true. */
const GUESS = Object.fromEntries(
  ANSWERS.map((truth) => [truth, { inherited: 0.25, rephrased: 0.25, partial: 0.25, none: 0.25 }]),
) as unknown as AnswerLikelihood

const chance = fc.double({ min: 0, max: 1, noNaN: true })
const state = fc.tuple(chance, chance).map(([x, y]) => [Math.min(x, y), Math.max(x, y)] as const)

describe('what an answer is worth', () => {
  it('is more the less is known of the pair', () => {
    const [even, likely, sure] = gainsOf(3, 3, [0, 0, 0.4, 0.6], [1, 1, 0.9, 0.95], [2, 2, 0.99, 0.999])
    expect(even).toBeGreaterThan(likely!)
    expect(likely).toBeGreaterThan(sure!)
  })

  it('is less where the task has a sure link already', () => {
    const [alone] = gainsOf(1, 2, [0, 0, 0.3, 0.5], [0, 1, 0, 0.01])
    const [beside] = gainsOf(1, 2, [0, 0, 0.3, 0.5], [0, 1, 0.98, 0.99])
    expect(alone).toBeGreaterThan(1.2 * beside!)
  })

  it('counts the target task by half: exchanging the sides changes it little', () => {
    const there = gainsOf(1, 2, [0, 0, 0.3, 0.5], [0, 1, 0.98, 0.99])
    const back = gainsOf(2, 1, [0, 0, 0.3, 0.5], [1, 0, 0.98, 0.99])
    expect(there[0]).toBeLessThan(back[0]! * 1.5)
    expect(there).not.toEqual(back)
  })

  it('is nothing where the judge guesses, and nothing about what is surely none', () => {
    const [guessed] = chancesToGains(doubts(1, 1, [0, 0, 0.4, 0.6]), GUESS)
    expect(guessed).toBeCloseTo(0, 12)
    expect(gainsOf(1, 1, [0, 0, 0, 0.004])).toEqual([0])
  })

  it('is never negative, nor above the doubt there is', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 6 }), (states) => {
        const cells = states.map(([core, any], place) => [place % 2, place >> 1, core, any])
        for (const gain of gainsOf(2, 3, ...cells)) {
          expect(gain).toBeGreaterThanOrEqual(0)
          // three states each: the pair, its source task, and half its target task
          expect(gain).toBeLessThanOrEqual(2.5 * Math.log2(3) + 1e-9)
        }
      }),
    )
  })
})

describe('the pairs that are asked about', () => {
  const gains = Float64Array.of(0.1, 2, 0.8, 0.3, 2)

  it('are the most telling first, ties in document order', () => {
    expect(gainsToAsked(gains, 10, undefined)).toEqual([1, 4, 2])
    expect(gainsToAsked(gains, 10, 9)).toEqual([1, 4, 2, 3])
  })

  it('are so many, or such a share of the tasks', () => {
    expect(gainsToAsked(gains, 10, 2)).toEqual([1, 4])
    expect(gainsToAsked(gains, 10, 0.1)).toEqual([1])
    expect(gainsToAsked(gains, 10, 0)).toEqual([])
  })
})

describe('chances after an answer', () => {
  const before = { inherited: 0.1, rephrased: 0.3, partial: 0.2, none: 0.4 }

  it('sum to 1 and rise for what was said', () => {
    for (const answer of ANSWERS) {
      const after = answerToChances(before, answer, JUDGE_LIKELIHOOD)
      expect(ANSWERS.reduce((sum, one) => sum + after[one], 0)).toBeCloseTo(1, 12)
      expect(after[answer]).toBeGreaterThan(before[answer])
    }
  })

  it('do not depend on who is heard first, and two who agree weigh more than one', () => {
    const one = answerToChances(before, 'partial', JUDGE_LIKELIHOOD)
    const two = answerToChances(one, 'partial', JUDGE_LIKELIHOOD)
    expect(two.partial).toBeGreaterThan(one.partial)
    const there = answerToChances(one, 'none', JUDGE_LIKELIHOOD)
    const back = answerToChances(
      answerToChances(before, 'none', JUDGE_LIKELIHOOD),
      'partial',
      JUDGE_LIKELIHOOD,
    )
    for (const answer of ANSWERS) expect(there[answer]).toBeCloseTo(back[answer], 12)
  })

  it('stay where the judge guesses', () => {
    const after = answerToChances(before, 'none', GUESS)
    for (const answer of ANSWERS) expect(after[answer]).toBeCloseTo(before[answer], 12)
  })

  it('are weighed by figures that sum to 1', () => {
    for (const truth of ANSWERS) {
      const all = ANSWERS.reduce((sum, answer) => sum + JUDGE_LIKELIHOOD[truth][answer], 0)
      expect(all).toBeCloseTo(1, 12)
    }
  })
})
