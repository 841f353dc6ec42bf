import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { afterAll, describe, expect, it } from 'vitest'
import { CORPUS_TABLES, lineageToTables } from '../../src/tables/index.js'
import { lineageToGraph } from '../../src/tables/lineage-to-graph.js'
import { toGraphML } from '../../src/tables/network-to-graphml.js'
import { saveTables } from '../../src/tables/save-tables.js'
import type { Table } from '../../src/tables/table.js'
import { tableToCSV } from '../../src/tables/table-to-csv.js'
import { tableToParquet } from '../../src/tables/table-to-parquet.js'
import { tablesToCodebook } from '../../src/tables/tables-to-codebook.js'
import { aLineage } from '../corpus/a-lineage.js'
import { rowsOf } from './columns.js'
import { PYTHON, python } from './python.js'

const folder = mkdtempSync(join(tmpdir(), 'tables-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

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
    expect(readFileSync(join(home, 'dyads.csv'), 'utf8')).toMatch(/^source_document,target_document/u)
  })

  it('says what is wrong with the folder or the formats', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => saveTables(aLineage, join(folder, 'file', 'in'))).toThrow(
      expect.objectContaining({ code: 'unreadable' }),
    )
    expect(() => saveTables(aLineage, folder, { formats: ['dta' as 'csv'] })).toThrow(
      /formats\[0\] must be one of csv, /u,
    )
  })
})
