/** What became of every task, and the same in figures. */

import type { Task } from './document.js'
import {
  type DecisionMark,
  type Link,
  type LinkCandidate,
  RELATIONS,
  type Relation,
  type Sampling,
} from './link.js'

/** What may become of a task of the source, and where one of the target may come from. */
export const SOURCE_STATUSES: readonly SourceStatus[] = [...RELATIONS, 'dropped']
export const TARGET_STATUSES: readonly TargetStatus[] = [...RELATIONS, 'added']

export type SourceStatus = Relation | 'dropped'
export type TargetStatus = Relation | 'added'
export type Status = SourceStatus | TargetStatus

/** What stands beside every status. */
interface Judged<Status extends string> {
  readonly task: Task
  /** 0–1: the probability of the status, as `distribution` has it; the library's even where a person settled it. */
  readonly confidence: number
  /** How likely a reader is to give the task each status. The four sum to 1. */
  readonly distribution: Readonly<Record<Status, number>>
  /** The three likeliest partners that it is not linked to, the likeliest first; worked out when asked for. */
  readonly candidates: readonly LinkCandidate[]
}

interface Linked {
  readonly status: Relation
  readonly links: readonly [Link, ...Link[]]
}

interface Alone<Status extends string> {
  readonly status: Status
  readonly links: readonly []
}

export type SourceVerdict = Judged<SourceStatus> & (Linked | Alone<'dropped'>)

export type TargetVerdict = Judged<TargetStatus> & (Linked | Alone<'added'>)

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
  /** Mean confidence of the verdicts; `null` where there are no tasks. */
  readonly meanConfidence: number | null
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
    /** Inherited and rephrased ones: what a headline should tell. */
    readonly core: number
    readonly counts: Readonly<Record<Relation, number>>
    /** Links that a person should look at. */
    readonly uncertain: number
  }
}
