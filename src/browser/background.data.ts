import { PACKED } from './packed.js'
import { textToTerms } from './text-to-terms.js'

/** As its namesake. */
export const PASSAGES: number = PACKED.background.PASSAGES
export const STEPS: number = PACKED.background.STEPS
export const RAREST_PAIR: number = PACKED.background.RAREST_PAIR
export const RAREST_WORD: number = PACKED.background.RAREST_WORD
export const PAIRS: readonly string[] = byNumber('pairs', '')
export const WORDS: readonly string[] = byNumber('words', ' ')

function byNumber(table: string, between: string): readonly string[] {
  const levels: string[][] = []
  for (const [term, level] of textToTerms(PACKED.alphabet, PACKED.tables[table]!)) {
    while (levels.length <= level) levels.push([])
    levels[level]!.push(term)
  }
  return levels.map((terms) => terms.sort().join(between))
}
