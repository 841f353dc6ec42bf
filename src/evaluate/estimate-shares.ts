import { type Check, options as optionsOf } from '../check.js'
import { PolicyError } from '../error.js'
import { groupBy } from '../model/group-by.js'
import {
  type Comparison,
  type Lineage,
  type Note,
  SOURCE_STATUSES,
  type Status,
  TARGET_STATUSES,
} from '../model/index.js'
import { type Group, type Grouping, groupingOf, groupings } from './outcome-to-group.js'
import { outcomesToPseudo, type PseudoOutcome } from './outcomes-to-pseudo.js'
import { pseudoToEstimate } from './pseudo-to-estimate.js'
import { type Outcome, reviewedToOutcomes } from './reviewed-to-outcomes.js'
import type { Estimate } from './sample-to-estimate.js'

export interface SharesOptions {
  /**
   * What the shares are given for: each combination of section, document, unit, year, level, field (the manifest's
   * series), kind, role, pair that occurs. A task belongs to the group of the document it stands in. @default none: all tasks together
   */
  readonly by?: readonly Grouping[]
}

const OPTIONS: Check = optionsOf<SharesOptions>({ by: groupings })

/** How many of some tasks have a status: by the machine, by the sample, and by both together. */
export interface ShareEstimate {
  /** Shares of `source` tasks tell what was dropped, those of `target` tasks what was added. */
  readonly side: Outcome['side']
  /** By the names asked for; empty for all tasks. */
  readonly group: Group
  readonly status: Status
  /** Tasks of the group, and those of them that were coded. */
  readonly tasks: number
  readonly coded: number
  /** What the library says. */
  readonly naive: number
  /**
   * What the coded tasks say alone; `null` where none was coded. A sample that was drawn by machine status holds
   * already what the machine knows: over all tasks the corrected share is then the same.
   */
  readonly alone: Estimate | null
  /** What both say together: the one to publish. */
  readonly corrected: Estimate | null
}

export interface Shares {
  readonly rows: readonly ShareEstimate[]
  /** What makes the estimates less sure than their intervals say. */
  readonly notes: readonly Note[]
}

/**
 * The shares of tasks that were inherited, rephrased, taken up in part, dropped or added, corrected by a coded sample,
 * with 95 % intervals, beside what the library says uncorrected.
 *
 * The tasks of the lineage are the population: the intervals are about what coders would find had they
 * read all of them, and shrink to nothing as they do (finite-population correction). A task counts once in every
 * comparison it takes part in. The shares of a side add up to 1, unless one was cut off at 0.
 *
 * Every status is expected of a task as often as coders find it among tasks with the same machine status; to the
 * mean of that over all tasks comes what it missed in the coded ones, by their sampling probabilities. This is
 * prediction-powered inference (Angelopoulos, Bates, Fannjiang, Jordan & Zrnic, Science 382, 2023), design-based
 * supervised learning (Egami, Hinck, Stewart & Wei, NeurIPS 2023) and the regression estimator of survey sampling
 * (Särndal, Swensson & Wretman 1992, ch. 6) in one: for shares and known probabilities they are the same. PPI++
 * (Angelopoulos, Duchi & Zrnic 2023) tunes how far the machine is believed; here it is tuned for each machine status, which is its optimum where
 * predictions are categories, and again in each group: where the machine would make any interval wider than the sample alone by
 * more than a twentieth, it is believed less.
 *
 * @throws PolicyError `bad-input` where nothing was coded, `bad-option` for an unknown name in `by`
 *
 * @example
 * const code = (task, relation) => ({ source: `hunan-2022/${task}`, target: 'loudi-2023/*', relation, coder: '李', date: null,
 *   comment: null, texts: null, sampling: { stratum: '1', size: 56, probability: 3 / 56 } })
 * const coded = decideComparison(cmp, [code('1.01', 'rephrased'), code('1.18', 'none'), code('1.34', 'rephrased')])
 * estimateShares(coded).rows.find(({ status }) => status === 'dropped').coded // => 3
 */
export function estimateShares(reviewed: Comparison | Lineage, options: SharesOptions = {}): Shares {
  OPTIONS(options, 'estimateShares')
  const groupOf = groupingOf(options.by ?? [])
  const outcomes = reviewedToOutcomes(reviewed)
  if (!outcomes.some(({ coded }) => coded?.sampling))
    throw new PolicyError(
      'bad-input',
      'no task was coded: draw some with sampleTasks, let people fill in the sheet, and give its decisions (importReview) to trace or decideComparison',
    )
  const rows = SIDES.flatMap(({ side, statuses }) => {
    const pseudo = outcomesToPseudo(outcomes, side)
    const own = pseudo ?? outcomes.filter((one) => one.side === side).map((outcome) => ({ outcome }))
    const groups = groupBy<Partial<PseudoOutcome> & { readonly outcome: Outcome }, string>(
      own,
      ({ outcome }) => JSON.stringify(groupOf(outcome)),
    )
    return [...groups.values()].flatMap((tasks) => {
      const estimates = pseudo === null ? null : pseudoToShares(tasks as readonly PseudoOutcome[])
      return statuses.map((status, k): ShareEstimate => {
        const naive = tasks.filter(({ outcome }) => outcome.status === status).length / tasks.length
        const { coded, alone, corrected } = estimates?.[k] ?? { coded: 0, alone: null, corrected: null }
        return {
          side,
          group: groupOf(tasks[0]!.outcome),
          status,
          tasks: tasks.length,
          coded,
          naive,
          alone,
          corrected,
        }
      })
    })
  })
  return { rows, notes: outcomesToNotes(outcomes) }
}

