import { groupBy } from '../../model/group-by.js'
import type { Deadline, DeadlineFacet } from '../../model/index.js'

export interface PlanYears {
  readonly source: number | null
  readonly target: number | null
}

/** The deadlines of two linked tasks: the same words or day first, then in order; leftovers are dropped or added. */
export function deadlinesToFacets(
  source: readonly Deadline[],
  target: readonly Deadline[],
  years: PlanYears,
): readonly DeadlineFacet[] {
  const facets: DeadlineFacet[] = []
  let left = source
  let right = target
  /** Pairs those of the same key, the first with the first; none of a key is left on both sides. */
  const pair = (keyOf: (deadline: Deadline, year: number | null) => string | null): void => {
    const waiting = groupBy(right, (other) => keyOf(other, years.target))
    const next = new Map<string | null, number>()
    const taken = new Set<Deadline>()
    left = left.filter((one) => {
      const key = keyOf(one, years.source)
      const at = next.get(key) ?? 0
      const other = key === null ? undefined : waiting.get(key)?.[at]
      if (other === undefined) return true
      next.set(key, at + 1)
      taken.add(other)
      facets.push({ kind: toKind(one, other, years), source: one, target: other })
      return false
    })
    right = right.filter((other) => !taken.has(other))
  }
  pair(({ date }) => date)
  pair(inPlan)
  pair(({ text }) => text)
  pair(() => '')
  for (const one of left) facets.push({ kind: 'dropped', source: one, target: null })
  for (const other of right) facets.push({ kind: 'added', source: null, target: other })
  return facets
}

/** A day as years after its plan and month and day: 2022-12-31 of a plan of 2022 is +0-12-31. */
function inPlan(deadline: Deadline, year: number | null): string | null {
  if (deadline.date === null || year === null) return null
  return `${Number(deadline.date.slice(0, 4)) - year}${deadline.date.slice(4)}`
}

function toKind(source: Deadline, target: Deadline, years: PlanYears): DeadlineFacet['kind'] {
  if (source.date === null || target.date === null) return source.text === target.text ? 'kept' : 'reworded'
  if (source.date === target.date) return 'kept'
  if (inPlan(source, years.source) !== null && inPlan(source, years.source) === inPlan(target, years.target))
    return 'rolled'
  return target.date < source.date ? 'earlier' : 'later'
}
