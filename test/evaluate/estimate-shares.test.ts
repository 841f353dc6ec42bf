import { describe, expect, it } from 'vitest'
import { estimateShares, type ShareEstimate } from '../../src/evaluate/estimate-shares.js'
import {
  codeSample,
  drawsToCoverage,
  MACHINE_BY_TRUTH,
  MACHINE_THAT_GUESSES,
  MACHINE_THAT_IS_RIGHT,
  tableToWorld,
} from './a-machine-that-errs.js'

const world = tableToWorld(MACHINE_BY_TRUTH)
const TASKS = world.truth.size
const STATUSES = ['inherited', 'rephrased', 'partial', 'dropped'] as const
const shareOf = (status: string): number =>
  [...world.truth.values()].filter((one) => one === status).length / TASKS
const width = ({ low, high }: { readonly low: number; readonly high: number }): number => high - low

/** Nothing but chance in the draw: what the sample alone can tell then is told by simple formulas. */
const AT_RANDOM = { side: 'source', strata: [] } as const

describe('a thousand samples, coded and estimated from', () => {
  // nearly all `inherited` are found: most samples of 50 hold no error, and an interval that allows for one holds the truth more often
  it.each([50, 100, 200])(
    'of %i tasks hold the truth in 93–97 % of intervals',
    (size) => {
      const { covered, width, widest, bias, naiveBias } = drawsToCoverage(world, 1000, { ...AT_RANDOM, size })
      for (const status of ['rephrased', 'partial', 'dropped']) {
        expect(covered[status]).toBeGreaterThanOrEqual(0.93)
        expect(covered[status]).toBeLessThanOrEqual(0.97)
      }
      expect(covered.inherited).toBeGreaterThanOrEqual(0.93)
      const mean = STATUSES.reduce((sum, status) => sum + covered[status]!, 0) / STATUSES.length
      expect(mean).toBeGreaterThanOrEqual(0.93)
      expect(mean).toBeLessThanOrEqual(0.97)
      // the machine helps with every status, least with the one that it knows least
      for (const status of STATUSES) expect(width[status]).toBeLessThan(0.96)
      expect(widest).toBeLessThanOrEqual(1.05)
      // and what it gets wrong is gone
      expect(Math.abs(naiveBias.partial!)).toBeGreaterThan(0.05)
      for (const status of STATUSES) expect(Math.abs(bias[status]!)).toBeLessThan(0.006)
    },
    120_000,
  )

  it('are not misled by a machine that guesses', () => {
    const guesses = tableToWorld(MACHINE_THAT_GUESSES)
    const { covered, widest } = drawsToCoverage(guesses, 400, { ...AT_RANDOM, size: 100 })
    for (const status of STATUSES) expect(covered[status]).toBeGreaterThan(0.92)
    expect(widest).toBeLessThanOrEqual(1.05)
  }, 60_000)

  it('hold the truth where strata were drawn from, and strata are small', () => {
    const options = { side: 'source', strata: ['status', 'section'], size: 60 } as const
    const { covered, widest } = drawsToCoverage(world, 400, options)
    for (const status of STATUSES) expect(covered[status]).toBeGreaterThan(0.92)
    expect(widest).toBeLessThanOrEqual(1.05)
  }, 60_000)
})

describe('shares of groups', () => {
  // 甲 holds a third of the tasks; in 丙 there are twelve, of which a sample has one or two
  const DRAWS = 300
  const { comparison, truth } = tableToWorld(MACHINE_BY_TRUTH)
  const sections = comparison.sourceVerdicts.map((verdict, at) =>
    at % 72 === 1 ? { ...verdict, task: { ...verdict.task, section: '丙' } } : verdict,
  )
  const grouped = { comparison: { ...comparison, sourceVerdicts: sections }, truth }
  const shareIn = (section: unknown, status: string): number => {
    const own = sections.filter(({ task }) => task.section === section)
    return own.filter(({ task }) => truth.get(`a/${task.id}`) === status).length / own.length
  }

  it('hold the truth, and are never wider than the sample alone by more than a twentieth', () => {
    const held: Record<string, number> = {}
    const told: Record<string, number> = {}
    let widest = 0
    for (let seed = 1; seed <= DRAWS; seed++) {
      const coded = codeSample(grouped, { ...AT_RANDOM, size: 100, seed })
      for (const { group, status, corrected, alone } of estimateShares(coded, { by: ['section'] }).rows) {
        if (corrected === null) continue
        const section = String(group.section)
        const share = shareIn(section, status)
        const { low, high } = corrected.interval
        held[section] = (held[section] ?? 0) + Number(low <= share && share <= high)
        told[section] = (told[section] ?? 0) + 1
        widest = Math.max(widest, width(corrected.interval) / width(alone!.interval))
      }
    }
    expect(Object.keys(told).sort()).toEqual(['丙', '乙', '甲'])
    for (const section of Object.keys(told)) expect(held[section]! / told[section]!).toBeGreaterThan(0.93)
    expect(widest).toBeLessThanOrEqual(1.05)
  }, 60_000)
})

