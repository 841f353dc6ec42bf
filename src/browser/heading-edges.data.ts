import type { HEADING_EDGES as Own } from '../lexicon/heading-edges.data.js'
import { PACKED } from './packed.js'
import { LEAST_WEIGHT, textToTerms } from './text-to-terms.js'

const termsOf = (table: string): readonly (readonly [string, number])[] =>
  textToTerms(PACKED.alphabet, PACKED.tables[table]!).map(
    ([term, number]) => [term, number + LEAST_WEIGHT] as const,
  )

const written = (table: string): string =>
  termsOf(table)
    .map(([term, weight]) => term + weight)
    .join(' ')

function byStrength(): readonly string[] {
  const levels = new Map<number, string>()
  for (const [pair, strength] of termsOf('bond')) levels.set(strength, (levels.get(strength) ?? '') + pair)
  return Array.from(levels, ([strength, pairs]) => `${strength}:${pairs}`)
}

/** As its namesake. */
export const HEADING_EDGES: typeof Own = {
  end1: written('end1'),
  end2: written('end2'),
  end4: written('end4'),
  start1: written('start1'),
  start2: written('start2'),
  start3: written('start3'),
  bond: byStrength(),
  ...PACKED.headings,
}
