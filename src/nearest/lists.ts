/**
 * The index proper: all typed arrays over shared memory, so that threads and files take them as they are.
 *
 * Terms are numbered from the rarest to the most common. Tasks have two numbers: their position, and their
 * row; rows begin with the tasks that are made of common terms, since only these need be looked for in
 * the long lists (see rows-to-nearest.ts).
 */
export interface Lists {
  /** What each term weighs in a shared set: idf³ in whole numbers, so that sums are exact in any order. */
  readonly weight: Int32Array
  /** Where the rows of each term begin in `row`; one longer than there are terms. */
  readonly listStart: Uint32Array
  /** The rows that hold each term, ascending. */
  readonly row: Int32Array
  /** Where the terms of each row begin in `term`; one longer than there are tasks. */
  readonly setStart: Uint32Array
  /** The terms of each row, the rarest first. */
  readonly term: Int32Array
  /** The weight of all terms of each row. */
  readonly mass: Int32Array
  readonly positionOf: Int32Array
  readonly rowOf: Int32Array
  /** The first term of each level; a level begins where terms are so common. */
  readonly levelFrom: Int32Array
  /** Where the rows of each class of masses begin; one longer than there are classes. */
  readonly classFrom: Int32Array
  /** Level by level, the share of each row's mass that lies from this level on, in 255ths, rounded up. */
  readonly restShare: Uint8Array
}

/** Lists of terms begin a new level when they are longer by this factor: finer levels stop earlier, and cost more stops. */
export const LEVEL_STEP = 1.6

/** Terms of fewer tasks than this are one level: their lists cost nothing. */
export const FIRST_LEVEL = 8

export const SHARES = 255

/** Rows go by blocks of this many where bounds are looked up; classes begin with a block. */
export const BLOCK_BITS = 8
export const BLOCK: number = 1 << BLOCK_BITS

type Shareable = Int32Array | Uint32Array | Uint8Array

/** An array over memory that threads can share. */
export function sharedArray<A extends Shareable>(
  kind: { new (buffer: SharedArrayBuffer): A; readonly BYTES_PER_ELEMENT: number },
  length: number,
): A {
  return new kind(new SharedArrayBuffer(length * kind.BYTES_PER_ELEMENT))
}
