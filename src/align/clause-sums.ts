import type { View } from './view.js'

/** Sums of shared weights of the clauses of one source task with those of target tasks: cosines before they are scaled. */
export interface ClauseSums {
  /** Goes on to a source task. */
  readonly openRow: (row: number) => void
  /**
   * Adds the sums of all clauses of a target task to zeros from `base` on: for each of them one sum with each clause
   * of the source task. Gives the place after the last.
   */
  readonly add: (column: number, into: Float64Array, base: number) => number
}

/** The clauses of a target task are read once, and held against the short inverted list of the source task. */
export function createClauseSums({ source, target, terms }: View): ClauseSums {
  const { clauseStart, byTask, byClause: own } = source
  /** For each term the place of its list in `heads`; -1 where the source task does not hold it. */
  const slotOf = new Int32Array(terms).fill(-1)
  let heads = new Int32Array(1)
  let holders = new Int32Array(0)
  let weights = new Float64Array(0)
  let clauses = 0
  let opened = -1
  return { openRow, add }

  function openRow(row: number): void {
    if (row === opened) return
    if (opened >= 0)
      for (let at = byTask.start[opened]!; at < byTask.start[opened + 1]!; at++) slotOf[byTask.term[at]!] = -1
    opened = row
    const firstTerm = byTask.start[row]!
    const slots = byTask.start[row + 1]! - firstTerm
    for (let slot = 0; slot < slots; slot++) slotOf[byTask.term[firstTerm + slot]!] = slot
    heads = new Int32Array(slots + 1)
    const [first, end] = [clauseStart[row]!, clauseStart[row + 1]!]
    clauses = end - first
    const entries = own.start[end]! - own.start[first]!
    for (let at = own.start[first]!; at < own.start[end]!; at++) heads[slotOf[own.term[at]!]! + 1]!++
    for (let slot = 0; slot < slots; slot++) heads[slot + 1]! += heads[slot]!
    const next = heads.slice()
    if (holders.length < entries) {
      holders = new Int32Array(entries)
      weights = new Float64Array(entries)
    }
    for (let clause = first; clause < end; clause++)
      for (let at = own.start[clause]!; at < own.start[clause + 1]!; at++) {
        const place = next[slotOf[own.term[at]!]!]!++
        holders[place] = clause - first
        weights[place] = own.weight[at]!
      }
  }

  function add(column: number, into: Float64Array, base: number): number {
    const { start, term, weight } = target.byClause
    const end = target.clauseStart[column + 1]!
    let place = base
    for (let clause = target.clauseStart[column]!; clause < end; clause++) {
      const last = start[clause + 1]!
      for (let at = start[clause]!; at < last; at++) {
        const slot = slotOf[term[at]!]!
        if (slot < 0) continue
        const value = weight[at]!
        const until = heads[slot + 1]!
        for (let p = heads[slot]!; p < until; p++) into[place + holders[p]!]! += weights[p]! * value
      }
      place += clauses
    }
    return place
  }
}
