import { PolicyError } from '../error.js'
import type { Alignment, ClauseMatch, Link, Relation, ScoreParts, TokenizedDocument } from '../model.js'
import { ALIGN_WEIGHTS, type AlignOptions, type AlignWeights } from '../options.js'
import { cellAt, type Cells } from './cells.js'
import { clausesToMatches, taskOverlap } from './clauses-to-matches.js'
import { documentsToViews } from './documents-to-views.js'
import { logitToProbability, PART_NAMES, partsToLogits } from './parts-to-logits.js'
import { tasksToTenses } from './tasks-to-tenses.js'
import { tasksToVerbatim } from './tasks-to-verbatim.js'
import type { View } from './view.js'
import { type Measures, viewsToCells, viewsToParts } from './views-to-parts.js'

/** Everything that was measured about the pairs of tasks, before anything is weighed. */
export interface Measured {
  readonly source: TokenizedDocument
  readonly target: TokenizedDocument
  readonly views: { readonly words: View; readonly pairs: View }
  readonly cells: Cells
  readonly agreement: Float64Array
  readonly measures: Measures
}

/** Tasks of the same words are linked whatever else speaks against it. */
const VERBATIM_CONFIDENCE = 0.999

/**
 * The tasks of two documents scored against each other, and the links between them.
 *
 * Links are many to many: a task may be split or merged. Exchanging the documents exchanges the sides of
 * the links and changes nothing else. A document compared with itself links every task to itself.
 *
 * @throws PolicyError `bad-option`
 *
 * @example align(tokenizer.document(source), tokenizer.document(target)).links[0].relation // => 'rephrased'
 */
export function align(
  source: TokenizedDocument,
  target: TokenizedDocument,
  options: AlignOptions = {},
): Alignment {
  return measuredToAlignment(documentsToMeasured(source, target), settle(options))
}

/** What `align` measures; weighing it again with other weights costs next to nothing. */
export function documentsToMeasured(source: TokenizedDocument, target: TokenizedDocument): Measured {
  const views = documentsToViews(source, target)
  const cells = viewsToCells(views)
  const before = tasksToTenses(source)
  const after = tasksToTenses(target)
  const agreement = new Float64Array(cells.count)
  for (let cell = 0; cell < cells.count; cell++)
    agreement[cell] = 1 - Math.abs(before[cells.rowOf[cell]!]! - after[cells.columnOf[cell]!]!)
  return { source, target, views, cells, agreement, measures: viewsToParts(views, cells, agreement) }
}

export function measuredToAlignment(measured: Measured, weights: AlignWeights): Alignment {
  const { source, target, views, cells, agreement, measures } = measured
  const columns = target.tasks.length
  const probabilities = partsToLogits(measures.parts, weights).map(logitToProbability)
  const confidence = new Float64Array(source.tasks.length * columns)
  for (let cell = 0; cell < cells.count; cell++)
    confidence[cells.rowOf[cell]! * columns + cells.columnOf[cell]!] = probabilities[cell]!
  const verbatim = new Set<number>()
  for (const pair of tasksToVerbatim(source, target)) {
    const place = pair.source * columns + pair.target
    verbatim.add(place)
    confidence[place] = Math.max(confidence[place]!, VERBATIM_CONFIDENCE)
  }

  const partsOf = (row: number, column: number): ScoreParts => {
    const cell = cellAt(cells, row, column)
    const parts: Record<string, number> = {}
    if (cell < 0) return parts
    for (const name of PART_NAMES) parts[name] = measures.parts[name][cell]!
    parts['tense'] = agreement[cell]!
    return parts
  }
  const matchesOf = (row: number, column: number): readonly ClauseMatch[] =>
    clausesToMatches(
      views,
      { index: row, task: source.tasks[row]! },
      { index: column, task: target.tasks[column]! },
    )

  const links: Link[] = []
  for (let row = 0; row < source.tasks.length; row++) {
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column
      const own = confidence[place]!
      if (own < weights.partialFrom) continue
      const cell = cellAt(cells, row, column)
      const overlap = taskOverlap(views.pairs, row, column)
      const same = verbatim.has(place)
      const relation: Relation =
        own < weights.coreFrom
          ? 'partial'
          : same || Math.max(overlap.source, overlap.target) >= weights.inheritedFrom
            ? 'inherited'
            : 'rephrased'
      links.push({
        source: source.tasks[row]!.task.id,
        target: target.tasks[column]!.task.id,
        relation,
        score: same ? 1 : cell < 0 ? 0 : measures.cosine[cell]!,
        confidence: own,
        uncertain: own >= weights.uncertainFrom && own < weights.uncertainTo,
        parts: partsOf(row, column),
        coverage: same ? { source: 1, target: 1 } : overlap,
        evidence: matchesOf(row, column),
      })
    }
  }
  return { links, confidence, partsOf, matchesOf }
}

function settle({ threshold, weights }: AlignOptions): AlignWeights {
  const own = weights ?? ALIGN_WEIGHTS
  if (threshold === undefined) return own
  if (!(threshold >= 0 && threshold <= 1))
    throw new PolicyError('bad-option', `align.threshold must lie in 0..1, got ${threshold}`)
  return { ...own, coreFrom: threshold, partialFrom: Math.min(own.partialFrom, threshold) }
}
