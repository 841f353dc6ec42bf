/** What a comparison expects of itself. */

import type { RelationChances } from './link.js'

/** An expected share, with the stretch in which it lies in 95 of 100 cases. */
export interface ExpectedShare {
  readonly share: number
  readonly low: number
  readonly high: number
}

/**
 * Why two tasks are worth a look. `doubtful`: they have a core link, and may have none. `missed`: they have none, and
 * may have one. `partial-or-core`: they have to do with each other, but the job may be the same or not.
 */
export type LookReason = 'doubtful' | 'missed' | 'partial-or-core'

/** Two tasks that a person should look at, and what it would bring. */
export interface LookItem {
  readonly source: string
  readonly target: string
  readonly reason: LookReason
  readonly chances: RelationChances
  /** By how much the expected F1 of core links rises, on the average, once a person has settled these two. */
  readonly gain: number
}

/**
 * How good a comparison expects to be by its own probabilities, before anybody has looked at it.
 *
 * Pairs that a person settled count as certain, so the figures rise as people review.
 */
export interface Quality {
  /**
   * Expected precision, recall and F1 of core links (inherited, rephrased), counted as `evaluate` counts: pairs
   * that readers would call partial are left out on both sides. `null` where a side has no task: nothing was compared.
   */
  readonly links: { readonly precision: number; readonly recall: number; readonly f1: number } | null
  /** The share of the source's tasks that nothing carries on; `null` where it has none. */
  readonly dropped: ExpectedShare | null
  /** The share of the target's tasks that come from nowhere; `null` where it has none. */
  readonly added: ExpectedShare | null
  /** The pairs that a person should look at first, what raises the expected F1 most before the rest. */
  readonly lookFirst: readonly LookItem[]
}
