import { background, isCounted, pairKey } from '../lexicon/background.js'
import { FOLDED } from '../lexicon/localisation.js'
import type { Clause, TokenizedDocument } from '../model.js'
import type { SideView, Vectors, View } from './view.js'

/**
 * How much the large corpus counts against the two documents at hand in saying how telling a term is.
 * Half each: a term of this pair's theme is in most of its tasks, a set phrase in most documents.
 */
const CORPUS_SHARE = 0.5
/** No term weighs nothing: two clauses of set phrases alone can still be the same clause. */
const LEAST_WEIGHT = 0.05

/** Terms of every clause of both documents by number, and how telling each term is. */
interface Numbered {
  readonly sides: readonly [ClauseTerms, ClauseTerms]
  readonly weights: Float64Array
}

interface ClauseTerms {
  readonly tasks: number
  readonly taskOf: Int32Array
  readonly terms: readonly (readonly number[])[]
}

/**
 * Both documents as words and as pairs of neighbouring characters.
 *
 * Pairs see what is left of a word when the wording changes, words see what belongs together; each
 * makes up for the other's mistakes. Figures, dates and places say little about which job it is and
 * are left out; so are punctuation marks.
 */
export function documentsToViews(
  source: TokenizedDocument,
  target: TokenizedDocument,
): { readonly words: View; readonly pairs: View } {
  const { passages, word, pair } = background()
  const words = new Map<string, number>()
  const pairs = new Map<number, number>()
  const numberWord = (key: string): number => numberOf(words, key)
  const numberPair = (key: number): number => numberOf(pairs, key)
  const wordsOf = (clause: Clause): readonly number[] => clauseToWords(clause, numberWord)
  const pairsOf = (clause: Clause): readonly number[] => clauseToPairs(clause, numberPair)
  return {
    words: toView(source, target, wordsOf, () => [...words.keys()].map(word), passages),
    pairs: toView(source, target, pairsOf, () => [...pairs.keys()].map(pair), passages),
  }
}

function numberOf<K>(numbers: Map<K, number>, key: K): number {
  let number = numbers.get(key)
  if (number === undefined) numbers.set(key, (number = numbers.size))
  return number
}

const SAYS_NOTHING = new Set(['mark', 'number', 'date', 'place'])

function clauseToWords({ tokens }: Clause, number: (key: string) => number): readonly number[] {
  const result: number[] = []
  for (const { key, kind } of tokens) {
    if (key !== '' && !SAYS_NOTHING.has(kind) && isCounted(key.charCodeAt(key.length - 1)))
      result.push(number(key))
  }
  return result
}

/** Pairs run across words, but not across marks, figures and places. */
function clauseToPairs({ tokens }: Clause, number: (key: number) => number): readonly number[] {
  const result: number[] = []
  let last = 0
  for (const { key, kind } of tokens) {
    if (SAYS_NOTHING.has(kind)) {
      last = 0
      continue
    }
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i)
      if (!isCounted(unit)) {
        if (key[i] !== FOLDED) last = 0
        continue
      }
      if (last !== 0) result.push(number(pairKey(last, unit)))
      last = unit
    }
  }
  return result
}

function toView(
  source: TokenizedDocument,
  target: TokenizedDocument,
  termsOf: (clause: Clause) => readonly number[],
  countsInCorpus: () => readonly number[],
  passages: number,
): View {
  const sides = [toClauseTerms(source, termsOf), toClauseTerms(target, termsOf)] as const
  const weights = toWeights(sides, countsInCorpus(), passages)
  return {
    source: toSideView(sides[0], weights),
    target: toSideView(sides[1], weights),
    terms: weights.length,
  }
}

function toClauseTerms(
  { tasks }: TokenizedDocument,
  termsOf: (clause: Clause) => readonly number[],
): ClauseTerms {
  const taskOf: number[] = []
  const terms: (readonly number[])[] = []
  tasks.forEach(({ clauses }, task) => {
    for (const clause of clauses) {
      taskOf.push(task)
      terms.push(termsOf(clause))
    }
  })
  return { tasks: tasks.length, taskOf: Int32Array.from(taskOf), terms }
}

/**
 * How telling each term is: the mean of its inverse document frequencies in the large corpus and in
 * the tasks of both documents, each scaled to 1 for a term found nowhere (Spärck Jones 1972).
 */
function toWeights(
  sides: Numbered['sides'],
  countsInCorpus: readonly number[],
  passages: number,
): Float64Array {
  const counts = new Int32Array(countsInCorpus.length)
  const tasks = sides[0].tasks + sides[1].tasks
  for (const { taskOf, terms } of sides) {
    const lastTask = new Int32Array(counts.length).fill(-1)
    terms.forEach((own, clause) => {
      const task = taskOf[clause]!
      for (const term of own) {
        if (lastTask[term] === task) continue
        lastTask[term] = task
        counts[term]!++
      }
    })
  }
  const mostCorpus = Math.log(passages + 1)
  const mostHere = Math.log((tasks + 1) * 2)
  return Float64Array.from(countsInCorpus, (inCorpus, term) => {
    const corpus = Math.log((passages + 1) / (inCorpus + 1)) / mostCorpus
    const here = Math.log((tasks + 1) / (counts[term]! + 0.5)) / mostHere
    return Math.max(LEAST_WEIGHT, CORPUS_SHARE * corpus + (1 - CORPUS_SHARE) * here)
  })
}

function toSideView({ tasks, taskOf, terms }: ClauseTerms, weights: Float64Array): SideView {
  const clauseStart = new Int32Array(tasks + 1)
  for (const task of taskOf) clauseStart[task + 1]!++
  for (let task = 0; task < tasks; task++) clauseStart[task + 1]! += clauseStart[task]!
  const byClause = toVectors(terms, weights, (count) => count)
  const ofTask = Array.from({ length: tasks }, (_, task) =>
    terms.slice(clauseStart[task], clauseStart[task + 1]).flat(),
  )
  const byTask = toVectors(ofTask, weights, (count) => 1 + Math.log(count))
  const mass = new Float64Array(terms.length)
  for (let clause = 0; clause < terms.length; clause++) {
    for (let at = byClause.start[clause]!; at < byClause.start[clause + 1]!; at++)
      mass[clause]! += byClause.weight[at]!
  }
  return { tasks, clauses: terms.length, taskOf, clauseStart, byClause, byTask, mass }
}

function toVectors(
  lists: readonly (readonly number[])[],
  weights: Float64Array,
  countToWeight: (count: number) => number,
): Vectors {
  const start = new Int32Array(lists.length + 1)
  const norm = new Float64Array(lists.length)
  const term: number[] = []
  const weight: number[] = []
  const counts = new Int32Array(weights.length)
  lists.forEach((list, vector) => {
    for (const own of list) counts[own]!++
    let squares = 0
    for (const own of list) {
      const count = counts[own]!
      if (count === 0) continue
      counts[own] = 0
      const value = countToWeight(count) * weights[own]!
      term.push(own)
      weight.push(value)
      squares += value * value
    }
    norm[vector] = Math.sqrt(squares)
    start[vector + 1] = term.length
  })
  return { start, term: Int32Array.from(term), weight: Float64Array.from(weight), norm }
}
