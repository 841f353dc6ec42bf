import type { Cells } from './cells.js'
import { cosineToCloseness } from './cosine-to-closeness.js'

/**
 * From this mean closeness of best partners on, two documents are kin. All 33 annotated pairs reach it (the least
 * alike exactly); documents of different fields stay 0.3 below it on the average.
 */
const KIN = -2.2

/**
 * How far the two documents fall short of being kin: the same value, 0 or below, for every cell.
 *
 * Among strangers somebody is always the least strange, and would be linked. Of the document of fewer tasks, each
 * should find somebody who is like it: the mean closeness of their best partners tells whether they do.
 */
export function cosinesToKinship(cells: Cells, cosines: Float64Array): Float64Array {
  const { rows, columns, rowOf, columnOf } = cells
  const ofRow = new Float64Array(rows)
  const ofColumn = new Float64Array(columns)
  for (let cell = 0; cell < cells.count; cell++) {
    const cosine = cosines[cell]!
    if (cosine > ofRow[rowOf[cell]!]!) ofRow[rowOf[cell]!] = cosine
    if (cosine > ofColumn[columnOf[cell]!]!) ofColumn[columnOf[cell]!] = cosine
  }
  const [fromRows, fromColumns] = [meanCloseness(ofRow), meanCloseness(ofColumn)]
  const mean = rows === columns ? (fromRows + fromColumns) / 2 : rows < columns ? fromRows : fromColumns
  return new Float64Array(cells.count).fill(Math.min(0, mean - KIN))
}

const meanCloseness = (cosines: Float64Array): number =>
  cosines.reduce((sum, cosine) => sum + cosineToCloseness(cosine), 0) / Math.max(1, cosines.length)
