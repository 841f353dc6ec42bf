import { taskOf } from '../model/corpus-id.js'
import {
  type Alignment,
  coreChance,
  type Decision,
  type Link,
  type LookItem,
  type LookReason,
  type Quality,
  type Relation,
  type RelationChances,
  type SourceVerdict,
  type TargetVerdict,
} from '../model/index.js'
import { chancesToShare } from './chances-to-share.js'

/** How many pairs a person is shown first: what one looks through in half an hour. */
const LOOK_FIRST = 12
/** Pairs that are no core link and less likely one than this are not worth a look: most are strangers. */
const LOOK_FROM = 0.02

/** What the quality of a comparison is told by. */
export interface Classified {
  readonly sourceVerdicts: readonly SourceVerdict[]
  readonly targetVerdicts: readonly TargetVerdict[]
  readonly links: readonly Link[]
  readonly alignment: Pick<Alignment, 'confidence' | 'chancesOf' | 'outlooks'>
  readonly decisions?: readonly Decision[]
}

/**
 * How good a comparison expects to be, and where a look helps most.
 *
 * Precision, recall and F1 are ratios of expected counts (Lewis 1995, Evaluating and Optimizing Autonomous Text
 * Classification Systems, SIGIR): a core link of probability p counts p as right, and the probability of no link at
 * all as wrong; whatever is not linked counts its p as missed. Where nothing is linked all three are the probability
 * that there is nothing to find; where a side has no task there is nothing to expect.
 *
 * `items` is how many pairs `lookFirst` names.
 */
export function verdictsToQuality(found: Classified, items: number = LOOK_FIRST): Quality {
  const settled = settledOf(found)
  const { pairs, strangers, nothing } = pairsOf(found, settled)
  const counts = countsOf(pairs, strangers)
  const { right, wrong, missed } = counts
  const sideOf = (side: 'source' | 'target'): Quality['dropped'] =>
    chancesToShare(found[`${side}Verdicts`].map((_, place) => noneOf(found, settled, side, place)))
  const linksOf = (): Quality['links'] => {
    if (found.sourceVerdicts.length === 0 || found.targetVerdicts.length === 0) return null
    if (!pairs.some(({ isCore }) => isCore)) return { precision: nothing, recall: nothing, f1: nothing }
    return { precision: share(right, wrong), recall: share(right, missed), f1: f1Of(counts) }
  }
  return {
    links: linksOf(),
    dropped: sideOf('source'),
    added: sideOf('target'),
    lookFirst: pairs
      .filter(({ isSettled }) => !isSettled)
      .map((pair) => toItem(pair, counts))
      .sort((x, y) => y.gain - x.gain)
      .slice(0, items),
  }
}

/** Expected numbers of core links: claimed rightly, claimed wrongly, not claimed. */
interface Counts {
  readonly right: number
  readonly wrong: number
  readonly missed: number
}

interface Pair {
  readonly source: string
  readonly target: string
  readonly chances: RelationChances
  readonly relation: Relation | null
  readonly isCore: boolean
  readonly isSettled: boolean
}

/** What is known of some pairs: by the place of the source task, then by that of the target task. */
type Told<Value> = ReadonlyMap<number, ReadonlyMap<number, Value>>

/** What people said. */
type Settled = Told<Relation | 'none'>

/** By places, since the names of all pairs of two large documents are more than anybody can spell. */
function toldOf<Value>(
  { sourceVerdicts, targetVerdicts }: Pick<Classified, 'sourceVerdicts' | 'targetVerdicts'>,
  told: Iterable<readonly [source: string, target: string, value: Value]>,
): Told<Value> {
  const rows = new Map(sourceVerdicts.map(({ task }, row) => [task.id, row]))
  const columns = new Map(targetVerdicts.map(({ task }, column) => [task.id, column]))
  const found = new Map<number, Map<number, Value>>()
  for (const [source, target, value] of told) {
    const [row, column] = [rows.get(source), columns.get(target)]
    if (row === undefined || column === undefined) continue
    const own = found.get(row)
    if (own === undefined) found.set(row, new Map([[column, value]]))
    else own.set(column, value)
  }
  return found
}

