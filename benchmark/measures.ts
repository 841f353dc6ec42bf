import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js'
import { chooseSegmenter } from '../src/tokenize/choose-segmenter.js'
import { levenshteinRatio, type Matrix, type Similarity, tfidf } from '../test/gold/baselines.js'
import { type PreparedPair, tasksOf } from '../test/gold/prepare.js'

/** What the usual tools say of two tasks, each as a matrix: sources in rows, targets in columns, 0 to 1. */

export interface Measure {
  readonly name: string
  /** Who makes it, for the table. */
  readonly by: string
  readonly similarity: Similarity
}

export const javascriptMeasures = (): readonly Measure[] => [
  { name: 'TF-IDF cosine, words', by: 'natural', similarity: tfidf },
  { name: 'BM25, words', by: 'own, after Robertson & Zaragoza 2009', similarity: bm25 },
  { name: 'Dice of pairs of characters', by: 'as string-similarity', similarity: dice },
  { name: 'Levenshtein ratio', by: 'fast-levenshtein', similarity: levenshteinRatio },
  { name: 'Jaro–Winkler', by: 'natural', similarity: byTexts(jaroWinkler) },
]

const textsOf = (document: PreparedPair['source']): readonly string[] =>
  tasksOf(document).map(({ text }) => text)

function byTexts(measure: (source: string, target: string) => number): Similarity {
  return ({ source, target }) =>
    textsOf(source).map((row) => textsOf(target).map((column) => measure(row, column)))
}

const natural = createRequire(import.meta.url)('natural/lib/natural/distance/dice_coefficient') as (
  source: string,
  target: string,
) => number
const dice: Similarity = byTexts(natural)

function wordsOf(document: PreparedPair['source']): readonly (readonly string[])[] {
  const { segmenter } = chooseSegmenter('auto')
  return textsOf(document).map((text) => segmenter.cut(text).filter((word) => /[\p{L}\p{N}]/u.test(word)))
}

/** How much a word that is said again adds, and how much a long task is held against it: the usual values. */
const [K1, B] = [1.5, 0.75]

/** BM25 of the source as a query to the targets, over its score for itself: else no threshold fits two queries. */
function bm25({ source, target }: PreparedPair): Matrix {
  const [queries, answers] = [wordsOf(source), wordsOf(target)]
  const all = [...queries, ...answers]
  const mean = all.reduce((sum, words) => sum + words.length, 0) / Math.max(1, all.length)
  const frequency = new Map<string, number>()
  for (const words of all)
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const idf = (word: string): number => {
    const count = frequency.get(word) ?? 0
    return Math.log(1 + (all.length - count + 0.5) / (count + 0.5))
  }
  const counted = (words: readonly string[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    return counts
  }
  const score = (query: readonly string[], counts: ReadonlyMap<string, number>, length: number): number =>
    [...new Set(query)].reduce((sum, word) => {
      const count = counts.get(word) ?? 0
      return sum + (idf(word) * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / mean))
    }, 0)
  const known = answers.map((words) => ({ counts: counted(words), length: words.length }))
  return queries.map((query) => {
    const own = score(query, counted(query), query.length) || 1
    return known.map(({ counts, length }) => Math.min(1, score(query, counts, length) / own))
  })
}

/** The measures of Python, worked out at once for all pairs; none where Python or a package is missing, which is said. */
export function pythonMeasures(pairs: readonly PreparedPair[]): readonly Measure[] {
  const asked = pairs.map(({ source, target }) => ({
    source: textsOf(source),
    target: textsOf(target),
    sourceWords: wordsOf(source),
    targetWords: wordsOf(target),
  }))
  const { status, stdout, stderr } = spawnSync(
    process.env.PYTHON ?? '/usr/bin/python3',
    [fileURLToPath(new URL('./measures.py', import.meta.url))],
    { input: JSON.stringify(asked), encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  if (stderr) console.error(stderr.trimEnd())
  if (status !== 0) return []
  const measured = JSON.parse(stdout) as readonly { name: string; by: string; matrices: readonly Matrix[] }[]
  return measured.map(({ name, by, matrices }) => {
    const known = new Map(pairs.map((pair, index) => [pair.name, matrices[index]!]))
    return { name, by, similarity: (pair) => known.get(pair.name)! }
  })
}
