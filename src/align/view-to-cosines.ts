import type { Cells } from './cells.js'
import { type View, vectorsToPostings } from './view.js'

/** The cosine of the weighted terms of each pair of tasks. */
export function viewToCosines({ source, target, terms }: View, cells: Cells): Float64Array {
  const cosines = new Float64Array(cells.count)
  eachRowOfCosines({ source, target, terms }, (row, ofRow) => {
    for (let cell = cells.rowStart[row]!; cell < cells.rowStart[row + 1]!; cell++)
      cosines[cell] = ofRow[cells.columnOf[cell]!]!
  })
  return cosines
}

/** Hands over the cosines of one source task with all target tasks at a time; the array is used again. */
export function eachRowOfCosines(
  { source, target, terms }: View,
  visit: (row: number, cosines: Float64Array) => void,
): void {
  const { byTask } = source
  const postings = vectorsToPostings(target.byTask, terms)
  const sums = new Float64Array(target.tasks)
  for (let row = 0; row < source.tasks; row++) {
    sums.fill(0)
    for (let at = byTask.start[row]!; at < byTask.start[row + 1]!; at++) {
      const term = byTask.term[at]!
      const weight = byTask.weight[at]!
      for (let p = postings.start[term]!; p < postings.start[term + 1]!; p++)
        sums[postings.owner[p]!]! += weight * postings.weight[p]!
    }
    const norm = byTask.norm[row]!
    for (let column = 0; column < target.tasks; column++) {
      const both = norm * target.byTask.norm[column]!
      sums[column] = both > 0 ? Math.min(1, sums[column]! / both) : 0
    }
    visit(row, sums)
  }
}