describe('shares corrected by a coded sample', () => {
  const { rows, notes } = estimateShares(codeSample(world, { ...AT_RANDOM, size: 100, seed: 3 }))
  const of = (status: string): ShareEstimate => rows.find((row) => row.status === status)!

  it('stand beside those of the machine and of the sample, and add up to 1', () => {
    expect(rows.map(({ status }) => status)).toEqual(STATUSES)
    expect(of('partial')).toMatchObject({ side: 'source', group: {}, tasks: TASKS, coded: 100 })
    expect(of('partial').naive).toBeCloseTo((22 + 56 + 31) / TASKS, 10)
    for (const pick of ['corrected', 'alone'] as const)
      expect(rows.reduce((sum, row) => sum + row[pick]!.value, 0)).toBeCloseTo(1, 10)
    for (const { corrected } of rows) {
      expect(corrected!.value).toBeGreaterThan(corrected!.interval.low)
      expect(corrected!.value).toBeLessThan(corrected!.interval.high)
    }
    expect(notes).toEqual([])
  })

  it('are told with certainty once all was coded', () => {
    const { rows: all } = estimateShares(codeSample(world, { side: 'source', size: 5000 }))
    for (const { status, corrected } of all) {
      expect(corrected!.value).toBeCloseTo(shareOf(status), 10)
      expect(width(corrected!.interval)).toBeCloseTo(0, 10)
    }
  })

  it('allow for errors that no coded task has shown', () => {
    const right = tableToWorld(MACHINE_THAT_IS_RIGHT)
    const { rows: agreed } = estimateShares(codeSample(right, { ...AT_RANDOM, size: 50 }))
    for (const { corrected, alone } of agreed) {
      // with no error in 50 the machine may still err in 3 of 50 (the rule of three)
      expect(width(corrected!.interval)).toBeGreaterThan(0.05)
      expect(width(corrected!.interval)).toBeLessThan(width(alone!.interval))
    }
  })

  it('say 0 to something where no coder has seen a status', () => {
    const never = tableToWorld({
      ...MACHINE_THAT_IS_RIGHT,
      partial: { inherited: 0, rephrased: 0, partial: 0, dropped: 0 },
    })
    const { rows: unseen } = estimateShares(codeSample(never, { ...AT_RANDOM, size: 50 }))
    const { corrected } = unseen.find(({ status }) => status === 'partial')!
    expect(corrected!.value).toBe(0)
    expect(corrected!.interval.low).toBe(0)
    expect(corrected!.interval.high).toBeGreaterThan(0.05)
  })

  it('are given for every group, and left open where a group has no coded task', () => {
    const coded = codeSample(world, { ...AT_RANDOM, size: 100, seed: 3 })
    const { rows: grouped } = estimateShares(coded, { by: ['section'] })
    expect(new Set(grouped.map(({ group }) => group.section))).toEqual(new Set(['甲', '乙']))
    expect(grouped.reduce((sum, { coded: own }) => sum + own, 0)).toBe(STATUSES.length * 100)
    const onlyOne = {
      ...coded,
      coded: coded.coded!.filter(({ task }) => (Number(task.slice('a/1.'.length)) - 1) % 3 === 0),
    }
    const { rows: some } = estimateShares(onlyOne, { by: ['section'] })
    expect(some.filter(({ corrected }) => corrected === null).map(({ group }) => group.section)).toEqual(
      STATUSES.map(() => '乙'),
    )
  })

  it('tell of tasks that were drawn and not coded, and of a lineage that has others by now', () => {
    const half = codeSample(world, { ...AT_RANDOM, size: 100 }, (place) => place % 2 === 0)
    expect(estimateShares(half).notes.map(({ message }) => message)).toEqual([
      '50 of 100 sampled source tasks were not coded: taken as left out by chance',
    ])
    const fewer = { ...half, sourceVerdicts: half.sourceVerdicts.slice(0, 800) }
    expect(estimateShares(fewer).notes.map(({ message }) => message)).toContain(
      'the coded source tasks were drawn from 861, there are 800: the others are taken to be like them',
    )
  })

  it('are refused without a sample, for unknown groups, and of two samples at once', () => {
    expect(() => estimateShares(world.comparison)).toThrow(/sampleTasks/u)
    const coded = codeSample(world, { ...AT_RANDOM, size: 50 })
    expect(() => estimateShares(coded, { by: ['weekday' as 'year'] })).toThrow(
      /section, document, unit, year/u,
    )
    const other = codeSample(world, { side: 'source', strata: ['status'], size: 50, seed: 2 })
    const both = { ...coded, coded: [...coded.coded!, ...other.coded!] }
    expect(() => estimateShares(both)).toThrow(/two different samples/u)
  })
})
