import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import Graph from 'graphology'
import { afterAll, describe, expect, it } from 'vitest'
import { PolicyError } from '../../src/error.js'
import { lineageToGraph, type Network } from '../../src/tables/lineage-to-graph.js'
import { toGEXF } from '../../src/tables/network-to-gexf.js'
import { toGraphML } from '../../src/tables/network-to-graphml.js'
import { aLineage } from '../corpus/a-lineage.js'
import { PYTHON, python } from './python.js'

const folder = mkdtempSync(join(tmpdir(), 'tables-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('networks', () => {
  const tasks = lineageToGraph(aLineage)
  const documents = lineageToGraph(aLineage, { of: 'documents' })

  it('have a node a task and an edge a link', () => {
    expect(tasks.nodes).toHaveLength(aLineage.tasks.length)
    expect(tasks.edges).toHaveLength(aLineage.links.length)
    const edge = tasks.edges.find(({ key }) => key === 'P22/1.02 → L23/1.02')
    expect(edge?.attributes).toMatchObject({ role: 'superior', weight: 0.4, lag_years: 1, decided_by: '王' })
    expect(tasks.edges.filter(({ attributes }) => attributes.origin === true)).toHaveLength(
      aLineage.tasks.filter(({ origin }) => origin.best !== null).length,
    )
  })

  it('have a node a document and an edge a pair that is linked', () => {
    expect(documents.nodes).toHaveLength(aLineage.documents.length)
    expect(documents.edges).toHaveLength(aLineage.pairs.length - 1)
    expect(documents.edges[2]?.attributes).toMatchObject({
      weight: 0.25,
      role: 'self',
      links: 2,
      lag_years: 2,
    })
  })

  it('are what graphology reads, and what it gives can be written', () => {
    const graph = Graph.from(tasks as Parameters<typeof Graph.from>[0])
    expect([graph.order, graph.size, graph.multi, graph.type]).toEqual([
      tasks.nodes.length,
      tasks.edges.length,
      true,
      'directed',
    ])
    expect(toGraphML(graph.export())).toBe(toGraphML(tasks))
    expect(toGEXF(graph.export())).toBe(toGEXF(tasks))
  })

  it('that are none are refused', () => {
    const twice = { nodes: [{ key: 'a' }, { key: 'a' }], edges: [] }
    const loose = { nodes: [{ key: 'a' }], edges: [{ source: 'a', target: 'b' }] }
    const both = { ...loose, options: { type: 'undirected' } }
    for (const network of [twice, loose, both])
      for (const write of [toGraphML, toGEXF]) expect(() => write(network)).toThrow(PolicyError)
  })

  /** What networkx reads of a file: node and edge attributes as JSON. */
  const READ = `import networkx as nx, json, sys
g = getattr(nx, 'read_' + sys.argv[2])(sys.argv[1])
nodes = {k: dict(v) for k, v in g.nodes(data=True)}
edges = [[s, t, dict(v)] for s, t, v in g.edges(data=True)]
print(json.dumps({'directed': g.is_directed(), 'nodes': nodes, 'edges': edges}))`

  interface Read {
    readonly directed: boolean
    readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>
    readonly edges: readonly [string, string, Readonly<Record<string, unknown>>][]
  }

  function readBack(network: Network, format: 'graphml' | 'gexf'): Read {
    const path = join(folder, `network.${format}`)
    writeFileSync(path, format === 'graphml' ? toGraphML(network) : toGEXF(network))
    return python(READ, path, format) as Read
  }

  const byEnds = (x: readonly [string, string, unknown], y: readonly [string, string, unknown]): number =>
    `${x[0]} ${x[1]}` < `${y[0]} ${y[1]}` ? -1 : 1

  /** networkx adds the keys of edges as `id`, and repeats node labels. */
  function check(network: Network, read: Read): void {
    expect(read.directed).toBe(true)
    expect(read.nodes).toEqual(
      Object.fromEntries(
        network.nodes.map(({ key, attributes }) => [key, expect.objectContaining(attributes)]),
      ),
    )
    expect([...read.edges].sort(byEnds)).toEqual(
      network.edges
        .map(
          ({ key, source, target, attributes }) =>
            [source, target, { ...attributes, id: key }] as [string, string, object],
        )
        .sort(byEnds),
    )
  }

  const WILD = '<a href="x">&amp; \'q\' ]]> \u0000\u0007\u001b[31m\ud800 \ufffe 𠮷 = 1'
  const TAMED = '<a href="x">&amp; \'q\' ]]>    [31m    𠮷 = 1'
  const wild: Network = {
    attributes: {},
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: [
      { key: `1${WILD}`, attributes: { label: WILD, text: WILD, year: 2022, share: 1, flag: true } },
      { key: 'b', attributes: { label: 'b', share: 0.25, flag: false, color: 'red', size: 3 } },
    ],
    edges: [
      {
        key: 'e<1>',
        source: `1${WILD}`,
        target: 'b',
        attributes: { relation: WILD, weight: 0.5, kind: 'x' },
      },
      { key: 'e2', source: 'b', target: `1${WILD}`, attributes: { weight: 1, lag: -1 } },
    ],
  }
  const tame = JSON.parse(JSON.stringify(wild), (_, value) =>
    typeof value === 'string' ? value.replace(WILD, TAMED) : value,
  ) as Network

  for (const format of ['graphml', 'gexf'] as const)
    describe.skipIf(PYTHON === undefined)(`as ${format}, read by networkx`, () => {
      it('tasks come back with all attributes', () => check(tasks, readBack(tasks, format)))
      it('documents come back with all attributes', () => check(documents, readBack(documents, format)))
      it('markup and controls do not break the file', () => check(tame, readBack(wild, format)))
    })

  /** A tag, whose attributes may hold > but no < */
  const TAG = /<[^<>"]*(?:"[^"<]*"[^<>"]*)*>/gu

  it('hold whatever text there is as well-formed XML', () => {
    const sign = fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", ']', '\t', '\n', '\r', '\u0000', '\ud800'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join('')
        const network = { nodes: [{ key: 'a', attributes: { text, label: text } }], edges: [] }
        for (const xml of [toGraphML(network), toGEXF(network)]) {
          const bare = xml.replace(TAG, '').replace(/&(?:amp|lt|gt|quot|#x?[0-9A-F]+);/gu, '')
          expect(bare).not.toMatch(/[<>&]|[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u)
        }
      }),
    )
  })
})
