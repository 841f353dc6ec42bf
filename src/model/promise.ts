/** What a plan promised, and what a later report of the same unit says of it. Apart from links: it counts in none. */

import type { Level, Note, PolicyDocument } from './document.js'
import type { Span } from './excerpt.js'

/** What became of a promise in the report: all or most of it is told, some of it, nothing. */
export const PROMISE_STATUSES = ['reported', 'partly-reported', 'not-mentioned'] as const
export type PromiseStatus = (typeof PROMISE_STATUSES)[number]

/** What the figure reported says of the figure promised. */
export const JUDGEMENTS = ['met', 'exceeded', 'missed', 'not-comparable'] as const
export type Judgement = (typeof JUDGEMENTS)[number]

/** Why two figures of the same thing were not compared. */
export const DOUBTS = [
  'no-figure',
  'other-measure',
  'other-unit',
  'other-scope',
  'several-years',
  'due-later',
  'open-bound',
  'no-direction',
  'in-words',
] as const
export type Doubt = (typeof DOUBTS)[number]

/** How a figure measures its thing: a level (70万人), a change in percent or in points, a share, a difference to another unit. */
export type Measure = 'level' | 'growth' | 'decrease' | 'share' | 'points' | 'difference'

/** A figure of a document with what it is about. Spans are offsets into the document's text. */
export interface Amount {
  readonly span: Span
  /** As written, with the words of its bound: 5.5%以上. */
  readonly text: string
  /** Scaled by 万 and 亿; of a range its lower end, and `to` its upper one. Percentages as 0–100. */
  readonly value: number
  readonly to: number
  readonly unit: string | null
  readonly measure: Measure
  /** `about` is 左右; `min` 以上 or 突破, `max` 以内 or 控制在. */
  readonly bound: 'exact' | 'about' | 'min' | 'max'
  /** Whether it counts what is new (新增) or what there is (达, 总量); `null` where the text does not say. */
  readonly adds: boolean | null
  /** What it is about, as written: 城镇新增就业. */
  readonly noun: string
  /** The standard indicator, by id of `INDICATORS`; `null` where it is none. */
  readonly indicator: string | null
  /** Whether it sums up or describes several years (五年来, 年均). */
  readonly severalYears: boolean
  /** Where the text says that it is due in a later year than the document's: 到2027年. */
  readonly dueYear: number | null
}

/** A sentence of a document. */
export interface Statement extends Span {
  readonly text: string
  /** Whether it tells what was done, promises what shall be done, or neither (the next five years, problems, thanks, glossaries). */
  readonly stance: 'review' | 'plan' | 'other'
  readonly severalYears: boolean
  /** The id of the item it stands in; `null` outside of any. */
  readonly item: string | null
  readonly amounts: readonly Amount[]
}

/** A clause of the plan and the clause of the report that tells of the same thing. */
export interface PromiseEvidence {
  readonly promise: Span
  readonly report: Span
  /** 0–1: how much of both clauses is in the other, by weight. */
  readonly likeness: number
}

/** A figure promised, and the one reported for the same thing. */
export interface TargetResult {
  readonly target: Amount
  /** `null` where the report gives no figure, or says nothing of it. */
  readonly result: Amount | null
  /** The sentence of the report; `null` where it says nothing of it. */
  readonly report: Span | null
  /** `null` where the report says nothing of it. */
  readonly judgement: Judgement | null
  readonly doubt: Doubt | null
  /** The arithmetic, or why there is none: 1267万人 ≥ 1200万人. */
  readonly arithmetic: string | null
}

/** A sentence that promises, with what the report says of it. */
export interface PlanPromise {
  /** `<item>-<n>`, or `0-<n>` outside of any item: 1.05-3. */
  readonly id: string
  readonly statement: Statement
  readonly status: PromiseStatus
  /** Best first. */
  readonly evidence: readonly PromiseEvidence[]
  readonly targets: readonly TargetResult[]
  /** The promises of the report's own plan part that have it again. */
  readonly continued: readonly Span[]
}

/** What a report says of the promises of an earlier plan. */
export interface PromiseReport {
  readonly plan: PolicyDocument
  readonly report: PolicyDocument
  /** In document order. */
  readonly promises: readonly PlanPromise[]
  readonly notes: readonly Note[]
}

/** A standard indicator as one document sets or reports it. */
export interface Indicated {
  /** Region code, or the document's id where it has no region. */
  readonly unit: string
  readonly place: string
  readonly level: Level | null
  /** Region code of the superior. */
  readonly parent: string | null
  readonly document: string
  /** The year that the figure is about. */
  readonly year: number | null
  /** An id of `INDICATORS`. */
  readonly indicator: string
  readonly kind: 'target' | 'result'
  readonly amount: Amount
  /** The item it stands in; `null` outside of any. */
  readonly item: string | null
}
