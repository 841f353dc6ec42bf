import { type Lists, SHARES } from './lists.js'

/** The best so far: by score, ties by position. */
export interface Best {
  length: number
  readonly score: Float64Array
  readonly row: Int32Array
}

/** A set of known terms, the rarest first, in `term.subarray(from, to)`. */
export interface Asked {
  readonly term: Int32Array
  readonly from: number
  readonly to: number
  /** The weight of the known terms. */
  readonly known: number
  /** The weight of all terms. */
  readonly mass: number
  /** The row that is no answer; -1 where every row may be. */
  readonly self: number
}

/** One searcher a thread: it keeps the sums of one question. */
export interface Searcher {
  /**
   * The `k` best rows, in arrays that the next search writes over. `floor` is a score that k rows are known to reach, or 0. `visit` hears of every
   * score that was computed.
   */
  search(
    asked: Asked,
    k: number,
    floor: number,
    slack: number,
    visit?: (row: number, score: number) => void,
  ): Best
}

/** Rows go by blocks of this many where bounds are looked up. */
const BLOCK_BITS = 8
const BLOCK = 1 << BLOCK_BITS

/** After so many rows were met, and each time this factor more, the most promising are scored: a good k-th score prunes. */
const FIRST_LOOK = 64
const LOOK_AGAIN = 16

/** How many of them, in multiples of k. */
const LOOK_AT = 2

/** Rounding of bounds must never lose a row. */
const SAFE = 1 + 1e-9

/** Masses are looked up by logarithm in so many steps, so that a byte a row suffices and stays in the cache. */
const MASS_STEPS = 256

/**
 * Exact search in sets with weights, term by term, the rarest first.
 *
 * A list need be read only as long as a row that was not met before could still come among the best. What
 * the rest of two sets shares is at most √(rest · rest), as in L2AP (Anastasiu & Karypis 2014, after Bayardo et al. 2007);
 * since rows made of common terms come first, reading a list can stop at a row. What was met is then
 * scored, if its sum and the lesser of both rests could reach the k-th best. Sums are whole numbers: no order of
 * adding, and no thread, changes a score.
 */
