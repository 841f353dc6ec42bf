import type { StoreKey } from '../store/keys.js'

/** A piece of the work on a corpus: JSON data, so that a thread, a queue or another machine may do it. */
export interface Job {
  /** SHA-256 of its kind and its sorted keys: the same work has the same id, whoever planned it. */
  readonly id: string
  readonly kind: 'parse' | 'compare'
  /** Version, build and segmenters of who planned it: another library would put other things under these keys. */
  readonly stamp: string
  readonly items: readonly JobItem[]
  /** What all items need besides the store; so far the options of comparisons. */
  readonly shared: unknown
}

/** One thing to make. */
export interface JobItem {
  /** What it stands under in the store. */
  readonly key: StoreKey
  /** What a person calls it: a path, or the ids of a pair joined by →. */
  readonly what: string
  /** `ParseItem` or `CompareItem`. */
  readonly data: unknown
}

/** One thing that a job could not make; the rest of the job is done all the same. */
export interface JobFailure {
  readonly key: StoreKey
  readonly what: string
  /**
   * A code of `PolicyError`; else `failed` for an error that nobody foresaw, `died` where the thread ended over it
   * again and again, `awaited` where what it needs does not stand in the store yet.
   */
  readonly code: string
  readonly message: string
}

export interface JobResult {
  readonly id: string
  /** Keys that something stands under now, whether made now or before. */
  readonly done: number
  readonly failed: readonly JobFailure[]
}

export interface RunJobsHow {
  /** The folder of the store. */
  readonly store: string
  /** No further job is begun; `aborted` is thrown when those under way have ended. */
  readonly signal?: AbortSignal
  /** Hears of every job that has ended, in the order of ending; of one that was split, of each piece. */
  readonly onResult?: (result: JobResult) => void
}

/** A scheduler: does jobs, wherever, and gives their results in the order of the jobs. */
export type RunJobs = (jobs: readonly Job[], how: RunJobsHow) => Promise<readonly JobResult[]>
