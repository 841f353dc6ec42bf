import type { Cells } from './cells.js'
import { type View, vectorsToPostings } from './view.js'

/**
 * How well the target tasks in the cells of one source task say its clauses, one clause at a time. `best` and `first`
 * hold a figure for each cell of the row, from its first cell on.
 */
export interface Likeness {
  /** The cosine of the clause with the clause of each target task that says it best. */
  readonly best: Float64Array
  /** Its cosine with the first clause of each target task. */
  readonly first: Float64Array
  /** Goes on to the next row; the clauses are those of this row until then. */
  readonly openRow: (row: number) => void
  readonly readClause: (clause: number) => void
}

/** Where all pairs of tasks are looked at: an inverted list of all clauses of the target. */
export function createWholeLikeness({ source, target, terms }: View): Likeness {
  const best = new Float64Array(target.tasks)
  const first = new Float64Array(target.tasks)
  const sums = new Float64Array(target.clauses)
  const touched = new Int32Array(target.clauses)
  const { start, term, weight, norm } = source.byClause
  const { start: from, owner, weight: others } = vectorsToPostings(target.byClause, terms)
  const { clauseStart, taskOf } = target
  const otherNorm = target.byClause.norm
  return { best, first, openRow: () => {}, readClause }

  function readClause(clause: number): void {
    let count = 0
    for (let at = start[clause]!; at < start[clause + 1]!; at++) {
      const own = weight[at]!
      const last = from[term[at]! + 1]!
      for (let p = from[term[at]!]!; p < last; p++) {
        const other = owner[p]!
        if (sums[other] === 0) touched[count++] = other
        sums[other]! += own * others[p]!
      }
    }
    best.fill(0)
    first.fill(0)
    const length = norm[clause]!
    for (let k = 0; k < count; k++) {
      const other = touched[k]!
      const cosine = Math.min(1, sums[other]! / (length * otherNorm[other]!))
      sums[other] = 0
      const task = taskOf[other]!
      if (cosine > best[task]!) best[task] = cosine
      if (other === clauseStart[task]) first[task] = cosine
    }
  }
}

/**
 * Where few pairs are looked at: the clauses of each row's cells are read once and held against all clauses of the
 * source task, whose inverted list is short.
 */
export function createLikenessWithin({ source, target, terms }: View, cells: Cells): Likeness {
  const best = new Float64Array(target.tasks)
  const first = new Float64Array(target.tasks)
  /** For each term the place in `heads` of its list in the source task; -1 where it has none. */
  const slotOf = new Int32Array(terms).fill(-1)
  const { clauseStart, byTask } = source
  const own = source.byClause
  const other = target.byClause
  let heads = new Int32Array(0)
  let clauses = 0
  let opened = -1
  let [from, to] = [0, 0]
  /** The entries of each term in the source task's clauses. */
  let lists = { clause: new Int32Array(0), weight: new Float64Array(0) }
  /** For each clause of the cells' tasks its sums with the source's clauses. */
  let sums = new Float64Array(0)
  return { best, first, openRow, readClause }

  function openRow(row: number): void {
    if (opened >= 0)
      for (let at = byTask.start[opened]!; at < byTask.start[opened + 1]!; at++) slotOf[byTask.term[at]!] = -1
    opened = row
    ;[from, to] = [cells.rowStart[row]!, cells.rowStart[row + 1]!]
    clauses = clauseStart[row + 1]! - clauseStart[row]!
    listTerms(row)
    sumUp()
  }

  function listTerms(row: number): void {
    const firstTerm = byTask.start[row]!
    const slots = byTask.start[row + 1]! - firstTerm
    for (let slot = 0; slot < slots; slot++) slotOf[byTask.term[firstTerm + slot]!] = slot
    heads = new Int32Array(slots + 1)
    const [firstClause, endClause] = [clauseStart[row]!, clauseStart[row + 1]!]
    const [firstEntry, endEntry] = [own.start[firstClause]!, own.start[endClause]!]
    for (let at = firstEntry; at < endEntry; at++) heads[slotOf[own.term[at]!]! + 1]!++
    for (let slot = 0; slot < slots; slot++) heads[slot + 1]! += heads[slot]!
    const next = heads.slice()
    if (lists.clause.length < endEntry - firstEntry)
      lists = {
        clause: new Int32Array(endEntry - firstEntry),
        weight: new Float64Array(endEntry - firstEntry),
      }
    for (let clause = firstClause; clause < endClause; clause++)
      for (let at = own.start[clause]!; at < own.start[clause + 1]!; at++) {
        const place = next[slotOf[own.term[at]!]!]!++
        lists.clause[place] = clause - firstClause
        lists.weight[place] = own.weight[at]!
      }
  }

  function sumUp(): void {
    let rivals = 0
    for (let cell = from; cell < to; cell++) {
      const task = cells.columnOf[cell]!
      rivals += target.clauseStart[task + 1]! - target.clauseStart[task]!
    }
    if (sums.length < rivals * clauses) sums = new Float64Array(rivals * clauses)
    else sums.fill(0, 0, rivals * clauses)
    const { clause: holders, weight: weights } = lists
    const { start, term, weight } = other
    let base = 0
    for (let cell = from; cell < to; cell++) {
      const task = cells.columnOf[cell]!
      for (let rival = target.clauseStart[task]!; rival < target.clauseStart[task + 1]!; rival++) {
        const end = start[rival + 1]!
        for (let at = start[rival]!; at < end; at++) {
          const slot = slotOf[term[at]!]!
          if (slot < 0) continue
          const value = weight[at]!
          const last = heads[slot + 1]!
          for (let p = heads[slot]!; p < last; p++) sums[base + holders[p]!]! += weights[p]! * value
        }
        base += clauses
      }
    }
  }

  function readClause(clause: number): void {
    const length = own.norm[clause]!
    let at = clause - clauseStart[opened]!
    for (let cell = from; cell < to; cell++) {
      const task = cells.columnOf[cell]!
      const begin = target.clauseStart[task]!
      let greatest = 0
      let opening = 0
      for (let rival = begin; rival < target.clauseStart[task + 1]!; rival++) {
        const sum = sums[at]!
        at += clauses
        if (sum === 0) continue
        const cosine = Math.min(1, sum / (length * other.norm[rival]!))
        if (cosine > greatest) greatest = cosine
        if (rival === begin) opening = cosine
      }
      best[cell - from] = greatest
      first[cell - from] = opening
    }
  }
}
