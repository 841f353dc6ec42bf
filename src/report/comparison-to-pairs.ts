import { PolicyError } from '../error.js'
import type { Comparison, Link, SourceVerdict, TargetVerdict } from '../model.js'

export type Side = 'source' | 'target'
export type Verdict = SourceVerdict | TargetVerdict

/** The verdicts of one side, in document order. */
export const verdictsOf = (comparison: Comparison, side: Side): readonly Verdict[] =>
  side === 'source' ? comparison.sourceVerdicts : comparison.targetVerdicts

/** The links of a verdict, surest first; none for what was dropped or added. */
export const linksOf = (verdict: Verdict): readonly Link[] =>
  'links' in verdict
    ? [...verdict.links].sort((x, y) => y.confidence - x.confidence || y.score - x.score)
    : []

/** The task at the other end of a link. */
export const otherEnd = (link: Link, side: Side): string => (side === 'source' ? link.target : link.source)

/** The verdict of a task by its id. Throws `unknown-task`, naming the ids there are. */
export function verdictOf(comparison: Comparison, side: Side, id: string): Verdict {
  const verdicts = verdictsOf(comparison, side)
  const found = verdicts.find(({ task }) => task.id === id)
  if (found) return found
  const ids = verdicts.map(({ task }) => task.id)
  const range = ids.length === 0 ? 'it has no tasks' : `its tasks are ${ids[0]} … ${ids.at(-1)}`
  throw new PolicyError('unknown-task', `the ${side} has no task ${JSON.stringify(id)}; ${range}`)
}

/** The link of two tasks, if they are linked. */
export const linkOf = (comparison: Comparison, source: string, target: string): Link | undefined =>
  comparison.links.find((link) => link.source === source && link.target === target)

/** The confidence of any pair of tasks, by their positions. */
export const confidenceAt = (comparison: Comparison, source: number, target: number): number =>
  comparison.alignment.confidence[source * comparison.targetVerdicts.length + target] ?? 0

/** A short name for a task: its heading, else how its text begins. */
export function nameOf({ task }: Verdict, length = 40): string {
  const name = task.heading?.text ?? task.text
  const characters = [...name.replace(/\s+/gu, ' ').trim()]
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`
}
