import { type Cuts, coreOf } from '../../src/align/chances-to-links.js'
import { taskOverlap } from '../../src/align/clauses-to-matches.js'
import { documentsToMeasured, type Measured } from '../../src/align/index.js'
import { type Chances, inheritedShare, measuredToChances } from '../../src/align/measured-to-chances.js'
import { PART_NAMES, partsToLogits, TOUCH_NAMES } from '../../src/align/parts-to-logits.js'
import type { Gold, GoldRelation } from '../../src/evaluate/gold.js'
import type { TokenizedDocument } from '../../src/model/index.js'
import type { AlignWeights, PartWeights } from '../../src/options.js'
import { type Samples, samplesToLogistic } from './samples-to-logistic.js'

/** Two documents and what people say about them, in the library's ids. */
export interface FitPair {
  readonly source: TokenizedDocument
  readonly target: TokenizedDocument
  readonly gold: Gold
}

export interface FitOptions {
  /** Strength of the ridge. @default 10 */
  readonly ridge?: number
  /** Parts that the model may weigh. @default all */
  readonly parts?: readonly string[]
}

/** The middle of the plateau 3–30, on which the scores of fields left out differ by less than 0.01. */
const RIDGE = 10
const THRESHOLDS: readonly number[] = Array.from({ length: 40 }, (_, i) => 0.03 + i * 0.02)
/** A lower threshold for partial links must gain so much: what it adds is mostly noise to a reader. */
const WORTH_IT = 0.002
/** A person will look at so many of a document's tasks, on the average. */
const MOST_ASKED = 0.2
/** How far from the odds at the cut a link may be called uncertain. */
const FACTORS: readonly number[] = Array.from({ length: 40 }, (_, i) => 1 + i * 0.1)
/** Thresholds are judged together with so many on either side. */
const NEIGHBOURS = 2
/** Slopes of the log odds: from nearly flat to a cut. */
const STEEPNESSES: readonly number[] = Array.from({ length: 60 }, (_, i) => 2 + i)
const OVERLAPS: readonly number[] = Array.from({ length: 60 }, (_, i) => 0.3 + i * 0.01)

/**
 * How much a right 'dropped' counts beside a right partial link when the two are weighed against each other: less,
 * for a reader strikes a doubtful partial link sooner than he finds one that was not told.
 */
const DROPPED_SHARE = 0.7

/**
 * The weights and thresholds that suit some pairs best.
 *
 * To the model of core links partial links are neither right nor wrong; the model of any link counts them
 * as right. Uncertain is the stretch around `coreFrom` that holds 15 % of the source tasks at most.
 */
export function fit(pairs: readonly FitPair[], options: FitOptions = {}): AlignWeights {
  const known = pairs.map(toKnown)
  const ridge = options.ridge ?? RIDGE
  const core = toPartWeights(known, options.parts ?? PART_NAMES, ridge, (relation) =>
    relation === 'partial' ? null : relation !== null,
  )
  const core2 = recalibrated(known, core)
  const touch = toPartWeights(known, TOUCH_NAMES, ridge, (relation) => relation !== null)
  const model: AlignWeights = { ...core2, touch, ...UNCUT }
  const scored = known.map(
    ({ measured, gold }): Scored => ({ measured, gold, chances: measuredToChances(measured, model) }),
  )
  const coreFrom = best(THRESHOLDS, smoothed(THRESHOLDS.map((threshold) => coreF1(scored, threshold))))
  return {
    ...model,
    coreFrom,
    ...partialThresholds(scored, coreFrom),
    ...inheritedCut(known),
    ...uncertainThresholds(scored, coreFrom),
  }
}

const UNCUT = {
  coreFrom: 0,
  partialFrom: 0,
  partialAloneFrom: 0,
  inheritedFrom: 0,
  inheritedSteepness: 0,
  uncertainFrom: 0,
  uncertainTo: 0,
}

function toPartWeights(
  known: readonly Known[],
  names: readonly string[],
  ridge: number,
  wantedOf: (relation: GoldRelation | null) => boolean | null,
): PartWeights {
  const { weights, bias } = samplesToLogistic(toSamples(known, names, wantedOf), ridge)
  return { parts: Object.fromEntries(names.map((name, k) => [name, weights[k]!])), bias }
}

