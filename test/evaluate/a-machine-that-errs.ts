import { estimateShares, type Shares } from '../../src/evaluate/estimate-shares.js'
import type { CodedTask, Comparison, SourceStatus } from '../../src/model/index.js'
import { type SampleTasksOptions, sampleTasks } from '../../src/review/sample-tasks.js'

/**
 * How often the library gives a status to tasks of which people say what stands on the left: the 33 visible pairs of
 * the gold, each with weights fitted without its field (November 2026).
 */
export const MACHINE_BY_TRUTH: Readonly<Record<SourceStatus, Readonly<Record<SourceStatus, number>>>> = {
  inherited: { inherited: 124, rephrased: 8, partial: 0, dropped: 0 },
  rephrased: { inherited: 5, rephrased: 302, partial: 22, dropped: 13 },
  partial: { inherited: 2, rephrased: 67, partial: 56, dropped: 43 },
  dropped: { inherited: 0, rephrased: 19, partial: 31, dropped: 169 },
}

/** Throws a coin: its word has nothing to do with the truth. */
export const MACHINE_THAT_GUESSES: typeof MACHINE_BY_TRUTH = {
  inherited: { inherited: 33, rephrased: 33, partial: 33, dropped: 33 },
  rephrased: { inherited: 85, rephrased: 85, partial: 86, dropped: 86 },
  partial: { inherited: 42, rephrased: 42, partial: 42, dropped: 42 },
  dropped: { inherited: 55, rephrased: 55, partial: 55, dropped: 54 },
}

export const MACHINE_THAT_IS_RIGHT: typeof MACHINE_BY_TRUTH = {
  inherited: { inherited: 132, rephrased: 0, partial: 0, dropped: 0 },
  rephrased: { inherited: 0, rephrased: 342, partial: 0, dropped: 0 },
  partial: { inherited: 0, rephrased: 0, partial: 168, dropped: 0 },
  dropped: { inherited: 0, rephrased: 0, partial: 0, dropped: 219 },
}

export interface World {
  readonly comparison: Comparison
  /** What people would say of each source task, by its id. */
  readonly truth: ReadonlyMap<string, SourceStatus>
}

/** A comparison whose source tasks are right and wrong as often as the table says; every third stands in section 甲. */
export function tableToWorld(table: typeof MACHINE_BY_TRUTH): World {
  const cells = Object.entries(table).flatMap(([said, row]) =>
    Object.entries(row).flatMap(([found, count]) =>
      Array.from({ length: count }, () => ({ said: said as SourceStatus, found: found as SourceStatus })),
    ),
  )
  const tasks = cells.map(({ found }, at) => ({
    status: found,
    distribution: { inherited: 0, rephrased: 0, partial: 0, dropped: 0, [found]: 1 },
    task: { id: `1.${String(at + 1).padStart(2, '0')}`, text: '', section: at % 3 === 0 ? '甲' : '乙' },
  }))
  const document = (id: string) => ({ id, region: null, year: null, level: null, text: id })
  const comparison = {
    ...{ source: document('a'), target: document('b'), links: [], targetVerdicts: [] },
    sourceVerdicts: tasks,
  } as unknown as Comparison
  return { comparison, truth: new Map(tasks.map(({ task }, at) => [`a/${task.id}`, cells[at]!.said])) }
}

/** The comparison as if all of a sample had been coded rightly, but for those left out. */
export function codeSample(
  { comparison, truth }: World,
  options: SampleTasksOptions,
  isCoded: (place: number) => boolean = () => true,
): Comparison {
  const coded = sampleTasks(comparison, options)
    .tasks.filter((_, place) => isCoded(place))
    .map(
      ({ outcome, sampling }): CodedTask => ({
        ...{ source: 'a', target: 'b', side: 'source', task: outcome.id, status: truth.get(outcome.id)! },
        ...{ sampling, coder: '李', date: null, comment: null },
      }),
    )
  return { ...comparison, coded }
}

export interface Coverage {
  /** The share of draws whose interval holds the truth, by status. */
  readonly covered: Readonly<Record<string, number>>
  /** Mean width of the intervals over that of the sample's alone, and the widest. */
  readonly width: Readonly<Record<string, number>>
  readonly widest: number
  /** Mean error of the corrected and of the naive share. */
  readonly bias: Readonly<Record<string, number>>
  readonly naiveBias: Readonly<Record<string, number>>
}

/** What a thousand samples, drawn and coded, come to. */
export function drawsToCoverage(world: World, draws: number, options: SampleTasksOptions): Coverage {
  const said = [...world.truth.values()]
  const sums: Record<string, { covered: number; width: number; bias: number; naive: number }> = {}
  let widest = 0
  for (let seed = 1; seed <= draws; seed++) {
    const { rows }: Shares = estimateShares(codeSample(world, { ...options, seed }))
    for (const { status, corrected, alone, naive } of rows) {
      const true_ = said.filter((one) => one === status).length / said.length
      const sum = (sums[status] ??= { covered: 0, width: 0, bias: 0, naive: 0 })
      const { low, high } = corrected!.interval
      const ratio = (high - low) / (alone!.interval.high - alone!.interval.low)
      sum.covered += Number(low <= true_ && true_ <= high)
      sum.width += ratio
      sum.bias += corrected!.value - true_
      sum.naive += naive - true_
      widest = Math.max(widest, ratio)
    }
  }
  const mean = (of: 'covered' | 'width' | 'bias' | 'naive') =>
    Object.fromEntries(Object.entries(sums).map(([status, sum]) => [status, sum[of] / draws]))
  return {
    ...{ covered: mean('covered'), width: mean('width'), widest, bias: mean('bias') },
    naiveBias: mean('naive'),
  }
}
