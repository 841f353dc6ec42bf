import type { Best } from './searcher.js'

/** Puts a row among the `k` best by score, ties by position, where it belongs there. */
export function addToBest(best: Best, k: number, positionOf: Int32Array, row: number, score: number): void {
  let place = best.length
  if (place === k) {
    const worst = best.row[k - 1]!
    if (score === best.score[k - 1]! && positionOf[row]! > positionOf[worst]!) return
    place--
  } else best.length++
  for (; place > 0; place--) {
    const before = best.score[place - 1]!
    if (before > score || (before === score && positionOf[best.row[place - 1]!]! < positionOf[row]!)) break
    best.score[place] = before
    best.row[place] = best.row[place - 1]!
  }
  best.score[place] = score
  best.row[place] = row
}
