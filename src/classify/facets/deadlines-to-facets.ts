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
  const left = [...source]
  const right = [...target]
  const pair = (same: (one: Deadline, other: Deadline) => boolean): void => {
    for (const one of [...left]) {
      const other = right.find((candidate) => same(one, candidate))
      if (other === undefined) continue
      left.splice(left.indexOf(one), 1)
      right.splice(right.indexOf(other), 1)
      facets.push({ kind: toKind(one, other, years), source: one, target: other })
    }
  }
  pair((one, other) => one.date !== null && one.date === other.date)
  pair(
    (one, other) =>
      inPlan(one, years.source) !== null && inPlan(one, years.source) === inPlan(other, years.target),
  )
  pair((one, other) => one.text === other.text)
  pair(() => true)
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
