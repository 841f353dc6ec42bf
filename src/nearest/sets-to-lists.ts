import { PolicyError } from '../error.js'
import { BLOCK, FIRST_LEVEL, LEVEL_STEP, type Lists, SHARES, sharedArray } from './lists.js'

/** Sets of terms one after another, by position. */
export interface Sets {
  readonly tasks: number
  readonly terms: number
  /** Where each set begins in `term`; one longer than there are tasks. */
  readonly start: Float64Array
  readonly term: Int32Array
}

/**
 * A term's weight in what two sets share. Its square root, idf to the power of 1.5, is its weight in a
 * vector. The usual idf² finds as many partners on the gold pairs (0.653 against 0.658 of them among the
 * first five in 11,000 tasks); the steeper one lets common terms be passed over earlier.
 */
const IDF_POWER = 3

/** Parts of a unit that weights are rounded to, unless a very long task asks for fewer. */
const FINEST = 256

/** The heaviest set may weigh this: sums stay small integers, and half the range marks what is left out. */
const HEAVIEST = 2 ** 30 - 1

/** Rows are ordered by the share of terms from this level on: about where lists of an average query end. */
const ORDER_LEVEL_SHARE = 1 / 256

/** Classes of masses: a heavy row is no neighbour of a light one, so whole classes drop out early. */
const CLASSES = 8

/** Keys of 16 bits order rows well enough. */
const STEPS = 0xffff

/** Positions of lists are kept in 32 bits. */
const MOST_POSTINGS = 2 ** 32 - 1

/** The lists, with the new number of every term: the rarest is 0. */
export function setsToLists(sets: Sets): { lists: Lists; renumbered: Int32Array } {
  if (sets.start[sets.tasks]! > MOST_POSTINGS)
    throw new PolicyError('too-large', `an index holds ${MOST_POSTINGS} terms of tasks at most: make several`)
  const { renumbered, listStart } = toFrequencies(sets)
  const weight = toWeights(sets, renumbered, listStart)
  const levelFrom = toLevels(listStart, sets.tasks)
  const { positionOf, rowOf, classFrom } = toRows(sets, renumbered, listStart, weight)
  const row = sharedArray(Int32Array, sets.start[sets.tasks]!)
  const setStart = sharedArray(Uint32Array, sets.tasks + 1)
  const next = listStart.slice()
  for (let here = 0; here < sets.tasks; here++) {
    const position = positionOf[here]!
    const to = sets.start[position + 1]!
    setStart[here + 1] = setStart[here]! + to - sets.start[position]!
    for (let at = sets.start[position]!; at < to; at++) row[next[renumbered[sets.term[at]!]!]!++] = here
  }
  // reading the lists back term by term leaves every set in the order of its terms
  const term = sharedArray(Int32Array, row.length)
  const place = setStart.slice()
  for (let number = 0; number < sets.terms; number++)
    for (let at = listStart[number]!; at < listStart[number + 1]!; at++) term[place[row[at]!]!++] = number
  const base = { weight, listStart, row, setStart, term, positionOf, rowOf, levelFrom, classFrom }
  return { lists: { ...base, ...toMasses(base) }, renumbered }
}

/** Terms numbered from the rarest to the most common, ties as they were, and where their lists begin. */
function toFrequencies({ tasks, terms, start, term }: Sets): {
  renumbered: Int32Array
  listStart: Uint32Array
} {
  const frequency = new Int32Array(terms)
  for (let at = 0; at < start[tasks]!; at++) frequency[term[at]!]!++
  const place = new Uint32Array(tasks + 2)
  for (let number = 0; number < terms; number++) place[frequency[number]! + 1]!++
  for (let count = 0; count <= tasks; count++) place[count + 1]! += place[count]!
  const renumbered = new Int32Array(terms)
  const listStart = sharedArray(Uint32Array, terms + 1)
  for (let number = 0; number < terms; number++) {
    renumbered[number] = place[frequency[number]!]!++
    listStart[renumbered[number]! + 1] = frequency[number]!
  }
  for (let number = 0; number < terms; number++) listStart[number + 1]! += listStart[number]!
  return { renumbered, listStart }
}

const lengthOf = (listStart: Uint32Array, number: number): number =>
  listStart[number + 1]! - listStart[number]!

export const idfWeight = (tasks: number, frequency: number): number =>
  Math.log((tasks + 1) / frequency) ** IDF_POWER

