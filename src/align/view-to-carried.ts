import type { Cells } from './cells.js'
import { fill, scratchFor, spread } from './vector-to-dense.js'
import { type View, vectorsToPostings } from './view.js'

/** What each pair of tasks carries over, seen from the source: for every cell a figure. */
export interface Carried {
  /** Share of the source task (by weight) that the target task's clauses say again, 0–1. */
  readonly coverage: Float64Array
  /** How much better this target task says the source's clauses than its rivals do, on average. */
  readonly lead: Float64Array
  /**
   * How much of the source's text this target task says better than its rivals: clauses' leads squared
   * and summed, not averaged, so that one measure taken up out of twenty still counts.
   */
  readonly measures: Float64Array
  /** How alike the first clauses are: the headings, where there are any. */
  readonly openings: Float64Array
  /** How well any clause of the target says the source's first clause. */
  readonly opening: Float64Array
}

/** A clause counts for as many usual clauses at most: texts without punctuation have few and long ones. */
const LARGEST_CLAUSE = 1.5

/** A clause goes to one task, or to two or three where it is split; `levelOf` counts as many. */
const CLAUSE_RIVALS = 3

/** Where so few of all pairs of tasks are looked at, only their clauses are. */
const FEW_CELLS = 0.25

/**
 * Every clause of the source side looks for the clause that says it best in each target task, and the
 * target tasks compete for it, clause by clause: what ten tasks say alike tells nothing about any of them.
 *
 * `agreement` of a cell scales all its similarities (a review and a plan are not the same job).
 */
export function viewToCarried(
  { source, target, terms }: View,
  cells: Cells,
  agreement: Float64Array,
): Carried {
  const { rowStart, columnOf } = cells
  const postings = vectorsToPostings(target.byClause, terms)
  const carried: Carried = {
    coverage: new Float64Array(cells.count),
    lead: new Float64Array(cells.count),
    measures: new Float64Array(cells.count),
    openings: new Float64Array(cells.count),
    opening: new Float64Array(cells.count),
  }
  const sums = new Float64Array(target.clauses)
  const touched = new Int32Array(target.clauses)
  let touchedCount = 0
  const best = new Float64Array(target.tasks)
  const rivals = Math.min(CLAUSE_RIVALS, target.tasks)
  const usual = medianOf(source.mass, target.mass)
  const few = cells.count < FEW_CELLS * cells.rows * cells.columns
  for (let row = 0; row < source.tasks; row++) {
    const from = rowStart[row]!
    const to = rowStart[row + 1]!
    const first = source.clauseStart[row]!
    const end = source.clauseStart[row + 1]!
    let whole = 0
    for (let clause = first; clause < end; clause++) whole += source.mass[clause]!
    for (let clause = first; clause < end; clause++) {
      best.fill(0)
      if (few) sayAgainWithin(clause, from, to)
      else sayAgain(clause)
      const level = levelOf(from, to)
      const share = whole > 0 ? source.mass[clause]! / whole : 0
      const size = usual > 0 ? Math.min(source.mass[clause]! / usual, LARGEST_CLAUSE) : 0
      for (let cell = from; cell < to; cell++) {
        const similarity = best[columnOf[cell]!]!
        carried.coverage[cell]! += share * similarity
        carried.lead[cell]! += share * (similarity - level)
        if (similarity > level) carried.measures[cell]! += size * (similarity - level) ** 2
        if (clause === first) carried.opening[cell] = similarity
      }
      if (clause === first) compareOpenings(from, to)
      clearSums()
    }
  }
  return carried

  /** `best`: the cosine of the clause with the clause of each target task that says it best. */
  function sayAgain(clause: number): void {
    const { start, term, weight, norm } = source.byClause
    let count = 0
    for (let at = start[clause]!; at < start[clause + 1]!; at++) {
      const own = weight[at]!
      const last = postings.start[term[at]! + 1]!
      for (let p = postings.start[term[at]!]!; p < last; p++) {
        const other = postings.owner[p]!
        if (sums[other] === 0) touched[count++] = other
        sums[other]! += own * postings.weight[p]!
      }
    }
    touchedCount = count
    const length = norm[clause]!
    for (let k = 0; k < count; k++) {
      const other = touched[k]!
      const cosine = Math.min(1, sums[other]! / (length * target.byClause.norm[other]!))
      sums[other] = cosine
      const task = target.taskOf[other]!
      if (cosine > best[task]!) best[task] = cosine
    }
  }

  /** The same for the target tasks of some cells. */
  function sayAgainWithin(clause: number, from: number, to: number): void {
    const own = scratchFor(terms)
    spread(source.byClause, clause, own)
    const { start, term, weight, norm } = target.byClause
    const length = source.byClause.norm[clause]!
    touchedCount = 0
    for (let cell = from; cell < to; cell++) {
      const task = columnOf[cell]!
      const end = target.clauseStart[task + 1]!
      for (let other = target.clauseStart[task]!; other < end; other++) {
        let sum = 0
        for (let at = start[other]!; at < start[other + 1]!; at++) sum += own[term[at]!]! * weight[at]!
        if (sum === 0) continue
        const cosine = Math.min(1, sum / (length * norm[other]!))
        sums[other] = cosine
        touched[touchedCount++] = other
        if (cosine > best[task]!) best[task] = cosine
      }
    }
    fill(source.byClause, clause, own, 0)
  }

  /** Scales `best` by agreement; the mean of its three greatest values. */
  function levelOf(from: number, to: number): number {
    let [first, second, third] = [0, 0, 0]
    for (let cell = from; cell < to; cell++) {
      const column = columnOf[cell]!
      const value = best[column]! * agreement[cell]!
      best[column] = value
      if (value <= third) continue
      if (value > first) [first, second, third] = [value, first, second]
      else if (value > second) [second, third] = [value, second]
      else third = value
    }
    return (first + second + third) / Math.max(1, rivals)
  }

  function compareOpenings(from: number, to: number): void {
    for (let cell = from; cell < to; cell++) {
      const column = columnOf[cell]!
      const other = target.clauseStart[column]!
      if (other < target.clauseStart[column + 1]!) carried.openings[cell] = sums[other]! * agreement[cell]!
    }
  }

  function clearSums(): void {
    for (let k = 0; k < touchedCount; k++) sums[touched[k]!] = 0
  }
}

/** Of what is above 0: clauses of standard sentences say nothing. */
function medianOf(some: Float64Array, others: Float64Array): number {
  const values = new Float64Array(some.length + others.length)
  values.set(some)
  values.set(others, some.length)
  const told = values.filter((value) => value > 0)
  return told.sort()[told.length >> 1] ?? 0
}
