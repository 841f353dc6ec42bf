/** Numbers for terms, as an open-addressing table of typed arrays: it goes into a file as it is. */
export interface Vocabulary {
  low: Int32Array
  high: Int32Array
  /** The number of the term in this slot; -1 where it is free. */
  number: Int32Array
  size: number
}

const SMALLEST = 1 << 12

/** Fuller than this a table is slow to search. */
const FULLEST = 0.6

export function createVocabulary(slots: number = SMALLEST): Vocabulary {
  return {
    low: new Int32Array(slots),
    high: new Int32Array(slots),
    number: new Int32Array(slots).fill(-1),
    size: 0,
  }
}

export const copyOfVocabulary = ({ low, high, number, size }: Vocabulary): Vocabulary => ({
  low: low.slice(),
  high: high.slice(),
  number: number.slice(),
  size,
})

/** The slot of a term, or the free one where it belongs. */
function slotOf({ low, high, number }: Vocabulary, first: number, second: number): number {
  const mask = number.length - 1
  // multipliers of Murmur3
  let mixed = Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0xcc9e2d51)
  mixed ^= mixed >>> 15
  let slot = Math.imul(mixed, 0x1b873593) >>> 7
  for (slot &= mask; number[slot] !== -1; slot = (slot + 1) & mask)
    if (low[slot] === first && high[slot] === second) return slot
  return slot
}

/** The number of a term, or -1. */
export const findTerm = (vocabulary: Vocabulary, first: number, second: number): number =>
  vocabulary.number[slotOf(vocabulary, first, second)]!

/** The number of a term; the next free number where it is new. */
export function addTerm(vocabulary: Vocabulary, first: number, second: number): number {
  const slot = slotOf(vocabulary, first, second)
  const known = vocabulary.number[slot]!
  if (known !== -1) return known
  const added = vocabulary.size++
  vocabulary.low[slot] = first
  vocabulary.high[slot] = second
  vocabulary.number[slot] = added
  if (vocabulary.size > vocabulary.number.length * FULLEST) enlarge(vocabulary)
  return added
}

function enlarge(vocabulary: Vocabulary): void {
  const larger = createVocabulary(vocabulary.number.length * 2)
  for (let slot = 0; slot < vocabulary.number.length; slot++) {
    if (vocabulary.number[slot] === -1) continue
    const place = slotOf(larger, vocabulary.low[slot]!, vocabulary.high[slot]!)
    larger.low[place] = vocabulary.low[slot]!
    larger.high[place] = vocabulary.high[slot]!
    larger.number[place] = vocabulary.number[slot]!
  }
  Object.assign(vocabulary, { ...larger, size: vocabulary.size })
}
