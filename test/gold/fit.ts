import type { Cuts } from '../../src/align/chances-to-links.js'
import { taskOverlap } from '../../src/align/clauses-to-matches.js'
import { documentsToMeasured, type Measured } from '../../src/align/index.js'
import { type Chances, inheritedShare, measuredToChances } from '../../src/align/measured-to-chances.js'
import { PART_NAMES, partsToLogits, TOUCH_NAMES } from '../../src/align/parts-to-logits.js'
import type { Gold, GoldRelation } from '../../src/evaluate/gold.js'
import { SOURCE_STATUSES, type SourceStatus, type TokenizedDocument } from '../../src/model/index.js'
import type { AlignWeights, PartWeights } from '../../src/options.js'
import { type Samples, samplesToLogistic } from './samples-to-logistic.js'

/** Two documents and what people say about them, in the library's ids. */
export interface FitPair {
  readonly source: TokenizedDocument
  readonly target: TokenizedDocument
  readonly gold: Gold
  /** Documents of different fields are strangers: nothing of the one went into the other. */
  readonly field: string
}

export interface FitOptions {
  /** Strength of the ridge. @default 10 */
  readonly ridge?: number
  /** Parts that the model may weigh. @default all */
  readonly parts?: readonly string[]
}

/** The middle of the plateau 3–30, on which the scores of fields left out differ by less than 0.01. */
const RIDGE = 10
/** So many pairs further on stands the target that a source is a stranger to: the next ones share its field. */
const STRANGER = 7
/** What a cell of strangers counts beside one that people read: they outnumber the others and are easy. */
const STRANGER_SHARE = 0.2
/** Links are what everything else rests on: they count twice as much as the other three figures together. */
const LINKS_COUNT = 6
/** Higher cuts are right more often, and leave a third of the links to be called partial. */
const CORE_CUTS: readonly number[] = Array.from({ length: 7 }, (_, i) => 0.12 + i * 0.04)
const PARTIAL_CUTS: readonly number[] = Array.from({ length: 11 }, (_, i) => 0.1 + i * 0.05)
/** A person will look at so many of a document's tasks, on the average. */
const MOST_ASKED = 0.2
/** How far from the odds at the cut a link may be called uncertain. */
const FACTORS: readonly number[] = Array.from({ length: 40 }, (_, i) => 1 + i * 0.1)
/** Slopes of the log odds: from nearly flat to a cut. */
const STEEPNESSES: readonly number[] = Array.from({ length: 60 }, (_, i) => 2 + i)
const OVERLAPS: readonly number[] = Array.from({ length: 60 }, (_, i) => 0.3 + i * 0.01)

/**
 * The weights and thresholds that suit some pairs best.
 *
 * To the model of core links partial links are neither right nor wrong; the model of any link counts them
 * as right. Uncertain is the stretch around `coreFrom` that holds 15 % of the source tasks at most.
 */
export function fit(pairs: readonly FitPair[], options: FitOptions = {}): AlignWeights {
  const known = pairs.map(toKnown)
  const strangers = toStrangers(pairs)
  const ridge = options.ridge ?? RIDGE
  const core = toPartWeights(known, strangers, options.parts ?? PART_NAMES, ridge, (relation) =>
    relation === 'partial' ? null : relation !== null,
  )
  const core2 = recalibrated(known, core)
  const touch = toPartWeights(known, strangers, TOUCH_NAMES, ridge, (relation) => relation !== null)
  const model: AlignWeights = { ...core2, touch, ...UNCUT }
  const scored = known.map((own): Scored => ({ ...own, chances: measuredToChances(own.measured, model) }))
  const inherited = inheritedCut(known)
  const cuts = decisionCuts(scored, inherited.inheritedFrom)
  return { ...model, ...cuts, ...inherited, ...uncertainThresholds(scored, cuts.coreFrom) }
}

