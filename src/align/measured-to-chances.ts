import type { RelationChances } from '../model/index.js'
import type { AlignWeights } from '../options.js'
import { taskOverlap } from './clauses-to-matches.js'
import type { Measured } from './documents-to-measured.js'
import { logitToProbability, partsToLogits } from './parts-to-logits.js'

/** What is likely of each cell. */
export interface Chances {
  /** The probability that a reader calls it a core link. */
  readonly core: Float64Array
  /** The probability that a reader links it at all; never below `core`. */
  readonly any: Float64Array
  /** The probability that a reader calls it inherited; never above `core`. */
  readonly inherited: Float64Array
}

/** The chances of a cell as a reader's answers: the closest three relations, and none; of no cell, none for sure. */
export function chancesAt({ core, any, inherited }: Chances, cell: number): RelationChances {
  if (cell < 0) return { inherited: 0, rephrased: 0, partial: 0, none: 1 }
  return {
    inherited: inherited[cell]!,
    rephrased: core[cell]! - inherited[cell]!,
    partial: any[cell]! - core[cell]!,
    none: 1 - any[cell]!,
  }
}

/** Below this probability of a core link it does not matter how it would be divided: all of it is rephrased. */
const DIVIDED_FROM = 0.01

/**
 * The probabilities of every cell.
 *
 * Two reviews of what was done are no core link: where a task went is told by the plan that takes it up,
 * and readers do not agree on reviews. Tasks of the same words are linked whatever else speaks against it, and
 * two tasks that each have their equal elsewhere are not: so a document compared with itself has one link a task.
 */
export function measuredToChances(measured: Measured, weights: AlignWeights): Chances {
  const { cells, measures, reviews, verbatim } = measured
  const core = partsToLogits(measures.parts, weights).map(
    (logit, cell) => logitToProbability(logit) * (1 - reviews[cell]!),
  )
  const any = partsToLogits(measures.parts, weights.touch).map((logit, cell) =>
    Math.max(logitToProbability(logit), core[cell]!),
  )
  const hasEqual = { row: new Uint8Array(cells.rows), column: new Uint8Array(cells.columns) }
  for (const cell of verbatim) {
    hasEqual.row[cells.rowOf[cell]!] = 1
    hasEqual.column[cells.columnOf[cell]!] = 1
  }
  for (let cell = 0; verbatim.size > 0 && cell < cells.count; cell++) {
    if (!hasEqual.row[cells.rowOf[cell]!] || !hasEqual.column[cells.columnOf[cell]!]) continue
    core[cell] = any[cell] = verbatim.has(cell) ? 1 : 0
  }
  return { core, any, inherited: inheritedChances(measured, core, weights) }
}

function inheritedChances(
  { verbatim, views, cells }: Measured,
  core: Float64Array,
  weights: AlignWeights,
): Float64Array {
  return core.map((chance, cell) => {
    if (verbatim.has(cell)) return chance
    if (chance < DIVIDED_FROM) return 0
    const { source, target } = taskOverlap(views.pairs, cells.rowOf[cell]!, cells.columnOf[cell]!)
    return chance * inheritedShare(Math.max(source, target), weights)
  })
}

/** Of core links with so much of either side's words on the other, the share that readers call inherited. */
export const inheritedShare = (
  overlap: number,
  { inheritedFrom, inheritedSteepness }: Pick<AlignWeights, 'inheritedFrom' | 'inheritedSteepness'>,
): number => logitToProbability(inheritedSteepness * (overlap - inheritedFrom))
