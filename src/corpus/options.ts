/** Every knob of a corpus. */

import {
  aFunction,
  anyOf,
  aRecord,
  aSignal,
  type Check,
  DECISIONS,
  listOf,
  oneOf,
  options as optionsOf,
  someText,
  whole,
  within,
  yesOrNo,
} from '../check.js'
import type { RunJobs } from '../jobs/job.js'
import type { CorpusDocument, Decision } from '../model/index.js'
import { AGENCIES, ALIGN, PLUG_INS, READ, TOKENIZE } from '../option-checks.js'
import type { CompareOptions, Embed, Judge, ReadOptions } from '../options.js'
import type { ManifestEntry } from './documents/manifest.js'

/** How far long work is: `done` of `total` things of one `stage`. */
export interface Progress {
  readonly stage: 'read' | 'compare'
  readonly done: number
  readonly total: number
  /** What was done last: a path, or the ids of a pair joined by →. */
  readonly what: string
}

/** What long work takes besides its options. */
export interface WorkOptions {
  /** Ends the work between two steps: it throws `aborted`, and what was done stays in the cache. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

export interface CorpusOptions extends WorkOptions {
  /**
   * Corrections of the metadata: a CSV or JSON file, or its rows.
   * @default manifest.csv or manifest.json in the folder, where there is one
   */
  readonly manifest?: string | readonly ManifestEntry[]
  /**
   * A folder for what was worked out, or `false` for none. It may be deleted at any time.
   * @default POLICY_LINEAGE_CACHE, else the operating system's folder for caches
   */
  readonly cache?: string | false
  /**
   * In place of `cache` a folder that several processes or machines work from at once. One that cannot be written to
   * is an error, where a cache is worked around. @default none
   */
  readonly store?: string
  /** With `store`: what a shard or a worker failed in counts as failed, and is not tried again. @default false */
  readonly reduce?: boolean
  /** Worker threads for files; 1 reads in this one. @default as many as there are processors, 1 for a few files */
  readonly threads?: number
  /** With `store`: who does the work in place of threads of this process, such as an engine. */
  readonly run?: RunJobs
  /** How files are read and parsed; `id`, `year` and `region` belong into the manifest. */
  readonly read?: Omit<ReadOptions, 'id' | 'year' | 'region' | 'name' | 'record'>
}

/**
 * Which pairs of documents to compare. `vertical`: a superior with its subordinates of the same or the
 * following year. `sibling`: units of one level under one superior, same or following year. `self`: a unit
 * with its own next documents. `history`: a unit with all its own later documents, so that what comes back after years
 * is known again. `upward`: a subordinate with its superior, later in the same or the following
 * year. `all`: every two documents. `near`: of all these only
 * the two that have tasks among each other's three nearest in the corpus, which in a large one is few of them. Or a function that says so of any two.
 */
export type Pairing =
  | 'vertical'
  | 'sibling'
  | 'self'
  | 'history'
  | 'upward'
  | 'all'
  | 'near'
  | PairingPredicate

/** Asked of every two documents, the earlier one first. */
export type PairingPredicate = (source: CorpusDocument, target: CorpusDocument) => boolean

export const PAIRING_NAMES = ['vertical', 'sibling', 'self', 'history', 'upward', 'all', 'near'] as const

export interface TraceOptions extends WorkOptions {
  /** One or several. @default ['vertical', 'sibling', 'self'] */
  readonly pairings?: Pairing | readonly Pairing[]
  /** Years that may lie between the two in `vertical`, `sibling` and `upward`. @default 1 */
  readonly maxLag?: number
  /** Worker threads; 1 works in this one. @default those of `openCorpus`, else as many as there are processors, 1 for a few pairs */
  readonly threads?: number
  /** Decisions of people (see `importReview`): they stand above what the library finds. @default [] */
  readonly decisions?: readonly Decision[]
  /** As for `compare`. A segmenter of your own runs in this thread. */
  readonly compare?: Pick<CompareOptions, 'agencies' | 'tokenize' | 'align'>
  /** As for `compareAsync`; comparisons then run in this thread and are not cached. */
  readonly embed?: Embed
  readonly judge?: Judge | readonly Judge[]
  /** Of each pair of documents, as for `compareAsync`. */
  readonly judgeBudget?: number
  /** As for `compareAsync`. */
  readonly plugInTimeout?: number
}

const work = { signal: aSignal, onProgress: aFunction }

export const WORK: Check = optionsOf<WorkOptions>(work)

export const CORPUS: Check = optionsOf<CorpusOptions>({
  ...work,
  manifest: anyOf('the path of a manifest or its rows', someText, listOf(aRecord)),
  cache: anyOf('a folder or false', someText, oneOf([false])),
  store: someText,
  reduce: yesOrNo,
  threads: whole(1),
  run: aFunction,
  read: READ,
})

export const PAIRINGS: Check = anyOf(
  `one or several of ${PAIRING_NAMES.join(', ')}, or a function`,
  oneOf(PAIRING_NAMES),
  aFunction,
  listOf(anyOf('a pairing', oneOf(PAIRING_NAMES), aFunction)),
)

export const TRACE: Check = optionsOf<TraceOptions>({
  ...PLUG_INS,
  ...work,
  pairings: PAIRINGS,
  maxLag: within(0, Number.POSITIVE_INFINITY),
  threads: whole(1),
  decisions: DECISIONS,
  compare: optionsOf<NonNullable<TraceOptions['compare']>>({
    agencies: AGENCIES,
    tokenize: TOKENIZE,
    align: ALIGN,
  }),
})