const SIDES = [
  { side: 'source', statuses: SOURCE_STATUSES },
  { side: 'target', statuses: TARGET_STATUSES },
] as const

/** How far the machine may be believed, the furthest first; at 0 the sample speaks alone. */
const TRUST = [1, 0.75, 0.5, 0.25, 0] as const

/** An interval may be wider than that of the sample alone by a twentieth: what its place costs, not its variance. */
const WIDER = 1.05

/**
 * One for each status, in their order: the share among the coded, and what the machine expects of all tasks more than
 * of the coded ones, as far as that is believed. That is one number for all statuses, so that shares add up to 1.
 */
function pseudoToShares(
  tasks: readonly PseudoOutcome[],
): readonly Pick<ShareEstimate, 'coded' | 'alone' | 'corrected'>[] {
  const { statuses } = tasks[0]!
  const coded = tasks.filter(({ weight }) => weight !== null)
  if (coded.length === 0) return statuses.map(() => ({ coded: 0, alone: null, corrected: null }))
  const standsFor = coded.reduce((sum, { weight }) => sum + weight!.weight, 0)
  const weighted = (of: (one: PseudoOutcome) => number): number =>
    coded.reduce((sum, one) => sum + one.weight!.weight * of(one), 0) / standsFor
  const estimators = statuses.map((status, k) => {
    const saidOf = ({ outcome }: PseudoOutcome): number => Number(outcome.coded!.status === status)
    const said = weighted(saidOf)
    const expected = weighted((one) => one.expected[k]!)
    const ofAll = tasks.reduce((sum, one) => sum + one.expected[k]!, 0) / tasks.length
    return (trust: number): Estimate =>
      pseudoToEstimate(said + trust * (ofAll - expected), standsFor, coded, (one) => ({
        said: saidOf(one),
        expected: said + trust * (one.expected[k]! - expected),
      }))
  })
  const alone = estimators.map((estimate) => estimate(0))
  const at = (trust: number): readonly Estimate[] => estimators.map((estimate) => estimate(trust))
  const corrected =
    TRUST.map((trust) => (trust === 0 ? alone : at(trust))).find((estimates) =>
      estimates.every(({ interval }, k) => width(interval) <= WIDER * width(alone[k]!.interval)),
    ) ?? alone
  return statuses.map((_, k) => ({ coded: coded.length, alone: alone[k]!, corrected: corrected[k]! }))
}

const width = ({ low, high }: Estimate['interval']): number => high - low

function outcomesToNotes(outcomes: readonly Outcome[]): readonly Note[] {
  const note = (message: string): Note => ({ code: 'comparison', message })
  const bySide = SIDES.flatMap(({ side }): readonly Note[] => {
    const own = outcomes.filter((outcome) => outcome.side === side)
    const sampled = own.flatMap(({ coded }) => (coded?.sampling ? [coded.sampling] : []))
    const strata = [...new Map(sampled.map((one) => [one.stratum, one])).values()]
    if (strata.length === 0) return own.length === 0 ? [] : [note(`no ${side} task was coded`)]
    const drawn = strata.reduce((sum, { size, probability }) => sum + Math.round(size * probability), 0)
    const known = strata.reduce((sum, { size }) => sum + size, 0)
    return [
      ...(sampled.length >= drawn
        ? []
        : [
            note(
              `${drawn - sampled.length} of ${drawn} sampled ${side} tasks were not coded: taken as left out by chance`,
            ),
          ]),
      ...(known === own.length
        ? []
        : [
            note(
              `the coded ${side} tasks were drawn from ${known}, there are ${own.length}: the others are taken to be like them`,
            ),
          ]),
    ]
  })
  const settled = outcomes.filter(
    ({ coded, links }) => coded?.sampling && links.some(({ decision }) => decision !== undefined),
  ).length
  return settled === 0
    ? bySide
    : [
        ...bySide,
        note(
          `${settled} coded tasks have links that people settled: if they did so after the sample was drawn, estimate without these decisions, or the machine looks better than it is`,
        ),
      ]
}
