import type Graph from 'graphology'
import { type AnyNetwork, networkToGraph } from './network-to-graph.js'
import { textToXml } from './text-to-xml.js'

type AttributeType = 'boolean' | 'int' | 'double' | 'string'

/** The attributes of all nodes, or of all edges, with the id under which the file declares each. */
type Keys = ReadonlyMap<string, { readonly id: string; readonly type: AttributeType }>

/**
 * A network as GraphML, for networkx, igraph, Gephi and yEd; edge keys are kept as ids.
 *
 * graphology's own package reads GraphML only, so this is written after the specification
 * (http://graphml.graphdrawing.org/specification.html). Types are those of the values: an attribute that is a
 * whole number everywhere is an int. Characters that XML cannot hold become blanks.
 *
 * @example
 * const node = (key) => ({ key, attributes: { year: 2022 } })
 * const xml = toGraphML({ nodes: [node('a'), node('b')], edges: [{ key: 'ab', source: 'a', target: 'b' }] })
 * xml.includes('<edge id="ab" source="a" target="b"/>') // => true
 */
export function toGraphML(network: AnyNetwork): string {
  const graph = networkToGraph(network)
  const nodeKeys = attributesToKeys(
    'n',
    graph.mapNodes((_, attributes) => attributes),
  )
  const edgeKeys = attributesToKeys(
    'e',
    graph.mapEdges((_, attributes) => attributes),
  )
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keysToLines('node', nodeKeys),
    ...keysToLines('edge', edgeKeys),
    '  <graph edgedefault="directed">',
    ...graphToLines(graph, nodeKeys, edgeKeys),
    '  </graph>',
    '</graphml>',
  ]
  return `${lines.join('\n')}\n`
}

function graphToLines(graph: Graph, nodeKeys: Keys, edgeKeys: Keys): readonly string[] {
  return [
    ...graph.mapNodes((key, attributes) => element(`node id="${textToXml(key)}"`, attributes, nodeKeys)),
    ...graph.mapEdges((key, attributes, source, target) =>
      element(
        `edge id="${textToXml(key)}" source="${textToXml(source)}" target="${textToXml(target)}"`,
        attributes,
        edgeKeys,
      ),
    ),
  ]
}

function element(opening: string, attributes: Readonly<Record<string, unknown>>, keys: Keys): string {
  const data = Object.entries(attributes).map(
    ([name, value]) => `      <data key="${keys.get(name)!.id}">${textToXml(String(value))}</data>`,
  )
  if (data.length === 0) return `    <${opening}/>`
  return [`    <${opening}>`, ...data, `    </${opening.slice(0, opening.indexOf(' '))}>`].join('\n')
}

function attributesToKeys(prefix: string, all: readonly Readonly<Record<string, unknown>>[]): Keys {
  const types = new Map<string, AttributeType>()
  for (const attributes of all)
    for (const [name, value] of Object.entries(attributes))
      types.set(name, widest(types.get(name), typeOf(value)))
  return new Map([...types].map(([name, type], i) => [name, { id: `${prefix}${i}`, type }]))
}

const typeOf = (value: unknown): AttributeType => {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value !== 'number') return 'string'
  return Number.isSafeInteger(value) && Math.abs(value) < 2 ** 31 ? 'int' : 'double'
}

/** The type that holds both. */
const widest = (one: AttributeType | undefined, other: AttributeType): AttributeType => {
  if (one === undefined || one === other) return other
  return one !== 'string' && other !== 'string' && one !== 'boolean' && other !== 'boolean'
    ? 'double'
    : 'string'
}

const keysToLines = (of: 'node' | 'edge', keys: Keys): readonly string[] =>
  [...keys].map(
    ([name, { id, type }]) =>
      `  <key id="${id}" for="${of}" attr.name="${textToXml(name)}" attr.type="${type}"/>`,
  )
