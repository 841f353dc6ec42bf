import { background, foldForCounting, pairKey, pairsOf } from '../lexicon/background.js'
import { foldDigits } from '../parse/slots/text-to-numbers.js'

/** The pairs of neighbouring characters of a text with how telling each is. */
export interface Bag {
  readonly pairs: ReadonlyMap<number, number>
  /** Their weights, summed. */
  readonly weight: number
}

/** How much of each of two bags is in the other. */
export interface Likeness {
  /** The weight that both have. */
  readonly shared: number
  /** 0–1: its share in the first and in the second. */
  readonly ofFirst: number
  readonly ofSecond: number
}

/** Figures say how much, not what. */
const FIGURES = /[\d.,，]+(?:[万亿千百]+)?/gu

/**
 * Weighs the pairs of characters of texts: those that are rare in policy documents at large and in these sentences
 * tell most, as in `align`.
 *
 * @example createLikeness(['建成城市展厅。', '加强领导。'])('展厅').pairs.size // => 1
 */
export function createLikeness(sentences: readonly string[]): (text: string) => Bag {
  const { passages, pair } = background()
  const counts = new Map<number, number>()
  for (const sentence of sentences)
    for (const key of toKeys(sentence)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const mostCorpus = Math.log(passages + 1)
  const all = Math.max(FEWEST_SENTENCES, sentences.length)
  const mostHere = Math.log((all + 1) * 2)
  const weightOf = (key: number): number => {
    const corpus = Math.log((passages + 1) / (pair(key) + 1)) / mostCorpus
    const here = Math.log((all + 1) / ((counts.get(key) ?? 0) + 0.5)) / mostHere
    return Math.max(LEAST_WEIGHT, (corpus + here) / 2)
  }
  return (text) => {
    const pairs = new Map<number, number>()
    let weight = 0
    for (const key of toKeys(text)) {
      const own = weightOf(key)
      pairs.set(key, own)
      weight += own
    }
    return { pairs, weight }
  }
}

/** Of fewer sentences it cannot be told what is rare in them. */
const FEWEST_SENTENCES = 200
/** No pair weighs nothing: clauses of set phrases alone can still be the same clause. */
const LEAST_WEIGHT = 0.05

function toKeys(text: string): ReadonlySet<number> {
  const keys = new Set<number>()
  pairsOf(foldForCounting(foldDigits(text)).replace(FIGURES, ' '), (first, second) =>
    keys.add(pairKey(first, second)),
  )
  return keys
}

/** How alike two bags are. */
export function bagsToLikeness(one: Bag, other: Bag): Likeness {
  const [small, large] = one.pairs.size <= other.pairs.size ? [one, other] : [other, one]
  let shared = 0
  for (const [key, weight] of small.pairs) if (large.pairs.has(key)) shared += weight
  return {
    shared,
    ofFirst: one.weight > 0 ? shared / one.weight : 0,
    ofSecond: other.weight > 0 ? shared / other.weight : 0,
  }
}
