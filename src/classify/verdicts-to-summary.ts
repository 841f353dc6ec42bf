import {
  type Link,
  type PolicyDocument,
  RELATIONS,
  type SectionSummary,
  type SideSummary,
  SOURCE_STATUSES,
  type SourceVerdict,
  type Summary,
  TARGET_STATUSES,
  type TargetVerdict,
  type Task,
} from '../model/index.js'
import { mean } from '../model/mean.js'

/** The comparison in figures: counts and shares by status, side and section, links, text carried over. */
export function verdictsToSummary(
  source: PolicyDocument,
  target: PolicyDocument,
  sourceVerdicts: readonly SourceVerdict[],
  targetVerdicts: readonly TargetVerdict[],
  links: readonly Link[],
): Summary {
  return {
    source: sideOf(source, sourceVerdicts, SOURCE_STATUSES, 'source'),
    target: sideOf(target, targetVerdicts, TARGET_STATUSES, 'target'),
    links: {
      total: links.length,
      core: links.filter((link) => link.relation !== 'partial').length,
      counts: countsOf(
        RELATIONS,
        links.map((link) => link.relation),
      ),
      uncertain: links.filter((link) => link.uncertain).length,
    },
  }
}

interface Verdict<Status extends string> {
  readonly status: Status
  readonly task: Task
  readonly confidence: number
  readonly links: readonly Link[]
}

/** The share of one side's text that the other carries; every task by the best of its links. */
export function carriedShare(
  tasks: readonly Task[],
  links: readonly Pick<Link, 'source' | 'target' | 'coverage'>[],
  side: 'source' | 'target',
): number {
  const best = new Map<string, number>()
  for (const link of links) best.set(link[side], Math.max(best.get(link[side]) ?? 0, link.coverage[side]))
  const carried = tasks.map((task) => lengthOf(task) * (best.get(task.id) ?? 0))
  const whole = sum(tasks.map(lengthOf))
  return whole === 0 ? 0 : sum(carried) / whole
}

function sideOf<Status extends string>(
  document: PolicyDocument,
  verdicts: readonly Verdict<Status>[],
  statuses: readonly Status[],
  side: 'source' | 'target',
): SideSummary<Status> {
  const counts = countsOf(
    statuses,
    verdicts.map((verdict) => verdict.status),
  )
  const share = (status: Status): [Status, number] => [
    status,
    verdicts.length === 0 ? 0 : counts[status] / verdicts.length,
  ]
  return {
    tasks: verdicts.length,
    counts,
    shares: Object.fromEntries(statuses.map(share)) as Record<Status, number>,
    meanConfidence: mean(verdicts.map(({ confidence }) => confidence)),
    carried: carriedShare(
      verdicts.map(({ task }) => task),
      verdicts.flatMap(({ links }) => links),
      side,
    ),
    sections: document.plans.flatMap((plan) => sectionsOf(plan.ordinal, verdicts, statuses)),
  }
}

/** Sections in the order in which their first task appears. */
function sectionsOf<Status extends string>(
  plan: number,
  verdicts: readonly Verdict<Status>[],
  statuses: readonly Status[],
): readonly SectionSummary<Status>[] {
  const groups = new Map<number | null, Verdict<Status>[]>()
  for (const verdict of verdicts) {
    if (verdict.task.plan !== plan) continue
    const group = groups.get(verdict.task.sectionIndex)
    if (group) group.push(verdict)
    else groups.set(verdict.task.sectionIndex, [verdict])
  }
  return [...groups.values()].map((group) => ({
    plan,
    section: group[0]!.task.section,
    tasks: group.length,
    counts: countsOf(
      statuses,
      group.map((verdict) => verdict.status),
    ),
  }))
}

function countsOf<Key extends string>(keys: readonly Key[], values: readonly Key[]): Record<Key, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>
  for (const value of values) counts[value] += 1
  return counts
}

/** Characters of a task that state the job: responsibility notes are left out. */
const lengthOf = (task: Task): number =>
  task.text.length - sum(task.slots.notes.map((note) => note.text.length))

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
