import { checkDocument, checkInput } from '../check.js'
import { documentToTasks } from '../model/document-to-tasks.js'
import type {
  Alignment,
  Link,
  PolicyDocument,
  Relation,
  SourceVerdict,
  Summary,
  TargetVerdict,
} from '../model/index.js'
import { verdictsToSummary } from './verdicts-to-summary.js'

/** What became of every task of both sides. */
export interface Classification {
  readonly sourceVerdicts: readonly SourceVerdict[]
  readonly targetVerdicts: readonly TargetVerdict[]
  readonly links: readonly Link[]
  readonly summary: Summary
}

/** The closest relation decides a task's status. */
const CLOSEST_FIRST: readonly Relation[] = ['inherited', 'rephrased', 'partial']

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
  alignment: Pick<Alignment, 'links'>,
): Classification {
  checkDocument('classify', source)
  checkDocument('classify', target)
  checkInput('classify', alignment, 'an alignment as `align` returns it', ({ links }) => Array.isArray(links))
  const { links } = alignment
  const bySource = groupLinks(links, (link) => link.source)
  const byTarget = groupLinks(links, (link) => link.target)
  const sourceVerdicts = documentToTasks(source).map((task): SourceVerdict => {
    const own = bySource.get(task.id)
    return own === undefined ? { status: 'dropped', task } : { status: closest(own), task, links: own }
  })
  const targetVerdicts = documentToTasks(target).map((task): TargetVerdict => {
    const own = byTarget.get(task.id)
    return own === undefined ? { status: 'added', task } : { status: closest(own), task, links: own }
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

const closest = (links: Links): Relation =>
  CLOSEST_FIRST.find((relation) => links.some((link) => link.relation === relation)) ?? 'partial'