const settledOf = (found: Classified): Settled =>
  toldOf(
    found,
    (found.decisions ?? []).map(
      ({ source, target, relation }) => [taskOf(source), taskOf(target), relation] as const,
    ),
  )

const NONE = { inherited: 0, rephrased: 0, partial: 0, none: 0 }

/** The pairs that are links, settled or worth a look, in document order; how many core links the rest hold. */
function pairsOf(
  found: Classified,
  settled: Settled,
): { readonly pairs: readonly Pair[]; readonly strangers: number; readonly nothing: number } {
  const { sourceVerdicts, targetVerdicts, links, alignment } = found
  const linked = toldOf(
    found,
    links.map((link) => [link.source, link.target, link.relation] as const),
  )
  const pairs: Pair[] = []
  let strangers = 0
  let nothing = 1
  const columns = targetVerdicts.length
  const isTold = new Uint8Array(columns)
  for (let row = 0; row < sourceVerdicts.length; row++) {
    const [linkedHere, settledHere] = [linked.get(row), settled.get(row)]
    const told = [...(linkedHere?.keys() ?? []), ...(settledHere?.keys() ?? [])]
    for (const column of told) isTold[column] = 1
    for (let column = 0; column < columns; column++) {
      const chance = alignment.confidence[row * columns + column]!
      if (chance < LOOK_FROM && isTold[column] === 0) {
        strangers += chance
        nothing *= 1 - chance
        continue
      }
      const relation = linkedHere?.get(column) ?? null
      const decision = settledHere?.get(column)
      const chances = decision === undefined ? alignment.chancesOf(row, column) : { ...NONE, [decision]: 1 }
      nothing *= 1 - coreChance(chances)
      const isCore = relation !== null && relation !== 'partial'
      const [source, target] = [sourceVerdicts[row]!.task.id, targetVerdicts[column]!.task.id]
      pairs.push({ source, target, chances, relation, isCore, isSettled: decision !== undefined })
    }
    for (const column of told) isTold[column] = 0
  }
  return { pairs, strangers, nothing }
}

function countsOf(pairs: readonly Pair[], strangers: number): Counts {
  let [right, wrong, missed] = [0, 0, strangers]
  for (const { isCore, chances } of pairs) {
    if (!isCore) missed += coreChance(chances)
    else {
      right += coreChance(chances)
      wrong += chances.none
    }
  }
  return { right, wrong, missed }
}

const share = (part: number, rest: number): number => (part + rest > 0 ? part / (part + rest) : 0)

const f1Of = ({ right, wrong, missed }: Counts): number => share(2 * right, wrong + missed)

/** What is gained by knowing: the mean of the F1 after either answer, over the F1 before. */
function toItem({ source, target, chances, relation, isCore }: Pair, counts: Counts): LookItem {
  const core = coreChance(chances)
  const without = isCore
    ? { ...counts, right: counts.right - core, wrong: counts.wrong - chances.none }
    : { ...counts, missed: counts.missed - core }
  const withIt = { ...without, right: without.right + 1 }
  const gain = core * f1Of(withIt) + (1 - core) * f1Of(without) - f1Of(counts)
  return { source, target, reason: reasonOf(chances, relation), chances, gain: Math.max(0, gain) }
}

function reasonOf({ partial, none }: RelationChances, relation: Relation | null): LookReason {
  if (relation === 'partial' || (relation !== null && partial > none)) return 'partial-or-core'
  return relation === null ? 'missed' : 'doubtful'
}

/** The probability that a task has no link, with what people said of its pairs in place of ours. */
function noneOf(
  { sourceVerdicts, targetVerdicts, alignment }: Classified,
  settled: Settled,
  side: 'source' | 'target',
  place: number,
): number {
  const isSource = side === 'source'
  const isTouched = isSource ? settled.has(place) : [...settled.values()].some((own) => own.has(place))
  if (!isTouched) return alignment.outlooks[side][place]!.none
  const others = isSource ? targetVerdicts.length : sourceVerdicts.length
  let chance = 1
  for (let other = 0; other < others; other++) {
    const [row, column] = isSource ? [place, other] : [other, place]
    const decision = settled.get(row)?.get(column)
    chance *= decision === undefined ? alignment.chancesOf(row, column).none : decision === 'none' ? 1 : 0
  }
  return chance
}
