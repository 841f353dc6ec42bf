import { groupBy } from '../model/group-by.js'
import type { PseudoOutcome } from './outcomes-to-pseudo.js'
import type { Estimate } from './sample-to-estimate.js'

/** The 97.5 % point of the normal distribution: intervals of 95 %. */
const Z = 1.959964

/**
 * Where no error was seen, some may still be: variances are those of the coded tasks and of this many more, spread
 * over the strata, whose status is a toss of a coin that the machine knows nothing of (Agresti & Coull 1998 add z²).
 */
const UNSEEN = 4

/** What of a task is estimated: what its coder said (0 or 1) and what was expected of it. */
export interface Expectation {
  readonly said: number
  readonly expected: number
}

/**
 * A share with its interval, from coded tasks that stand for `tasks` tasks.
 *
 * The variance is that of what the expectation missed, under the stratified
 * draw without replacement: the tasks of the lineage are the population, so a stratum that was coded whole adds nothing
 * (finite-population correction). The interval is Wilson's with the number of tasks that, drawn
 * at random, would give this variance (Kish's effective size; Korn & Graubard 1998): it stays within 0 and 1, and
 * where coders and machine never differed it is as wide as the number of coded tasks warrants.
 */
export function pseudoToEstimate(
  value: number,
  tasks: number,
  coded: readonly PseudoOutcome[],
  expectationOf: (one: PseudoOutcome) => Expectation,
): Estimate {
  const inside = Math.min(1, Math.max(0, value))
  const standsFor = coded.reduce((sum, { weight }) => sum + weight!.weight, 0)
  let variance = 0
  for (const some of groupBy(coded, ({ weight }) => weight!.stratum).values()) {
    const { weight, share, coded: all } = some[0]!.weight!
    const unseen = (UNSEEN * weight * some.length) / standsFor
    const missed = expectationsToVariance(some.map(expectationOf), unseen, some.length / all)
    variance += some.length * weight * (1 / share - 1) * missed
  }
  variance /= tasks ** 2
  const smoothed = (inside * coded.length + UNSEEN / 2) / (coded.length + UNSEEN)
  const size = variance > 0 ? (smoothed * (1 - smoothed)) / variance : Number.POSITIVE_INFINITY
  return { value: inside, interval: wilson(inside, size) }
}

/**
 * The variance of what was missed, over a stratum of which a part belongs to the tasks that are asked about; the others
 * miss nothing.
 */
function expectationsToVariance(own: readonly Expectation[], unseen: number, part: number): number {
  const sum = (of: (one: Expectation) => number): number => own.reduce((all, one) => all + of(one), 0)
  const count = own.length + unseen
  const each = unseen / own.length
  const mean =
    (sum(({ said, expected }) => said - expected) + each * sum(({ expected }) => 0.5 - expected)) / count
  const square =
    (sum(({ said, expected }) => (said - expected) ** 2) +
      each * sum(({ expected }) => (0.5 - expected) ** 2 + 0.25)) /
    count
  return ((square - part * mean ** 2) * count) / Math.max(1, count - 1)
}

/** Wilson (1927), with a number of tasks that need not be whole. */
function wilson(share: number, size: number): Estimate['interval'] {
  if (size === Number.POSITIVE_INFINITY) return { low: share, high: share }
  const slack = Z ** 2 / size
  const centre = (share + slack / 2) / (1 + slack)
  const reach = (Z / (1 + slack)) * Math.sqrt((share * (1 - share)) / size + slack / (4 * size))
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) }
}
