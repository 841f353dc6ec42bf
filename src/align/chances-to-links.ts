import { isReversed } from '../lexicon/polarity.js'
import type { ClauseMatch, Link, Relation, RelationChances, ScoreParts, Task } from '../model/index.js'
import type { AlignWeights, PartWeights } from '../options.js'
import { taskOverlap } from './clauses-to-matches.js'
import type { Measured } from './documents-to-measured.js'
import type { Chances } from './measured-to-chances.js'

/** Where probabilities are cut. */
export type Cuts = Omit<AlignWeights, keyof PartWeights | 'touch'>

/** Looks up what a link shows as its reasons. */
export interface Reasons {
  readonly partsOf: (row: number, column: number) => ScoreParts
  readonly matchesOf: (row: number, column: number) => readonly ClauseMatch[]
  readonly chancesOf: (row: number, column: number) => RelationChances
}

/** The links, in the order of the source's tasks, then of the target's. */
export function chancesToLinks(
  measured: Measured,
  chances: Chances,
  weights: AlignWeights,
  reasons: Reasons,
  decided: Decided = new Map(),
): readonly Link[] {
  const { source, target, cells, verbatim, views, measures } = measured
  const links: Link[] = []
  for (let cell = 0; cell < cells.count; cell++) {
    const row = cells.rowOf[cell]!
    const column = cells.columnOf[cell]!
    const core = chances.core[cell]!
    const decision = decided.get(cell)
    if (decision === 'none') continue
    const isLinked = core >= weights.coreFrom || chances.any[cell]! >= weights.partialFrom
    if (decision === undefined && !isLinked) continue
    const isVerbatim = verbatim.has(cell)
    const evidence = reasons.matchesOf(row, column)
    const reversed = isVerbatim
      ? []
      : matchesToReversed(source.tasks[row]!.task, target.tasks[column]!.task, evidence)
    const overlap = isVerbatim ? { source: 1, target: 1 } : taskOverlap(views.pairs, row, column)
    const shared = reversed.length > 0 ? 0 : Math.max(overlap.source, overlap.target)
    const relation = decision ?? relationOf(core, shared, weights)
    const likely = turned(reasons.chancesOf(row, column), reversed.length > 0)
    links.push({
      source: source.tasks[row]!.task.id,
      target: target.tasks[column]!.task.id,
      relation,
      score: isVerbatim ? 1 : measures.cosine[cell]!,
      chances: likely,
      confidence: likely[relation],
      uncertain: decision === undefined && isUncertain(core, weights),
      parts: reasons.partsOf(row, column),
      coverage: overlap,
      evidence,
      ...(reversed.length > 0 ? { reversed } : {}),
    })
  }
  return links
}

/** The clauses that order the opposite of one another: who turns a policy round does not carry it on as it was. */
const matchesToReversed = (
  source: Task,
  target: Task,
  evidence: readonly ClauseMatch[],
): readonly ClauseMatch[] =>
  evidence.filter((match) =>
    isReversed(
      source.text.slice(match.source.from, match.source.to),
      target.text.slice(match.target.from, match.target.to),
    ),
  )

/** What was turned round is not inherited, however many words it shares. */
const turned = (chances: RelationChances, isTurned: boolean): RelationChances =>
  isTurned ? { ...chances, inherited: 0, rephrased: chances.inherited + chances.rephrased } : chances

/** Two readings are close. */
export const isUncertain = (core: number, { uncertainFrom, uncertainTo }: Cuts): boolean =>
  core >= uncertainFrom && core < uncertainTo

/** Cells on which somebody decided, and what. */
export type Decided = ReadonlyMap<number, Relation | 'none'>

function relationOf(core: number, overlap: number, weights: AlignWeights): Relation {
  if (core < weights.coreFrom) return 'partial'
  return overlap >= weights.inheritedFrom ? 'inherited' : 'rephrased'
}
