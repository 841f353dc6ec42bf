import type { AlignWeights } from '../options.js'
import type { Measured } from './documents-to-measured.js'
import { logitToProbability, partsToLogits } from './parts-to-logits.js'

/** What is likely of each cell. */
export interface Chances {
  /** The probability that a reader calls it a core link. */
  readonly core: Float64Array
  /** The probability that a reader links it at all; never below `core`. */
  readonly any: Float64Array
}

/** Tasks of the same words are linked whatever else speaks against it. */
const VERBATIM = 0.999

/**
 * The probabilities of every cell.
 *
 * Two reviews of what was done are no core link: where a task went is told by the plan that takes it up,
 * and readers do not agree on reviews.
 */
export function measuredToChances(measured: Measured, weights: AlignWeights): Chances {
  const { measures, reviews, verbatim } = measured
  const core = partsToLogits(measures.parts, weights).map(
    (logit, cell) => logitToProbability(logit) * (1 - reviews[cell]!),
  )
  const any = partsToLogits(measures.parts, weights.touch).map((logit, cell) =>
    Math.max(logitToProbability(logit), core[cell]!),
  )
  for (const cell of verbatim) {
    core[cell] = Math.max(core[cell]!, VERBATIM)
    any[cell] = Math.max(any[cell]!, VERBATIM)
  }
  return { core, any }
}
