/** The best so far: by score, ties by position. */
export interface Best {
  length: number
  readonly score: Float64Array
  readonly row: Int32Array
}

/** A set of known terms, the rarest first, in `term.subarray(from, to)`. */
export interface Asked {
  readonly term: Int32Array
  readonly from: number
  readonly to: number
  /** The weight of the known terms. */
  readonly known: number
  /** The weight of all terms. */
  readonly mass: number
  /** The row that is no answer; -1 where every row may be. */
  readonly self: number
}

/** One searcher a thread: it keeps the sums of one question. */
export interface Searcher {
  /**
   * The `k` best rows, in arrays that the next search writes over.
   *
   * `floor` is a score that k rows are known to reach, or 0; `slack` below 1 lets rows go that could just
   * reach the k-th best; `visit` hears of every score that was computed.
   */
  search(
    asked: Asked,
    k: number,
    floor: number,
    slack: number,
    visit?: (row: number, score: number) => void,
  ): Best
}
