import type { ClauseMatch, Relation, Task } from '../model/index.js'

/** Two tasks that a person is asked about, with what the library thinks of them. */
export interface ReviewPair {
  /** Corpus ids: `<document id>/<task id>`. */
  readonly source: string
  readonly target: string
  /** The documents' titles, or their ids. */
  readonly sourceTitle: string
  readonly targetTitle: string
  readonly sourceTask: Task
  readonly targetTask: Task
  /** `none` where the library does not link the two. */
  readonly relation: Relation | 'none'
  /** `null` for pairs that are not linked: only links are scored to the end. */
  readonly score: number | null
  readonly confidence: number
  readonly uncertain: boolean
  readonly coverage: { readonly source: number; readonly target: number } | null
  readonly evidence: readonly ClauseMatch[]
}

/** A pair whose evidence has not been looked up yet: of near misses there are thousands, of shown ones few. */
export interface Candidate extends Omit<ReviewPair, 'evidence'> {
  readonly evidence: () => readonly ClauseMatch[]
}

export const candidateToPair = ({ evidence, ...rest }: Candidate): ReviewPair => ({
  ...rest,
  evidence: evidence(),
})
