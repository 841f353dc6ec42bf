import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import Graph from 'graphology'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { afterAll, describe, expect, it } from 'vitest'
import { CORPUS_TABLES, lineageToTables } from '../../../src/corpus/tables/index.js'
import { lineageToGraph, type Network } from '../../../src/corpus/tables/lineage-to-graph.js'
import { toGEXF } from '../../../src/corpus/tables/network-to-gexf.js'
import { toGraphML } from '../../../src/corpus/tables/network-to-graphml.js'
import { saveTables } from '../../../src/corpus/tables/save-tables.js'
import type { Table } from '../../../src/corpus/tables/table.js'
import { tableToCSV } from '../../../src/corpus/tables/table-to-csv.js'
import { tableToParquet } from '../../../src/corpus/tables/table-to-parquet.js'
import { tablesToCodebook } from '../../../src/corpus/tables/tables-to-codebook.js'
import { PolicyError } from '../../../src/error.js'
import { aLineage } from '../a-lineage.js'
import { rowsOf } from './columns.js'

const folder = mkdtempSync(join(tmpdir(), 'tables-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The system's Python has pandas and networkx where Debian's packages are installed. */
const PYTHON = ['/usr/bin/python3', 'python3'].find(
  (path) => spawnSync(path, ['-c', 'import pandas, networkx']).status === 0,
)

function python(code: string, ...args: readonly string[]): unknown {
  const { stdout, stderr, status } = spawnSync(PYTHON!, ['-c', code, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, PYTHONIOENCODING: 'utf8' },
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

const tables: readonly Table[] = (() => {
  const all = lineageToTables(aLineage)
  return [...all, tablesToCodebook(all)]
})()

/** As CSV has them: text that a spreadsheet would run is not bare there. */
const guarded = (table: Table): readonly unknown[] =>
  rowsOf(table).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [
        name,
        typeof cell === 'string' && cell.startsWith('=') ? `'${cell}` : cell,
      ]),
    ),
  )

describe('CSV', () => {
  it('keeps formulas from running, and has a byte order mark where asked for', () => {
    const tasks = tableToCSV(tables.find(({ name }) => name === 'tasks')!)
    expect(tasks).toContain("'=SUM(A1)推进立法")
    expect(tasks).not.toMatch(/(?:^|,)"?=SUM/mu)
    expect(tasks.charCodeAt(0)).not.toBe(0xfeff)
    expect(tableToCSV(tables[0]!, { bom: true }).charCodeAt(0)).toBe(0xfeff)
  })

  it.skipIf(PYTHON === undefined)(
    'is read by pandas, row for row and cell for cell',
    () => {
      const types = { string: 'str', date: 'str', integer: 'Int64', number: 'float64', boolean: 'boolean' }
      for (const table of tables) writeFileSync(join(folder, `${table.name}.csv`), tableToCSV(table))
      const dtypes = tables.map(({ name, columns }) => [
        name,
        Object.fromEntries(columns.map((column) => [column.name, types[column.type]])),
      ])
      const read = python(
        `import pandas as pd, json, sys
plain = lambda v: None if pd.isna(v) else v.item() if hasattr(v, 'item') else v
out = {}
for name, d in json.loads(sys.argv[2]):
    t = pd.read_csv(sys.argv[1] + '/' + name + '.csv', dtype=d, keep_default_na=False, na_values={c: [''] for c in d})
    out[name] = [{c: plain(v) for c, v in r.items()} for r in t.to_dict('records')]
print(json.dumps(out))`,
        folder,
        JSON.stringify(dtypes),
      )
      expect(read).toEqual(Object.fromEntries(tables.map((table) => [table.name, guarded(table)])))
    },
    60_000,
  )
})

describe('Parquet', () => {
  const all: Table = {
    name: 'all',
    title: 'All types',
    columns: [
      { name: 's', type: 'string', description: '' },
      { name: 'i', type: 'integer', description: '' },
      { name: 'big', type: 'integer', description: '' },
      { name: 'n', type: 'number', description: '' },
      { name: 'b', type: 'boolean', description: '' },
      { name: 'd', type: 'date', description: '' },
    ],
    rows: [
      ['甲', -1, 2 ** 40, 0.5, true, '2022-02-28'],
      [null, null, null, null, null, null],
      ['=1+1', 0, -3, -1.25, false, '1969-12-31'],
    ],
  }
  const bufferOf = (table: Table): ArrayBuffer => Uint8Array.from(tableToParquet(table)).buffer

  it('has the types that the columns say, all nullable', () => {
    const { schema, row_groups } = parquetMetadata(bufferOf(all))
    expect(
      schema
        .slice(1)
        .map(({ type, converted_type, repetition_type }) => [type, converted_type, repetition_type]),
    ).toEqual([
      ['BYTE_ARRAY', 'UTF8', 'OPTIONAL'],
      ['INT32', undefined, 'OPTIONAL'],
      ['INT64', undefined, 'OPTIONAL'],
      ['DOUBLE', undefined, 'OPTIONAL'],
      ['BOOLEAN', undefined, 'OPTIONAL'],
      ['INT32', 'DATE', 'OPTIONAL'],
    ])
    expect(row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0)).toBe(3)
  })

  it('reads back as it was, nulls and dates too', async () =>
    expect(await parquetReadObjects({ file: bufferOf(all) })).toEqual([
      { s: '甲', i: -1, big: 2n ** 40n, n: 0.5, b: true, d: new Date('2022-02-28T00:00:00Z') },
      { s: null, i: null, big: null, n: null, b: null, d: null },
      { s: '=1+1', i: 0, big: -3n, n: -1.25, b: false, d: new Date('1969-12-31T00:00:00Z') },
    ]))

  it.each(tables.map((table) => [table.name, table] as const))(
    '%s reads back row for row',
    async (_, table) => {
      const read = await parquetReadObjects({ file: bufferOf(table) })
      const days = read.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            value instanceof Date ? value.toISOString().slice(0, 10) : value,
          ]),
        ),
      )
      expect(days).toEqual(rowsOf(table))
    },
  )

  it('is the same bytes for the same table', () => {
    for (const table of tables) expect(tableToParquet(table)).toEqual(tableToParquet(structuredClone(table)))
  })
})

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

