import type { Cells } from './cells.js'
import { fill, scratchFor, spread } from './vector-to-dense.js'
import { type View, vectorsToPostings } from './view.js'

/** Where so few of all pairs of tasks are looked at, only their cosines are worked out. */
const FEW_CELLS = 0.25

/** The cosine of the weighted terms of each pair of tasks. */
export function viewToCosines(view: View, cells: Cells): Float64Array {
  if (cells.count < FEW_CELLS * cells.rows * cells.columns) return cosinesOfFew(view, cells)
  const cosines = new Float64Array(cells.count)
  eachRowOfCosines(view, (row, ofRow) => {
    for (let cell = cells.rowStart[row]!; cell < cells.rowStart[row + 1]!; cell++)
      cosines[cell] = ofRow[cells.columnOf[cell]!]!
  })
  return cosines
}

/** Column by column, so that each sum is made in the order of the source's terms, as it is below. */
function cosinesOfFew({ source, target, terms }: View, cells: Cells): Float64Array {
  const cosines = new Float64Array(cells.count)
  const { start, term, weight, norm } = source.byTask
  const own = scratchFor(terms)
  for (let column = 0; column < cells.columns; column++) {
    spread(target.byTask, column, own)
    for (let at = cells.columnStart[column]!; at < cells.columnStart[column + 1]!; at++) {
      const cell = cells.byColumn[at]!
      const row = cells.rowOf[cell]!
      let sum = 0
      for (let k = start[row]!; k < start[row + 1]!; k++) sum += weight[k]! * own[term[k]!]!
      const both = norm[row]! * target.byTask.norm[column]!
      cosines[cell] = both > 0 ? Math.min(1, sum / both) : 0
    }
    fill(target.byTask, column, own, 0)
  }
  return cosines
}

/** Hands over the cosines of one source task with all target tasks at a time; the array is used again. */
export function eachRowOfCosines(
  { source, target, terms }: View,
  visit: (row: number, cosines: Float64Array) => void,
): void {
  const { start, term, weight, norm } = source.byTask
  // names of their own: looked up once, not once a posting
  const { start: first, owner, weight: others } = vectorsToPostings(target.byTask, terms)
  const { norm: otherNorm } = target.byTask
  const sums = new Float64Array(target.tasks)
  for (let row = 0; row < source.tasks; row++) {
    sums.fill(0)
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      const own = weight[at]!
      const last = first[term[at]! + 1]!
      for (let p = first[term[at]!]!; p < last; p++) sums[owner[p]!]! += own * others[p]!
    }
    const length = norm[row]!
    for (let column = 0; column < sums.length; column++) {
      const both = length * otherNorm[column]!
      sums[column] = both > 0 ? Math.min(1, sums[column]! / both) : 0
    }
    visit(row, sums)
  }
}