const UNCUT = {
  coreFrom: 0,
  partialFrom: 0,
  inheritedFrom: 0,
  inheritedSteepness: 0,
  uncertainFrom: 0,
  uncertainTo: 0,
}

function toPartWeights(
  known: readonly Known[],
  strangers: readonly Measured[],
  names: readonly string[],
  ridge: number,
  wantedOf: (relation: GoldRelation | null) => boolean | null,
): PartWeights {
  const { weights, bias } = samplesToLogistic(toSamples(known, strangers, names, wantedOf), ridge)
  return { parts: Object.fromEntries(names.map((name, k) => [name, weights[k]!])), bias }
}

/** The same order of cells, with confidences that count a partial link as none. */
function recalibrated(known: readonly Known[], core: PartWeights): PartWeights {
  const rows: Float64Array[] = []
  const wanted: number[] = []
  for (const { measured, gold } of known) {
    const logits = partsToLogits(measured.measures.parts, core)
    gold.forEach((relation, cell) => {
      if (relation === 'unread' || measured.reviews[cell]! > 0.5) return
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
  /** What people say of each cell; they read neither reviews nor frames. */
  readonly gold: readonly (GoldRelation | null | 'unread')[]
  /** The status of each source task; nothing where people did not read it. */
  readonly statusOfRow: readonly (SourceStatus | 'inherited-or-rephrased' | undefined)[]
  /** For each cell the larger share of words found on the other side. */
  readonly overlap: Float64Array
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
    const wasRead = (ids: Readonly<Record<string, string>> | undefined, id: string): boolean =>
      ids === undefined || Object.hasOwn(ids, id)
    const relationOf = (from: string, to: string): GoldRelation | null | 'unread' =>
      wasRead(gold.sourceStatus, from) && wasRead(gold.targetStatus, to)
        ? (relations.get(`${from} ${to}`) ?? null)
        : 'unread'
    const { rowOf, columnOf, count } = measured.cells
    const bare = {
      measured,
      gold: Array.from({ length: count }, (_, cell) =>
        relationOf(idOf(source, rowOf[cell]!), idOf(target, columnOf[cell]!)),
      ),
    }
    const overlap = Float64Array.from({ length: count }, (_, cell) => {
      const shares = taskOverlap(measured.views.pairs, rowOf[cell]!, columnOf[cell]!)
      return Math.max(shares.source, shares.target)
    })
    const statusOfRow = source.tasks.map(({ task }) => gold.sourceStatus?.[task.id])
    own = { ...bare, statusOfRow, overlap, overlaps: overlapsOf(bare.gold, overlap) }
    labelled.set(gold, own)
  }
  return own
}

const strange = new WeakMap<TokenizedDocument, WeakMap<TokenizedDocument, Measured>>()

/** Each source with the target of a pair of another field: no link is right there. */
function toStrangers(pairs: readonly FitPair[]): readonly Measured[] {
  return pairs.flatMap(({ source, field }, index) => {
    const other = pairs[(index + STRANGER) % pairs.length]!
    if (other.field === field) return []
    const own = strange.get(source) ?? new WeakMap<TokenizedDocument, Measured>()
    strange.set(source, own)
    if (!own.has(other.target)) own.set(other.target, documentsToMeasured(source, other.target))
    return [own.get(other.target)!]
  })
}

function toSamples(
  pairs: readonly Known[],
  strangers: readonly Measured[],
  names: readonly string[],
  wantedOf: (relation: GoldRelation | null) => boolean | null,
): Samples {
  const rows: Float64Array[] = []
  const wanted: number[] = []
  const partsOf = ({ measures }: Measured): readonly Float64Array[] =>
    names.map((name) => measures.parts[name as keyof Measured['measures']['parts']])
  for (const { measured, gold } of pairs) {
    const parts = partsOf(measured)
    gold.forEach((relation, cell) => {
      const own = relation === 'unread' ? null : wantedOf(relation)
      if (own === null) return
      rows.push(Float64Array.from(parts, (part) => part[cell]!))
      wanted.push(own ? 1 : 0)
    })
  }
  const read = rows.length
  for (const measured of strangers) {
    const parts = partsOf(measured)
    for (let cell = 0; cell < measured.cells.count; cell++) {
      rows.push(Float64Array.from(parts, (part) => part[cell]!))
      wanted.push(0)
    }
  }
  return {
    rows,
    wanted: Float64Array.from(wanted),
    share: Float64Array.from(rows, (_, row) => (row < read ? 1 : STRANGER_SHARE)),
  }
}

interface Scored extends Known {
  readonly chances: Chances
}

type DecisionCuts = Pick<AlignWeights, 'coreFrom' | 'partialFrom'>

/**
 * The two cuts that give the best sum of four figures over all pairs: F1 of core links, of partial links and of
 * dropped tasks, and macro-F1 of the four statuses. Each is judged together with its neighbours: a lone peak is chance.
 */
function decisionCuts(pairs: readonly Scored[], inheritedFrom: number): DecisionCuts {
  const values = CORE_CUTS.map((coreFrom) =>
    PARTIAL_CUTS.map((partialFrom) =>
      decisionScore(pairs, { ...UNCUT, coreFrom, partialFrom, inheritedFrom }),
    ),
  )
  let top = -1
  let chosen: DecisionCuts = { coreFrom: 1, partialFrom: 1 }
  CORE_CUTS.forEach((coreFrom, c) => {
    PARTIAL_CUTS.forEach((partialFrom, p) => {
      const near = values.slice(Math.max(0, c - 1), c + 2).map((row) => row.slice(Math.max(0, p - 1), p + 2))
      const score = mean(near.flat())
      if (score <= top) return
      top = score
      chosen = { coreFrom, partialFrom }
    })
  })
  return chosen
}

function decisionScore(pairs: readonly Scored[], cuts: Cuts): number {
  const count = (): Count => ({ right: 0, wanted: 0, found: 0 })
  const [links, partials] = [count(), count()]
  const statuses = SOURCE_STATUSES.map(count)
  for (const { measured, gold, statusOfRow, overlap, chances } of pairs) {
    const { cells } = measured
    const found = new Uint8Array(cells.rows).fill(DROPPED)
    for (let cell = 0; cell < cells.count; cell++) {
      const row = cells.rowOf[cell]!
      const isCore = chances.core[cell]! >= cuts.coreFrom
      const isPartial = !isCore && chances.any[cell]! >= cuts.partialFrom
      if (isCore) found[row] = Math.min(found[row]!, overlap[cell]! >= cuts.inheritedFrom ? 0 : 1)
      if (isPartial) found[row] = Math.min(found[row]!, PARTIAL)
      const relation = gold[cell]!
      if (relation === 'unread') continue
      if (relation !== 'partial') tally(links, relation !== null, isCore)
      tally(partials, relation === 'partial', isPartial)
    }
    statusOfRow.forEach((status, row) => {
      if (status === undefined) return
      const own =
        status === 'inherited-or-rephrased' ? Math.min(found[row]!, 1) : SOURCE_STATUSES.indexOf(status)
      statuses.forEach((one, at) => void tally(one, own === at, found[row] === at))
    })
  }
  return LINKS_COUNT * f1(links) + f1(partials) + f1(statuses[DROPPED]!) + mean(statuses.map(f1))
}

const PARTIAL = SOURCE_STATUSES.indexOf('partial')
const DROPPED = SOURCE_STATUSES.indexOf('dropped')

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
function overlapsOf(gold: Known['gold'], overlap: Float64Array): Known['overlaps'] {
  return gold.flatMap((relation, cell) =>
    relation === 'inherited' || relation === 'rephrased'
      ? [{ overlap: overlap[cell]!, isInherited: relation === 'inherited' }]
      : [],
  )
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

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
