import { PAIRS, PASSAGES, RAREST_PAIR, RAREST_WORD, STEPS, WORDS } from './background.data.js'
import { createPairNumbers } from './pair-numbers.js'

/** In how many of `passages` passages of a large corpus of policy documents a term stands. */
export interface Background {
  readonly passages: number
  /** By `pairKey` of the two UTF-16 units. */
  readonly pair: (key: number) => number
  readonly word: (word: string) => number
  /** Whether the corpus lists the word: it stands there in more than a few passages. */
  readonly lists: (word: string) => boolean
}

/** What is not listed is rarer than the rarest listed; half of that is a middling guess. */
const UNLISTED = 0.5

const HAN_FROM = 0x4e00
const HAN_TO = 0x9fff
const LATIN_FROM = 0x61
const LATIN_TO = 0x7a
const LATIN = LATIN_TO - LATIN_FROM + 1
const COUNTED = LATIN + HAN_TO - HAN_FROM + 1

/** A place among the characters that count. */
const placeOf = (unit: number): number => (unit >= HAN_FROM ? unit - HAN_FROM + LATIN : unit - LATIN_FROM)

/** One number for two UTF-16 units that count; small enough to be no heap object in V8, which maps are quicker with. */
export const pairKey = (first: number, second: number): number => placeOf(first) * COUNTED + placeOf(second)

let loaded: Background | undefined

/** The counts; unpacked on first use, since not every importer compares. */
export function background(): Background {
  loaded ??= unpack()
  return loaded
}

function unpack(): Background {
  const listed = PAIRS.reduce((sum, terms) => sum + terms.length / 2, 0)
  const pairs = createPairNumbers(listed)
  const counts = new Float64Array(listed)
  const words = new Map<string, number>()
  PAIRS.forEach((terms, level) => {
    const count = 2 ** (level / STEPS)
    for (let i = 0; i + 1 < terms.length; i += 2)
      counts[pairs.number(pairKey(terms.charCodeAt(i), terms.charCodeAt(i + 1)))] = count
  })
  WORDS.forEach((terms, level) => {
    const count = 2 ** (level / STEPS)
    if (terms !== '') for (const word of terms.split(' ')) words.set(word, count)
  })
  return {
    passages: PASSAGES,
    pair: (key) => {
      const number = pairs.find(key)
      return number < 0 ? RAREST_PAIR * UNLISTED : counts[number]!
    },
    word: (word) => words.get(word) ?? RAREST_WORD * UNLISTED,
    lists: (word) => words.has(word),
  }
}

/** Full-width letters as half-width, and lower case: what is counted must be spelt one way. */
export const foldForCounting = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).toLowerCase()

/** Han characters of the basic block and Latin letters: what pairs are made of. */
export const isCounted = (unit: number): boolean =>
  (unit >= HAN_FROM && unit <= HAN_TO) || (unit >= LATIN_FROM && unit <= LATIN_TO)

/** Each two neighbouring characters that both count. */
export function pairsOf(text: string, visit: (first: number, second: number) => void): void {
  for (let i = 0; i + 1 < text.length; i++) {
    const first = text.charCodeAt(i)
    const second = text.charCodeAt(i + 1)
    if (isCounted(first) && isCounted(second)) visit(first, second)
  }
}
