import { type Comparison, RELATIONS, type Status, type Task } from '../../model/index.js'
import { type Lang, STATUS, word } from '../../write/wording.js'
import { linksOf, type Side, type Verdict, verdictsOf } from '../comparison-to-pairs.js'

/** Sections and how many links run between them, by relation. */
export interface Flows {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
}

export interface FlowNode {
  /** Unlike every other. */
  readonly name: string
  readonly side: Side
  readonly label: string
  readonly title: string
  /** The value that the page's section filter knows; '' for dropped and added. */
  readonly section: string
  readonly colour: 'node' | 'dropped' | 'added'
}

export interface FlowEdge {
  readonly source: string
  readonly target: string
  readonly relation: Status
  readonly value: number
  readonly title: string
}

/** Characters of a section's title that fit beside the flows. */
const LABEL = 22

/** The links of a comparison, summed up by section; dropped and added tasks flow to and from a node of their own. */
export function comparisonToFlows(comparison: Comparison, lang: Lang): Flows {
  const sections = {
    source: sectionNodes(comparison, 'source', lang),
    target: sectionNodes(comparison, 'target', lang),
  }
  const keyOf = (side: Side, task: Task) => sections[side].keys.get(`${task.plan} ${task.sectionIndex}`)!
  const counts = new Map<string, number>()
  const count = (source: string, target: string, relation: Status) => {
    const key = JSON.stringify([source, target, relation])
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const targets = new Map(comparison.targetVerdicts.map(({ task }) => [task.id, task]))
  for (const verdict of comparison.sourceVerdicts) {
    const from = keyOf('source', verdict.task)
    if (verdict.status === 'dropped') count(from, 'dropped', 'dropped')
    for (const link of linksOf(verdict))
      count(from, keyOf('target', targets.get(link.target)!), link.relation)
  }
  for (const { status, task } of comparison.targetVerdicts)
    if (status === 'added') count('added', keyOf('target', task), 'added')
  const ends = (['dropped', 'added'] as const)
    .filter((end) => [...counts.keys()].some((key) => JSON.parse(key).includes(end)))
    .map(
      (end): FlowNode => ({
        name: end,
        side: end === 'dropped' ? 'target' : 'source',
        label: STATUS[end][lang],
        title: STATUS[end][lang],
        section: '',
        colour: end,
      }),
    )
  const nodes = [...sections.source.nodes, ...sections.target.nodes, ...ends]
  const titles = new Map(nodes.map((node) => [node.name, node.title]))
  const order = new Map(nodes.map((node, index) => [node.name, index]))
  const ranks: readonly Status[] = [...RELATIONS, 'dropped', 'added']
  const edges = [...counts]
    .map(([key, value]) => {
      const [source, target, relation] = JSON.parse(key) as [string, string, Status]
      return {
        source,
        target,
        relation,
        value,
        title: `${titles.get(source)} → ${titles.get(target)} · ${STATUS[relation][lang]} ${value}`,
      }
    })
    .sort(
      (x, y) =>
        order.get(x.source)! - order.get(y.source)! ||
        order.get(x.target)! - order.get(y.target)! ||
        ranks.indexOf(x.relation) - ranks.indexOf(y.relation),
    )
  const used = new Set(edges.flatMap((edge) => [edge.source, edge.target]))
  return { nodes: nodes.filter((node) => used.has(node.name)), edges }
}

function sectionNodes(comparison: Comparison, side: Side, lang: Lang) {
  const keys = new Map<string, string>()
  const nodes: FlowNode[] = []
  for (const plan of comparison[side].plans) {
    const own = verdictsOf(comparison, side).filter(({ task }) => task.plan === plan.ordinal)
    for (const verdict of own) {
      const place = `${plan.ordinal} ${verdict.task.sectionIndex}`
      if (keys.has(place)) continue
      const name = `${side}-${nodes.length}`
      keys.set(place, name)
      nodes.push(sectionNode(verdict, side, name, lang))
    }
  }
  return { keys, nodes }
}

function sectionNode({ task }: Verdict, side: Side, name: string, lang: Lang): FlowNode {
  const title = task.section || word(lang, 'noSection')
  const characters = [...title]
  const label = characters.length <= LABEL ? title : `${characters.slice(0, LABEL - 1).join('')}…`
  return { name, side, label, title, section: name, colour: 'node' }
}
