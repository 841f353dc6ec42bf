import levenshtein from 'fast-levenshtein'
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js'
import { checkComparison, shown } from '../check.js'
import { PolicyError } from '../error.js'
import { later } from '../load-later.js'
import type { Comparison, TokenizedTask } from '../model/index.js'

const natural = later('natural/lib/natural/tfidf/index.js')

/** What the usual tools say of two tasks, each 0 (nothing in common) to 1 (the same). */
export interface UsualMeasures {
  /** Cosine of the TF-IDF vectors of their words, frequencies from the two documents (Salton & Buckley 1988). */
  readonly tfidfCosine: number
  /** 1 − edit distance ÷ the longer length, in characters (Levenshtein 1966). */
  readonly levenshtein: number
  /** Jaro–Winkler similarity of the two texts (Winkler 1990). */
  readonly jaroWinkler: number
}

type Vector = ReadonlyMap<string, number>

/** Vectors of both documents; natural's TF-IDF weighs every document again for every word, so it is done once. */
const known = new WeakMap<
  Comparison['tokenized'],
  { readonly source: readonly Vector[]; readonly target: readonly Vector[] }
>()

/**
 * The usual similarity measures of two tasks, to set beside the library's own judgement and the literature's.
 *
 * They see words and letters, not jobs: on the annotated pairs TF-IDF cosine with the best matching rule and
 * a fitted threshold stays some seven points of link F1 behind `compare`, ten on the seeds (benchmark/LEADERBOARD.md).
 *
 * @throws PolicyError `unknown-task`
 *
 * @example pairToUsualMeasures(comparison, '1.36', '1.16').tfidfCosine > 0.2 // => true
 */
export function pairToUsualMeasures(comparison: Comparison, source: string, target: string): UsualMeasures {
  checkComparison('pairToUsualMeasures', comparison)
  const { tokenized } = comparison
  const row = indexOf(tokenized.source.tasks, source)
  const column = indexOf(tokenized.target.tasks, target)
  const vectors = vectorsOf(tokenized)
  const [from, to] = [tokenized.source.tasks[row]!.task.text, tokenized.target.tasks[column]!.task.text]
  const longest = Math.max(from.length, to.length)
  return {
    tfidfCosine: cosine(vectors.source[row]!, vectors.target[column]!),
    levenshtein: longest === 0 ? 1 : 1 - levenshtein.get(from, to) / longest,
    jaroWinkler: jaroWinkler(from, to),
  }
}

function indexOf(tasks: readonly TokenizedTask[], id: string): number {
  const index = tasks.findIndex(({ task }) => task.id === id)
  if (index < 0) throw new PolicyError('unknown-task', `there is no task ${shown(id)}; ids look like 1.01`)
  return index
}

function vectorsOf(tokenized: Comparison['tokenized']): {
  readonly source: readonly Vector[]
  readonly target: readonly Vector[]
} {
  const before = known.get(tokenized)
  if (before !== undefined) return before
  const tasks = [...tokenized.source.tasks, ...tokenized.target.tasks]
  const model = new (natural().TfIdf)()
  for (const { clauses } of tasks) {
    model.addDocument(clauses.flatMap(({ tokens }) => tokens.map(({ key }) => key).filter(isWord)))
  }
  const all = tasks.map((_, index): Vector => {
    const terms = model.listTerms(index)
    const length = Math.hypot(...terms.map(({ tfidf }) => tfidf)) || 1
    return new Map(terms.map(({ term, tfidf }) => [term, tfidf / length]))
  })
  const count = tokenized.source.tasks.length
  const vectors = { source: all.slice(0, count), target: all.slice(count) }
  known.set(tokenized, vectors)
  return vectors
}

/** natural keeps its own record under this key of every document, and would take such a word for it. */
const RESERVED = '__key'

const isWord = (key: string): boolean => key !== '' && key !== RESERVED

const cosine = (source: Vector, target: Vector): number =>
  Math.min(
    1,
    [...source].reduce((sum, [term, weight]) => sum + weight * (target.get(term) ?? 0), 0),
  )
