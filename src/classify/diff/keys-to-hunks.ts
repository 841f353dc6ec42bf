/** Counts of words kept, then dropped, then added, again and again to the end of both. */
export type Hunk = readonly [kept: number, dropped: number, added: number]

/** No path ends on this diagonal. */
const NONE = -2

/**
 * The shortest way from one list of keys to another, or `undefined` where it takes more than `mostEdits`
 * words dropped or added.
 *
 * Method: Myers, “An O(ND) difference algorithm and its variations”, Algorithmica 1 (1986); of equally short
 * ways the one that the package diff takes, with which tests compare it. On numbers instead of objects it
 * costs a fifth, and in a comparison as JSON it is what costs most.
 */
export function keysToHunks(
  before: readonly string[],
  after: readonly string[],
  mostEdits: number,
): readonly Hunk[] | undefined {
  const numbers = new Map<string, number>()
  const source = toNumbers(before, numbers)
  const target = toNumbers(after, numbers)
  const [sourceEnd, targetEnd] = [source.length - 1, target.length - 1]
  const most = Math.min(source.length + target.length, mostEdits)
  const middle = most + 1
  /** By diagonal (words dropped less words added) the source word that the best path ends on, and its last step. */
  const reached = new Int32Array(2 * middle + 1).fill(NONE)
  const lastStep = new Int32Array(2 * middle + 1)
  /** Of each step the one before it, and twice the words kept after it, plus 1 where it adds. */
  let steps = new Int32Array(1024)
  let used = 2

  let at = follow(-1, 0)
  const opening = at + 1
  if (at >= sourceEnd && at >= targetEnd) return [[opening, 0, 0]]
  reached[middle] = at
  let lowest = -most
  let highest = most
  for (let edits = 1; edits <= most; edits++) {
    for (let k = Math.max(lowest, -edits); k <= Math.min(highest, edits); k += 2) {
      const dropping = reached[middle + k - 1]!
      const adding = reached[middle + k + 1]!
      reached[middle + k - 1] = NONE
      const canAdd = adding !== NONE && adding >= k && adding - k <= targetEnd
      const canDrop = dropping !== NONE && dropping < sourceEnd
      if (!canAdd && !canDrop) {
        reached[middle + k] = NONE
        continue
      }
      const adds = !canDrop || (canAdd && dropping < adding)
      const from = adds ? adding : dropping + 1
      at = follow(from, k)
      if (used === steps.length) steps = grown(steps)
      steps[used] = lastStep[middle + k + (adds ? 1 : -1)]!
      steps[used + 1] = 2 * (at - from) + (adds ? 1 : 0)
      if (at >= sourceEnd && at - k >= targetEnd) return toHunks(opening, steps, used)
      reached[middle + k] = at
      lastStep[middle + k] = used
      used += 2
      // beyond the end of either list there is nothing to gain
      if (at >= sourceEnd) highest = Math.min(highest, k - 1)
      if (at - k >= targetEnd) lowest = Math.max(lowest, k + 1)
    }
  }
  return undefined

  /** The last source word of those that are the same on, from `from` on along a diagonal. */
  function follow(from: number, k: number): number {
    let end = from
    while (end < sourceEnd && end - k < targetEnd && source[end + 1] === target[end - k + 1]) end++
    return end
  }
}

function toNumbers(keys: readonly string[], numbers: Map<string, number>): Int32Array {
  const list = new Int32Array(keys.length)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!
    let number = numbers.get(key)
    if (number === undefined) numbers.set(key, (number = numbers.size))
    list[i] = number
  }
  return list
}

function grown(steps: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(steps.length * 2)
  larger.set(steps)
  return larger
}

/** The way that ends with a step; step 0 is none. */
function toHunks(opening: number, steps: Int32Array, last: number): readonly Hunk[] {
  const way: number[] = []
  for (let step = last; step !== 0; step = steps[step]!) way.push(steps[step + 1]!)
  let hunk: [number, number, number] = [opening, 0, 0]
  const hunks = [hunk]
  for (let i = way.length - 1; i >= 0; i--) {
    hunk[way[i]! % 2 === 1 ? 2 : 1]++
    const kept = way[i]! >> 1
    if (kept > 0) hunks.push((hunk = [kept, 0, 0]))
  }
  return hunks
}
