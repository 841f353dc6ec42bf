import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import readExcelFile from 'read-excel-file/universal'
import { afterAll, describe, expect, it } from 'vitest'
import { compare, openCorpus, parseDocument } from '../../src/index.js'
import { toCSV } from '../../src/report/index.js'
import { lineageToTables } from '../../src/tables/index.js'
import { tableToCSV } from '../../src/tables/table-to-csv.js'
import { hasSheets, saveWithOffice } from '../review/office.js'
import { PYTHON, python } from './python.js'
import { hasReadr, R, r } from './r.js'

/** Ids that programs read as numbers, dates, missing values, truths or formulas, and others of the same kind. */
const IDS = ['2022', '1e5', '2022-03', 'NA', 'TRUE', '007', '=1+1', '430000', 'mar-22', '湖南省']

const textOf = (place: string, year: number): string =>
  `${place}${year}年工作要点\n一、改革\n1. 推进跨省通办，网办率达到95%以上。（省政务局牵头，市公安局负责）\n2. 规范中介服务。\n`
const PLACES = ['湖南省', '娄底市', '邵阳市', '长沙市', '', '', '', '广东省', '北京市', '湖南省']

const corpus = await openCorpus(
  IDS.map((id, at) => ({ id, text: textOf(PLACES[at]!, 2020 + (at % 4)) })),
  { cache: false },
)
const lineage = await corpus.trace({ pairings: ['all'] })
const tables = lineageToTables(lineage, { minUnits: 1 })

/** Columns of ids, whatever table they stand in. */
const IS_ID =
  /^(?:|origin_|source_|target_|born_|lower_|upper_|lead_)(?:task|document|unit|family|partner|superior|source|target|policy|statenam|place|superior_seen|partner_list|task_list|origin_list)$/u

