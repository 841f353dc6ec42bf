import { coreChance, type Link, type Relation, type SourceStatus } from '../model/index.js'
import { type Gold, type GoldRelation, strongest } from './gold.js'

/** What can be scored: a `Comparison`, or anything that has these parts of one. */
export interface Scorable {
  readonly links: readonly (Pick<Link, 'source' | 'target' | 'relation' | 'confidence'> &
    Partial<Pick<Link, 'chances'>>)[]
  readonly sourceVerdicts: readonly { readonly status: SourceStatus; readonly task: ScorableTask }[]
  readonly targetVerdicts: readonly { readonly task: ScorableTask }[]
  /** Without it, pairs that are not linked have no confidence. */
  readonly alignment?: { readonly confidence: Float64Array }
}

export interface ScorableTask {
  readonly id: string
  readonly text: string
}

/** A pair of tasks on which the library, the people, or both have something to say. */
export interface Judgment {
  /** `source→target`, the names of the two documents in the gold. */
  readonly pair: string
  readonly source: string
  readonly target: string
  readonly predicted: Relation | null
  readonly gold: GoldRelation | null
  /** The probability of a core link; of a scorable that tells none, what it calls its confidence. */
  readonly confidence: number
}

/** The status of a source task as the library and as people see it. */
export interface StatusJudgment {
  readonly pair: string
  readonly source: string
  /** `null` where the library did not find the task at all. */
  readonly predicted: SourceStatus | null
  readonly gold: SourceStatus | 'inherited-or-rephrased'
}

export interface Judgments {
  readonly links: readonly Judgment[]
  readonly statuses: readonly StatusJudgment[]
}

/**
 * Pairs below this that nobody linked are left out of the judgments.
 *
 * Nearly all pairs of two documents are surely unrelated; counting how surely would make any
 * calibration look good. Issue reports quote the calibration error from this value on.
 */
export const CONFIDENCE_FLOOR = 0.05

/**
 * Every pair of tasks that was linked by the library or by people or that has some confidence, and
 * every source task, with what both say.
 *
 * Tasks that the gold does not list (where it lists statuses) were not read by anyone: what the
 * library says of them is left out. Tasks of the gold that the library did not find stay in, as missed.
 */
export function comparisonToJudgments(comparison: Scorable, gold: Gold): Judgments {
  const pair = `${gold.source}→${gold.target}`
  const sources = comparison.sourceVerdicts.map(({ task }) => task.id)
  const targets = comparison.targetVerdicts.map(({ task }) => task.id)
  const wasRead = (source: string, target: string): boolean =>
    isListed(gold.sourceStatus, source) && isListed(gold.targetStatus, target)

  const cells = new Map<string, { -readonly [K in keyof Judgment]: Judgment[K] }>()
  const cell = (source: string, target: string) => {
    const key = JSON.stringify([source, target])
    if (!cells.has(key)) cells.set(key, { pair, source, target, predicted: null, gold: null, confidence: 0 })
    return cells.get(key)!
  }
  const confidence = comparison.alignment?.confidence
  for (let row = 0; confidence && row < sources.length; row++) {
    for (let column = 0; column < targets.length; column++) {
      const value = confidence[row * targets.length + column] ?? 0
      if (value >= CONFIDENCE_FLOOR) cell(sources[row]!, targets[column]!).confidence = value
    }
  }
  for (const link of comparison.links) {
    const at = cell(link.source, link.target)
    at.predicted = link.relation
    at.confidence = link.chances ? coreChance(link.chances) : link.confidence
  }
  for (const link of gold.links) cell(link.source, link.target).gold = link.relation
  const links = [...cells.values()].filter(({ source, target }) => wasRead(source, target))
  return { links, statuses: toStatuses(comparison, gold, pair) }
}

function toStatuses(comparison: Scorable, gold: Gold, pair: string): StatusJudgment[] {
  const predicted = new Map(comparison.sourceVerdicts.map(({ task, status }) => [task.id, status]))
  const statuses = gold.sourceStatus ?? linksToStatuses([...predicted.keys()], gold.links)
  return Object.entries(statuses).map(([source, status]) => ({
    pair,
    source,
    predicted: predicted.get(source) ?? null,
    gold: status,
  }))
}

/**
 * The status of each source task as its strongest link gives it; 'dropped' without one.
 *
 * @example
 * linksToStatuses(['1.01', '1.02'], [{ source: '1.01', target: '1.07', relation: 'partial' }]) // => { '1.01': 'partial', '1.02': 'dropped' }
 */
export function linksToStatuses<R extends GoldRelation>(
  sources: readonly string[],
  links: readonly { readonly source: string; readonly relation: R }[],
): Record<string, R | 'dropped'> {
  const relations = new Map<string, R[]>(sources.map((id) => [id, []]))
  for (const { source, relation } of links)
    relations.set(source, [...(relations.get(source) ?? []), relation])
  return Object.fromEntries([...relations].map(([id, own]) => [id, strongest(own) ?? 'dropped']))
}

const isListed = (statuses: Readonly<Record<string, string>> | undefined, id: string): boolean =>
  statuses === undefined || Object.hasOwn(statuses, id)
