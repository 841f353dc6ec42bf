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
  const settled = settledOf(found.decisions ?? [])
  const { pairs, strangers, nothing } = pairsOf(found, settled)
  const counts = pairs.reduce(add, { right: 0, wrong: 0, missed: strangers })
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

/** What people said, by the two tasks' ids. */
type Settled = ReadonlyMap<string, Relation | 'none'>

const keyOf = (source: string, target: string): string => `${source} ${target}`

/** A decision may have been made with the sides exchanged; then its ids are, too. */
const settledOf = (decisions: readonly Decision[]): Settled =>
  new Map(decisions.map(({ source, target, relation }) => [keyOf(taskOf(source), taskOf(target)), relation]))

const NONE = { inherited: 0, rephrased: 0, partial: 0, none: 0 }

/** The pairs that are links, settled or worth a look, in document order; how many core links the rest hold. */
function pairsOf(
  { sourceVerdicts, targetVerdicts, links, alignment }: Classified,
  settled: Settled,
): { readonly pairs: readonly Pair[]; readonly strangers: number; readonly nothing: number } {
  const linked = new Map(links.map((link) => [keyOf(link.source, link.target), link]))
  const pairs: Pair[] = []
  let strangers = 0
  let nothing = 1
  sourceVerdicts.forEach(({ task: { id: source } }, row) => {
    targetVerdicts.forEach(({ task: { id: target } }, column) => {
      const chance = alignment.confidence[row * targetVerdicts.length + column]!
      const key = keyOf(source, target)
      const [relation, decision] = [linked.get(key)?.relation ?? null, settled.get(key)]
      if (chance < LOOK_FROM && relation === null && decision === undefined) {
        strangers += chance
        nothing *= 1 - chance
        return
      }
      const chances = decision === undefined ? alignment.chancesOf(row, column) : { ...NONE, [decision]: 1 }
      nothing *= 1 - coreChance(chances)
      const isCore = relation !== null && relation !== 'partial'
      pairs.push({ source, target, chances, relation, isCore, isSettled: decision !== undefined })
    })
  })
  return { pairs, strangers, nothing }
}

const add = (sum: Counts, { isCore, chances }: Pair): Counts =>
  isCore
    ? { ...sum, right: sum.right + coreChance(chances), wrong: sum.wrong + chances.none }
    : { ...sum, missed: sum.missed + coreChance(chances) }

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
  if (settled.size === 0) return alignment.outlooks[side][place]!.none
  const others = side === 'source' ? targetVerdicts : sourceVerdicts
  let chance = 1
  others.forEach((_, other) => {
    const [row, column] = side === 'source' ? [place, other] : [other, place]
    const decision = settled.get(keyOf(sourceVerdicts[row]!.task.id, targetVerdicts[column]!.task.id))
    chance *= decision === undefined ? alignment.chancesOf(row, column).none : decision === 'none' ? 1 : 0
  })
  return chance
}
