import { aFunction, aSignal, type Check, oneOf, options as optionsOf, whole } from '../check.js'
import type { Excerpt, Span } from '../model/index.js'

/** What can be indexed and asked for: a library `Task`, or anything with an id and a text. */
export interface IndexableTask {
  /** For people; need not be unique, since tasks of several documents share ids. */
  readonly id: string
  readonly text: string
  /** Where `text` stands in its document; only needed to leave out `slots.notes`. */
  readonly spans?: readonly Span[]
  readonly slots?: { readonly notes: readonly Excerpt[] }
}

/** More threads than any machine has are a slip. */
const MOST_THREADS = 256

export interface TaskIndexOptions {
  /**
   * The terms of a task, repeats included, such as the words of a tokenizer. Must be the same when an index
   * is opened. @default pairs of neighbouring characters, widths and case folded, without responsibility notes
   */
  readonly terms?: (task: IndexableTask) => Iterable<string>
}

export interface NearestOptions {
  /**
   * `approximate` takes for granted that no task comes nearer than 0.6 of what it could reach at best with
   * the terms not yet looked at. Measured: 0.98 of the exact five neighbours in 50,000 tasks, with half as
   * many tasks looked at; 0.999 in 10,000, 0.89 in 200,000. Scores are exact.
   *
   * @default 'exact'
   */
  readonly mode?: 'exact' | 'approximate'
}

export interface AllPairsOptions extends NearestOptions {
  /** Worker threads to share the work; the result has the same bytes for any number. 1 works in this thread. @default 1 */
  readonly threads?: number
  readonly signal?: AbortSignal
  /** Called now and then, and with `done === total` at the end. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

export const INDEX: Check = optionsOf<TaskIndexOptions>({ terms: aFunction })

const nearest = { mode: oneOf(['exact', 'approximate']) }

export const NEAREST: Check = optionsOf<NearestOptions>(nearest)

export const ALL_PAIRS: Check = optionsOf<AllPairsOptions>({
  ...nearest,
  threads: whole(1, MOST_THREADS),
  signal: aSignal,
  onProgress: aFunction,
})

/** A task of the index as an answer. */
export interface NearTask {
  readonly id: string
  /** Place in the order of adding, from 0. */
  readonly position: number
  /** Weighted cosine, above 0 and at most 1. */
  readonly score: number
}

/** The `k` nearest of every task, row by row in order of position; the best first. */
export interface Neighbours {
  readonly k: number
  readonly size: number
  /** Positions, `size` × `k`; `NOBODY` where fewer than `k` share a term. */
  readonly positions: Uint32Array
  /** Scores beside the positions; 0 where there is nobody. */
  readonly scores: Float32Array
  /** The row of one task. */
  of(position: number): readonly NearTask[]
}

/** Stands in `Neighbours.positions` where there is no neighbour. */
export const NOBODY = 0xffffffff

export interface TaskIndex {
  /** How many tasks are in it. */
  readonly size: number
  /** Appends tasks. Weights change with every task, so the next question rebuilds the lists: add in batches. */
  add(tasks: Iterable<IndexableTask>): void
  /** The tasks nearest to a task or a text, the best first; one that is itself in the index finds itself. */
  nearest(query: IndexableTask | string, k: number, options?: NearestOptions): readonly NearTask[]
  /** The nearest of every task among the others. */
  allPairs(k: number, options?: AllPairsOptions): Promise<Neighbours>
  /** The index as one file; `openTaskIndex` takes it. */
  toBytes(): Uint8Array
  /** Writes that file in one piece; overwrites. Throws `unreadable` where it cannot. */
  save(path: string): void
}
