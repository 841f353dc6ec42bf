import type { Judgments } from './comparison-to-judgments.js'
import { coreToRatio, type Ratio } from './judgments-to-scores.js'

export interface SweepRow extends Ratio {
  readonly threshold: number
}

/** Each twentieth: finer steps move one or two links. */
const THRESHOLDS: readonly number[] = Array.from({ length: 19 }, (_, index) => (index + 1) / 20)

/**
 * Precision, recall and F1 of core links, had every pair of at least this confidence been linked.
 *
 * The library decides over the whole matrix, not by a threshold alone: its own figures may lie above
 * every row. A threshold picked from this table must not be reported by this table.
 */
export function judgmentsToSweep(
  judgments: Judgments,
  thresholds: readonly number[] = THRESHOLDS,
): readonly SweepRow[] {
  return thresholds.map((threshold) => ({
    threshold,
    ...coreToRatio(
      judgments.links.map((link) => ({
        ...link,
        predicted: link.confidence >= threshold ? 'rephrased' : null,
      })),
    ),
  }))
}
