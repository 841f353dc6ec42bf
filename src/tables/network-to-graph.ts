import type Graph from 'graphology'
import { checkInput } from '../check.js'
import { PolicyError } from '../error.js'
import { later } from '../load-later.js'
import type { GraphAttributes } from './lineage-to-graph.js'
import { textToXmlText } from './text-to-xml.js'

const graphology = later('graphology')

/** What `toGraphML` and `toGEXF` take: a `Network`, or what `graph.export()` of graphology gives. */
export interface AnyNetwork {
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly options?: { readonly type?: string; readonly multi?: boolean; readonly allowSelfLoops?: boolean }
  readonly nodes: readonly { readonly key: string; readonly attributes?: Readonly<Record<string, unknown>> }[]
  readonly edges: readonly {
    readonly key?: string
    readonly source: string
    readonly target: string
    readonly undirected?: boolean
    readonly attributes?: Readonly<Record<string, unknown>>
  }[]
}

/** A network as a graph: keys once each, edges between nodes there are. Throws `bad-input` otherwise. */
export function networkToGraph(network: AnyNetwork): Graph {
  checkInput(
    'a network file',
    network,
    'a network as `lineageToGraph` gives',
    ({ nodes, edges }) => Array.isArray(nodes) && Array.isArray(edges),
  )
  const { type, multi, allowSelfLoops } = network.options ?? {}
  if (type === 'undirected' || network.edges.some(({ undirected }) => undirected))
    throw new PolicyError('bad-input', 'the network has undirected edges; lineages have a direction')
  const graph = new (graphology())({
    type: 'directed',
    multi: multi ?? true,
    allowSelfLoops: allowSelfLoops ?? true,
  })
  try {
    graph.replaceAttributes({ ...scalars(network.attributes) })
    for (const { key, attributes } of network.nodes) graph.addNode(textToXmlText(key), scalars(attributes))
    for (const [i, { key, source, target, attributes }] of network.edges.entries())
      graph.addDirectedEdgeWithKey(
        textToXmlText(key ?? `e${i}`),
        textToXmlText(source),
        textToXmlText(target),
        scalars(attributes),
      )
  } catch (cause) {
    throw new PolicyError('bad-input', `no network: ${(cause as Error).message}`, { cause })
  }
  return graph
}

/** What the file formats can hold: text, finite numbers, true and false. Empty text reads back as missing. */
const scalars = (attributes: Readonly<Record<string, unknown>> = {}): GraphAttributes =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]): [string, string | number | boolean][] => {
      if (typeof value === 'boolean') return [[name, value]]
      if (typeof value === 'number') return Number.isFinite(value) ? [[name, value]] : []
      return typeof value === 'string' && value !== '' ? [[name, textToXmlText(value)]] : []
    }),
  )
