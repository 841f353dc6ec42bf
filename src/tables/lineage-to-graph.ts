import { type Check, checkLineage, oneOf, options as optionsOf } from '../check.js'
import type { CorpusDocument, CorpusLink, CorpusTask, Lineage } from '../model/index.js'
import { toTableId } from '../model/table-id.js'
import { rounded } from '../write/figures.js'
import { textToPlain } from '../write/text-to-plain.js'
import { type LineageIndex, lineageToIndex, unitOf } from './lineage-to-index.js'
import { unitToTableId } from './table.js'

/** What a node or an edge is known by; a missing value has no key. */
export type GraphAttributes = Readonly<Record<string, string | number | boolean>>

/**
 * A network in the serialization of graphology: `Graph.from(network)` of your copy of graphology reads it, and
 * what `graph.export()` gives can be written with `toGraphML` and `toGEXF`.
 */
export interface Network {
  readonly attributes: GraphAttributes
  readonly options: { readonly type: 'directed'; readonly multi: boolean; readonly allowSelfLoops: boolean }
  readonly nodes: readonly { readonly key: string; readonly attributes: GraphAttributes }[]
  readonly edges: readonly NetworkEdge[]
}

export interface NetworkEdge {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly attributes: GraphAttributes
}

export interface GraphOptions {
  /** Tasks and their links, or documents and how much of each the next took over. @default 'tasks' */
  readonly of?: 'tasks' | 'documents'
}

const OPTIONS: Check = optionsOf<GraphOptions>({ of: oneOf(['tasks', 'documents']) })

/**
 * The lineage as a directed network, from earlier to later.
 *
 * `tasks`: a node a task, an edge a link, weighted by its confidence; `origin` tells the edge from the most
 * credible origin. `documents`: a node a document, an edge a compared pair with any link, weighted by the
 * share of the later text that comes from the earlier one.
 *
 * @example
 * const corpus = await openCorpus(
 *   [{ id: '甲', text: '湖南省2022年工作要点\n一、改革\n（一）推进跨省通办。' },
 *    { id: '乙', text: '娄底市2023年工作要点\n一、改革\n（一）推进跨省通办。' }], { cache: false })
 * const lineage = await corpus.trace({ pairings: ['vertical'] })
 * lineageToGraph(lineage).edges.map(({ source, target }) => [source, target]) // => [['甲/1.01', '乙/1.01']]
 */
export function lineageToGraph(lineage: Lineage, options: GraphOptions = {}): Network {
  checkLineage('lineageToGraph', lineage)
  OPTIONS(options, 'lineageToGraph')
  const index = lineageToIndex(lineage)
  return (options.of ?? 'tasks') === 'tasks' ? tasksToNetwork(lineage, index) : pairsToNetwork(lineage, index)
}

const DIRECTED = { type: 'directed', multi: true, allowSelfLoops: false } as const

const keyOf = (source: string, target: string): string => `${toTableId(source)} → ${toTableId(target)}`

function tasksToNetwork({ tasks, links }: Lineage, index: LineageIndex): Network {
  return {
    attributes: { name: 'tasks', description: 'Tasks of work plans and their links' },
    options: DIRECTED,
    nodes: tasks.map((task) => ({ key: toTableId(task.id), attributes: taskAttributes(task, index) })),
    edges: links.map((link) => ({
      key: keyOf(link.source, link.target),
      source: toTableId(link.source),
      target: toTableId(link.target),
      attributes: linkAttributes(link, index),
    })),
  }
}

/** Characters of a label that still fit a picture. */
const LABEL_LENGTH = 40

function taskAttributes(
  { id, document, family, task, origin }: CorpusTask,
  index: LineageIndex,
): GraphAttributes {
  const words = [...textToPlain(task.heading?.text ?? task.text).trim()]
  return known({
    label: words.length === 0 ? toTableId(id) : words.slice(0, LABEL_LENGTH).join(''),
    ...placeAttributes(index.documents.get(document)!, index),
    document: toTableId(document),
    family: toTableId(family),
    family_label: index.families.get(family)?.label,
    section: task.section,
    origin_role: origin.best?.role ?? 'own',
    origin_ties: origin.ties.length,
  })
}

function linkAttributes(link: CorpusLink, { tasks, documents }: LineageIndex): GraphAttributes {
  const [from, to] = [link.source, link.target].map(
    (id) => documents.get(tasks.get(id)?.document ?? '')?.year,
  )
  return known({
    weight: rounded(link.confidence),
    role: link.role,
    relation: link.relation,
    score: rounded(link.score),
    confidence: rounded(link.confidence),
    source_coverage: rounded(link.coverage.source),
    target_coverage: rounded(link.coverage.target),
    uncertain: link.uncertain,
    origin: tasks.get(link.target)?.origin.best?.task === link.source,
    lag_years: typeof from === 'number' && typeof to === 'number' ? to - from : null,
    decided_by: link.decision?.coder,
    decided_on: link.decision?.date,
  })
}

function pairsToNetwork({ documents, pairs }: Lineage, index: LineageIndex): Network {
  return {
    attributes: { name: 'documents', description: 'Documents and what they took over' },
    options: DIRECTED,
    nodes: documents.map((document) => ({
      key: toTableId(document.id),
      attributes: known({
        label: toTableId(document.id),
        title: document.title,
        ...placeAttributes(document, index),
        kind: document.kind,
        series: document.series,
        tasks: index.tasksOf.get(document.id)?.length ?? 0,
      }),
    })),
    edges: pairs
      .filter(({ links }) => links.length > 0)
      .map((pair) => ({
        key: keyOf(pair.source, pair.target),
        source: toTableId(pair.source),
        target: toTableId(pair.target),
        attributes: known({
          weight: rounded(pair.takenOver),
          role: pair.role,
          taken_over: rounded(pair.takenOver),
          carried_on: rounded(pair.carriedOn),
          links: pair.links.length,
          lag_years: pair.lagYears,
          lag_days: pair.lagDays,
        }),
      })),
  }
}

/** Where and when. */
const placeAttributes = (document: CorpusDocument, { units }: LineageIndex) => ({
  year: document.year,
  date: document.date,
  unit: unitToTableId(unitOf(document)),
  place: toTableId(units.get(unitOf(document))?.place ?? document.id),
  level: document.level,
})

type Value = string | number | boolean | null | undefined

/** Without what is missing or empty; text that XML can hold. */
const known = (attributes: Readonly<Record<string, Value>>): GraphAttributes =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]): [string, string | number | boolean][] => {
      if (value === null || value === undefined) return []
      if (typeof value !== 'string') return [[name, value]]
      const plain = textToPlain(value).trim()
      return plain === '' ? [] : [[name, plain]]
    }),
  )
