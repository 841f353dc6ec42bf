import type { ClauseMatch, TokenizedTask } from '../model/index.js'
import type { Vectors, View, Views } from './view.js'

/** Clauses less alike than this share set phrases at most. */
const LEAST_ALIKE = 0.25

/**
 * The clauses of two tasks that say the same, best first: each clause once, with the one that says it best.
 */
export function clausesToMatches(
  views: Views,
  source: { readonly index: number; readonly task: TokenizedTask },
  target: { readonly index: number; readonly task: TokenizedTask },
): readonly ClauseMatch[] {
  const cosines = [views.words, views.pairs].map((view) => clauseCosines(view, source.index, target.index))
  const width = target.task.clauses.length
  const found: { s: number; t: number; similarity: number }[] = []
  for (let at = 0; at < cosines[0]!.length; at++) {
    const similarity = (cosines[0]![at]! + cosines[1]![at]!) / 2
    if (similarity >= LEAST_ALIKE) found.push({ s: Math.floor(at / width), t: at % width, similarity })
  }
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

/** The cosines of all clauses of a source task with all clauses of a target task, row by row. */
function clauseCosines({ source, target, terms }: View, row: number, column: number): Float64Array {
  const [first, end] = [source.clauseStart[row]!, source.clauseStart[row + 1]!]
  const [others, othersEnd] = [target.clauseStart[column]!, target.clauseStart[column + 1]!]
  const cosines = new Float64Array((end - first) * (othersEnd - others))
  const own = scratchFor(terms)
  let at = 0
  for (let clause = first; clause < end; clause++) {
    spread(source.byClause, clause, own)
    for (let other = others; other < othersEnd; other++) {
      const norms = source.byClause.norm[clause]! * target.byClause.norm[other]!
      let sum = 0
      for (let k = target.byClause.start[other]!; k < target.byClause.start[other + 1]!; k++)
        sum += own[target.byClause.term[k]!]! * target.byClause.weight[k]!
      cosines[at++] = norms > 0 ? Math.min(1, sum / norms) : 0
    }
    fill(source.byClause, clause, own, 0)
  }
  return cosines
}

/** Writes a sparse vector into a dense one. */
function spread({ start, term, weight }: Vectors, vector: number, into: Float64Array): void {
  const end = start[vector + 1]!
  for (let at = start[vector]!; at < end; at++) into[term[at]!] = weight[at]!
}

/** Writes one value wherever a sparse vector has any. */
function fill({ start, term }: Vectors, vector: number, into: Float64Array, value: number): void {
  const end = start[vector + 1]!
  for (let at = start[vector]!; at < end; at++) into[term[at]!] = value
}

/** Zeros, one a term; whoever writes into it writes the zeros back. */
let scratch = new Float64Array(0)

function scratchFor(terms: number): Float64Array {
  if (scratch.length < terms) scratch = new Float64Array(terms)
  return scratch
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
