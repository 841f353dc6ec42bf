import characters from 'opencc-js/dict/TSCharacters'
import type { Packed } from '../src/browser/packed.js'
import { LEAST_WEIGHT, LONGEST_TERM, numberToSymbol, risingToSymbols } from '../src/browser/text-to-terms.js'
import * as background from '../src/lexicon/background.data.js'
import { HEADING_EDGES } from '../src/lexicon/heading-edges.data.js'
import { REGIONS } from '../src/lexicon/regions.data.js'

type Terms = readonly (readonly [term: string, number: number])[]

/** What tables of the lexicon hold, for a page to unpack: see `Packed`. */
export function dataToPacked(): Packed {
  const { PAIRS, WORDS, PASSAGES, STEPS, RAREST_PAIR, RAREST_WORD } = background
  const { bond, lengths, weights, intercept, ...edges } = HEADING_EDGES
  const terms: Readonly<Record<string, Terms>> = {
    pairs: PAIRS.flatMap((pairs, level) => inTwos(pairs).map((pair) => [pair, level] as const)),
    words: WORDS.flatMap((words, level) =>
      words.split(' ').flatMap((word) => (word === '' ? [] : [[word, level] as const])),
    ),
    bond: bond.flatMap((level) => {
      const [strength, pairs] = level.split(':') as [string, string]
      return inTwos(pairs).map((pair) => [pair, Number(strength) - LEAST_WEIGHT] as const)
    }),
    ...Object.fromEntries(Object.entries(edges).map(([name, table]) => [name, toWeights(table)])),
  }
  const regions = REGIONS.split(' ').map((row) => [Number(row.slice(0, 6)), row.slice(6)] as const)
  const texts = [
    ...Object.values(terms).flatMap((own) => own.map(([term]) => term)),
    ...regions.map(([, name]) => name),
  ]
  const alphabet = byFrequency(texts)
  const places = new Map(Array.from(alphabet, (char, at) => [char, at]))
  const pairs = characters
    .split('|')
    .map((entry) => entry.split(' ') as [string, string])
    .map(([from, to]) => [from.codePointAt(0)!, to] as const)
    .sort(([x], [y]) => x - y)
  return {
    alphabet,
    tables: Object.fromEntries(Object.entries(terms).map(([name, own]) => [name, termsToText(own, places)])),
    regions: [
      risingToSymbols(regions.map(([code]) => code)),
      regions
        .map(([, name]) => Array.from(name, (char) => numberToSymbol(places.get(char)!)).join(''))
        .join('\n'),
    ],
    characters: [risingToSymbols(pairs.map(([from]) => from)), pairs.map(([, to]) => to).join('')],
    background: { PASSAGES, STEPS, RAREST_PAIR, RAREST_WORD },
    headings: { lengths, weights, intercept },
  }
}

const inTwos = (pairs: string): readonly string[] => pairs.match(/../gsu) ?? []

const toWeights = (table: string): Terms =>
  table.split(' ').map((entry) => {
    const [, term, weight] = /^(.*?)(-?\d+)$/u.exec(entry) as unknown as [string, string, string]
    return [term, Number(weight) - LEAST_WEIGHT] as const
  })

function byFrequency(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1)
  return [...counts]
    .sort(([x, more], [y, less]) => less - more || (x < y ? -1 : 1))
    .map(([char]) => char)
    .join('')
}

/** What `textToTerms` reads. */
export function termsToText(terms: Terms, places: ReadonlyMap<string, number>): string {
  const sorted = terms
    .map(([term, number]) => ({ places: Array.from(term, (char) => places.get(char)!), number }))
    .sort((x, y) => inOrder(x.places, y.places))
  const lines = ['', '', '', '']
  let before: readonly number[] = []
  for (const { places: own, number } of sorted) {
    const common = own.findIndex((place, at) => place !== before[at])
    const from = before[common] ?? -1
    lines[0] += numberToSymbol(common * LONGEST_TERM + own.length - common)
    lines[1] += numberToSymbol(own[common]! - from - 1)
    lines[2] += own
      .slice(common + 1)
      .map(numberToSymbol)
      .join('')
    lines[3] += numberToSymbol(number)
    before = own
  }
  return lines.join('\n')
}

function inOrder(x: readonly number[], y: readonly number[]): number {
  const at = x.findIndex((place, index) => place !== y[index])
  return at < 0 ? -1 : x[at]! - (y[at] ?? -1)
}
