import type { Cells } from './cells.js'
import { createClauseSums } from './clause-sums.js'
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

/** Where few pairs are looked at: the clauses of each row's cells are read once for all clauses of the source task. */
export function createLikenessWithin(view: View, cells: Cells): Likeness {
  const { source, target } = view
  const best = new Float64Array(target.tasks)
  const first = new Float64Array(target.tasks)
  const clauseSums = createClauseSums(view)
  const { columnOf, rowStart } = cells
  const { clauseStart } = target
  const [norm, otherNorm] = [source.byClause.norm, target.byClause.norm]
  /** For each clause of the cells' tasks its sums with the clauses of the source task. */
  let sums = new Float64Array(0)
  let [opened, clauses, from, to] = [0, 0, 0, 0]
  return { best, first, openRow, readClause }

  function openRow(row: number): void {
    opened = row
    clauses = source.clauseStart[row + 1]! - source.clauseStart[row]!
    from = rowStart[row]!
    to = rowStart[row + 1]!
    let rivals = 0
    for (let cell = from; cell < to; cell++) {
      const column = columnOf[cell]!
      rivals += clauseStart[column + 1]! - clauseStart[column]!
    }
    if (sums.length < rivals * clauses) sums = new Float64Array(rivals * clauses)
    else sums.fill(0, 0, rivals * clauses)
    clauseSums.openRow(row)
    let base = 0
    for (let cell = from; cell < to; cell++) base = clauseSums.add(columnOf[cell]!, sums, base)
  }

  function readClause(clause: number): void {
    const length = norm[clause]!
    let at = clause - source.clauseStart[opened]!
    for (let cell = from; cell < to; cell++) {
      const column = columnOf[cell]!
      const begin = clauseStart[column]!
      const end = clauseStart[column + 1]!
      let greatest = 0
      let opening = 0
      for (let rival = begin; rival < end; rival++) {
        const sum = sums[at]!
        at += clauses
        if (sum === 0) continue
        const cosine = Math.min(1, sum / (length * otherNorm[rival]!))
        if (cosine > greatest) greatest = cosine
        if (rival === begin) opening = cosine
      }
      best[cell - from] = greatest
      first[cell - from] = opening
    }
  }
}
