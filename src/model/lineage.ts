/** What the documents of a corpus take from one another, and what lives on. */

import type { Provenance } from './comparison.js'
import type { CorpusDocument, Failure } from './corpus-document.js'
import type { Note, Task } from './document.js'
import type { Decision, Link, Relation, RelationChances } from './link.js'
import type { CodedTask } from './verdict.js'

/** What the source of a pair is to its target. */
export type PairRole = 'superior' | 'self' | 'sibling' | 'subordinate' | 'other'

/** Two documents to compare; `source` is the earlier one, or of one time the superior, or the first by id. */
export interface DocumentPair {
  readonly source: string
  readonly target: string
  readonly role: PairRole
  /** `null` where one of them has no year. */
  readonly lagYears: number | null
  /** Between the dates of issue; `null` where one of them has none. */
  readonly lagDays: number | null
  /**
   * What the order of the two rests on: their dates, their years, their ranks where both are of one year,
   * or nothing (`none`: the order of their ids).
   */
  readonly orderedBy: 'date' | 'year' | 'level' | 'none'
}

/**
 * A link between tasks of two documents; `source` and `target` are task ids of the corpus. `evidence` holds the eight
 * matches that say most: `compare` of the two documents gives all.
 */
export interface CorpusLink extends Omit<Link, 'parts'> {
  readonly role: PairRole
}

/** What one comparison found. Shares are 0–1 of a side's text by length (see `SideSummary.carried`). */
export interface ComparedPair extends DocumentPair {
  readonly links: readonly CorpusLink[]
  readonly sourceTasks: number
  readonly targetTasks: number
  /** The share of the source's text that the target carries. */
  readonly carriedOn: number
  /** The share of the target's text that comes from the source. */
  readonly takenOver: number
  /**
   * For every task, in the order of its document, how likely a reader is to find each relation closest for it, or none
   * (dropped, added); to four digits, and the library's own even where people decided.
   */
  readonly outlooks: {
    readonly source: readonly RelationChances[]
    readonly target: readonly RelationChances[]
  }
}

/** A task of the corpus. */
export interface CorpusTask {
  /** `<document id>/<task id>`: hunan-2022/1.05. The same in every run over the same files. */
  readonly id: string
  /** Its document's id. */
  readonly document: string
  readonly task: Task
  /** The id of its family. */
  readonly family: string
  readonly origin: Origin
}

/**
 * Where a task came from: among all earlier tasks that it is linked to, the most credible one.
 *
 * `best` is `null` for a task that is its unit's own. `ties` are the others that are about as credible:
 * where there are any, the text does not tell which of them was the model.
 */
export interface Origin {
  readonly best: OriginCandidate | null
  readonly ties: readonly OriginCandidate[]
  /** All of them, the most credible first; `best` and `ties` included. */
  readonly candidates: readonly OriginCandidate[]
}

export interface OriginCandidate {
  readonly task: string
  readonly role: PairRole
  readonly relation: Relation
  readonly confidence: number
  /** 0–1: the share of the task's words that the candidate has, by weight. */
  readonly share: number
  /** Whether it came before: else the order is unknown, or both came out within a month, and it can only be a tie. */
  readonly isEarlier: boolean
  /** 0–1: `share` × the probability of a core link, of any link where it is partial (1 where a person decided). */
  readonly credibility: number
  readonly lagYears: number | null
  readonly lagDays: number | null
}

/** The same job across documents. */
export interface Family {
  /** The id of its first task: it stays when later documents are added. */
  readonly id: string
  /** The heading of its first task, or how that task opens. */
  readonly label: string
  /** In order of time. */
  readonly tasks: readonly string[]
  /** Region codes of the units that have it, in order of first appearance; documents without a region count by their id. */
  readonly units: readonly string[]
  readonly firstYear: number | null
  readonly lastYear: number | null
  /** What happened to it, in order of time. */
  readonly life: readonly LifeEvent[]
}

