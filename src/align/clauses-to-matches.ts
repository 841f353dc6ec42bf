import type { ClauseMatch, TokenizedTask } from '../model.js'
import type { SideView, View } from './view.js'

/** Clauses less alike than this share set phrases at most. */
const LEAST_ALIKE = 0.25

/**
 * The clauses of two tasks that say the same, best first: each clause once, with the one that says it best.
 */
export function clausesToMatches(
  views: { readonly words: View; readonly pairs: View },
  source: { readonly index: number; readonly task: TokenizedTask },
  target: { readonly index: number; readonly task: TokenizedTask },
): readonly ClauseMatch[] {
  const found: { s: number; t: number; similarity: number }[] = []
  source.task.clauses.forEach((_, s) => {
    target.task.clauses.forEach((_, t) => {
      const [words, pairs] = [views.words, views.pairs].map((view) =>
        clauseCosine(
          view.source,
          view.source.clauseStart[source.index]! + s,
          view.target,
          view.target.clauseStart[target.index]! + t,
        ),
      )
      const similarity = (words! + pairs!) / 2
      if (similarity >= LEAST_ALIKE) found.push({ s, t, similarity })
    })
  })
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

/** The cosine of two clauses. */
function clauseCosine(x: SideView, xClause: number, y: SideView, yClause: number): number {
  const norms = x.byClause.norm[xClause]! * y.byClause.norm[yClause]!
  if (!(norms > 0)) return 0
  const own = new Map<number, number>()
  for (let at = x.byClause.start[xClause]!; at < x.byClause.start[xClause + 1]!; at++)
    own.set(x.byClause.term[at]!, x.byClause.weight[at]!)
  let sum = 0
  for (let at = y.byClause.start[yClause]!; at < y.byClause.start[yClause + 1]!; at++)
    sum += (own.get(y.byClause.term[at]!) ?? 0) * y.byClause.weight[at]!
  return Math.min(1, sum / norms)
}

/** Shares of the weight of each of two tasks whose terms stand in the other, whatever the clause. */
export function taskOverlap(view: View, source: number, target: number): { source: number; target: number } {
  return {
    source: overlapOf(view.source, source, view.target, target),
    target: overlapOf(view.target, target, view.source, source),
  }
}

function overlapOf(x: SideView, xTask: number, y: SideView, yTask: number): number {
  const others = new Set(y.byTask.term.subarray(y.byTask.start[yTask]!, y.byTask.start[yTask + 1]!))
  let all = 0
  let shared = 0
  for (let at = x.byTask.start[xTask]!; at < x.byTask.start[xTask + 1]!; at++) {
    all += x.byTask.weight[at]!
    if (others.has(x.byTask.term[at]!)) shared += x.byTask.weight[at]!
  }
  return all > 0 ? shared / all : 0
}
