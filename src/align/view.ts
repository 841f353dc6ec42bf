/** One document in one view (words, or pairs of characters). All lists are in document order. */
export interface SideView {
  readonly tasks: number
  readonly clauses: number
  /** The task of each clause. */
  readonly taskOf: Int32Array
  /** Where the clauses of each task begin; one longer than there are tasks. */
  readonly clauseStart: Int32Array
  /** The terms of each clause with their weights. */
  readonly byClause: Vectors
  /** The terms of each task with their weights; a term that stands often counts by the logarithm. */
  readonly byTask: Vectors
  /** Sum of the weights of each clause: how much it says. */
  readonly mass: Float64Array
}

/** Sparse vectors one after another. */
export interface Vectors {
  readonly start: Int32Array
  readonly term: Int32Array
  readonly weight: Float64Array
  /** Euclidean length of each vector. */
  readonly norm: Float64Array
}

/** Both documents in one view, with terms numbered alike. */
export interface View {
  readonly source: SideView
  readonly target: SideView
  readonly terms: number
}

export interface Views {
  readonly words: View
  readonly pairs: View
}

export const swapView = ({ source, target, terms }: View): View => ({
  source: target,
  target: source,
  terms,
})

/** For each term the vectors that hold it. */
export interface Postings {
  readonly start: Int32Array
  readonly owner: Int32Array
  readonly weight: Float64Array
}

/** The inverted list of some vectors. */
export function vectorsToPostings(vectors: Vectors, terms: number): Postings {
  const start = new Int32Array(terms + 1)
  for (let at = 0; at < vectors.term.length; at++) start[vectors.term[at]! + 1]!++
  for (let term = 0; term < terms; term++) start[term + 1]! += start[term]!
  const next = start.slice()
  const owner = new Int32Array(vectors.term.length)
  const weight = new Float64Array(vectors.term.length)
  for (let vector = 0; vector < vectors.norm.length; vector++) {
    for (let at = vectors.start[vector]!; at < vectors.start[vector + 1]!; at++) {
      const place = next[vectors.term[at]!]!++
      owner[place] = vector
      weight[place] = vectors.weight[at]!
    }
  }
  return { start, owner, weight }
}