/**
 * `born`: the first document of those that were compared that has it; it may be older. `taken-up`: the first of this unit, after another
 * unit's. `kept`, `rephrased`: carried on from the unit's document before. `reduced`: of the document before only
 * some measures live on, in a task of another family; `merged`: all of it does. `dropped`: the document before had it, this one does not.
 * `revived`: back after it was dropped.
 */
export type LifeEventKind =
  | 'born'
  | 'taken-up'
  | 'kept'
  | 'rephrased'
  | 'reduced'
  | 'merged'
  | 'dropped'
  | 'revived'

export interface LifeEvent {
  readonly kind: LifeEventKind
  /** Region code, or the document's id where it has no region. */
  readonly unit: string
  /** Name of the region, or the document's id. */
  readonly place: string
  readonly document: string
  readonly year: number | null
  readonly date: string | null
  /**
   * The tasks that have it, those that carry on the tasks of `from` where there are any (others joined the family through
   * another document); for `reduced` and `merged` those that hold what is left, for `dropped`
   * none.
   */
  readonly tasks: readonly string[]
  /** The tasks it came from; for `reduced`, `merged` and `dropped` the tasks that had it before. */
  readonly from: readonly string[]
  /** What their document is to this one; `null` where nothing was compared with it. */
  readonly role: PairRole | null
  /** 0–1: how much of the wording is the origin's: 1 copied, 0 said anew. `null` without an origin. */
  readonly copied: number | null
  readonly lagYears: number | null
  readonly lagDays: number | null
}

/** How a document took up what others had: over the tasks that have an origin, by role and in all. */
export interface Adopter {
  readonly document: string
  readonly tasks: number
  /** Tasks by the role of their most credible origin; `own` have none. */
  readonly origins: Readonly<Record<PairRole | 'own', number>>
  /** Tasks with an origin whose text does not tell which of several it was. */
  readonly tied: number
  /** 0–1: the mean share of words taken from the most credible origin, over the tasks that have one from elsewhere. */
  readonly copied: number | null
  /** Median lag of those tasks. */
  readonly lagYears: number | null
  readonly lagDays: number | null
}

/** A job that a lower unit had before the one above it. */
export interface UpwardAdoption {
  readonly family: string
  /** The subordinate unit that had it first, its document and year. */
  readonly from: { readonly unit: string; readonly document: string; readonly year: number | null }
  readonly to: { readonly unit: string; readonly document: string; readonly year: number | null }
  readonly lagYears: number | null
  readonly lagDays: number | null
  /** Whether the two documents themselves were compared and linked, or only through others. */
  readonly linked: boolean
}

/** What became of the tasks of a corpus. */
export interface Lineage {
  /** Those that take part, in order of time, then of rank. */
  readonly documents: readonly CorpusDocument[]
  readonly pairs: readonly ComparedPair[]
  /** The links of all pairs. */
  readonly links: readonly CorpusLink[]
  /** In order of their documents. */
  readonly tasks: readonly CorpusTask[]
  /** The largest number of units first, then the oldest. */
  readonly families: readonly Family[]
  readonly adopters: readonly Adopter[]
  readonly upward: readonly UpwardAdoption[]
  /** Decisions of people that settled a pair of tasks here. */
  readonly decisions: readonly Decision[]
  /** Tasks that people coded, for `estimateShares`; absent where there are none. */
  readonly coded?: readonly CodedTask[]
  readonly failures: readonly Failure[]
  readonly notes: readonly Note[]
  readonly provenance: CorpusProvenance
}

export interface CorpusProvenance {
  readonly library: { readonly name: string; readonly version: string }
  readonly segmenter: { readonly name: string; readonly version: string } | null
  readonly pairings: readonly string[]
  /** What embedders and judges did in all comparisons; absent where there were none. */
  readonly plugins?: Provenance['plugins']
  /** As settled: JSON data, no functions. */
  readonly options: Readonly<Record<string, unknown>>
  readonly documents: readonly {
    readonly id: string
    readonly path: string | null
    readonly sha256: string
  }[]
}
