import type { Lists } from './lists.js'
import type { Searcher } from './searcher.js'
import { NOBODY } from './task-index.js'

/** What the threads share: the lists, the answers, and how far they are. */
export interface SharedWork {
  readonly lists: Lists
  readonly k: number
  readonly slack: number
  readonly positions: Uint32Array
  readonly scores: Float32Array
  /** By `NEXT`, `DONE` and `STOP`. */
  readonly state: Int32Array
}

/** The first row that nobody has taken. */
export const NEXT = 0
/** Rows that are done. */
export const DONE = 1
/** Not 0: give up. */
export const STOP = 2

/** Rows are taken in bites of this many: few enough to share evenly, many enough that taking costs nothing. */
const BITE = 64

/** A function that answers one bite of rows, and says whether there may be more; one function a thread. */
export function createStep(
  { lists, k, slack, positions, scores, state }: SharedWork,
  { search }: Searcher,
): () => boolean {
  const { setStart, term, mass, positionOf } = lists
  const rows = mass.length
  const floors = createFloors(rows, k)
  return () => {
    const from = Atomics.add(state, NEXT, BITE)
    if (from >= rows || Atomics.load(state, STOP) !== 0) return false
    const to = Math.min(rows, from + BITE)
    for (let row = from; row < to; row++) {
      const asked = {
        term,
        from: setStart[row]!,
        to: setStart[row + 1]!,
        known: mass[row]!,
        mass: mass[row]!,
        self: row,
      }
      const best = search(asked, k, floors.of(row), slack, floors.learn)
      let place = positionOf[row]! * k
      for (let i = 0; i < best.length; i++, place++) {
        positions[place] = positionOf[best.row[i]!]!
        scores[place] = best.score[i]!
      }
      for (let i = best.length; i < k; i++) positions[place++] = NOBODY
    }
    Atomics.add(state, DONE, to - from)
    return true
  }
}

/**
 * What each row is known to reach already: likeness is the same from both sides, so a score that was
 * computed for one row is news for the other.
 */
function createFloors(
  rows: number,
  k: number,
): { of(row: number): number; learn(row: number, score: number): void } {
  const known = new Float64Array(rows * k)
  return {
    of: (row) => known[row * k + k - 1]!,
    learn(row, score) {
      const first = row * k
      let place = first + k - 1
      if (score <= known[place]!) return
      for (; place > first && known[place - 1]! < score; place--) known[place] = known[place - 1]!
      known[place] = score
    },
  }
}
