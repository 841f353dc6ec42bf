import type { CompareOptions } from '../../options.js'

/** Two documents for a thread to compare. */
export interface WorkerTask {
  /** Files of JSON, one a document. */
  readonly source: string
  readonly target: string
  readonly options: CompareOptions
}

/** Errors lose their class on the way between threads: they are told as data. */
export type WorkerAnswer = { readonly found: string } | { readonly code: string; readonly message: string }
