import { foldForCounting, isCounted } from '../lexicon/background.js'

/** Pairs of neighbouring characters, each once, as ascending numbers: two lists are compared in one walk. */
export type Pairs = Uint32Array

/** The pairs of a text; signs and line breaks part them. */
export function textToPairs(text: string): Pairs {
  const folded = foldForCounting(text)
  const all = new Uint32Array(folded.length)
  let count = 0
  for (let at = 1; at < folded.length; at++) {
    const [first, second] = [folded.charCodeAt(at - 1), folded.charCodeAt(at)]
    if (isCounted(first) && isCounted(second)) all[count++] = first * 2 ** 16 + second
  }
  const sorted = all.subarray(0, count).sort()
  return sorted.filter((pair, at) => at === 0 || pair !== sorted[at - 1])
}

/** How many members two lists share. */
export function shared(one: Pairs, other: Pairs): number {
  let count = 0
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const difference = one[i]! - other[j]!
    if (difference === 0) count++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return count
}

/** Members of both over members of either; `null` where both are empty. */
export function jaccard(one: Pairs, other: Pairs, both: number = shared(one, other)): number | null {
  const either = one.length + other.length - both
  return either === 0 ? null : both / either
}
