import { textToRetrospect } from '../lexicon/retrospect.js'
import type { Clause } from '../model/index.js'

/** One task alone settles little: its odds count at most this much (a factor of 20). */
const MOST_ODDS = 3
/** What is shorter says less: the words of a review are found in any short text now and then. */
const FULL_LENGTH = 200
/** Reviews and plans stand in blocks: from one task to the next the tense stays, nine times in ten. */
const STAYS = 0.9
/** Documents may open with a review, but most are plans from the first task. */
const OPENS_WITH_REVIEW = 0.3

/**
 * For each task the probability that it tells what was done (今年以来…增长8%) rather than what shall be done.
 *
 * A work report reviews last year and then plans the next, theme by theme, so that every theme stands in
 * it twice; only the plan is the job. Method: a two-state hidden Markov model over the tasks in document
 * order, forward–backward (Rabiner 1989), so that one word in one task decides nothing.
 */
export function tasksToTenses(tasks: readonly (readonly Clause[])[]): Float64Array {
  const odds = Float64Array.from(tasks, clausesToOdds)
  const forward = new Float64Array(odds.length)
  let review = OPENS_WITH_REVIEW
  for (let i = 0; i < odds.length; i++) {
    if (i > 0) review = review * STAYS + (1 - review) * (1 - STAYS)
    review = (review * odds[i]!) / (review * odds[i]! + 1 - review)
    forward[i] = review
  }
  const tenses = new Float64Array(odds.length)
  let after = 1
  for (let i = odds.length - 1; i >= 0; i--) {
    const seen = forward[i]! * after
    tenses[i] = seen / (seen + 1 - forward[i]!)
    const carried = odds[i]! * after
    after = (STAYS * carried + 1 - STAYS) / ((1 - STAYS) * carried + STAYS)
  }
  return tenses
}

const oddsOf = new WeakMap<readonly Clause[], number>()

/** The odds that a task by itself tells what was done; remembered, for its clauses come back from comparison to comparison. */
function clausesToOdds(clauses: readonly Clause[]): number {
  let odds = oddsOf.get(clauses)
  if (odds !== undefined) return odds
  // responsibility notes are in no clause: 10月底完成 in them is a date due, not a deed
  const text = clauses.map(({ tokens }) => tokens.map((token) => token.text).join('')).join('')
  const told = textToRetrospect(text) * Math.min(1, text.length / FULL_LENGTH)
  odds = Math.exp(Math.max(-MOST_ODDS, Math.min(MOST_ODDS, told)))
  oddsOf.set(clauses, odds)
  return odds
}
