import { checkInput } from '../check.js'
import { PolicyError } from '../error.js'
import type { Relation } from '../model/index.js'
import { createRandom } from './create-random.js'
import { ALPHA, type AlphaOptions, drawAgain, drawsToInterval, type Interval } from './draws-to-interval.js'

/** A row of a sample that came back; `rows` of an imported review are such. */
export interface SampledRow {
  readonly decision: { readonly source: string; readonly target: string; readonly relation: Said }
  /** What the library thought when the sample was drawn. */
  readonly machine: Said | null
  readonly stratum: string | null
  /** How many pairs of tasks the row stands for. */
  readonly weight: number | null
}

type Said = Relation | 'none'

/** What a review gives: rows that were decided, and rows that were left empty. */
export interface SampledReview {
  readonly rows: readonly SampledRow[]
  readonly blanks: readonly Pick<SampledRow, 'stratum' | 'weight'>[]
}

/** A figure for all pairs of tasks as a sample tells it, and where it lies. */
export interface Estimate {
  readonly value: number
  readonly interval: Interval
}

/** How well the library links, over all pairs of tasks that were sampled from. */
export interface SampleEstimate {
  readonly precision: Estimate
  readonly recall: Estimate
  readonly f1: Estimate
  /** Rows that were decided. */
  readonly rows: number
  /** Core links that there are by the coders' judgment. */
  readonly coreLinks: number
}

/**
 * Precision, recall and F1 of core links over all pairs of tasks, estimated from a sample that people filled in.
 *
 * Every row counts as many times as its weight says (Horvitz & Thompson 1952). Rows left empty are shared out among
 * the others of their stratum, as if empty by chance; where several coders decided on a pair, they share its weight.
 * Pairs that coders call partial count on neither side, as in `evaluate`. The interval is the percentile bootstrap
 * within strata (Davison & Hinkley 1997, § 3.2). Recall hangs on few rows of large weight: look at its
 * interval. Where no missed link was drawn that is [1, 1], which tells of the sample, not that none was missed.
 *
 * @throws PolicyError `bad-input` where rows bear no weight or no judgment of the machine (no sample, or a blind one)
 *
 * @example
 * const row = (target, relation, machine, weight) =>
 *   ({ decision: { source: 'a/1.01', target, relation }, machine, stratum: machine, weight })
 * const rows = [row('b/1.01', 'inherited', 'rephrased', 2), row('b/1.02', 'none', 'rephrased', 2), row('b/1.03', 'none', 'none', 50)]
 * sampleToEstimate({ rows, blanks: [] }).precision.value // => 0.5
 */
export function sampleToEstimate(review: SampledReview, options: AlphaOptions = {}): SampleEstimate {
  checkInput('sampleToEstimate', review, 'what `importReview` gives', ({ rows, blanks }) =>
    [rows, blanks].every(Array.isArray),
  )
  ALPHA(options, 'sampleToEstimate')
  const { draws = 1000, level = 0.95, seed = 1 } = options
  const strata = toStrata(review)
  const whole = toFigures(strata.flat())
  const random = createRandom(seed)
  const drawn = Array.from({ length: draws }, () =>
    toFigures(strata.flatMap((rows) => drawAgain(rows, random))),
  )
  const estimate = (pick: (figures: Figures) => number): Estimate => ({
    value: pick(whole),
    interval: drawsToInterval(drawn.map(pick), level),
  })
  return {
    precision: estimate(({ precision }) => precision),
    recall: estimate(({ recall }) => recall),
    f1: estimate(({ f1 }) => f1),
    rows: review.rows.length,
    coreLinks: whole.coreLinks,
  }
}

/** A row as it counts. */
interface Weighted {
  readonly said: Said
  readonly found: Said
  readonly weight: number
}

/** The rows of each stratum, their weights adding up to all the pairs of tasks that it holds. */
function toStrata({ rows, blanks }: SampledReview): readonly (readonly Weighted[])[] {
  const coders = new Map<string, number>()
  const pairOf = ({ decision: { source, target } }: SampledRow): string =>
    JSON.stringify([source, target].sort())
  for (const row of rows) coders.set(pairOf(row), (coders.get(pairOf(row)) ?? 0) + 1)
  const strata = new Map<string, { readonly rows: Weighted[]; decided: number; empty: number }>()
  const at = (name: string) => {
    const known = strata.get(name) ?? { rows: [], decided: 0, empty: 0 }
    strata.set(name, known)
    return known
  }
  for (const row of rows) {
    if (row.machine === null || row.weight === null || row.stratum === null)
      throw new PolicyError(
        'bad-input',
        'an estimate needs a sample that is not blind: export the review with what: "sample"',
      )
    const weight = row.weight / coders.get(pairOf(row))!
    const stratum = at(row.stratum)
    stratum.rows.push({ said: row.decision.relation, found: row.machine, weight })
    stratum.decided += weight
  }
  for (const { stratum, weight } of blanks)
    if (stratum !== null && weight !== null) at(stratum).empty += weight
  return [...strata.values()].map(({ rows: own, decided, empty }) =>
    own.map((row) => ({ ...row, weight: row.weight * (1 + empty / decided) })),
  )
}

interface Figures {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly coreLinks: number
}

function toFigures(rows: readonly Weighted[]): Figures {
  let [right, wrong, missed] = [0, 0, 0]
  for (const { said, found, weight } of rows) {
    if (said === 'partial') continue
    if (isCore(found)) isCore(said) ? (right += weight) : (wrong += weight)
    else if (isCore(said)) missed += weight
  }
  // nothing to find and nothing claimed is no mistake, as in `evaluate`
  const share = (part: number, all: number): number => (all > 0 ? part / all : wrong + missed > 0 ? 0 : 1)
  return {
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
    coreLinks: right + missed,
  }
}

const isCore = (relation: Said): boolean => relation === 'inherited' || relation === 'rephrased'
