import type { Decision } from '../model/index.js'

/** What to do where the same two tasks were decided differently. */
export type Resolve = 'none' | 'latest' | { readonly coder: string }

/** The same two tasks decided differently, by two coders or twice by one. */
export interface ReviewConflict {
  readonly source: string
  readonly target: string
  /** All that was decided, in the order of the sheets. */
  readonly decisions: readonly [Decision, Decision, ...Decision[]]
  /** What stands; `null` where nothing does, and the library's own finding stays. */
  readonly resolved: Decision | null
}

/**
 * One decision for each two tasks, and the conflicts.
 *
 * Where several coders say the same, the decision names all of them. Decisions about different wordings of the
 * two tasks don't clash. `latest` goes by date; undated ones are older than dated ones, and of one day the later
 * row stands.
 */
export function decisionsToConflicts(
  decisions: readonly Decision[],
  resolve: Resolve = 'none',
): { readonly decisions: readonly Decision[]; readonly conflicts: readonly ReviewConflict[] } {
  const groups = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const key = pairKey(decision)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [decision])
    else known.push(decision)
  }
  const settled: Decision[] = []
  const conflicts: ReviewConflict[] = []
  for (const group of groups.values()) {
    const [first, second, ...rest] = group as [Decision, ...Decision[]]
    if (second === undefined || group.every(({ relation }) => relation === first.relation)) {
      settled.push(toOne(group as [Decision, ...Decision[]]))
      continue
    }
    const resolved = toResolved(group, resolve)
    conflicts.push({
      source: first.source,
      target: first.target,
      decisions: [first, second, ...rest],
      resolved,
    })
    if (resolved !== null) settled.push(resolved)
  }
  return { decisions: settled, conflicts }
}

/** The two tasks and their wording, whichever comes first. */
export function pairKey({ source, target, texts }: Decision): string {
  const sides = [
    [source, texts?.source ?? null],
    [target, texts?.target ?? null],
  ] as const
  return JSON.stringify(source < target ? sides : [sides[1], sides[0]])
}

function toResolved(group: readonly Decision[], resolve: Resolve): Decision | null {
  if (resolve === 'none') return null
  if (resolve === 'latest') {
    const order = group.map((decision, place) => ({ decision, place, day: dateToDay(decision.date) }))
    order.sort((x, y) => (x.day < y.day ? 1 : x.day > y.day ? -1 : y.place - x.place))
    return order[0]!.decision
  }
  return group.findLast(({ coder }) => coder === resolve.coder) ?? null
}

/** 2026-05-01 · 2026/5/1 · 2026.5.1 · 2026年5月1日 */
const DAY = /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})/u

/** A date as people write it in a form that can be compared; '' where it is none. */
function dateToDay(date: string | null): string {
  const { year, month, day } = DAY.exec(date ?? '')?.groups ?? {}
  return year === undefined ? '' : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
}

/** Several that say the same as one; what they wrote is listed. */
function toOne(group: readonly [Decision, ...Decision[]]): Decision {
  const listed = (values: readonly (string | null)[]): string | null =>
    [...new Set(values.filter((value) => value !== null))].join('; ') || null
  return {
    ...group[0],
    coder: listed(group.map(({ coder }) => coder)) ?? '',
    date: listed(group.map(({ date }) => date)),
    comment: listed(group.map(({ comment }) => comment)),
  }
}
