import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { readDocumentSync } from '../../src/document.js'
import { evaluate, type Gold } from '../../src/evaluate/index.js'
import { type SampledRow, sampleToEstimate } from '../../src/evaluate/sample-to-estimate.js'
import { exportReview } from '../../src/review/export-review.js'
import { importReview } from '../../src/review/import-review.js'
import { fill } from '../review/fill.js'

let pairs = 0
const row = (
  relation: SampledRow['decision']['relation'],
  machine: SampledRow['machine'],
  weight: number,
  stratum = `${machine}`,
): SampledRow => ({
  decision: { source: 'a/1.01', target: `b/1.${++pairs}`, relation },
  machine,
  stratum,
  weight,
})

describe('an estimate from a sample', () => {
  it('is that worked out by hand', () => {
    // core by the machine: 3·2 right, 1·2 wrong, the partial one left out; not linked: 1·10 missed
    const rows = [
      ...['inherited', 'rephrased', 'inherited'].map((one) => row(one as 'inherited', 'rephrased', 2)),
      row('none', 'rephrased', 2),
      row('partial', 'rephrased', 2),
      row('inherited', 'none', 10),
      ...Array.from({ length: 9 }, () => row('none', 'none', 10)),
    ]
    const estimate = sampleToEstimate({ rows, blanks: [] })
    expect(estimate.precision.value).toBeCloseTo(6 / 8, 12)
    expect(estimate.recall.value).toBeCloseTo(6 / 16, 12)
    expect(estimate.f1.value).toBeCloseTo(12 / 24, 12)
    expect([estimate.rows, estimate.coreLinks]).toEqual([15, 16])
    const { low, high } = estimate.recall.interval
    expect(low).toBeLessThan(6 / 16)
    expect(high).toBe(1)
    expect(sampleToEstimate({ rows, blanks: [] })).toEqual(estimate)
    // half of the unlinked rows left empty: those that are there count twice
    const blanks = Array.from({ length: 10 }, () => ({ stratum: 'none', weight: 10 }))
    expect(sampleToEstimate({ rows, blanks }).recall.value).toBeCloseTo(6 / 26, 12)
    // a second coder who says the same changes nothing
    expect(sampleToEstimate({ rows: [...rows, rows[0]!], blanks: [] }).recall.value).toBeCloseTo(6 / 16, 12)
  })

  it('needs weights and the machine, and sound options', () => {
    expect(() =>
      sampleToEstimate({ rows: [{ ...row('none', 'none', 1), weight: null }], blanks: [] }),
    ).toThrow('not blind')
    expect(() => sampleToEstimate({ rows: [], blanks: [] }, { draws: 0.5 })).toThrow('sampleToEstimate.draws')
  })

  it('of all pairs is what evaluate tells, and of a sample lies near it', async () => {
    const gold = JSON.parse(readFileSync('test/gold/loudi-2021__loudi-2023.json', 'utf8')) as Gold
    const cmp = compare(readDocumentSync('seeds/loudi-2021.txt'), readDocumentSync('seeds/loudi-2023.txt'))
    const relations = new Map(
      gold.links.map(({ source, target, relation }) => [
        `${cmp.source.id}/${source} ${cmp.target.id}/${target}`,
        relation === 'inherited-or-rephrased' ? 'rephrased' : relation,
      ]),
    )
    const decide = (one: { readonly source: string; readonly target: string }) => ({
      decision: relations.get(`${one.source} ${one.target}`) ?? 'none',
      coder: 'gold',
    })
    const estimateOf = async (size: number, seed: number) => {
      const csv = await exportReview(cmp, { what: 'sample', size, seed, format: 'csv' })
      return sampleToEstimate(await importReview(fill(csv, decide), { of: cmp }))
    }
    const { link } = evaluate(cmp, gold)
    const whole = await estimateOf(1e6, 1)
    expect(whole.precision.value).toBeCloseTo(link.precision, 10)
    expect(whole.recall.value).toBeCloseTo(link.recall, 10)
    expect(whole.coreLinks).toBeCloseTo(link.right + link.missed, 6)
    const samples = await Promise.all(Array.from({ length: 20 }, (_, seed) => estimateOf(120, seed)))
    const mean = samples.reduce((sum, { precision }) => sum + precision.value, 0) / samples.length
    expect(mean).toBeCloseTo(link.precision, 1)
    const held = samples.filter(
      ({ precision: { interval } }) => interval.low <= link.precision && link.precision <= interval.high,
    )
    expect(held.length).toBeGreaterThanOrEqual(14)
  }, 30_000)
})
