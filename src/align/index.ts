import { checkTokenized } from '../check.js'
import { PolicyError } from '../error.js'
import type {
  Alignment,
  ClauseMatch,
  RelationChances,
  ScoreParts,
  TokenizedDocument,
} from '../model/index.js'
import { ALIGN } from '../option-checks.js'
import { ALIGN_WEIGHTS, type AlignOptions, type AlignWeights } from '../options.js'
import { cellAt } from './cells.js'
import { chancesToCandidates } from './chances-to-candidates.js'
import { chancesToLinks, type Decided } from './chances-to-links.js'
import { chancesToOutlooks } from './chances-to-outlooks.js'
import { clausesToMatches } from './clauses-to-matches.js'
import { documentsToMeasured, type Measured } from './documents-to-measured.js'
import { type Chances, chancesAt, measuredToChances } from './measured-to-chances.js'
import { PART_NAMES } from './parts-to-logits.js'

export { documentsToMeasured, type Measured }

/**
 * The tasks of two documents scored against each other, and the links between them.
 *
 * Links are many to many: a task may be split or merged. Exchanging the documents exchanges the sides of
 * the links and changes nothing else. A document compared with itself links every task to itself.
 *
 * @throws PolicyError `bad-option`, `too-large`
 *
 * @example align(tokenizer.document(source), tokenizer.document(target)).links[0].relation // => 'rephrased'
 */
export function align(
  source: TokenizedDocument,
  target: TokenizedDocument,
  options: AlignOptions = {},
): Alignment {
  checkTokenized('align', source)
  checkTokenized('align', target)
  ALIGN(options, 'align')
  return measuredToAlignment(documentsToMeasured(source, target), settle(options))
}

/** The links that some weights make of what was measured. */
export function measuredToAlignment(measured: Measured, weights: AlignWeights): Alignment {
  return chancesToAlignment(measured, measuredToChances(measured, weights), weights)
}

/** The links that some chances make, with relations that a judge settled. */
export function chancesToAlignment(
  measured: Measured,
  chances: Chances,
  weights: AlignWeights,
  decided?: Decided,
): Alignment {
  const { source, target, views, cells, agreement, measures } = measured
  const partsOf = (row: number, column: number): ScoreParts => {
    const cell = cellAt(cells, row, column)
    if (cell < 0) return {}
    const parts: Record<string, number> = {}
    for (const name of PART_NAMES) parts[name] = measures.parts[name][cell]!
    parts.tense = agreement[cell]!
    return parts
  }
  const matchesOf = (row: number, column: number): readonly ClauseMatch[] =>
    clausesToMatches(
      views,
      { index: row, task: source.tasks[row]! },
      { index: column, task: target.tasks[column]! },
    )
  const confidence = new Float64Array(cells.rows * cells.columns)
  for (let cell = 0; cell < cells.count; cell++)
    confidence[cells.rowOf[cell]! * cells.columns + cells.columnOf[cell]!] = chances.core[cell]!
  const chancesOf = (row: number, column: number): RelationChances =>
    chancesAt(chances, cellAt(cells, row, column))
  return {
    links: chancesToLinks(measured, chances, weights, { partsOf, matchesOf, chancesOf }, decided),
    confidence,
    chancesOf,
    outlooks: chancesToOutlooks(cells, chances),
    candidatesOf: chancesToCandidates(measured, chances, matchesOf),
    partsOf,
    matchesOf,
  }
}

/** Weights and threshold as settled. */
export function settle({ threshold, weights }: AlignOptions): AlignWeights {
  const own = weights ?? ALIGN_WEIGHTS
  if (threshold === undefined) return own
  if (!(threshold >= 0 && threshold <= 1))
    throw new PolicyError('bad-option', `align.threshold must lie in 0..1, got ${threshold}`)
  return { ...own, coreFrom: threshold }
}
