import { checkIdIsText, shown } from '../check.js'
import { PolicyError } from '../error.js'
import { documentOf, taskOf } from '../model/corpus-id.js'
import {
  type Comparison,
  closestFirst,
  type Facets,
  type Link,
  type LinkCandidate,
  type SourceVerdict,
  type TargetVerdict,
} from '../model/index.js'
import { fromTableId, toTableId } from '../model/table-id.js'

export type Side = 'source' | 'target'
export type Verdict = SourceVerdict | TargetVerdict

/** The verdicts of one side, in document order. */
export const verdictsOf = (comparison: Comparison, side: Side): readonly Verdict[] =>
  side === 'source' ? comparison.sourceVerdicts : comparison.targetVerdicts

/** The links of a verdict, the closest relation first, then the surest. */
export const linksOf = (verdict: Verdict): readonly Link[] => [...verdict.links].sort(closestFirst)

/** The task at the other end of a link. */
export const otherEnd = (link: LinkCandidate, side: Side): string =>
  side === 'source' ? link.target : link.source

/** What is looked up again and again, by id. */
interface Index {
  readonly places: Readonly<Record<Side, ReadonlyMap<string, number>>>
  readonly links: ReadonlyMap<string, number>
}

/** Made once for each comparison: with many links, looking each up in the list would take their square. */
const INDEXES = new WeakMap<Comparison, Index>()

const keyOf = (source: string, target: string): string => `${source} ${target}`

function indexOf(comparison: Comparison): Index {
  const known = INDEXES.get(comparison)
  if (known) return known
  const places = (verdicts: readonly Verdict[]) =>
    new Map(verdicts.map(({ task }, place) => [task.id, place]))
  const index: Index = {
    places: { source: places(comparison.sourceVerdicts), target: places(comparison.targetVerdicts) },
    links: new Map(comparison.links.map(({ source, target }, place) => [keyOf(source, target), place])),
  }
  INDEXES.set(comparison, index)
  return index
}

/** The id of a task as tables have it: hunan-2022/1.05. */
export const tableIdOf = (document: string, task: string): string => toTableId(`${document}/${task}`)

/** The id inside its document of a task of one side, whichever form was given: hunan-2022/1.05 → 1.05. */
export function localIdOf(comparison: Comparison, side: Side, id: string): string {
  if (typeof id !== 'string' || indexOf(comparison).places[side].has(id)) return id
  const plain = fromTableId(id)
  return documentOf(plain) === comparison[side].id ? taskOf(plain) : id
}

/** The side whose document a task id names: the source where it names none. */
export const sideOf = (comparison: Comparison, id: string): Side =>
  typeof id === 'string' &&
  localIdOf(comparison, 'source', id) === id &&
  localIdOf(comparison, 'target', id) !== id
    ? 'target'
    : 'source'

/** The position of a task among the tasks of its side. Throws `unknown-task`, naming the ids there are. */
export function placeOf(comparison: Comparison, side: Side, id: string): number {
  checkIdIsText('cmp.task', id)
  if (side !== 'source' && side !== 'target')
    throw new PolicyError('bad-input', `a side is source or target, got ${shown(side)}`)
  const place = indexOf(comparison).places[side].get(localIdOf(comparison, side, id))
  if (place !== undefined) return place
  const ids = verdictsOf(comparison, side).map(({ task }) => task.id)
  const range = ids.length === 0 ? 'it has no tasks' : `its tasks are ${ids[0]} … ${ids.at(-1)}`
  throw new PolicyError('unknown-task', `the ${side} has no task ${shown(id)}; ${range}`)
}

/** The verdict of a task by its id. Throws `unknown-task`. */
export const verdictOf = (comparison: Comparison, side: Side, id: string): Verdict =>
  verdictsOf(comparison, side)[placeOf(comparison, side, id)]!

/** The link of two tasks, if they are linked. */
export function linkOf(comparison: Comparison, source: string, target: string): Link | undefined {
  const key = keyOf(localIdOf(comparison, 'source', source), localIdOf(comparison, 'target', target))
  const place = indexOf(comparison).links.get(key)
  return place === undefined ? undefined : comparison.links[place]
}

/** The facets of a link, where the comparison has any. */
export function facetsOf(comparison: Comparison, { source, target }: Link): Facets | undefined {
  const place = indexOf(comparison).links.get(keyOf(source, target))
  return place === undefined ? undefined : comparison.facets?.[place]
}

/** A short name for a task: its heading, else how its text begins. */
export function nameOf({ task }: Pick<Verdict, 'task'>, length = 40): string {
  const name = task.heading?.text ?? task.text
  const characters = [...name.replace(/\s+/gu, ' ').trim()]
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`
}
