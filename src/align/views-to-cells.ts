import { allCells, type Cells, someCells } from './cells.js'
import type { Verbatim } from './tasks-to-verbatim.js'
import type { View } from './view.js'
import { eachRowOfCosines } from './view-to-cosines.js'

/** Up to so many pairs of tasks are all looked at: two documents of 600 tasks, in some 30 MB. */
const MOST_CELLS = 360_000

/**
 * Of larger documents, so many best partners of every task are looked at, from either side. In the gold no
 * link stands lower than 30th in its row and column both.
 */
const PARTNERS = 40

/**
 * The pairs of tasks that may be linked.
 *
 * All of them for documents of usual length. Otherwise, for every task of either side, those 40 of the
 * other side whose words are most like its own: memory then grows with the sum of the tasks, not with
 * their product.
 */
export function viewsToCells(words: View, verbatim: readonly Verbatim[]): Cells {
  const { source, target } = words
  if (source.tasks * target.tasks <= MOST_CELLS) return allCells(source.tasks, target.tasks)
  const partners = Array.from({ length: source.tasks }, () => new Set<number>())
  for (const pair of verbatim) partners[pair.source]!.add(pair.target)
  const ofColumns = createGreatest(target.tasks)
  const ofRow = createGreatest(1)
  eachRowOfCosines(words, (row, cosines) => {
    ofRow.clear()
    for (let column = 0; column < cosines.length; column++) {
      // of two tasks of the same words in another order neither is more alike by the last digit
      const value = Math.fround(cosines[column]!)
      if (!(value > 0)) continue
      ofRow.add(0, column, value)
      ofColumns.add(column, row, value)
    }
    for (const column of ofRow.places(0)) partners[row]!.add(column)
  })
  for (let column = 0; column < target.tasks; column++)
    for (const row of ofColumns.places(column)) partners[row]!.add(column)
  return someCells(
    target.tasks,
    partners.map((own) => Int32Array.from(own).sort()),
  )
}

interface Greatest {
  /** Tells a list of a value; places come in rising order. */
  readonly add: (list: number, place: number, value: number) => void
  /** The places of the greatest values of a list; of equal ones the first. */
  readonly places: (list: number) => Int32Array
  readonly clear: () => void
}

/** Lists of the greatest values that they were told of, 40 at most. */
function createGreatest(lists: number): Greatest {
  const sizes = new Int32Array(lists)
  const values = new Float32Array(lists * PARTNERS)
  const places = new Int32Array(lists * PARTNERS)
  /** The least of each full list. */
  const least = new Float32Array(lists)
  return {
    add: (list, place, value) => {
      if (value <= least[list]!) return
      const start = list * PARTNERS
      const size = sizes[list]!
      let at = start + Math.min(size, PARTNERS - 1)
      while (at > start && values[at - 1]! < value) {
        values[at] = values[at - 1]!
        places[at] = places[at - 1]!
        at--
      }
      values[at] = value
      places[at] = place
      if (size < PARTNERS) sizes[list] = size + 1
      if (sizes[list] === PARTNERS) least[list] = values[start + PARTNERS - 1]!
    },
    places: (list) => places.subarray(list * PARTNERS, list * PARTNERS + sizes[list]!),
    clear: () => {
      sizes.fill(0)
      least.fill(0)
    },
  }
}
