import { taskOverlap } from '../../src/align/clauses-to-matches.js'
import { documentsToMeasured, type Measured } from '../../src/align/index.js'
import { logitToProbability, PART_NAMES, partsToLogits } from '../../src/align/parts-to-logits.js'
import type { Gold, GoldRelation } from '../../src/evaluate/gold.js'
import type { TokenizedDocument } from '../../src/model.js'
import type { AlignWeights } from '../../src/options.js'
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
const OVERLAPS: readonly number[] = Array.from({ length: 60 }, (_, i) => 0.3 + i * 0.01)

/** The weights and thresholds that suit some pairs best. Partial links neither attract nor repel. */
export function fit(pairs: readonly FitPair[], options: FitOptions = {}): AlignWeights {
  const names = options.parts ?? PART_NAMES
  const measured = pairs.map(toMeasured)
  const { weights, bias } = samplesToLogistic(toSamples(measured, names), options.ridge ?? RIDGE)
  const model: AlignWeights = {
    parts: Object.fromEntries(names.map((name, k) => [name, weights[k]!])),
    bias,
    coreFrom: 0,
    partialFrom: 0,
    inheritedFrom: 0,
    uncertainFrom: 0,
    uncertainTo: 0,
  }
  const scored = measured.map(({ measured: own, gold }) => ({
    gold,
    confidence: partsToLogits(own.measures.parts, model).map(logitToProbability),
  }))
  const coreFrom = best(THRESHOLDS, (threshold) => coreF1(scored, threshold))
  const partialFrom = best(
    THRESHOLDS.filter((threshold) => threshold <= coreFrom),
    (threshold) => partialF1(scored, threshold, coreFrom),
  )
  return {
    ...model,
    coreFrom,
    partialFrom,
    inheritedFrom: best(OVERLAPS, (from) => inheritedRight(measured, from)),
    uncertainFrom: coreFrom / 2,
    uncertainTo: (coreFrom + 1) / 2,
  }
}

interface Known {
  readonly measured: Measured
  /** What people say of each cell. */
  readonly gold: readonly (GoldRelation | null)[]
  readonly overlaps: readonly { readonly overlap: number; readonly isInherited: boolean }[]
}

const known = new WeakMap<Gold, Known>()

/** Measured once a run: each pair is fitted on many times. */
function toMeasured({ source, target, gold }: FitPair): Known {
  let own = known.get(gold)
  if (own === undefined || own.measured.source !== source || own.measured.target !== target) {
    const measured = documentsToMeasured(source, target)
    const relations = new Map(gold.links.map((link) => [`${link.source} ${link.target}`, link.relation]))
    const idOf = (side: TokenizedDocument, index: number): string => side.tasks[index]!.task.id
    const { rowOf, columnOf, count } = measured.cells
    const labelled = {
      measured,
      gold: Array.from(
        { length: count },
        (_, cell) => relations.get(`${idOf(source, rowOf[cell]!)} ${idOf(target, columnOf[cell]!)}`) ?? null,
      ),
    }
    own = { ...labelled, overlaps: overlapsOf(labelled) }
    known.set(gold, own)
  }
  return own
}

function toSamples(pairs: readonly Known[], names: readonly string[]): Samples {
  const rows: Float64Array[] = []
  const wanted: number[] = []
  for (const { measured, gold } of pairs) {
    const parts = names.map((name) => measured.measures.parts[name as keyof Measured['measures']['parts']])
    gold.forEach((relation, cell) => {
      if (relation === 'partial') return
      rows.push(Float64Array.from(parts, (part) => part[cell]!))
      wanted.push(relation === null ? 0 : 1)
    })
  }
  return { rows, wanted: Float64Array.from(wanted), share: new Float64Array(rows.length).fill(1) }
}

interface Scored {
  readonly gold: Known['gold']
  readonly confidence: Float64Array
}

function coreF1(pairs: readonly Scored[], from: number): number {
  return f1(
    pairs,
    (relation) => relation !== null,
    (confidence) => confidence >= from,
    (relation) => relation === 'partial',
  )
}

function partialF1(pairs: readonly Scored[], from: number, coreFrom: number): number {
  return f1(
    pairs,
    (relation) => relation === 'partial',
    (confidence) => confidence >= from && confidence < coreFrom,
    () => false,
  )
}

function f1(
  pairs: readonly Scored[],
  isWanted: (relation: GoldRelation | null) => boolean,
  isFound: (confidence: number) => boolean,
  isLeftOut: (relation: GoldRelation | null) => boolean,
): number {
  let right = 0
  let wanted = 0
  let found = 0
  for (const { gold, confidence } of pairs) {
    gold.forEach((relation, cell) => {
      if (isLeftOut(relation)) return
      const isRight = isWanted(relation)
      const own = isFound(confidence[cell]!)
      if (isRight) wanted++
      if (own) found++
      if (isRight && own) right++
    })
  }
  return (2 * right) / Math.max(1, wanted + found)
}

/** The core links of a known wording, with the larger share of words found on the other side. */
function overlapsOf({ measured, gold }: Omit<Known, 'overlaps'>): Known['overlaps'] {
  return gold.flatMap((relation, cell) => {
    if (relation !== 'inherited' && relation !== 'rephrased') return []
    const { rowOf, columnOf } = measured.cells
    const { source, target } = taskOverlap(measured.views.pairs, rowOf[cell]!, columnOf[cell]!)
    return [{ overlap: Math.max(source, target), isInherited: relation === 'inherited' }]
  })
}

function inheritedRight(pairs: readonly Known[], from: number): number {
  const isRight = ({ overlap, isInherited }: Known['overlaps'][number]): boolean =>
    overlap >= from === isInherited
  return pairs.reduce((sum, { overlaps }) => sum + overlaps.filter(isRight).length, 0)
}

/** The middle one of the values that score best: the edge of a plateau is chance. */
function best(values: readonly number[], score: (value: number) => number): number {
  const scores = values.map(score)
  const top = Math.max(...scores)
  const tops = values.filter((_, i) => scores[i]! >= top - 1e-12)
  return tops[Math.floor(tops.length / 2)] ?? values[0]!
}
