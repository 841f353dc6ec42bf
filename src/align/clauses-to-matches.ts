import type { ClauseMatch, TokenizedTask } from '../model/index.js'
import { type ClauseSums, createClauseSums } from './clause-sums.js'
import { fill, scratchFor } from './vector-to-dense.js'
import type { Vectors, View, Views } from './view.js'

/** Clauses less alike than this share set phrases at most. */
const LEAST_ALIKE = 0.25

/** Of each clause so many of the most alike are looked at; tasks of fewer clauses are matched exactly. */
const MOST_RIVALS = 64

/**
 * The clauses of two tasks that say the same, best first, of equally good ones the first in place: each clause once, with the one that says it best.
 */
export function clausesToMatches(
  views: Views,
  source: { readonly index: number; readonly task: TokenizedTask },
  target: { readonly index: number; readonly task: TokenizedTask },
): readonly ClauseMatch[] {
  const found = alikeClauses(views, source.index, target.index)
  found.sort((x, y) => y.similarity - x.similarity || x.s - y.s || x.t - y.t)
  const usedSource = new Set<number>()
  const usedTarget = new Set<number>()
  const matches: ClauseMatch[] = []
  for (const { s, t, similarity } of found) {
    if (usedSource.has(s) || usedTarget.has(t)) continue
    usedSource.add(s)
    usedTarget.add(t)
    const [from, to] = [source.task.clauses[s]!, target.task.clauses[t]!]
    matches.push({
      source: { from: from.from, to: from.to },
      target: { from: to.from, to: to.to },
      similarity,
    })
  }
  return matches
}

/** Engines differ in the last bits of a logarithm: what is as alike but for those is ordered by place. */
const withoutNoise = (figure: number): number => Math.round(figure * 1e9) / 1e9

interface Alike {
  readonly s: number
  readonly t: number
  readonly similarity: number
}

/** The pairs of clauses that are alike enough, of each source clause the best; of equally good ones the next in place. */
function alikeClauses({ words, pairs }: Views, row: number, column: number): Alike[] {
  const rows = words.source.clauseStart[row + 1]! - words.source.clauseStart[row]!
  const columns = words.target.clauseStart[column + 1]! - words.target.clauseStart[column]!
  const inWords = clauseCosines(words, row, column)
  const inPairs = clauseCosines(pairs, row, column)
  const found: Alike[] = []
  for (let s = 0; s < rows; s++) {
    const own: Alike[] = []
    for (let t = 0; t < columns; t++) {
      const at = t * rows + s
      const similarity = withoutNoise((inWords[at]! + inPairs[at]!) / 2)
      if (similarity >= LEAST_ALIKE) own.push({ s, t, similarity })
    }
    if (own.length > MOST_RIVALS) {
      const place = (s * columns) / rows
      own.sort((x, y) => y.similarity - x.similarity || Math.abs(x.t - place) - Math.abs(y.t - place))
      own.length = MOST_RIVALS
    }
    for (const alike of own) found.push(alike)
  }
  return found
}

const sumsOf = new WeakMap<View, ClauseSums>()

/** The cosines of all clauses of two tasks: for each target clause one with each source clause. */
function clauseCosines(view: View, row: number, column: number): Float64Array {
  let sums = sumsOf.get(view)
  if (sums === undefined) sumsOf.set(view, (sums = createClauseSums(view)))
  const { source, target } = view
  const [first, end] = [source.clauseStart[row]!, source.clauseStart[row + 1]!]
  const [begin, last] = [target.clauseStart[column]!, target.clauseStart[column + 1]!]
  const cosines = new Float64Array((end - first) * (last - begin))
  sums.openRow(row)
  sums.add(column, cosines, 0)
  let at = 0
  for (let other = begin; other < last; other++) {
    for (let clause = first; clause < end; clause++, at++) {
      const norms = source.byClause.norm[clause]! * target.byClause.norm[other]!
      cosines[at] = norms > 0 ? Math.min(1, cosines[at]! / norms) : 0
    }
  }
  return cosines
}

/** Shares of the weight of each of two tasks whose terms stand in the other, whatever the clause. */
export function taskOverlap(
  { source, target, terms }: View,
  row: number,
  column: number,
): { readonly source: number; readonly target: number } {
  return {
    source: overlapOf(source.byTask, row, target.byTask, column, terms),
    target: overlapOf(target.byTask, column, source.byTask, row, terms),
  }
}

function overlapOf(x: Vectors, xTask: number, y: Vectors, yTask: number, terms: number): number {
  const others = scratchFor(terms)
  fill(y, yTask, others, 1)
  let all = 0
  let shared = 0
  for (let at = x.start[xTask]!; at < x.start[xTask + 1]!; at++) {
    all += x.weight[at]!
    shared += x.weight[at]! * others[x.term[at]!]!
  }
  fill(y, yTask, others, 0)
  return all > 0 ? shared / all : 0
}
