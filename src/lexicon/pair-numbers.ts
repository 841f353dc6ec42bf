/** Whole numbers above 0, each numbered from 0 in the order of appearance. */
export interface PairNumbers {
  readonly size: () => number
  /** The number of a key, a new one for a new key. */
  readonly number: (key: number) => number
  /** The number of a key, or -1. */
  readonly find: (key: number) => number
  /** The keys by number. */
  readonly keys: () => Int32Array
}

/** Filled beyond this share, a table is made twice as large: chains stay short. */
const FULLEST = 0.5

/** Spreads keys over the table: Knuth's multiplicative hashing, 2^32 over the golden ratio. */
const SPREAD = 0x9e3779b1

/**
 * Numbers for the keys of pairs: what a Map does, in a third of the time, which counts because a comparison
 * asks for every two neighbouring characters of both documents.
 *
 * Method: open addressing with linear probing (Knuth, The Art of Computer Programming 3, 6.4).
 */
export function createPairNumbers(expected: number = 1024): PairNumbers {
  let bits = Math.max(4, Math.ceil(Math.log2(expected / FULLEST)))
  let slots = new Int32Array(1 << bits)
  let keys = new Int32Array(slots.length * FULLEST)
  let size = 0

  /** The slot that holds the number of a key plus 1, or the free one where it belongs. */
  function slotOf(key: number): number {
    const last = slots.length - 1
    let slot = Math.imul(key, SPREAD) >>> (32 - bits)
    while (slots[slot] !== 0 && keys[slots[slot]! - 1] !== key) slot = (slot + 1) & last
    return slot
  }

  function grow(): void {
    bits++
    slots = new Int32Array(1 << bits)
    const larger = new Int32Array(slots.length * FULLEST)
    larger.set(keys)
    keys = larger
    for (let number = 0; number < size; number++) slots[slotOf(keys[number]!)] = number + 1
  }

  return {
    size: () => size,
    find: (key) => slots[slotOf(key)]! - 1,
    keys: () => keys.subarray(0, size),
    number(key) {
      let slot = slotOf(key)
      if (slots[slot] !== 0) return slots[slot]! - 1
      if (size === keys.length) {
        grow()
        slot = slotOf(key)
      }
      keys[size++] = key
      slots[slot] = size
      return size - 1
    },
  }
}
