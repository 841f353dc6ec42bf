import type { Clause } from '../model/index.js'

/**
 * A task has so many clauses at most: every clause of a task is held against every clause of another. The longest
 * of 9,146 real tasks has 624 (a report of 1957 without headings); a longer one is hardly one task.
 */
const MOST_CLAUSES = 1_000

/** The clauses of one task and, where there were too many, how many neighbours were joined into each. */
export function clausesToBounded(clauses: readonly Clause[]): {
  readonly clauses: readonly Clause[]
  readonly joined?: number
} {
  if (clauses.length <= MOST_CLAUSES) return { clauses }
  const joined = Math.ceil(clauses.length / MOST_CLAUSES)
  const bounded: Clause[] = []
  for (let at = 0; at < clauses.length; at += joined) {
    const own = clauses.slice(at, at + joined)
    const [first, last] = [own[0]!, own.at(-1)!]
    bounded.push({
      kind: first.kind,
      tokens: own.flatMap(({ tokens }) => tokens),
      from: first.from,
      to: last.to,
    })
  }
  return { clauses: bounded, joined }
}