const folder = mkdtempSync(join(tmpdir(), 'read-back-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Sheet {
  readonly name: string
  readonly path: string
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[]
  readonly rows: readonly (readonly unknown[])[]
}

const corpusSheets: readonly Sheet[] = tables.map((table) => {
  const path = join(folder, `${table.name}.csv`)
  writeFileSync(path, tableToCSV(table))
  const isNumber = (type: string): boolean => type === 'integer' || type === 'number'
  return {
    name: table.name,
    path,
    columns: table.columns.map(({ name, type }) => ({ name, isNumber: isNumber(type) })),
    rows: table.rows,
  }
})

const comparison = compare(
  parseDocument(textOf('湖南省', 2021), { id: '2022' }),
  parseDocument(textOf('', 2022), { id: 'NA' }),
)
const path = join(folder, 'compared.csv')
writeFileSync(path, toCSV(comparison, { table: 'tasks' }))

/** The ids of a column, and whether all columns of figures hold figures. */
const expected = (sheets: readonly Sheet[]) =>
  Object.fromEntries(
    sheets.flatMap(({ name, columns, rows }) =>
      columns.flatMap((column, at) => {
        const cells = rows.map((row) => row[at] ?? null)
        if (cells.every((cell) => cell === null)) return []
        if (IS_ID.test(column.name)) return [[`${name}.${column.name}`, cells]]
        return column.isNumber
          ? [[`${name}.${column.name}`, cells.map((cell) => (cell === null ? null : Number(cell)))]]
          : []
      }),
    ),
  )

/** What a program gave, of the columns that are looked at. */
const given = (name: string, columns: Readonly<Record<string, readonly unknown[]>>) =>
  Object.fromEntries(Object.entries(columns).map(([column, cells]) => [`${name}.${column}`, cells]))

const wanted = expected(corpusSheets)
const asked = (sheet: Sheet): readonly string[] =>
  sheet.columns.map(({ name }) => name).filter((name) => `${sheet.name}.${name}` in wanted)

describe('tables read back with nobody telling their types', () => {
  it('have many kinds of ids', () => {
    expect(Object.keys(wanted).length).toBeGreaterThan(60)
    expect(wanted['tasks.task']).toContain('id:2022/1.01')
    expect(wanted['documents.unit']).toContain('CN431300')
    expect(wanted['documents.unit']).toContain('id:TRUE')
    expect(toCSV(comparison, { table: 'tasks' })).toMatch(/^source,id:2022,id:2022\/1\.01,/mu)
  })

  it.skipIf(PYTHON === undefined)('by pandas', () => {
    const read = python(
      `import pandas as pd, json, sys
out = {}
for name, path, columns in json.load(open(sys.argv[1])):
    t = pd.read_csv(path)
    for c in columns:
        out[name + '.' + c] = [None if pd.isna(v) else v.item() if hasattr(v, 'item') else v for v in t[c]]
t = pd.read_csv(sys.argv[2])
out['compared'] = t['task'].tolist()
print(json.dumps(out))`,
      asking(corpusSheets),
      path,
    ) as Record<string, unknown>
    expect(read).toEqual({ ...wanted, compared: comparedIds() })
  })

  for (const reader of ['read.csv', 'readr::read_csv'] as const)
    it.skipIf(R === undefined || (reader !== 'read.csv' && !hasReadr()))(`by ${reader} of R`, () => {
      const read =
        reader === 'read.csv' ? 'read.csv(p)' : 'suppressMessages(readr::read_csv(p, progress = FALSE))'
      const out = r(
        `for (p in commandArgs(TRUE)) {
  d <- as.data.frame(${read})
  for (c in names(d)) {
    kind <- if (is.numeric(d[[c]])) 'number' else if (is.logical(d[[c]])) 'logical' else 'text'
    cat(paste(c(basename(p), c, kind, ifelse(is.na(d[[c]]) | d[[c]] == '', '\\u0001', format(d[[c]], trim = TRUE, digits = 15, scientific = FALSE))), collapse = '\\t'), '\\n', sep = '')
  }
}`,
        ...corpusSheets.map((sheet) => sheet.path),
        path,
      )
      const columns = new Map(
        out.split('\n').map((line) => {
          const [file, name, kind, ...cells] = line.split('\t')
          const plain = cells.map((cell) =>
            cell === '\u0001' ? null : kind === 'number' ? Number(cell) : cell.trim(),
          )
          return [`${file!.replace('.csv', '')}.${name}`, plain]
        }),
      )
      const read2 = Object.fromEntries(Object.keys(wanted).map((name) => [name, columns.get(name)]))
      expect(read2).toEqual(wanted)
      expect(columns.get('compared.task')).toEqual(comparedIds())
    })

  it.skipIf(!hasSheets)('by LibreOffice, as a double click opens them', async () => {
    for (const sheet of corpusSheets.filter(({ name }) => ['documents', 'tasks', 'links'].includes(name))) {
      // cells are told apart by the program (the last `true`), as where a person opens the file
      saveWithOffice(sheet.path, 'xlsx', folder, ['--infilter=CSV:44,34,76,1,,0,false,true'])
      const book = readFileSync(join(folder, `${sheet.name}.xlsx`))
      const [first] = await readExcelFile(new Blob([new Uint8Array(book)]))
      const [head, ...rows] = first!.data
      const columns = Object.fromEntries(
        asked(sheet).map((name) => [name, rows.map((row) => row[head!.indexOf(name)] ?? null)]),
      )
      const own = Object.fromEntries(
        Object.entries(wanted).filter(([name]) => name.startsWith(`${sheet.name}.`)),
      )
      expect(given(sheet.name, columns)).toEqual(own)
    }
  })
})

const comparedIds = (): readonly string[] => ['id:2022/1.01', 'id:2022/1.02', 'id:NA/1.01', 'id:NA/1.02']

function asking(sheets: readonly Sheet[]): string {
  const file = join(folder, 'asked.json')
  if (!existsSync(file))
    writeFileSync(file, JSON.stringify(sheets.map((sheet) => [sheet.name, sheet.path, asked(sheet)])))
  return file
}
