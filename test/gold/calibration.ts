import { verdictsToQuality } from '../../src/classify/verdicts-to-quality.js'
import type { Gold } from '../../src/evaluate/gold.js'
import { countsToRatio } from '../../src/evaluate/judgments-to-scores.js'
import type { Alignment, Link, SourceVerdict, Status, TargetVerdict } from '../../src/model/index.js'
import { mean } from '../../src/model/mean.js'
import type { PairScores } from './cross-validate.js'

/** What `ours` gives for a pair: a comparison as far as `classify` makes it. */
export interface Judged {
  readonly sourceVerdicts: readonly SourceVerdict[]
  readonly targetVerdicts: readonly TargetVerdict[]
  readonly links: readonly Link[]
  readonly alignment: Alignment
}

/** One task's status as the library and as people see it. */
export interface Call {
  readonly side: 'source' | 'target'
  readonly pair: string
  readonly status: Status
  readonly confidence: number
  readonly distribution: Readonly<Partial<Record<Status, number>>>
  readonly gold: string
}

export const judgedOf = ({ comparison }: PairScores): Judged => comparison as unknown as Judged

/** Every task that people gave a status to, on both sides. */
export const resultsToCalls = (results: readonly PairScores[]): readonly Call[] =>
  results.flatMap((result) => {
    const { gold, name } = result.pair
    const { sourceVerdicts, targetVerdicts } = judgedOf(result)
    const side = (
      which: 'source' | 'target',
      verdicts: readonly (SourceVerdict | TargetVerdict)[],
      statuses: Gold['sourceStatus'] | Gold['targetStatus'] = {},
    ): readonly Call[] =>
      verdicts.flatMap(({ task, status, confidence, distribution }) => {
        const said = (statuses as Readonly<Record<string, string>>)[task.id]
        return said === undefined
          ? []
          : [{ side: which, pair: name, status, confidence, distribution, gold: said }]
      })
    return [
      ...side('source', sourceVerdicts, gold.sourceStatus),
      ...side('target', targetVerdicts, gold.targetStatus),
    ]
  })

/** `inherited-or-rephrased` is whichever of the two was said. */
export const isRight = (status: Status, gold: string): boolean =>
  status === gold || (gold === 'inherited-or-rephrased' && (status === 'inherited' || status === 'rephrased'))

export interface Bin {
  readonly from: number
  readonly count: number
  readonly said: number
  readonly found: number
}

const BINS = 10

/** How often what was said with a confidence came true, in ten bins of equal width. */
export const toBins = (told: readonly { readonly said: number; readonly found: boolean }[]): readonly Bin[] =>
  Array.from({ length: BINS }, (_, bin) => {
    const own = told.filter(({ said }) => Math.min(BINS - 1, Math.floor(said * BINS)) === bin)
    return {
      from: bin / BINS,
      count: own.length,
      said: mean(own.map(({ said }) => said)) ?? 0,
      found: mean(own.map(({ found }) => Number(found))) ?? 0,
    }
  }).filter(({ count }) => count > 0)

/** Expected calibration error (Naeini, Cooper & Hauskrecht, AAAI 2015). */
export const binsToError = (bins: readonly Bin[]): number =>
  bins.reduce((sum, { count, said, found }) => sum + count * Math.abs(said - found), 0) /
  bins.reduce((sum, { count }) => sum + count, 0)

export const confidenceBins = (calls: readonly Call[]): readonly Bin[] =>
  toBins(calls.map(({ status, confidence, gold }) => ({ said: confidence, found: isRight(status, gold) })))

/** The chance of no counterpart against tasks that people found none for. */
export const noneBins = (calls: readonly Call[]): readonly Bin[] =>
  toBins(
    calls.map(({ distribution, gold }) => ({
      said: distribution.dropped ?? distribution.added ?? 0,
      found: gold === 'dropped' || gold === 'added',
    })),
  )

/** Macro-F1 over four statuses, with some status for each task. */
export function fourClassF1(calls: readonly Call[], statusOf: (call: Call) => Status): number {
  const given = calls.map((call) => {
    const status = statusOf(call)
    const gold =
      call.gold === 'inherited-or-rephrased' ? (isRight(status, call.gold) ? status : 'rephrased') : call.gold
    return { status: noneAs(status), gold: noneAs(gold) }
  })
  const classes = ['inherited', 'rephrased', 'partial', 'none'].map(
    (name) =>
      countsToRatio(
        given,
        ({ status }) => status === name,
        ({ gold }) => gold === name,
      ).f1,
  )
  return mean(classes)!
}

const noneAs = (status: string): string => (status === 'dropped' || status === 'added' ? 'none' : status)

/** The likeliest status; of equals the closest relation. */
export const modeOf = ({ distribution }: Call): Status =>
  (Object.entries(distribution) as [Status, number][]).reduce((top, next) =>
    next[1] > top[1] ? next : top,
  )[0]

/** What a pair expected of itself, and what came of it. */
export interface Expectation {
  readonly pair: string
  readonly links: number
  readonly expected: { readonly precision: number; readonly recall: number; readonly f1: number }
  readonly found: { readonly precision: number; readonly recall: number; readonly f1: number }
  /** The share of source tasks dropped: as expected, and as people found it. */
  readonly dropped: {
    readonly low: number
    readonly high: number
    readonly share: number
    readonly found: number
  }
}

export const resultsToExpectations = (results: readonly PairScores[]): readonly Expectation[] =>
  results.flatMap((result) => {
    const { links: expected, dropped } = verdictsToQuality(judgedOf(result))
    // of a side without tasks nothing is expected
    if (expected === null || dropped === null) return []
    const { link } = result.scores
    const statuses = Object.values(result.pair.gold.sourceStatus ?? {})
    return {
      pair: result.pair.name,
      links: link.right + link.missed,
      expected,
      found: link,
      dropped: {
        ...dropped,
        found: statuses.filter((status) => status === 'dropped').length / Math.max(1, statuses.length),
      },
    }
  })

export const expectationsToError = (all: readonly Expectation[]): number =>
  mean(all.map(({ expected, found }) => Math.abs(expected.f1 - found.f1))) ?? 0
