import { checkDocument, checkInput } from '../check.js'
import { documentToTasks } from '../model/document-to-tasks.js'
import {
  type Alignment,
  type Link,
  type LinkCandidate,
  type PolicyDocument,
  RELATIONS,
  type Relation,
  type SourceVerdict,
  type Summary,
  type TargetVerdict,
  type Task,
} from '../model/index.js'
import { verdictsToSummary } from './verdicts-to-summary.js'

/** What became of every task of both sides. */
export interface Classification {
  readonly sourceVerdicts: readonly SourceVerdict[]
  readonly targetVerdicts: readonly TargetVerdict[]
  readonly links: readonly Link[]
  readonly summary: Summary
}

/**
 * The status of every task: the closest relation among its links, or dropped (source side) and added
 * (target side) where it has none. Every task has exactly one verdict, in document order.
 *
 * @example
 * const alignment = align(tokenizer.document(source), tokenizer.document(target))
 * classify(source, target, alignment).sourceVerdicts.length // => 56
 */
export function classify(
  source: PolicyDocument,
  target: PolicyDocument,
  alignment: Pick<Alignment, 'links' | 'outlooks' | 'candidatesOf'>,
): Classification {
  checkDocument('classify', source)
  checkDocument('classify', target)
  checkInput(
    'classify',
    alignment,
    'an alignment as `align` returns it',
    ({ links, outlooks }) => Array.isArray(links) && outlooks !== undefined,
  )
  const { links, outlooks } = alignment
  const bySource = groupLinks(links, (link) => link.source)
  const byTarget = groupLinks(links, (link) => link.target)
  const [before, after] = [documentToTasks(source), documentToTasks(target)]
  const candidatesOf = candidatesBeside(alignment, before, after)
  const sourceVerdicts = before.map((task, place): SourceVerdict => {
    const { none, ...linked } = outlooks.source[place]!
    const distribution = { ...linked, dropped: none }
    const own = bySource.get(task.id)
    const found =
      own === undefined ? ({ status: 'dropped', links: [] } as const) : { status: closest(own), links: own }
    const confidence = distribution[found.status]
    return withCandidates({ ...found, task, confidence, distribution }, candidatesOf('source', place))
  })
  const targetVerdicts = after.map((task, place): TargetVerdict => {
    const { none, ...linked } = outlooks.target[place]!
    const distribution = { ...linked, added: none }
    const own = byTarget.get(task.id)
    const found =
      own === undefined ? ({ status: 'added', links: [] } as const) : { status: closest(own), links: own }
    const confidence = distribution[found.status]
    return withCandidates({ ...found, task, confidence, distribution }, candidatesOf('target', place))
  })
  const summary = verdictsToSummary(source, target, sourceVerdicts, targetVerdicts, links)
  return { sourceVerdicts, targetVerdicts, links, summary }
}

type Links = readonly [Link, ...Link[]]

function groupLinks(links: readonly Link[], idOf: (link: Link) => string): ReadonlyMap<string, Links> {
  const groups = new Map<string, [Link, ...Link[]]>()
  for (const link of links) {
    const group = groups.get(idOf(link))
    if (group === undefined) groups.set(idOf(link), [link])
    else group.push(link)
  }
  return groups
}

/** Finds the candidates of a task beside its links. */
function candidatesBeside(
  { links, candidatesOf }: Pick<Alignment, 'links' | 'candidatesOf'>,
  source: readonly Task[],
  target: readonly Task[],
): (side: 'source' | 'target', place: number) => () => readonly LinkCandidate[] {
  let known: ReadonlySet<string> | undefined
  return (side, place) => () => {
    const linked = (known ??= new Set(links.map((link) => keyOf(link.source, link.target))))
    return candidatesOf(side, place, (other) =>
      side === 'source'
        ? linked.has(keyOf(source[place]!.id, target[other]!.id))
        : linked.has(keyOf(source[other]!.id, target[place]!.id)),
    )
  }
}

const keyOf = (source: string, target: string): string => `${source} ${target}`

/** Their clauses are matched when somebody asks: that costs as much as the links. */
function withCandidates<V extends object>(
  verdict: V,
  find: () => readonly LinkCandidate[],
): V & { readonly candidates: readonly LinkCandidate[] } {
  let found: readonly LinkCandidate[] | undefined
  const get = (): readonly LinkCandidate[] => (found ??= find())
  return Object.defineProperty(verdict, 'candidates', {
    enumerable: true,
    configurable: true,
    get,
  }) as ReturnType<typeof withCandidates<V>>
}

const closest = (links: Links): Relation =>
  RELATIONS.find((relation) => links.some((link) => link.relation === relation)) ?? 'partial'