/** The same order of cells, with confidences that count a partial link as none. */
function recalibrated(known: readonly Known[], core: PartWeights): PartWeights {
  const rows: Float64Array[] = []
  const wanted: number[] = []
  for (const { measured, gold } of known) {
    const logits = partsToLogits(measured.measures.parts, core)
    gold.forEach((relation, cell) => {
      if (measured.reviews[cell]! > 0.5) return
      rows.push(Float64Array.of(logits[cell]!))
      wanted.push(relation === null || relation === 'partial' ? 0 : 1)
    })
  }
  const { weights, bias } = samplesToLogistic(
    { rows, wanted: Float64Array.from(wanted), share: new Float64Array(rows.length).fill(1) },
    0,
  )
  return {
    parts: Object.fromEntries(
      Object.entries(core.parts).map(([name, weight]) => [name, weight * weights[0]!]),
    ),
    bias: core.bias * weights[0]! + bias,
  }
}

interface Known {
  readonly measured: Measured
  /** What people say of each cell. */
  readonly gold: readonly (GoldRelation | null)[]
  readonly overlaps: readonly { readonly overlap: number; readonly isInherited: boolean }[]
}

const labelled = new WeakMap<Gold, Known>()

/** Measured once a run: each pair is fitted on many times. */
function toKnown({ source, target, gold }: FitPair): Known {
  let own = labelled.get(gold)
  if (own === undefined || own.measured.source !== source || own.measured.target !== target) {
    const measured = documentsToMeasured(source, target)
    const relations = new Map(gold.links.map((link) => [`${link.source} ${link.target}`, link.relation]))
    const idOf = (side: TokenizedDocument, index: number): string => side.tasks[index]!.task.id
    const { rowOf, columnOf, count } = measured.cells
    const bare = {
      measured,
      gold: Array.from(
        { length: count },
        (_, cell) => relations.get(`${idOf(source, rowOf[cell]!)} ${idOf(target, columnOf[cell]!)}`) ?? null,
      ),
    }
    own = { ...bare, overlaps: overlapsOf(bare) }
    labelled.set(gold, own)
  }
  return own
}

function toSamples(
  pairs: readonly Known[],
  names: readonly string[],
  wantedOf: (relation: GoldRelation | null) => boolean | null,
): Samples {
  const rows: Float64Array[] = []
  const wanted: number[] = []
  for (const { measured, gold } of pairs) {
    const parts = names.map((name) => measured.measures.parts[name as keyof Measured['measures']['parts']])
    gold.forEach((relation, cell) => {
      const own = wantedOf(relation)
      if (own === null) return
      rows.push(Float64Array.from(parts, (part) => part[cell]!))
      wanted.push(own ? 1 : 0)
    })
  }
  return { rows, wanted: Float64Array.from(wanted), share: new Float64Array(rows.length).fill(1) }
}

interface Scored {
  readonly measured: Measured
  readonly gold: Known['gold']
  readonly chances: Chances
}

/** The mean over pairs, so that no long document settles the threshold for all. */
function coreF1(pairs: readonly Scored[], from: number): number {
  let sum = 0
  for (const { gold, chances } of pairs) {
    const count = { right: 0, wanted: 0, found: 0 }
    gold.forEach((relation, cell) => {
      if (relation !== 'partial') tally(count, relation !== null, chances.core[cell]! >= from)
    })
    sum += f1(count)
  }
  return sum / pairs.length
}

/** Partial links against tasks that a false partial link keeps from being dropped. */
function partialThresholds(
  pairs: readonly Scored[],
  coreFrom: number,
): { readonly partialFrom: number; readonly partialAloneFrom: number } {
  let top = -1
  let chosen = { partialFrom: 1, partialAloneFrom: 1 }
  for (const partialFrom of [...THRESHOLDS].reverse()) {
    for (const partialAloneFrom of [...THRESHOLDS].reverse()) {
      if (partialAloneFrom < partialFrom) continue
      const score = partialScore(pairs, { ...UNCUT, coreFrom, partialFrom, partialAloneFrom })
      if (score <= top + WORTH_IT) continue
      top = score
      chosen = { partialFrom, partialAloneFrom }
    }
  }
  return chosen
}

function partialScore(pairs: readonly Scored[], cuts: Cuts): number {
  const links = { right: 0, wanted: 0, found: 0 }
  const dropped = { right: 0, wanted: 0, found: 0 }
  for (const { measured, gold, chances } of pairs) {
    const { cells } = measured
    const home = coreOf(measured, chances, cuts)
    const hasGold = new Uint8Array(cells.rows)
    const hasCoreGold = new Uint8Array(cells.rows)
    const hasOwn = home.row.slice()
    gold.forEach((relation, cell) => {
      const [row, column] = [cells.rowOf[cell]!, cells.columnOf[cell]!]
      const from = home.row[row] && home.column[column] ? cuts.partialFrom : cuts.partialAloneFrom
      const isPartial = chances.core[cell]! < cuts.coreFrom && chances.any[cell]! >= from
      tally(links, relation === 'partial', isPartial)
      if (isPartial) hasOwn[row] = 1
      if (relation !== null) hasGold[row] = 1
      if (relation !== null && relation !== 'partial') hasCoreGold[row] = 1
    })
    // a task of partial links alone has no settled status
    hasGold.forEach((has, row) => {
      if (!has || hasCoreGold[row]) tally(dropped, !has, !hasOwn[row])
    })
  }
  return f1(links) + DROPPED_SHARE * f1(dropped)
}

