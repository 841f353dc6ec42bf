import type { Vectors } from './view.js'

/** Zeros, one a term; whoever writes into it writes the zeros back. */
let scratch = new Float64Array(0)

export function scratchFor(terms: number): Float64Array {
  if (scratch.length < terms) scratch = new Float64Array(terms)
  return scratch
}

/** Writes a sparse vector into a dense one. */
export function spread({ start, term, weight }: Vectors, vector: number, into: Float64Array): void {
  const end = start[vector + 1]!
  for (let at = start[vector]!; at < end; at++) into[term[at]!] = weight[at]!
}

/** Writes one value wherever a sparse vector has any. */
export function fill({ start, term }: Vectors, vector: number, into: Float64Array, value: number): void {
  const end = start[vector + 1]!
  for (let at = start[vector]!; at < end; at++) into[term[at]!] = value
}
