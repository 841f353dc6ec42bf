import { checkList } from '../check.js'
import { TITLES } from './column-words.js'
import { integer, type Table, type TableColumn, text, toTable } from './table.js'

/** One column of one table. */
export interface CodebookRow {
  readonly table: string
  readonly title: string
  readonly column: TableColumn
  readonly rows: number
  /** Rows without a value. */
  readonly missing: number
}

/** The columns of a table with their missing values counted. */
export const tableToCodebookRows = ({ name, title, columns, rows }: Table): readonly CodebookRow[] =>
  columns.map((column, i) => ({
    table: name,
    title,
    column,
    rows: rows.length,
    missing: rows.filter((row) => row[i] === null).length,
  }))

/**
 * What each column of each table means, as a table of its own: type, unit, description, and how many rows
 * have no value.
 *
 * @example
 * const columns = [{ name: 'year', type: 'integer', description: 'the year it is for', unit: 'year' }]
 * const table = { name: 'documents', title: 'Documents', columns, rows: [[2022], [null]] }
 * tablesToCodebook([table]).rows // => [['documents', 'year', 'integer', 'year', 'the year it is for', null, 2, 1]]
 */
export const tablesToCodebook = (tables: readonly Table[]): Table =>
  rowsToCodebook(checkedTables('tablesToCodebook', tables).flatMap(tableToCodebookRows))

export const rowsToCodebook = (rows: readonly CodebookRow[]): Table =>
  toTable(
    'codebook',
    'What each column means',
    [
      text<CodebookRow>('table_name', 'the table', ({ table }) => table),
      text<CodebookRow>('column_name', 'the column', ({ column }) => column.name),
      text<CodebookRow>('type', 'string, integer, number, boolean or date', ({ column }) => column.type),
      text<CodebookRow>('unit', 'in what it is measured', ({ column }) => column.unit ?? null),
      text<CodebookRow>('description', 'what it means', ({ column }) => column.description),
      text<CodebookRow>('description_zh', 'the same in Chinese', ({ column }) => column.zh ?? null),
      integer<CodebookRow>('rows', 'rows of the table', (row) => row.rows, 'rows'),
      integer<CodebookRow>('missing', 'rows without a value', (row) => row.missing, 'rows'),
    ],
    rows,
  )

/** What holds for all tables. */
const PREAMBLE = `# Codebook

Every table is in tidy form: one kind of thing a row. A missing value is an empty cell in CSV and null in Parquet.
Numbers have at most four decimals; flags for regressions are 0 or 1, other flags true or false. In CSV, text that a
spreadsheet would take for a formula (= + - @ at its beginning) has an apostrophe before it; Parquet has it bare.
Ids are text to every program: a unit is CN and the GB/T 2260 code of its region (CN430000), or the id of a document whose
region is unknown; a task is document/plan.ordinal (hunan-2022/1.05). Before a document's id that would be read as a number, a
date or a missing value (2022, NA) stands id: (id:2022). Ids are the same in CSV, Parquet, GraphML, GEXF, review sheets and the
tables of \`toCSV\` and \`toXLSX\`. A name that several tables have means the same in all of them.
`

/**
 * The same as Markdown: a section a table.
 *
 * @example
 * const columns = [{ name: 'year', type: 'integer', description: 'the year it is for', unit: 'year' }]
 * const table = { name: 'documents', title: 'Documents', columns, rows: [[2022], [null]] }
 * tablesToMarkdown([table]).includes('| `year` | integer | year | the year it is for |  | 1 |') // => true
 */
export const tablesToMarkdown = (tables: readonly Table[]): string =>
  rowsToMarkdown(checkedTables('tablesToMarkdown', tables).flatMap(tableToCodebookRows))

function checkedTables(call: string, tables: readonly Table[]): readonly Table[] {
  checkList(call, tables, 'a list of tables as `lineageToTables` gives', ({ columns, rows }) =>
    [columns, rows].every(Array.isArray),
  )
  return tables
}

export function rowsToMarkdown(rows: readonly CodebookRow[]): string {
  const names = [...new Set(rows.map(({ table }) => table))]
  const sections = names.map((name) => {
    const own = rows.filter(({ table }) => table === name)
    const lines = own.map(({ column, missing }) =>
      [
        '',
        `\`${column.name}\``,
        column.type,
        column.unit ?? '',
        column.description,
        column.zh ?? '',
        String(missing),
        '',
      ]
        .map((cell) => cell.replaceAll('|', '\\|'))
        .join(' | ')
        .trim(),
    )
    const head = '| column | type | unit | meaning | 含义 | missing |\n| --- | --- | --- | --- | --- | --- |'
    const titles = [own[0]!.title, TITLES[name]].filter((title) => title !== undefined)
    return `## ${name}\n\n${titles.join(' · ')} (${own[0]!.rows} rows)\n\n${head}\n${lines.join('\n')}\n`
  })
  return `${PREAMBLE}\n${sections.join('\n')}`
}
