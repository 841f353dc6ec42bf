import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Judgment } from '../../src/evaluate/comparison-to-judgments.js'
import type { Gold } from '../../src/evaluate/gold.js'
import { cohensKappa, goldsToAgreement } from '../../src/evaluate/golds-to-agreement.js'
import { judgmentsToReliability } from '../../src/evaluate/judgments-to-reliability.js'
import { judgmentsToScores } from '../../src/evaluate/judgments-to-scores.js'
import { judgmentsToSweep } from '../../src/evaluate/judgments-to-sweep.js'
import { scoresToInterval } from '../../src/evaluate/scores-to-interval.js'

const judgment = (index: number, confidence: number, isLink: boolean): Judgment => ({
  pair: `p${index % 3}`,
  source: `1.${index}`,
  target: '1.01',
  predicted: confidence >= 0.5 ? 'rephrased' : null,
  gold: isLink ? 'rephrased' : null,
  confidence,
})
const judgmentsOf = (...rows: (readonly [number, boolean])[]) => ({
  links: rows.map(([confidence, isLink], index) => judgment(index, confidence, isLink)),
  statuses: [],
})

describe('judgmentsToSweep', () => {
  it('gives the figures of each threshold', () => {
    const rows = judgmentsToSweep(judgmentsOf([0.9, true], [0.6, false], [0.3, true]), [0.2, 0.5, 0.8])
    expect(rows.map(({ right, wrong, missed }) => [right, wrong, missed])).toEqual([
      [2, 1, 0],
      [1, 1, 1],
      [1, 0, 1],
    ])
  })
})

describe('judgmentsToReliability', () => {
  it('measures the gap between what was said and what was found', () => {
    const sure = judgmentsToReliability(judgmentsOf([1, true], [1, true], [0.5, true], [0.5, false]))
    expect(sure.error).toBeCloseTo(0)
    const boastful = judgmentsToReliability(judgmentsOf([0.9, true], [0.9, false]))
    expect(boastful.error).toBeCloseTo(0.4)
    expect(boastful.brier).toBeCloseTo((0.01 + 0.81) / 2)
    expect(boastful.bins[9]).toMatchObject({ count: 2, observed: 0.5 })
  })

  it('leaves out what is below the floor, and partial pairs where asked', () => {
    const partial: Judgment = { ...judgment(0, 0.5, true), gold: 'partial' }
    const judgments = { links: [partial, judgment(1, 0.01, false)], statuses: [] }
    expect(judgmentsToReliability(judgments)).toMatchObject({ count: 1, error: 0.5 })
    expect(judgmentsToReliability(judgments, { partial: 'left-out' })).toMatchObject({ count: 0, error: 0 })
  })
})

describe('scoresToInterval', () => {
  const scores = judgmentsToScores(
    judgmentsOf([0.9, true], [0.9, true], [0.9, false], [0.1, true], [0.9, true], [0.9, true]),
  )
  const f1 = ({ link }: typeof scores): number => link.f1

  it('holds the figure, and is the same for the same seed', () => {
    for (const by of ['pair', 'source'] as const) {
      const { low, high } = scoresToInterval(scores, f1, { by })
      expect(low).toBeLessThan(scores.link.f1)
      expect(high).toBeGreaterThan(scores.link.f1)
      expect(scoresToInterval(scores, f1, { by })).toEqual({ low, high })
      expect(scoresToInterval(scores, f1, { by, level: 0.5 }).low).toBeGreaterThanOrEqual(low)
    }
  })

  it('comes near the textbook interval of a share', () => {
    const coin = judgmentsToScores(
      judgmentsOf(...Array.from({ length: 200 }, (_, index) => [0.9, index % 2 === 0] as const)),
    )
    const { low, high } = scoresToInterval(coin, ({ link }) => link.precision)
    const half = 1.96 * Math.sqrt(0.25 / 200)
    expect(low).toBeCloseTo(0.5 - half, 1)
    expect(high).toBeCloseTo(0.5 + half, 1)
  })
})

describe('agreement', () => {
  it('gives the κ of a worked example', () => {
    // 20 both yes, 15 both no, 5 and 10 apart: observed 0.7, by chance 0.5 (Wikipedia's example of Cohen's kappa)
    const pairs = (count: number, x: string, y: string) =>
      Array.from({ length: count }, () => [x, y] as const)
    expect(
      cohensKappa([
        ...pairs(20, 'y', 'y'),
        ...pairs(15, 'n', 'n'),
        ...pairs(5, 'y', 'n'),
        ...pairs(10, 'n', 'y'),
      ]),
    ).toBeCloseTo(0.4)
  })

  it('is at most 1, and 1 with oneself', () => {
    const label = fc.constantFrom('x', 'y', 'z')
    fc.assert(fc.property(fc.array(fc.tuple(label, label)), (pairs) => cohensKappa(pairs) <= 1 + 1e-12))
    fc.assert(
      fc.property(fc.array(label), (labels) => Math.abs(cohensKappa(labels.map((x) => [x, x])) - 1) < 1e-12),
    )
  })

  it('compares two annotations of the same documents', () => {
    const first: Gold = {
      source: 'a',
      target: 'b',
      links: [
        { source: '1.01', target: '1.01', relation: 'inherited' },
        { source: '1.02', target: '1.02', relation: 'rephrased' },
      ],
    }
    expect(goldsToAgreement(first, first)).toMatchObject({ status: 1, statusKappa: 1, relationKappa: 1 })
    const second: Gold = { ...first, links: first.links.slice(0, 1) }
    const agreement = goldsToAgreement(first, second)
    expect(agreement.link.f1).toBeCloseTo(2 / 3)
    expect(agreement.status).toBe(0.5)
  })
})
