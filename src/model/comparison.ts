/** All that one comparison found. */

import type { Change, FacetSummary, Facets } from './change.js'
import type { Note, PolicyDocument } from './document.js'
import type { Alignment, Decision, Link } from './link.js'
import type { Quality } from './quality.js'
import type { TokenizedDocument } from './tokens.js'
import type { CodedTask, SourceVerdict, Summary, TargetVerdict } from './verdict.js'

/** All that is needed to get the same figures again. */
export interface Provenance {
  readonly library: { readonly name: string; readonly version: string }
  readonly segmenter: { readonly name: string; readonly version: string }
  /** The dictionary the segmenter used and the words added to it. */
  readonly dictionary: { readonly name: string; readonly added: number }
  /** The options as settled: JSON data, no functions. */
  readonly options: Readonly<Record<string, unknown>>
  /** The weights and thresholds that made links of what was measured, as settled: those of `AlignWeights`. */
  readonly weights: Readonly<Record<string, unknown>>
  readonly source: { readonly name: string | null; readonly sha256: string }
  readonly target: { readonly name: string | null; readonly sha256: string }
  readonly plugins: readonly {
    readonly name: string
    readonly version: string | null
    readonly kind?: 'embed' | 'judge'
    readonly settings?: Readonly<Record<string, unknown>>
    /** Hash of what was asked → what was answered. */
    readonly answers?: Readonly<Record<string, string>>
  }[]
}

/** What became of every task of `source`, and where every task of `target` came from. */
export interface Comparison {
  readonly source: PolicyDocument
  readonly target: PolicyDocument
  /** In document order, one for each task. */
  readonly sourceVerdicts: readonly SourceVerdict[]
  readonly targetVerdicts: readonly TargetVerdict[]
  readonly links: readonly Link[]
  /** What changed beyond the wording, one for each of `links`, in their order. */
  readonly facets?: readonly Facets[]
  /** The same summed up: who loses and gains the lead, which set phrases go and come. */
  readonly facetSummary?: FacetSummary
  readonly summary: Summary
  /** How good it expects to be, and where a look of a person helps most. */
  readonly quality: Quality
  readonly provenance: Provenance
  readonly notes: readonly Note[]
  /** Decisions of people that settled pairs of tasks here; absent where there are none. */
  readonly decisions?: readonly Decision[]
  /** Tasks that people coded, for `estimateShares`; absent where there are none. */
  readonly coded?: readonly CodedTask[]
  /** The matrices; left out of JSON. */
  readonly alignment: Alignment
  /** Both documents as words; left out of JSON. */
  readonly tokenized: { readonly source: TokenizedDocument; readonly target: TokenizedDocument }
  /** The word-level differences of any two tasks by id, linked or not (`createChanges` of classify/diff); left out of JSON. */
  readonly changesOf: (source: string, target: string) => readonly Change[]
}
