import { background, pairKey } from '../lexicon/background.js'
import { createPairNumbers } from '../lexicon/pair-numbers.js'
import type { Clause, TokenizedDocument } from '../model/index.js'
import { clauseToPairs, clauseToWords } from './clause-to-terms.js'
import { clausesToOwn } from './clauses-to-own.js'
import { keyToWords } from './key-to-words.js'
import { type ClauseTerms, termsToStandard } from './terms-to-standard.js'
import type { SideView, Vectors, View, Views } from './view.js'

/**
 * How much the large corpus counts against the two documents at hand in saying how telling a term is.
 * Half each: a term of this pair's theme is in most of its tasks, a set phrase in most documents.
 */
const CORPUS_SHARE = 0.5
/** No term weighs nothing: two clauses of set phrases alone can still be the same clause. */
const LEAST_WEIGHT = 0.05

/** The clauses of each task, those of standard sentences without a word. */
export type Wording = readonly (readonly Clause[])[]

type Sides = readonly [ClauseTerms, ClauseTerms]

/**
 * Both documents as words and as pairs of neighbouring characters.
 *
 * Pairs see what is left of a word when the wording changes, words see what belongs together; each
 * makes up for the other's mistakes. Figures, dates and places say little about which job it is and
 * are left out; so are punctuation marks, and sentences that most tasks of a document share.
 */
export function documentsToViews(
  source: TokenizedDocument,
  target: TokenizedDocument,
): { readonly views: Views; readonly wording: { readonly source: Wording; readonly target: Wording } } {
  const { passages, word, pair, lists } = background()
  const words = new Map<string, number>()
  const meaning = new Map<string, readonly number[]>()
  const pairs = createPairNumbers(USUAL_PAIRS)
  const addWords = (clause: Clause, into: number[]): void =>
    clauseToWords(clause, (key) => {
      let numbers = meaning.get(key)
      if (numbers === undefined)
        meaning.set(key, (numbers = keyToWords(key, lists).map((own) => numberOf(words, own))))
      into.push(...numbers)
    })
  const addPairs = (clause: Clause, into: number[]): void =>
    clauseToPairs(clause, (first, second) => into.push(pairs.number(pairKey(first, second))))
  const sides = [source, target].map(({ tasks }) => {
    const clauses = tasks.map((task) => task.clauses)
    const asPairs = toClauseTerms(clauses, addPairs)
    const standard = termsToStandard(asPairs, pairs.size())
    if (standard === undefined)
      return { wording: clauses, asWords: toClauseTerms(clauses, addWords), asPairs }
    const own = clausesToOwn(clauses, standard)
    return { wording: own, asWords: toClauseTerms(own, addWords), asPairs: toClauseTerms(own, addPairs) }
  })
  const [before, after] = [sides[0]!, sides[1]!]
  const inWords = Float64Array.from(words.keys(), word)
  const inPairs = Float64Array.from(pairs.keys(), (key) => pair(key))
  return {
    views: {
      words: toView([before.asWords, after.asWords], inWords, passages),
      pairs: toView([before.asPairs, after.asPairs], inPairs, passages),
    },
    wording: { source: before.wording, target: after.wording },
  }
}

/** Two documents of usual length hold so many different pairs. */
const USUAL_PAIRS = 8192

function numberOf(numbers: Map<string, number>, key: string): number {
  let number = numbers.get(key)
  if (number === undefined) numbers.set(key, (number = numbers.size))
  return number
}

function toView(sides: Sides, countsInCorpus: Float64Array, passages: number): View {
  const weights = toWeights(sides, countsInCorpus, passages)
  return {
    source: toSideView(sides[0], weights),
    target: toSideView(sides[1], weights),
    terms: weights.length,
  }
}