export function createSearcher(lists: Lists): Searcher {
  const { weight, listStart, row: listed, setStart, term: setTerm, mass, positionOf, levelFrom } = lists
  const rows = mass.length
  const levels = levelFrom.length
  const blocks = Math.ceil(rows / BLOCK)
  const { code, inverseAtMost, massAtMost } = massesToCodes(mass)
  const restShare = lists.restShare
  const largestFrom = toLargestFrom(restShare, rows, levels, blocks)
  const inverse = new Float64Array(rows)
  for (let row = 0; row < rows; row++) inverse[row] = mass[row]! === 0 ? 0 : 1 / Math.sqrt(mass[row]!)

  const sum = new Int32Array(rows)
  const met = new Int32Array(rows)
  const partial = new Int32Array(rows)
  /** Counts questions, so that marks need no clearing. */
  let question = 0
  const scored = new Int32Array(rows)
  const levelOf = new Uint8Array(blocks)
  const restAt = new Float64Array(levels + 1)
  const asks = new Int32Array(weight.length)

  let best: Best = { length: 0, score: new Float64Array(0), row: new Int32Array(0) }
  let k = 0
  let kth = 0
  let askedInverse = 0
  let visitor: ((row: number, score: number) => void) | undefined

  function scoreRow(row: number): void {
    scored[row] = question
    let shared = 0
    for (let at = setStart[row]!, to = setStart[row + 1]!; at < to; at++) shared += asks[setTerm[at]!]!
    // the same from both sides; rounding may lift the score of equals over 1
    const score = Math.min(1, shared * (askedInverse * inverse[row]!))
    if (visitor !== undefined) visitor(row, score)
    if (score < kth) return
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
    if (best.length === k && best.score[k - 1]! > kth) kth = best.score[k - 1]!
  }

  const topRow = new Int32Array(1 << 10)
  const topSum = new Float64Array(1 << 10)

  /** Scores the most promising of the first `count` rows met. */
  function look(sums: Int32Array, byRow: boolean, count: number, most: number): void {
    let found = 0
    let least = -1
    for (let i = 0; i < count; i++) {
      const row = met[i]!
      const value = (byRow ? sums[row]! : sums[i]!) * inverseAtMost[code[row]!]!
      if (value <= least || scored[row] === question) continue
      let place = found < most ? found++ : most - 1
      for (; place > 0 && topSum[place - 1]! < value; place--) {
        topSum[place] = topSum[place - 1]!
        topRow[place] = topRow[place - 1]!
      }
      topSum[place] = value
      topRow[place] = row
      if (found === most) least = topSum[most - 1]!
    }
    for (let i = 0; i < found; i++) scoreRow(topRow[i]!)
  }

  /** The first block from which on no row has more than `share` of its mass from this level on. */
  function blockBelow(level: number, share: number): number {
    const base = level * (blocks + 1)
    let from = 0
    let to = blocks
    while (from < to) {
      const middle = (from + to) >> 1
      if (largestFrom[base + middle]! >= share) from = middle + 1
      else to = middle
    }
    return from
  }

  function search(
    asked: Asked,
    wanted: number,
    floor: number,
    slack: number,
    visit?: (row: number, score: number) => void,
  ): Best {
    question++
    k = wanted
    visitor = visit
    if (best.score.length !== k) best = { length: 0, score: new Float64Array(k), row: new Int32Array(k) }
    best.length = 0
    kth = floor
    const { term, from, to, self } = asked
    if (asked.known === 0) return best
    askedInverse = 1 / Math.sqrt(asked.mass)
    for (let at = from; at < to; at++) asks[term[at]!] = weight[term[at]!]!
    if (self >= 0) sum[self] = -(2 ** 30)

    const most = Math.min(topRow.length, LOOK_AT * k)
    let count = 0
    let nextLook = Math.max(FIRST_LOOK, most)
    let rest = asked.known
    /** Rows from here on need not be looked for any more. */
    let end = rows
    let at = from
    let level = 0
    for (; ; level++) {
      const bound = level < levels ? levelFrom[level]! : weight.length
      for (; at < to && term[at]! < bound; at++) {
        const number = term[at]!
        const weighs = weight[number]!
        rest -= weighs
        if (weighs === 0) continue
        const stop = listStart[number + 1]!
        for (let i = listStart[number]!; i < stop; i++) {
          const row = listed[i]!
          if (row >= end) break
          const before = sum[row]!
          if (before === 0) met[count++] = row
          sum[row] = before + weighs
        }
      }
      restAt[level] = rest
      if (level === levels || at === to) break
      if (count >= nextLook) {
        look(sum, true, count, most)
        nextLook = count * LOOK_AGAIN
      }
      const needed = kth / slack
      if (needed === 0) continue
      // √(rest · share) / √mass < needed, solved for the share
      const share = (needed * needed * asked.mass) / (rest * SAFE)
      const block = blockBelow(level, share * SHARES)
      if (block << BLOCK_BITS >= end) continue
      levelOf.fill(level, block, (end + BLOCK - 1) >> BLOCK_BITS)
      end = block << BLOCK_BITS
      if (end === 0) break
    }
    if (end > 0) levelOf.fill(level, 0, (end + BLOCK - 1) >> BLOCK_BITS)
    finish(count)
    if (self >= 0) sum[self] = 0
    for (let at = from; at < to; at++) asks[term[at]!] = 0
    return best
  }

  /** Scores every row met whose bound reaches the k-th best, the most promising first, and clears the sums. */
  function finish(count: number): void {
    let kept = 0
    let least = kth / (askedInverse * SAFE)
    for (let i = 0; i < count; i++) {
      const row = met[i]!
      const shared = sum[row]!
      sum[row] = 0
      if (boundOf(row, shared) < least || scored[row] === question) continue
      met[kept] = row
      partial[kept++] = shared
    }
    if (kept > LOOK_AT * k) look(partial, false, kept, Math.min(topRow.length, k))
    for (let i = 0; i < kept; i++) {
      const row = met[i]!
      if (scored[row] === question) continue
      least = kth / (askedInverse * SAFE)
      if (boundOf(row, partial[i]!) >= least) scoreRow(row)
    }
  }

  /** At most what a row of which `shared` is known may reach, times √mass of the question. */
  function boundOf(row: number, shared: number): number {
    const level = levelOf[row >> BLOCK_BITS]!
    const bits = code[row]!
    const own = level < levels ? (restShare[level * rows + row]! * massAtMost[bits]!) / SHARES : 0
    const theirs = restAt[level]!
    return (shared + (own < theirs ? own : theirs)) * inverseAtMost[bits]!
  }

  return { search }
}

/** Masses as bytes: steps of their logarithm, with what a row of each step weighs at most, and 1/√ of the least. */
function massesToCodes(mass: Int32Array): {
  code: Uint8Array
  inverseAtMost: Float64Array
  massAtMost: Float64Array
} {
  let least = Number.POSITIVE_INFINITY
  let most = 1
  for (const value of mass) {
    if (value > 0 && value < least) least = value
    if (value > most) most = value
  }
  if (least > most) least = most
  const step = Math.log((most / least) * 1.001) / MASS_STEPS
  const code = new Uint8Array(mass.length)
  for (let row = 0; row < mass.length; row++)
    code[row] =
      mass[row]! === 0 ? 0 : Math.min(MASS_STEPS - 1, Math.floor(Math.log(mass[row]! / least) / step))
  const inverseAtMost = new Float64Array(MASS_STEPS)
  const massAtMost = new Float64Array(MASS_STEPS)
  for (let bits = 0; bits < MASS_STEPS; bits++) {
    inverseAtMost[bits] = SAFE / Math.sqrt(least * Math.exp(bits * step))
    massAtMost[bits] = least * Math.exp((bits + 1) * step) * SAFE
  }
  return { code, inverseAtMost, massAtMost }
}

/** For each level and block the largest share of any row of this block or a later one. */
function toLargestFrom(restShare: Uint8Array, rows: number, levels: number, blocks: number): Uint8Array {
  const largest = new Uint8Array(levels * (blocks + 1))
  for (let level = 0; level < levels; level++) {
    let most = 0
    for (let block = blocks - 1; block >= 0; block--) {
      for (let row = block * BLOCK; row < Math.min(rows, (block + 1) * BLOCK); row++)
        if (restShare[level * rows + row]! > most) most = restShare[level * rows + row]!
      largest[level * (blocks + 1) + block] = most
    }
  }
  return largest
}
