import { PolicyError } from '../error.js'
import { groupBy } from '../model/group-by.js'
import { SOURCE_STATUSES, type Status, TARGET_STATUSES } from '../model/index.js'
import type { Outcome } from './reviewed-to-outcomes.js'

/** What a coded task counts for. */
export interface Weight {
  readonly stratum: string
  /** How many tasks of its side it stands for. */
  readonly weight: number
  /** Coded tasks of its stratum, and their share of it. */
  readonly coded: number
  readonly share: number
}

/** A task with what may be computed with. All lists are in the order of `statuses`. */
export interface PseudoOutcome {
  readonly outcome: Outcome
  readonly statuses: readonly Status[]
  /** `null` where it was not coded. */
  readonly weight: Weight | null
  /** The chance of each status, as coders would say it of a task to which the library gives this one's status. */
  readonly expected: readonly number[]
  /** The expected, and where the task was coded its weight times what the expectation missed. */
  readonly pseudo: readonly number[]
}

/**
 * Tasks of a machine status are believed as far as they were coded: of `n` coded ones the machine's word counts
 * n / (n + 4), the rest is what coders say of all tasks. Four is z² at 95 %, as in Agresti & Coull (1998).
 */
const DOUBT = 4

/**
 * The tasks of a side as pseudo-outcomes: their mean over any tasks estimates the share that coders would find
 * there, had they coded all. `null` where nothing of the side was coded.
 *
 * @throws PolicyError `bad-input` where the codes come from two different samples
 */
export function outcomesToPseudo(
  outcomes: readonly Outcome[],
  side: Outcome['side'],
): readonly PseudoOutcome[] | null {
  const own = outcomes.filter((outcome) => outcome.side === side)
  const statuses = side === 'source' ? SOURCE_STATUSES : TARGET_STATUSES
  const weightOf = outcomesToWeights(own)
  const coded = own.flatMap((outcome) => {
    const weight = weightOf(outcome)
    return weight === null ? [] : [{ machine: outcome.status, said: outcome.coded!.status, ...weight }]
  })
  if (coded.length === 0) return null
  const shares = (of: readonly { readonly said: Status; readonly weight: number }[]): readonly number[] => {
    const total = of.reduce((sum, { weight }) => sum + weight, 0)
    return statuses.map(
      (status) => of.reduce((sum, { said, weight }) => sum + (said === status ? weight : 0), 0) / total,
    )
  }
  const overall = shares(coded)
  const expectedOf = new Map(
    [...groupBy(coded, ({ machine }) => machine)].map(([machine, some]) => {
      const trust = some.length / (some.length + DOUBT)
      return [machine, shares(some).map((share, k) => trust * share + (1 - trust) * overall[k]!)]
    }),
  )
  return own.map((outcome) => {
    const weight = weightOf(outcome)
    const expected = expectedOf.get(outcome.status) ?? overall
    if (weight === null) return { outcome, statuses, weight, expected, pseudo: expected }
    const missed = (chance: number, k: number): number =>
      Number(outcome.coded!.status === statuses[k]) - chance
    const pseudo = expected.map((chance, k) => chance + weight.weight * missed(chance, k))
    return { outcome, statuses, weight, expected, pseudo }
  })
}

/** Coded tasks by stratum: each stands for as many as its stratum has over those that were coded. */
function outcomesToWeights(own: readonly Outcome[]): (outcome: Outcome) => Weight | null {
  const sampled = own.filter(({ coded }) => coded?.sampling)
  const strata = new Map(
    [...groupBy(sampled, ({ coded }) => coded!.sampling!.stratum)].map(([stratum, some]) => {
      const { size } = some[0]!.coded!.sampling!
      if (some.some(({ coded }) => coded!.sampling!.size !== size || some.length > size))
        throw new PolicyError(
          'bad-input',
          `the codes come from two different samples (stratum ${stratum} has two sizes): give the sheets of one`,
        )
      return [stratum, { size, coded: some.length }]
    }),
  )
  // strata that nobody coded, and tasks that came later, are taken to be like the others
  const known = [...strata.values()].reduce((sum, { size }) => sum + size, 0)
  return ({ coded }) => {
    if (!coded?.sampling) return null
    const { stratum } = coded.sampling
    const { size, coded: some } = strata.get(stratum)!
    return { stratum, weight: (size / some) * (own.length / known), coded: some, share: some / size }
  }
}
