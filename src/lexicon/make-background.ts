/**
 * Counts in how many passages of a corpus of policy documents each word and each pair of characters
 * stands, for `background.ts`: `npx tsx src/lexicon/make-background.ts <folder of .txt files>`.
 *
 * Source of the figures as published: 456 public documents of the State Council, its ministries, provinces
 * and cities, 1954–2026, 4 million characters. Only the counts are kept, never text.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { foldForCounting, pairsOf } from './background.js'

/** Lines are gathered until a passage is this long: about a task of a work plan. */
const PASSAGE = 150
/** What is longer counts as one passage up to here: a text without line breaks must not be one passage. */
const LONGEST_PASSAGE = 600
/** Rarer pairs and words are left out, and taken as rare: the file stays small, and the order of the rare is noise. */
const RAREST_PAIR = 24
const RAREST_WORD = 16
/** Counts are rounded to this many steps a doubling. */
const STEPS = 2

const folder = process.argv[2]
if (folder === undefined) throw new Error('name the folder of the corpus')

const files = (readdirSync(folder, { recursive: true }) as string[])
  .filter((name) => name.endsWith('.txt'))
  .sort()
const jieba = Jieba.withDict(dict)
const pairs = new Map<string, number>()
const words = new Map<string, number>()
let passages = 0
for (const file of files)
  for (const passage of textToPassages(readFileSync(join(folder, file), 'utf8'))) countIn(passage)

writeFileSync(
  new URL('./background.data.ts', import.meta.url),
  [
    `/** Counts of ${files.length} public policy documents, made by make-background.ts; see there. */`,
    `export const PASSAGES = ${passages}`,
    `/** Steps a doubling: what stands at index i was found in about 2^(i / STEPS) passages. */`,
    `export const STEPS = ${STEPS}`,
    `export const RAREST_PAIR = ${RAREST_PAIR}`,
    `export const RAREST_WORD = ${RAREST_WORD}`,
    `export const PAIRS: readonly string[] = ${toLevels(pairs, RAREST_PAIR, '')}`,
    `export const WORDS: readonly string[] = ${toLevels(words, RAREST_WORD, ' ')}`,
    '',
  ].join('\n'),
)

function textToPassages(text: string): readonly string[] {
  const result: string[] = []
  let passage = ''
  for (const line of text.split('\n').map((line) => line.trim())) {
    passage += line === '' ? '' : `${line}\n`
    if (passage.length < PASSAGE) continue
    result.push(passage.slice(0, LONGEST_PASSAGE))
    passage = ''
  }
  return passage === '' ? result : [...result, passage]
}

function countIn(passage: string): void {
  passages++
  const folded = foldForCounting(passage)
  const found = new Set<string>()
  pairsOf(folded, (first, second) => found.add(String.fromCharCode(first, second)))
  for (const pair of found) pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  for (const word of new Set(jieba.cut(folded, true))) {
    if (/^[\u4e00-\u9fffa-z]+$/u.test(word)) words.set(word, (words.get(word) ?? 0) + 1)
  }
}

function toLevels(counts: ReadonlyMap<string, number>, rarest: number, separator: string): string {
  const levels: string[][] = []
  for (const [term, count] of [...counts].sort(([x], [y]) => (x < y ? -1 : 1))) {
    if (count < rarest) continue
    const level = Math.round(Math.log2(count) * STEPS)
    while (levels.length <= level) levels.push([])
    levels[level]!.push(term)
  }
  return `[\n${levels.map((terms) => `  '${terms.join(separator)}',`).join('\n')}\n]`
}
