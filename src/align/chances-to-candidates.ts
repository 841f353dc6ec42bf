import type { Alignment } from '../model/index.js'
import type { Cells } from './cells.js'
import type { Measured } from './documents-to-measured.js'
import { type Chances, chancesAt } from './measured-to-chances.js'

/** How many are named: enough to see a near miss, few enough to read. */
const CANDIDATES = 3

/** Finds the pairs of one task that most likely are links of any kind; those of no likeness at all are none. */
export function chancesToCandidates(
  { source, target, cells, verbatim, measures }: Measured,
  chances: Chances,
  matchesOf: Alignment['matchesOf'],
): Alignment['candidatesOf'] {
  return (side, place, isTaken) => {
    const others = side === 'source' ? cells.columnOf : cells.rowOf
    return cellsOf(cells, side, place)
      .filter((cell) => chances.any[cell]! > 0 && !isTaken(others[cell]!))
      .sort((x, y) => chances.any[y]! - chances.any[x]! || others[x]! - others[y]!)
      .slice(0, CANDIDATES)
      .map((cell) => {
        const [row, column] = [cells.rowOf[cell]!, cells.columnOf[cell]!]
        return {
          source: source.tasks[row]!.task.id,
          target: target.tasks[column]!.task.id,
          score: verbatim.has(cell) ? 1 : measures.cosine[cell]!,
          chances: chancesAt(chances, cell),
          evidence: matchesOf(row, column),
        }
      })
  }
}

function cellsOf(cells: Cells, side: 'source' | 'target', place: number): number[] {
  const { rowStart, columnStart, byColumn } = cells
  return side === 'source'
    ? Array.from({ length: rowStart[place + 1]! - rowStart[place]! }, (_, at) => rowStart[place]! + at)
    : Array.from(byColumn.subarray(columnStart[place]!, columnStart[place + 1]!))
}
