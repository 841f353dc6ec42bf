import { allCells, type Cells, someCells } from './cells.js'
import type { Verbatim } from './tasks-to-verbatim.js'
import { swapView, type View } from './view.js'
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
  eachRowOfCosines(words, (row, cosines) => {
    for (const column of greatest(cosines)) partners[row]!.add(column)
  })
  eachRowOfCosines(swapView(words), (column, cosines) => {
    for (const row of greatest(cosines)) partners[row]!.add(column)
  })
  return someCells(
    target.tasks,
    partners.map((own) => Int32Array.from(own).sort()),
  )
}

/** The places of the greatest values above 0; of equal ones the first. */
function greatest(values: Float64Array): readonly number[] {
  const places: number[] = []
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!
    if (!(value > 0)) continue
    if (places.length === PARTNERS && values[places[PARTNERS - 1]!]! >= value) continue
    let place = Math.min(places.length, PARTNERS - 1)
    while (place > 0 && values[places[place - 1]!]! < value) {
      places[place] = places[place - 1]!
      place--
    }
    places[place] = at
  }
  return places
}
