import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { PolicyError } from '../../src/error.js'
import type { Comparison } from '../../src/model/index.js'
import { readGold } from '../gold/pairs.js'
import { cleanPlan, damagedText } from './policy-text.js'
import { expectWholeComparison, expectWholeDocument } from './promises.js'
import { ALL, hasShared, readShared } from './shared-texts.js'

const RUNS = ALL ? 300 : 30

const madeText = fc.oneof(
  cleanPlan(4).map(({ text }) => text),
  damagedText,
)

/** All that a comparison says, without its matrices and functions. */
const plain = (comparison: Comparison): string => {
  const { alignment, tokenized: _, changesOf: __, ...rest } = comparison
  return JSON.stringify({ ...rest, confidence: [...alignment.confidence] })
}

const idsWith = (
  verdicts: Comparison['sourceVerdicts'] | Comparison['targetVerdicts'],
  status: string,
): string[] => verdicts.filter((verdict) => verdict.status === status).map(({ task }) => task.id)

/** One link a task, with itself or, where two tasks say the same, with the one in its place; nothing doubtful. */
function expectAllInherited(text: string): void {
  const { sourceVerdicts, targetVerdicts, links } = compare(text, text)
  expect(links.map(({ source, target, confidence }) => [source, target, confidence])).toEqual(
    sourceVerdicts.map(({ task }) => [task.id, task.id, 1]),
  )
  const others = [...sourceVerdicts, ...targetVerdicts].filter(({ status }) => status !== 'inherited')
  expect(others.map(({ task, status }) => `${task.id} ${status} ${task.text.slice(0, 30)}`)).toEqual([])
}

function expectMirrored(source: string, target: string): void {
  const there = compare(source, target)
  const back = compare(target, source)
  expect(idsWith(back.targetVerdicts, 'added')).toEqual(idsWith(there.sourceVerdicts, 'dropped'))
  expect(idsWith(back.sourceVerdicts, 'dropped')).toEqual(idsWith(there.targetVerdicts, 'added'))
}

// The dictionary is loaded on first need; that time belongs to no test.
beforeAll(() => {
  compare('一、推进改革。', '一、推进改革。')
})

describe('compare, on made-up documents', () => {
  it('puts every task into exactly one verdict', () => {
    fc.assert(
      fc.property(madeText, madeText, (source, target) => {
        const comparison = compare(source, target)
        expectWholeComparison(comparison)
        expectWholeDocument(comparison.source, source)
      }),
      { numRuns: RUNS },
    )
  })

  it('finds everything inherited in a document compared with itself', () => {
    fc.assert(fc.property(madeText, expectAllInherited), { numRuns: RUNS })
  })

  it('exchanges dropped and added when the sides are swapped', () => {
    fc.assert(fc.property(madeText, madeText, expectMirrored), { numRuns: RUNS })
  })

  it('says the same twice', () => {
    fc.assert(
      fc.property(madeText, madeText, (source, target) => {
        expect(plain(compare(source, target))).toBe(plain(compare(source, target)))
      }),
      { numRuns: RUNS / 3 },
    )
  })
})

describe('compare, on real documents', () => {
  const { seeds, pairs } = readGold()

  it.each(seeds.map(({ name, text }) => [name, text] as const))(
    'finds %s inherited from itself',
    (_, text) => {
      expectAllInherited(text)
    },
  )

  it.each(pairs.map((pair) => [pair.name, pair] as const))('mirrors %s', (_, { source, target }) => {
    expectWholeComparison(compare(source.text, target.text))
    expectMirrored(source.text, target.text)
  })

  /** Long reports take seconds each: the default run looks at shorter ones only. */
  const LONGEST = ALL ? Number.POSITIVE_INFINITY : 12_000
  it.skipIf(!hasShared).each(['corpus', 'noisy'] as const)(
    'finds each document of ../shared/%s inherited from itself',
    (folder) => {
      const texts = readShared(folder, ALL || folder === 'noisy' ? 1 : 9).filter(
        ({ text }) => text.length <= LONGEST,
      )
      expect(texts.length).toBeGreaterThan(0)
      const failures = texts.flatMap(({ name, text }) => {
        try {
          expectAllInherited(text)
          return []
        } catch (error) {
          return [`${name}: ${(error as Error).message.slice(0, 300)}`]
        }
      })
      expect(failures).toEqual([])
    },
    ALL ? 1_200_000 : 60_000,
  )
})

describe('compare, on bad input', () => {
  it.each([null, undefined, 7, {}, []])('refuses %j on either side', (value) => {
    for (const [source, target] of [
      [value, '一、改革。'],
      ['一、改革。', value],
    ]) {
      let error: unknown
      try {
        compare(source as string, target as string)
      } catch (thrown) {
        error = thrown
      }
      expect(error).toBeInstanceOf(PolicyError)
      expect((error as PolicyError).code).toBe('bad-input')
    }
  })

  it.each(['', '。', '没有标题的一段话。', '一、', '\ud800', '一、\ud800推进'])(
    'takes %j on either side',
    (text) => {
      const plan = '一、总则\n（一）推进改革。加快推进。\n（二）优化服务。\n'
      expectWholeComparison(compare(text, plan))
      expectWholeComparison(compare(plan, text))
      expectWholeComparison(compare(text, text))
    },
  )

  it('compares long runs of one character in time', () => {
    const text = '一、总则\n（一）'.concat('推'.repeat(200_000))
    expectWholeComparison(compare(text, text))
  }, 30_000)
})