function toWeights(sets: Sets, renumbered: Int32Array, listStart: Uint32Array): Int32Array {
  const exact = new Float64Array(sets.terms)
  for (let number = 0; number < sets.terms; number++)
    exact[number] = idfWeight(sets.tasks, lengthOf(listStart, number))
  let heaviest = 0
  for (let position = 0; position < sets.tasks; position++) {
    let mass = sets.start[position + 1]! - sets.start[position]!
    for (let at = sets.start[position]!; at < sets.start[position + 1]!; at++)
      mass += FINEST * exact[renumbered[sets.term[at]!]!]!
    heaviest = Math.max(heaviest, mass)
  }
  const fine = FINEST * Math.min(1, HEAVIEST / heaviest)
  const weight = sharedArray(Int32Array, sets.terms)
  for (let number = 0; number < sets.terms; number++) weight[number] = Math.floor(fine * exact[number]!)
  return weight
}

function toLevels(listStart: Uint32Array, tasks: number): Int32Array {
  const terms = listStart.length - 1
  const from: number[] = []
  let number = 0
  for (let length = FIRST_LEVEL; length < tasks; length = Math.ceil(length * LEVEL_STEP)) {
    while (number < terms && lengthOf(listStart, number) < length) number++
    if (number === terms) break
    from.push(number)
  }
  const levelFrom = sharedArray(Int32Array, from.length)
  levelFrom.set(from)
  return levelFrom
}

/** Tasks in classes of masses, and within a class those made of common terms first. */
function toRows(
  sets: Sets,
  renumbered: Int32Array,
  listStart: Uint32Array,
  weight: Int32Array,
): { positionOf: Int32Array; rowOf: Int32Array; classFrom: Int32Array } {
  const common = Math.max(2, sets.tasks * ORDER_LEVEL_SHARE)
  const byMass = new Uint16Array(sets.tasks)
  const byShare = new Uint16Array(sets.tasks)
  for (let position = 0; position < sets.tasks; position++) {
    let all = 0
    let rest = 0
    for (let at = sets.start[position]!; at < sets.start[position + 1]!; at++) {
      const number = renumbered[sets.term[at]!]!
      all += weight[number]!
      if (lengthOf(listStart, number) >= common) rest += weight[number]!
    }
    byMass[position] = Math.round((STEPS * Math.log1p(all)) / Math.log1p(HEAVIEST))
    byShare[position] = all === 0 ? STEPS : STEPS - Math.round((STEPS * rest) / all)
  }
  const light = sorted(
    Int32Array.from({ length: sets.tasks }, (_, position) => position),
    byMass,
  )
  const size = Math.max(1, Math.ceil(sets.tasks / CLASSES / BLOCK)) * BLOCK
  const classes = Math.ceil(sets.tasks / size)
  const classFrom = sharedArray(Int32Array, classes + 1)
  const positionOf = sharedArray(Int32Array, sets.tasks)
  const rowOf = sharedArray(Int32Array, sets.tasks)
  for (let mass = 0; mass < classes; mass++) {
    const from = mass * size
    const to = Math.min(sets.tasks, from + size)
    classFrom[mass + 1] = to
    positionOf.set(sorted(light.subarray(from, to), byShare), from)
  }
  positionOf.forEach((position, row) => {
    rowOf[position] = row
  })
  return { positionOf, rowOf, classFrom }
}

/** The items by their keys, ties as they were. */
function sorted(items: Int32Array, key: Uint16Array): Int32Array {
  const place = new Uint32Array(STEPS + 2)
  for (const item of items) place[key[item]! + 1]!++
  for (let value = 0; value <= STEPS; value++) place[value + 1]! += place[value]!
  const result = new Int32Array(items.length)
  for (const item of items) result[place[key[item]!]!++] = item
  return result
}

function toMasses({
  weight,
  setStart,
  term,
  levelFrom,
}: Pick<Lists, 'weight' | 'setStart' | 'term' | 'levelFrom'>): Pick<Lists, 'mass' | 'restShare'> {
  const tasks = setStart.length - 1
  const levels = levelFrom.length
  const mass = sharedArray(Int32Array, tasks)
  const restShare = sharedArray(Uint8Array, levels * tasks)
  const rest = new Float64Array(levels)
  for (let row = 0; row < tasks; row++) {
    let sum = 0
    let level = levels - 1
    for (let at = setStart[row + 1]! - 1; at >= setStart[row]!; at--) {
      while (level >= 0 && term[at]! < levelFrom[level]!) rest[level--] = sum
      sum += weight[term[at]!]!
    }
    while (level >= 0) rest[level--] = sum
    mass[row] = sum
    for (level = 0; level < levels; level++)
      restShare[level * tasks + row] = sum === 0 ? 0 : Math.ceil((SHARES * rest[level]!) / sum)
  }
  return { mass, restShare }
}
