import { type Check, oneOf, options as optionsOf, whole } from '../check.js'
import { createRandom } from '../evaluate/create-random.js'
import { type Group, groupingOf, type Stratification, stratifications } from '../evaluate/outcome-to-group.js'
import { type Outcome, reviewedToOutcomes } from '../evaluate/reviewed-to-outcomes.js'
import { groupBy } from '../model/group-by.js'
import type { Comparison, Lineage, Sampling } from '../model/index.js'
import { drawPlaces } from './draw-places.js'

export interface SampleTasksOptions {
  /** Tasks to draw; where there are fewer, all are taken. @default 100 */
  readonly size?: number
  /**
   * What the tasks of a stratum have in common, besides their side: status, confidence, or whatever `estimateShares`
   * groups by. Every stratum gives as many as its share of all tasks. @default ['status']
   */
  readonly strata?: readonly Stratification[]
  /** The same seed draws the same sample. @default 1 */
  readonly seed?: number
  /** Only tasks of this side: for shares of source tasks (dropped) or of target tasks (added) alone. @default both */
  readonly side?: Outcome['side']
}

const OPTIONS: Check = optionsOf<SampleTasksOptions>({
  size: whole(1),
  strata: stratifications,
  seed: whole(0),
  side: oneOf(['source', 'target']),
})

/** A task that a person is asked about, and how it was drawn. */
export interface SampledTask {
  readonly outcome: Outcome
  readonly sampling: Sampling
}

export interface TaskSample {
  /** What it was drawn from. */
  readonly of: Comparison | Lineage
  /** In the order of the documents: the order tells nothing. */
  readonly tasks: readonly SampledTask[]
  readonly strata: readonly {
    /** As sheets name it: without saying what the machine thinks. */
    readonly stratum: string
    readonly side: Outcome['side']
    /** What its tasks have in common; `null` for the rest, in which strata of too few tasks are put together. */
    readonly group: Group | null
    readonly size: number
    readonly drawn: number
  }[]
}

/** From fewer, no variance can be told: a stratum that would give fewer joins the rest. */
const FEWEST = 2

/**
 * A random sample of tasks for people to code, each drawn with a known probability: `saveReview` writes it
 * as a sheet, `importReview` reads it back, and `estimateShares` corrects the library's shares by it.
 *
 * Drawn without replacement from every stratum, in proportion to its size and at least two. Draw it from the lineage that the shares are wanted of: decisions that
 * come later would tell the machine what the sample is to test.
 *
 * @throws PolicyError `bad-option`
 *
 * @example
 * const sample = sampleTasks(cmp, { size: 20, seed: 7 })
 * sample.tasks.length // => 20
 * sample.strata.reduce((sum, { size }) => sum + size, 0) // => 99
 */
export function sampleTasks(reviewed: Comparison | Lineage, options: SampleTasksOptions = {}): TaskSample {
  OPTIONS(options, 'sampleTasks')
  const { size = 100, strata: names = ['status'], seed = 1, side } = options
  const groupOf = groupingOf(names)
  const outcomes = reviewedToOutcomes(reviewed).filter(
    (outcome) => side === undefined || outcome.side === side,
  )
  const strata = outcomesToStrata(outcomes, groupOf, size)
  const counts = toCounts(
    strata.map(({ places }) => places.length),
    size,
  )
  const random = createRandom(seed)
  const drawn = strata.flatMap(({ stratum, places }, at) =>
    drawPlaces(places, counts[at]!, random).map((place) => ({
      place,
      sampling: { stratum, size: places.length, probability: counts[at]! / places.length },
    })),
  )
  return {
    of: reviewed,
    tasks: drawn
      .sort((x, y) => x.place - y.place)
      .map(({ place, sampling }) => ({ outcome: outcomes[place]!, sampling })),
    strata: strata.map(({ places, ...rest }, at) => ({ ...rest, size: places.length, drawn: counts[at]! })),
  }
}

interface Stratum extends Pick<TaskSample['strata'][number], 'stratum' | 'side' | 'group'> {
  /** Places of its tasks among the outcomes. */
  readonly places: readonly number[]
}

/** In order of appearance, numbered: a name would tell the coder what the machine thinks. */
function outcomesToStrata(
  outcomes: readonly Outcome[],
  groupOf: (outcome: Outcome) => Group,
  size: number,
): readonly Stratum[] {
  const places = outcomes.map((outcome, place) => ({ outcome, place, group: groupOf(outcome) }))
  const bySide = groupBy(places, ({ outcome }) => outcome.side)
  const whole = [...bySide].flatMap(([side, own]) => {
    const groups = [...groupBy(own, ({ group }) => JSON.stringify(group)).values()].map((some) => ({
      ...{ side, group: some[0]!.group, places: some.map(({ place }) => place) },
    }))
    const isLarge = ({ places: some }: { readonly places: readonly number[] }): boolean =>
      (some.length * size) / outcomes.length >= FEWEST
    const small = groups.filter((group) => !isLarge(group))
    if (small.length < 2) return groups
    const rest = small.flatMap(({ places: some }) => some).sort((x, y) => x - y)
    return [...groups.filter(isLarge), { side, group: null, places: rest }]
  })
  return whole.map((stratum, at) => ({ ...stratum, stratum: String(at + 1) }))
}

/** How many of each stratum: in proportion, rounded by the largest remainders, at least two or all. */
function toCounts(sizes: readonly number[], wanted: number): readonly number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const counts = sizes.map((size) => Math.min(size, FEWEST))
  const due = sizes.map((size) => (size * wanted) / all)
  let left = Math.min(wanted, all) - counts.reduce((sum, count) => sum + count, 0)
  for (; left > 0; left--) {
    let next = -1
    sizes.forEach((size, at) => {
      if (counts[at]! < size && (next < 0 || due[at]! - counts[at]! > due[next]! - counts[next]!)) next = at
    })
    counts[next]!++
  }
  return counts
}
