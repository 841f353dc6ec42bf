/** What became of every task, and the same in figures. */

import type { Task } from './document.js'
import { type DecisionMark, type Link, RELATIONS, type Relation, type Sampling } from './link.js'

/** What may become of a task of the source, and where one of the target may come from. */
export const SOURCE_STATUSES: readonly SourceStatus[] = [...RELATIONS, 'dropped']
export const TARGET_STATUSES: readonly TargetStatus[] = [...RELATIONS, 'added']

export type SourceStatus = Relation | 'dropped'
export type TargetStatus = Relation | 'added'
export type Status = SourceStatus | TargetStatus

export type SourceVerdict =
  | { readonly status: Relation; readonly task: Task; readonly links: readonly [Link, ...Link[]] }
  | { readonly status: 'dropped'; readonly task: Task }

export type TargetVerdict =
  | { readonly status: Relation; readonly task: Task; readonly links: readonly [Link, ...Link[]] }
  | { readonly status: 'added'; readonly task: Task }

/** What a person says became of a task in another document, or where it came from. */
export interface CodedTask extends DecisionMark {
  /** The ids of the two documents. */
  readonly source: string
  readonly target: string
  readonly side: 'source' | 'target'
  /** `<document id>/<task id>` */
  readonly task: string
  readonly status: Status
  /** `null` where the task was not drawn with a known probability. */
  readonly sampling: Sampling | null
}

/** The one side of a comparison in figures; shares are of `tasks`, and 0 where there are none. */
export interface SideSummary<Status extends string> {
  readonly tasks: number
  readonly counts: Readonly<Record<Status, number>>
  readonly shares: Readonly<Record<Status, number>>
  /**
   * 0–1: the share of this side's text that the other side carries. Every task counts by its length
   * without responsibility notes, times the best coverage among its links.
   */
  readonly carried: number
  readonly sections: readonly SectionSummary<Status>[]
}

/** The tasks of one section in figures; `section` is '' for tasks outside any. */
export interface SectionSummary<Status extends string> {
  readonly plan: number
  readonly section: string
  readonly tasks: number
  readonly counts: Readonly<Record<Status, number>>
}

export interface Summary {
  readonly source: SideSummary<SourceStatus>
  readonly target: SideSummary<TargetStatus>
  readonly links: {
    readonly total: number
    readonly counts: Readonly<Record<Relation, number>>
    /** Links that a person should look at. */
    readonly uncertain: number
    /** Mean confidence of the links; `null` where there are none. */
    readonly meanConfidence: number | null
  }
}
