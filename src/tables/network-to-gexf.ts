import { later } from '../load-later.js'
import { type AnyNetwork, networkToGraph } from './network-to-graph.js'

/** The writer alone: the package's door also loads an XML parser. */
const writer = later('graphology-gexf/common/writer.js')

/**
 * A network as GEXF 1.2, for Gephi and networkx.
 *
 * The network is static; of the attribute `year` Gephi makes a timeline (Data Laboratory, Merge columns, Create
 * time interval). Characters that XML cannot hold become blanks.
 *
 * @example
 * const node = (key) => ({ key, attributes: { label: key, year: 2022 } })
 * const xml = toGEXF({ nodes: [node('a'), node('b')], edges: [{ key: 'ab', source: 'a', target: 'b' }] })
 * xml.includes('<node id="a" label="a">') // => true
 */
export const toGEXF = (network: AnyNetwork): string =>
  `${writer()(networkToGraph(network), {
    // what the writer takes for looks (x, size, color) are attributes here
    formatNode: (_, { label, ...attributes }) => ({ ...(label ? { label: String(label) } : {}), attributes }),
    formatEdge: (_, { weight, ...attributes }) => ({
      ...(typeof weight === 'number' ? { weight } : {}),
      attributes,
    }),
  })}\n`
