import { addToBest } from './add-to-best.js'
import { firstBelow, placeOf } from './list-to-place.js'
import { BLOCK, BLOCK_BITS, type Lists, SHARES } from './lists.js'
import { listsToBounds, SAFE } from './lists-to-bounds.js'
import type { Asked, Best, Searcher } from './searcher.js'

/** In longer lists rows of classes that dropped out are jumped over. */
const LONG = 64

/** After so many rows were met, and each time this factor more, the most promising are scored: a good k-th score prunes. */
const FIRST_LOOK = 64
const LOOK_AGAIN = 16

/** Last bits of a term's number. */
const SIEVE = (1 << 13) - 1

/** How many of them, in multiples of k. */
const LOOK_AT = 1

/**
 * Exact search in sets with weights, term by term, the rarest first.
 *
 * A list need be read only as long as a row that was not met in an earlier one could still come among the
 * best. What two sets share from some term on is at most the lesser of both rests; a row's score is that
 * over √mass, so within a class of masses the rows that can still come up are a prefix, and a list is read
 * up to its end. What was met is then scored if its sum and the lesser rest could reach the k-th best.
 * The idea, with norms for rests, is that of prefix filtering (Bayardo, Ma & Srikant 2007; Anastasiu &
 * Karypis 2014). Sums are whole numbers: neither the order of adding nor a thread changes a score.
 */
export function createSearcher(lists: Lists): Searcher {
  const {
    weight,
    listStart,
    row: listed,
    setStart,
    term: setTerm,
    mass,
    positionOf,
    levelFrom,
    classFrom,
  } = lists
  const rows = mass.length
  const levels = levelFrom.length
  const blocks = Math.ceil(rows / BLOCK)
  const { code, inverseAtMost, massAtMost, largestFrom, lightest, heaviest } = listsToBounds(lists)
  const restShare = lists.restShare
  const classes = classFrom.length - 1
  /** For each class the first row that need not be looked for any more. */
  const endOf = new Int32Array(classes)

  const sum = new Int32Array(rows)
  const met = new Int32Array(rows)
  const partial = new Int32Array(rows)
  /** Counts questions, so that marks need no clearing. */
  let question = 0
  const scored = new Int32Array(rows)
  const levelOf = new Uint8Array(blocks)
  const restAt = new Float64Array(levels + 1)
  const asks = new Int32Array(weight.length)
  /** Whether any term of the question has these last bits: most terms of a row fail here, within the fastest cache. */
  const sieve = new Uint8Array(SIEVE + 1)

  let best: Best = { length: 0, score: new Float64Array(0), row: new Int32Array(0) }
  let k = 0
  let kth = 0
  let askedMass = 0
  let leeway = 1
  let visitor: ((row: number, score: number) => void) | undefined

  function scoreRow(row: number): void {
    scored[row] = question
    let shared = 0
    for (let at = setStart[row]!, to = setStart[row + 1]!; at < to; at++) {
      const number = setTerm[at]!
      if (sieve[number & SIEVE]! !== 0) shared += asks[number]!
    }
    // the same from both sides, and exactly 1 for equals
    const score = shared === 0 ? 0 : shared / Math.sqrt(askedMass * mass[row]!)
    if (visitor !== undefined) visitor(row, score)
    if (score < kth) return
    addToBest(best, k, positionOf, row, score)
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

  /**
   * Draws the ends of the classes in, given what a row must reach; says whether any is left open.
   *
   * What a row of mass m shares from here on is at most min(rest, share · m), so its score is at most that
   * over √m; over a class of masses this is highest at m = rest / share, or at the nearer edge.
   */
  function drawIn(level: number, rest: number, reach: number): boolean {
    let open = false
    const even = (rest / reach) * SAFE
    for (let kind = 0; kind < classes; kind++) {
      const first = classFrom[kind]!
      const end = endOf[kind]!
      if (end === first) continue
      let block = first >> BLOCK_BITS
      if (even * even >= lightest[kind]!) {
        const share = even * even > heaviest[kind]! ? reach / Math.sqrt(heaviest[kind]!) : reach / even
        const last = (end + BLOCK - 1) >> BLOCK_BITS
        block = firstBelow(largestFrom, level * blocks, (share / SAFE) * SHARES, block, last)
      }
      const drawn = block << BLOCK_BITS
      if (drawn < end) {
        levelOf.fill(level, block, (end + BLOCK - 1) >> BLOCK_BITS)
        endOf[kind] = drawn
      }
      if (drawn > first) open = true
    }
    return open
  }

  /** Adds a term's weight to the rows of its list that are still looked for. */
  function addOpen(number: number, weighs: number, count: number): number {
    const stop = listStart[number + 1]!
    let i = listStart[number]!
    for (let kind = 0; kind < classes && i < stop; kind++) {
      const end = endOf[kind]!
      const first = classFrom[kind]!
      if (end === first) continue
      if (listed[i]! < first) i = placeOf(listed, first, i, stop)
      for (; i < stop; i++) {
        const row = listed[i]!
        if (row >= end) break
        const before = sum[row]!
        if (before === 0) met[count++] = row
        sum[row] = before + weighs
      }
    }
    return count
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
    leeway = slack
    const { term, from, to, self } = asked
    if (asked.known === 0) return best
    askedMass = asked.mass
    const norm = Math.sqrt(askedMass)
    for (let at = from; at < to; at++) {
      asks[term[at]!] = weight[term[at]!]!
      sieve[term[at]! & SIEVE] = 1
    }
    if (self >= 0) sum[self] = -(2 ** 30)

    const most = Math.min(topRow.length, LOOK_AT * k)
    let count = 0
    let nextLook = Math.max(FIRST_LOOK, most)
    let rest = asked.known
    for (let kind = 0; kind < classes; kind++) endOf[kind] = classFrom[kind + 1]!
    /** Whether every row is looked for. */
    let all = true
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
        const start = listStart[number]!
        if (!all && stop - start > LONG) {
          count = addOpen(number, weighs, count)
          continue
        }
        for (let i = start; i < stop; i++) {
          const row = listed[i]!
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
      const reach = (kth / slack) * norm
      if (reach === 0) continue
      all = false
      if (!drawIn(level, rest, reach)) break
    }
    for (let kind = 0; kind < classes; kind++)
      levelOf.fill(level, classFrom[kind]! >> BLOCK_BITS, (endOf[kind]! + BLOCK - 1) >> BLOCK_BITS)
    finish(count)
    if (self >= 0) sum[self] = 0
    for (let at = from; at < to; at++) {
      asks[term[at]!] = 0
      sieve[term[at]! & SIEVE] = 0
    }
    return best
  }

  /** Scores every row met whose bound reaches the k-th best, the most promising first, and clears the sums. */
  function finish(count: number): void {
    let kept = 0
    const norm = Math.sqrt(askedMass)
    let least = (kth * norm) / SAFE
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
      least = (kth * norm) / SAFE
      if (boundOf(row, partial[i]!) >= least) scoreRow(row)
    }
  }

  /** At most what a row of which `shared` is known may reach, times √mass of the question. */
  function boundOf(row: number, shared: number): number {
    const level = levelOf[row >> BLOCK_BITS]!
    const bits = code[row]!
    const own = level < levels ? (restShare[level * rows + row]! * massAtMost[bits]!) / SHARES : 0
    const theirs = restAt[level]!
    return (shared + leeway * (own < theirs ? own : theirs)) * inverseAtMost[bits]!
  }

  return { search }
}