function toClauseTerms(
  clausesOfTasks: readonly (readonly Clause[])[],
  addTerms: (clause: Clause, into: number[]) => void,
): ClauseTerms {
  const clauseStart = new Int32Array(clausesOfTasks.length + 1)
  const termStart = [0]
  const terms: number[] = []
  clausesOfTasks.forEach((clauses, task) => {
    for (const clause of clauses) {
      addTerms(clause, terms)
      termStart.push(terms.length)
    }
    clauseStart[task + 1] = termStart.length - 1
  })
  return { clauseStart, termStart: Int32Array.from(termStart), terms: Int32Array.from(terms) }
}

/**
 * How telling each term is: the mean of its inverse document frequencies in the large corpus and in
 * the tasks of both documents, each scaled to 1 for a term found nowhere (Spärck Jones 1972).
 */
function toWeights(sides: Sides, countsInCorpus: Float64Array, passages: number): Float64Array {
  const counts = new Int32Array(countsInCorpus.length)
  for (const { clauseStart, termStart, terms } of sides) {
    const lastTask = new Int32Array(counts.length).fill(-1)
    for (let task = 0; task + 1 < clauseStart.length; task++) {
      const end = termStart[clauseStart[task + 1]!]!
      for (let at = termStart[clauseStart[task]!]!; at < end; at++) {
        const term = terms[at]!
        if (lastTask[term] === task) continue
        lastTask[term] = task
        counts[term]!++
      }
    }
  }
  const tasks = sides[0].clauseStart.length + sides[1].clauseStart.length - 2
  const mostCorpus = Math.log(passages + 1)
  const mostHere = Math.log((tasks + 1) * 2)
  return countsInCorpus.map((inCorpus, term) => {
    const corpus = Math.log((passages + 1) / (inCorpus + 1)) / mostCorpus
    const here = Math.log((tasks + 1) / (counts[term]! + 0.5)) / mostHere
    return Math.max(LEAST_WEIGHT, CORPUS_SHARE * corpus + (1 - CORPUS_SHARE) * here)
  })
}

function toSideView({ clauseStart, termStart, terms }: ClauseTerms, weights: Float64Array): SideView {
  const tasks = clauseStart.length - 1
  const clauses = termStart.length - 1
  const taskOf = new Int32Array(clauses)
  for (let task = 0; task < tasks; task++) taskOf.fill(task, clauseStart[task], clauseStart[task + 1])
  const byClause = toVectors(terms, termStart, weights, (count) => count)
  const taskStart = clauseStart.map((clause) => termStart[clause]!)
  const byTask = toVectors(terms, taskStart, weights, (count) => 1 + Math.log(count))
  const mass = new Float64Array(clauses)
  for (let clause = 0; clause < clauses; clause++) {
    for (let at = byClause.start[clause]!; at < byClause.start[clause + 1]!; at++)
      mass[clause]! += byClause.weight[at]!
  }
  return { tasks, clauses, taskOf, clauseStart, byClause, byTask, mass }
}

/** One vector for each stretch of `terms`; a term stands in it once. */
function toVectors(
  terms: Int32Array,
  stretches: Int32Array,
  weights: Float64Array,
  countToWeight: (count: number) => number,
): Vectors {
  const vectors = stretches.length - 1
  const start = new Int32Array(vectors + 1)
  const norm = new Float64Array(vectors)
  const term = new Int32Array(terms.length)
  const weight = new Float64Array(terms.length)
  const counts = new Int32Array(weights.length)
  let filled = 0
  for (let vector = 0; vector < vectors; vector++) {
    const [from, to] = [stretches[vector]!, stretches[vector + 1]!]
    for (let at = from; at < to; at++) counts[terms[at]!]!++
    let squares = 0
    for (let at = from; at < to; at++) {
      const own = terms[at]!
      const count = counts[own]!
      if (count === 0) continue
      counts[own] = 0
      const value = countToWeight(count) * weights[own]!
      term[filled] = own
      weight[filled++] = value
      squares += value * value
    }
    norm[vector] = Math.sqrt(squares)
    start[vector + 1] = filled
  }
  return { start, term: term.subarray(0, filled), weight: weight.subarray(0, filled), norm }
}
