import type { Cells } from './cells.js'

/** So many best partners set the level of a row or column: a task has up to about four true partners. */
export const RIVALS = 5

/**
 * How far each score stands above the level of its row and column: twice the score less the means of
 * the best `rivals` of both. A long task of many themes is like everything, and gains nothing by it.
 *
 * Method: cross-domain similarity local scaling (Conneau et al., ICLR 2018).
 */
export function scoresToCompetition(
  cells: Cells,
  scores: Float64Array,
  rivals: number = RIVALS,
): Float64Array {
  const { rows, columns, rowStart, columnStart, byColumn, rowOf, columnOf } = cells
  const rowLevel = new Float64Array(rows)
  for (let row = 0; row < rows; row++)
    rowLevel[row] = meanOfBest(scores, rowStart[row]!, rowStart[row + 1]!, Math.min(rivals, columns))
  const columnLevel = new Float64Array(columns)
  const inColumns = new Float64Array(scores.length)
  for (let at = 0; at < scores.length; at++) inColumns[at] = scores[byColumn[at]!]!
  for (let column = 0; column < columns; column++)
    columnLevel[column] = meanOfBest(
      inColumns,
      columnStart[column]!,
      columnStart[column + 1]!,
      Math.min(rivals, rows),
    )
  const competition = new Float64Array(scores.length)
  for (let cell = 0; cell < scores.length; cell++)
    competition[cell] = 2 * scores[cell]! - rowLevel[rowOf[cell]!]! - columnLevel[columnOf[cell]!]!
  return competition
}

const best = new Float64Array(64)

/** The mean of the `count` greatest values of a stretch; values that are not there count as 0. */
function meanOfBest(values: Float64Array, from: number, to: number, count: number): number {
  if (count <= 0) return 0
  const size = Math.min(count, best.length)
  best.fill(0, 0, size)
  for (let at = from; at < to; at++) {
    const value = values[at]!
    if (value <= best[size - 1]!) continue
    let place = size - 1
    while (place > 0 && best[place - 1]! < value) {
      best[place] = best[place - 1]!
      place--
    }
    best[place] = value
  }
  let sum = 0
  for (let i = 0; i < size; i++) sum += best[i]!
  return sum / size
}