describe('saving', () => {
  it('writes each file under its table’s name and tells which', () => {
    const home = join(folder, 'saved', 'here')
    const paths = saveTables(aLineage, home)
    const names = [...CORPUS_TABLES, 'codebook'].flatMap((name) => [`${name}.csv`, `${name}.parquet`])
    const networks = ['task_network', 'document_network'].flatMap((name) => [
      `${name}.graphml`,
      `${name}.gexf`,
    ])
    expect([...paths].sort()).toEqual(
      [...names, 'codebook.md', ...networks].map((name) => join(home, name)).sort(),
    )
    expect(readdirSync(home).sort()).toEqual([...names, 'codebook.md', ...networks].sort())
    for (const table of tables)
      expect(readFileSync(join(home, `${table.name}.csv`), 'utf8')).toBe(tableToCSV(table))
    expect(readFileSync(join(home, 'task_network.graphml'), 'utf8')).toBe(toGraphML(lineageToGraph(aLineage)))
  })

  it('writes the formats and tables asked for', () => {
    const home = join(folder, 'some')
    saveTables(aLineage, home, { formats: ['csv'], tables: ['dyads'] })
    expect(readdirSync(home).sort()).toEqual(['codebook.csv', 'codebook.md', 'dyads.csv'])
    saveTables(aLineage, join(folder, 'net'), { formats: ['gexf'] })
    expect(readdirSync(join(folder, 'net')).sort()).toEqual(['document_network.gexf', 'task_network.gexf'])
  })

  it('replaces nothing unless asked to, and then leaves nothing half done', () => {
    const home = join(folder, 'twice')
    const options = { formats: ['csv'], tables: ['cascades', 'dyads'] } as const
    saveTables(aLineage, home, { ...options, tables: ['dyads'] })
    writeFileSync(join(home, 'dyads.csv'), 'mine')
    expect(() => saveTables(aLineage, home, options)).toThrow(expect.objectContaining({ code: 'exists' }))
    expect(readdirSync(home)).not.toContain('cascades.csv')
    saveTables(aLineage, home, { ...options, overwrite: true })
    expect(readFileSync(join(home, 'dyads.csv'), 'utf8')).toMatch(/^source,target/u)
  })

  it('says what is wrong with the folder or the formats', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => saveTables(aLineage, join(folder, 'file', 'in'))).toThrow(
      expect.objectContaining({ code: 'unreadable' }),
    )
    expect(() => saveTables(aLineage, folder, { formats: ['dta' as 'csv'] })).toThrow(
      /formats must be of csv, /u,
    )
  })
})
