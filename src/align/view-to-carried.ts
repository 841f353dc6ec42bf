import type { Cells } from './cells.js'
import { createLikenessWithin, createWholeLikeness } from './clauses-to-likeness.js'
import type { View } from './view.js'

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

/**
 * Every clause of the source side looks for the clause that says it best in each target task, and the
 * target tasks compete for it, clause by clause: what ten tasks say alike tells nothing about any of them.
 *
 * `agreement` of a cell scales all its similarities (a review and a plan are not the same job).
 */
export function viewToCarried(view: View, cells: Cells, agreement: Float64Array): Carried {
  const { source, target } = view
  const { rowStart, count } = cells
  const carried: Carried = {
    coverage: new Float64Array(count),
    lead: new Float64Array(count),
    measures: new Float64Array(count),
    openings: new Float64Array(count),
    opening: new Float64Array(count),
  }
  const isWhole = count === cells.rows * cells.columns
  const { best, first, openRow, readClause } = isWhole
    ? createWholeLikeness(view)
    : createLikenessWithin(view, cells)
  const rivals = Math.min(CLAUSE_RIVALS, target.tasks)
  const usual = medianOf(source.mass, target.mass)
  for (let row = 0; row < source.tasks; row++) {
    const from = rowStart[row]!
    const to = rowStart[row + 1]!
    const opening = source.clauseStart[row]!
    const end = source.clauseStart[row + 1]!
    openRow(row)
    let whole = 0
    for (let clause = opening; clause < end; clause++) whole += source.mass[clause]!
    for (let clause = opening; clause < end; clause++) {
      readClause(clause)
      const level = levelOf(from, to)
      const share = whole > 0 ? source.mass[clause]! / whole : 0
      const size = usual > 0 ? Math.min(source.mass[clause]! / usual, LARGEST_CLAUSE) : 0
      for (let cell = from; cell < to; cell++) {
        const similarity = best[cell - from]!
        carried.coverage[cell]! += share * similarity
        carried.lead[cell]! += share * (similarity - level)
        if (similarity > level) carried.measures[cell]! += size * (similarity - level) ** 2
        if (clause !== opening) continue
        carried.opening[cell] = similarity
        carried.openings[cell] = first[cell - from]! * agreement[cell]!
      }
    }
  }
  return carried

  /** Scales `best` by agreement; the mean of its three greatest values. */
  function levelOf(from: number, to: number): number {
    let [greatest, second, third] = [0, 0, 0]
    for (let cell = from; cell < to; cell++) {
      const value = best[cell - from]! * agreement[cell]!
      best[cell - from] = value
      if (value <= third) continue
      if (value > greatest) [greatest, second, third] = [value, greatest, second]
      else if (value > second) [second, third] = [value, second]
      else third = value
    }
    return (greatest + second + third) / Math.max(1, rivals)
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
