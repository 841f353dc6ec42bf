import { BLOCK, BLOCK_BITS, type Lists } from './lists.js'

/** What a searcher looks up to know how far a row may come; small enough to stay in the cache. */
export interface Bounds {
  /** The mass of each row in steps of its logarithm. */
  readonly code: Uint8Array
  /** By code: 1 / √mass is at most this. */
  readonly inverseAtMost: Float64Array
  /** By code: the mass is at most this. */
  readonly massAtMost: Float64Array
  /** By level and block: no row of the block, or of a later one of its class, has more of its mass from the level on; in 255ths. */
  readonly largestFrom: Uint8Array
  /** By class. */
  readonly lightest: Float64Array
  readonly heaviest: Float64Array
}

/** Rounding of bounds must never lose a row. */
export const SAFE: number = 1 + 1e-9

/** A byte a row suffices: masses of tasks differ by a factor of some thousand, so a step is 3 %. */
const MASS_STEPS = 256

export function listsToBounds(lists: Lists): Bounds {
  const { mass, classFrom } = lists
  const classes = classFrom.length - 1
  const lightest = new Float64Array(classes)
  const heaviest = new Float64Array(classes)
  for (let kind = 0; kind < classes; kind++) {
    lightest[kind] = Number.POSITIVE_INFINITY
    for (let row = classFrom[kind]!; row < classFrom[kind + 1]!; row++) {
      lightest[kind] = Math.min(lightest[kind]!, mass[row]!)
      heaviest[kind] = Math.max(heaviest[kind]!, mass[row]!)
    }
  }
  return { ...massesToCodes(mass), largestFrom: toLargestFrom(lists), lightest, heaviest }
}

/** Masses as bytes: steps of their logarithm, with what a row of each step weighs at most, and 1/√ of the least. */
function massesToCodes(mass: Int32Array): Pick<Bounds, 'code' | 'inverseAtMost' | 'massAtMost'> {
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

/** For each level and block the largest share of any row of this block or a later one of its class. */
function toLargestFrom({ restShare, mass, levelFrom, classFrom }: Lists): Uint8Array {
  const rows = mass.length
  const blocks = Math.ceil(rows / BLOCK)
  const largest = new Uint8Array(levelFrom.length * blocks)
  for (let level = 0; level < levelFrom.length; level++)
    for (let kind = classFrom.length - 2; kind >= 0; kind--) {
      let most = 0
      for (let row = classFrom[kind + 1]! - 1; row >= classFrom[kind]!; row--) {
        most = Math.max(most, restShare[level * rows + row]!)
        largest[level * blocks + (row >> BLOCK_BITS)] = most
      }
    }
  return largest
}
