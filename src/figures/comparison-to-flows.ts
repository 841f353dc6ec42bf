import { type Comparison, RELATIONS, type Status } from '../model/index.js'
import { type Lang, STATUS } from '../write/wording.js'
import { comparisonToSections, type Side } from './comparison-to-sections.js'

/** Sections and how many links run between them, by relation. */
export interface Flows {
  /** Each side from above to below; what was dropped and what was added last. */
  readonly nodes: Readonly<Record<Side, readonly FlowNode[]>>
  readonly edges: readonly FlowEdge[]
  /** All links by relation; all tasks dropped and added. */
  readonly counts: Readonly<Record<Status, number>>
}

export interface FlowNode {
  readonly id: string
  readonly title: string
  readonly tasks: number
  readonly end: 'dropped' | 'added' | null
}

export interface FlowEdge {
  readonly source: string
  readonly target: string
  readonly relation: Status
  readonly value: number
}

const RANKS: readonly Status[] = [...RELATIONS, 'dropped', 'added']

/** The links of a comparison, summed up by section; dropped and added tasks flow to and from a node of their own. */
export function comparisonToFlows(comparison: Comparison, lang: Lang): Flows {
  const sections = {
    source: comparisonToSections(comparison, 'source', lang),
    target: comparisonToSections(comparison, 'target', lang),
  }
  const places = {
    source: new Map(sections.source.flatMap(({ id, tasks }) => tasks.map((task) => [task.id, id] as const))),
    target: new Map(sections.target.flatMap(({ id, tasks }) => tasks.map((task) => [task.id, id] as const))),
  }
  const sums = new Map<string, number>()
  const counts: Record<Status, number> = { inherited: 0, rephrased: 0, partial: 0, dropped: 0, added: 0 }
  const count = (source: string, target: string, relation: Status): void => {
    const key = [source, target, relation].join(' ')
    sums.set(key, (sums.get(key) ?? 0) + 1)
    counts[relation]++
  }
  for (const { task, status, links } of comparison.sourceVerdicts) {
    const from = places.source.get(task.id)!
    if (status === 'dropped') count(from, 'dropped', 'dropped')
    for (const link of links) count(from, places.target.get(link.target)!, link.relation)
  }
  for (const { task, status } of comparison.targetVerdicts)
    if (status === 'added') count('added', places.target.get(task.id)!, 'added')
  const end = (status: 'dropped' | 'added'): readonly FlowNode[] =>
    counts[status] === 0
      ? []
      : [{ id: status, title: STATUS[status][lang], tasks: counts[status], end: status }]
  const nodesOf = (side: Side): readonly FlowNode[] => [
    ...sections[side].map(({ id, title, tasks }) => ({ id, title, tasks: tasks.length, end: null })),
    ...end(side === 'source' ? 'added' : 'dropped'),
  ]
  const nodes = { source: nodesOf('source'), target: nodesOf('target') }
  const order = new Map([...nodes.source, ...nodes.target].map(({ id }, index) => [id, index]))
  const edges = [...sums]
    .map(([key, value]): FlowEdge => {
      const [source, target, relation] = key.split(' ') as [string, string, Status]
      return { source, target, relation, value }
    })
    .sort(
      (x, y) =>
        order.get(x.source)! - order.get(y.source)! ||
        order.get(x.target)! - order.get(y.target)! ||
        RANKS.indexOf(x.relation) - RANKS.indexOf(y.relation),
    )
  return { nodes, edges, counts }
}
