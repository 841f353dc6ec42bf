import { beforeAll, describe, expect, it } from 'vitest'
import {
  binsToError,
  type Call,
  confidenceBins,
  type Expectation,
  expectationsToError,
  resultsToCalls,
  resultsToExpectations,
} from './calibration.js'
import { crossValidate } from './cross-validate.js'
import { ours } from './ours.js'
import { readGold } from './pairs.js'
import { preparePair } from './prepare.js'

const { pairs, own, skipped } = readGold()

describe.skipIf(skipped.length > 0)('confidence, each field scored with what was fitted without it', () => {
  let calls: readonly Call[] = []
  let expectations: readonly Expectation[] = []
  beforeAll(() => {
    const results = crossValidate(ours(), [...pairs, ...own.pairs].map(preparePair), 'field')
    calls = resultsToCalls(results)
    expectations = resultsToExpectations(results)
  })

  it('of verdicts errs by 0.06 at most', () => {
    expect(binsToError(confidenceBins(calls.filter(({ side }) => side === 'source')))).toBeLessThanOrEqual(
      0.06,
    )
    expect(binsToError(confidenceBins(calls))).toBeLessThanOrEqual(0.06)
  })

  it('tells the F1 of a pair within 0.08 on the average', () => {
    expect(expectations).toHaveLength(33)
    expect(expectationsToError(expectations)).toBeLessThanOrEqual(0.08)
  })
})
