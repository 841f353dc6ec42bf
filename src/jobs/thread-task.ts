import type { Job, JobResult } from './job.js'

export interface ThreadTask {
  readonly job: Job
  /** A folder. */
  readonly store: string
  readonly isShared: boolean
}

/** What a thread answers. Errors are told as data. */
export type ThreadAnswer =
  | { readonly result: JobResult }
  | { readonly code: string; readonly message: string }