/**
 * The stretch of confidence around the cut in which a person should look: odds at most so many times
 * higher or lower than at the cut, as wide as `MOST_ASKED` allows.
 */
function uncertainThresholds(
  pairs: readonly Scored[],
  coreFrom: number,
): { readonly uncertainFrom: number; readonly uncertainTo: number } {
  const odds = coreFrom / (1 - coreFrom)
  const stretches = FACTORS.map((factor) => ({
    uncertainFrom: odds / factor / (1 + odds / factor),
    uncertainTo: (odds * factor) / (1 + odds * factor),
  }))
  const small = stretches.filter(
    (stretch) => mean(pairs.map((pair) => askedShare(pair, stretch))) <= MOST_ASKED,
  )
  return small.at(-1) ?? { uncertainFrom: coreFrom, uncertainTo: coreFrom }
}

/** The share of source tasks that a person is asked about. */
function askedShare(
  { measured, chances }: Scored,
  { uncertainFrom, uncertainTo }: { readonly uncertainFrom: number; readonly uncertainTo: number },
): number {
  const { rows, rowOf } = measured.cells
  const asked = new Set<number>()
  chances.core.forEach((core, cell) => {
    if (core >= uncertainFrom && core < uncertainTo) asked.add(rowOf[cell]!)
  })
  return asked.size / Math.max(1, rows)
}

interface Count {
  right: number
  wanted: number
  found: number
}

function tally(count: Count, isWanted: boolean, isFound: boolean): void {
  if (isWanted) count.wanted++
  if (isFound) count.found++
  if (isWanted && isFound) count.right++
}

const f1 = ({ right, wanted, found }: Count): number => (2 * right) / Math.max(1, wanted + found)

/** The core links of a known wording, with the larger share of words found on the other side. */
function overlapsOf({ measured, gold }: Omit<Known, 'overlaps'>): Known['overlaps'] {
  return gold.flatMap((relation, cell) => {
    if (relation !== 'inherited' && relation !== 'rephrased') return []
    const { rowOf, columnOf } = measured.cells
    const { source, target } = taskOverlap(measured.views.pairs, rowOf[cell]!, columnOf[cell]!)
    return [{ overlap: Math.max(source, target), isInherited: relation === 'inherited' }]
  })
}

/** Where core links part into inherited and rephrased ones, and how sharply: the slope of the least log loss. */
function inheritedCut(pairs: readonly Known[]): Pick<Cuts, 'inheritedFrom' | 'inheritedSteepness'> {
  const inheritedFrom = best(OVERLAPS, (from) => inheritedRight(pairs, from))
  const lossAt = (inheritedSteepness: number): number =>
    pairs
      .flatMap(({ overlaps }) => overlaps)
      .reduce((sum, { overlap, isInherited }) => {
        const share = inheritedShare(overlap, { inheritedFrom, inheritedSteepness })
        return sum - Math.log(isInherited ? share : 1 - share)
      }, 0)
  return { inheritedFrom, inheritedSteepness: best(STEEPNESSES, (slope) => -lossAt(slope)) }
}

function inheritedRight(pairs: readonly Known[], from: number): number {
  const isRight = ({ overlap, isInherited }: Known['overlaps'][number]): boolean =>
    overlap >= from === isInherited
  return pairs.reduce((sum, { overlaps }) => sum + overlaps.filter(isRight).length, 0)
}

/** The middle one of the values that score best: the edge of a plateau is chance. */
function best(values: readonly number[], scored: readonly number[] | ((value: number) => number)): number {
  const scores = typeof scored === 'function' ? values.map(scored) : scored
  const top = Math.max(...scores)
  const tops = values.filter((_, i) => scores[i]! >= top - 1e-12)
  return tops[Math.floor(tops.length / 2)] ?? values[0]!
}

/** Each score as the mean of it and its neighbours: a lone peak is chance. */
function smoothed(scores: readonly number[]): readonly number[] {
  return scores.map((_, i) => {
    const near = scores.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1)
    return near.reduce((sum, score) => sum + score, 0) / near.length
  })
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
