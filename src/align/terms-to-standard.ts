/** The terms of a document's clauses by number, one list after another. */
export interface ClauseTerms {
  /** Where the clauses of each task begin; one longer than there are tasks. */
  readonly clauseStart: Int32Array
  /** Where the terms of each clause begin; one longer than there are clauses. */
  readonly termStart: Int32Array
  readonly terms: Int32Array
}

/** Of fewer tasks it cannot be told what most of them say. */
const FEWEST_TASKS = 4
/** What more than this share of a document's tasks say is no task's own. */
const MOST_TASKS = 0.5
/**
 * A name that runs through a document (一体化政务服务平台) is shorter than this many pairs of characters, or is
 * interrupted by other words; a sentence put at the end of every task is not.
 */
const SHORTEST_RUN = 6

/**
 * Marks (1) the terms of standard sentences: runs of terms each of which most tasks of the document hold.
 *
 * 每季度末报送工作进展情况 at the end of every task says nothing about any of them, and would make any two tasks
 * alike. A single word that most tasks hold stays: it names the theme. `undefined` where there is no such run.
 */
export function termsToStandard(
  { clauseStart, termStart, terms }: ClauseTerms,
  count: number,
): Uint8Array | undefined {
  const tasks = clauseStart.length - 1
  if (tasks < FEWEST_TASKS) return undefined
  const taskStart = clauseStart.map((clause) => termStart[clause]!)
  const holding = new Int32Array(count)
  const lastTask = new Int32Array(count).fill(-1)
  for (let task = 0; task < tasks; task++) {
    for (let at = taskStart[task]!; at < taskStart[task + 1]!; at++) {
      const term = terms[at]!
      if (lastTask[term] === task) continue
      lastTask[term] = task
      holding[term]!++
    }
  }
  let standard: Uint8Array | undefined
  for (let task = 0; task < tasks; task++) {
    const end = taskStart[task + 1]!
    let from = taskStart[task]!
    for (let at = from; at <= end; at++) {
      if (at < end && holding[terms[at]!]! > MOST_TASKS * tasks) continue
      if (at - from >= SHORTEST_RUN) (standard ??= new Uint8Array(terms.length)).fill(1, from, at)
      from = at + 1
    }
  }
  return standard
}
