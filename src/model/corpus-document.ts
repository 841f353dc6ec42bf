/** A document of a corpus, and what went wrong with others. */

import type { Level, PolicyDocument, Region } from './document.js'

/** What a document can be, as its title says. */
export const DOCUMENT_KINDS = [
  'work-points',
  'work-report',
  'scheme',
  'plan',
  'opinions',
  'rules',
  'notice',
  'other',
] as const

export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** The columns of a manifest that correct what a document says of itself. */
export type CorrectedField = 'id' | 'region' | 'year' | 'date' | 'kind' | 'series' | 'title'

/** A document of a corpus, with what the corpus knows about it. */
export interface CorpusDocument {
  /** Unique in the corpus, from the manifest or the file name: `hunan-2022`. The first half of its tasks' ids. */
  readonly id: string
  readonly document: PolicyDocument
  readonly title: string | null
  readonly region: Region | null
  readonly level: Level | null
  /** The year it is for. */
  readonly year: number | null
  /** ISO date of issue. */
  readonly date: string | null
  readonly kind: DocumentKind
  /** A thread of documents that belong together (政务公开, 营商环境), from the manifest only: plans stay inside it. */
  readonly series: string | null
  /** Relative to the folder that was opened; `null` where text was given. */
  readonly path: string | null
  /** Of the bytes, or of the text where that was given. */
  readonly sha256: string
  readonly corrected: readonly CorrectedField[]
  /** Set where another document of the corpus stands for this one; plans leave it out. */
  readonly sameAs: SameAs | null
}

/**
 * Why a document is left out: `identical` bytes, the `same-text` after blanks are taken out, or another
 * `version` (a draft, a reprint) of one; `likeness` is the share of common runs of characters (Jaccard).
 */
export interface SameAs {
  readonly id: string
  readonly how: 'identical' | 'same-text' | 'version'
  readonly likeness: number
}

/** A document that could not be read, or two that could not be compared; the rest went on. */
export interface Failure {
  /** The path, or the ids of a pair joined by →. */
  readonly what: string
  readonly code: string
  readonly message: string
}
