/** What changed inside a linked pair: word by word, and in the words of the field. */

import type { Span } from './excerpt.js'
import type { ClauseMatch } from './link.js'
import type { Action, Citation, Deadline, Target } from './slots.js'

export const CHANGE_KINDS = ['kept', 'localised', 'rewritten', 'dropped', 'added'] as const

/** What was replaced, kept, added inside a linked pair: offsets into the two tasks' texts. */
export interface Change {
  readonly kind: (typeof CHANGE_KINDS)[number]
  readonly source: Span
  readonly target: Span
}

/** Units of one role: those both sides name (a counterpart counts), and those only one does; names as written. */
export interface UnitsFacet {
  readonly kept: readonly { readonly source: string; readonly target: string }[]
  readonly lost: readonly string[]
  readonly gained: readonly string[]
}

/**
 * What became of the responsibility for a job, judged by who leads, or, where neither side names a lead, by
 * who is responsible.
 *
 * `carried`: the same units or their counterparts; `widened`: some more; `narrowed`: some fewer; `moved`: some
 * lost and others gained; `named`: only the target names anyone; `unnamed`: only the source does; `none`: neither.
 */
export interface ResponsibilityFacet {
  readonly kind: 'carried' | 'widened' | 'narrowed' | 'moved' | 'named' | 'unnamed' | 'none'
  readonly lead: UnitsFacet
  readonly responsible: UnitsFacet
  readonly support: UnitsFacet
}

/**
 * One numeric target, matched with its other side by unit and noun.
 *
 * `scaled`: a count that changed between documents of different levels (a province's 10000项, a city's 700项);
 * `raised`, `lowered`: the same level of government, or a share (%); `rebounded`: the same figure under another
 * bound. `ratio` is target over source.
 */
export interface TargetFacet {
  readonly kind: 'kept' | 'scaled' | 'raised' | 'lowered' | 'rebounded' | 'dropped' | 'added'
  readonly source: Target | null
  readonly target: Target | null
  readonly ratio: number | null
}

/** One deadline; `rolled` is the same time of another plan's year (年底前 in 2022 and in 2023). */
export interface DeadlineFacet {
  readonly kind: 'kept' | 'rolled' | 'earlier' | 'later' | 'reworded' | 'dropped' | 'added'
  readonly source: Deadline | null
  readonly target: Deadline | null
}

/** How firmly the verbs of matched clauses commit (探索 1 … 必须 5); `change` is the mean of target minus source. */
export interface StrengthFacet {
  readonly kind: 'kept' | 'raised' | 'lowered' | 'unknown'
  readonly change: number | null
  readonly pairs: readonly { readonly source: Action; readonly target: Action }[]
}

export interface PhrasesFacet {
  readonly kept: readonly string[]
  readonly dropped: readonly string[]
  readonly added: readonly string[]
}

/**
 * One cited document. `superior`: the target cites a document of the level above it (its province's plan, say)
 * where the source cited another or none; `replaced`: another document of a like title.
 */
export interface CitationFacet {
  readonly kind: 'kept' | 'superior' | 'replaced' | 'dropped' | 'added'
  readonly source: Citation | null
  readonly target: Citation | null
}

/** The clauses of both tasks; spans are offsets into the tasks' texts. */
export interface MeasuresFacet {
  readonly kept: readonly ClauseMatch[]
  readonly rewritten: readonly ClauseMatch[]
  readonly dropped: readonly Span[]
  readonly added: readonly Span[]
  /** Of the link: shares of each side's words that the other carries. */
  readonly coverage: { readonly source: number; readonly target: number }
}

/** What changed on the way in one linked pair. A report shows the parts that are not empty or `none`. */
export interface Facets {
  readonly source: string
  readonly target: string
  readonly responsibility: ResponsibilityFacet
  readonly targets: readonly TargetFacet[]
  readonly deadlines: readonly DeadlineFacet[]
  readonly strength: StrengthFacet
  readonly setPhrases: PhrasesFacet
  readonly citations: readonly CitationFacet[]
  readonly measures: MeasuresFacet
  /** Clauses that order the opposite: 给予补贴 → 不再给予补贴. */
  readonly reversed: readonly { readonly source: string; readonly target: string }[]
  /** Words that only follow the level of government: 省政务局 → 市行政审批服务局; each pair once. */
  readonly localised: readonly { readonly source: string; readonly target: string }[]
}

/** One unit (counterparts as one) and the tasks it leads; ids in document order. */
export interface LeadRow {
  /** Its names as written, the source's first. */
  readonly names: readonly string[]
  readonly sourceTasks: readonly string[]
  readonly targetTasks: readonly string[]
  /** Links in which it loses, gains, keeps the lead. */
  readonly lost: number
  readonly gained: number
  readonly kept: number
}

export interface PhraseRow {
  readonly text: string
  readonly tasks: readonly string[]
}

/** The facets of a whole comparison as tables; rows are sorted by weight, then by position. */
export interface FacetSummary {
  readonly leads: readonly LeadRow[]
  /** Set phrases that only the source's tasks use, only the target's, or both. */
  readonly setPhrases: {
    readonly vanished: readonly PhraseRow[]
    readonly appeared: readonly PhraseRow[]
    readonly kept: readonly PhraseRow[]
  }
  /** Target pairs, and targets without a partner, of linked tasks. */
  readonly targets: readonly (TargetFacet & { readonly sourceTask: string; readonly targetTask: string })[]
  readonly responsibility: Readonly<Record<ResponsibilityFacet['kind'], number>>
  readonly strength: Readonly<Record<StrengthFacet['kind'], number>>
  readonly citations: Readonly<Record<CitationFacet['kind'], number>>
}
