import type { Comparison } from '../model/index.js'
import type { Cell, Column } from '../write/table.js'
import { changeColumns, changeRows } from './comparison-to-change-rows.js'
import { linkColumns, linkRows } from './comparison-to-link-rows.js'
import { TASK_COLUMNS, taskRows } from './comparison-to-task-rows.js'

/** A tidy table: one row is one thing, one column one property. */
export interface Table {
  readonly name: TableName
  readonly columns: readonly Pick<Column<never>, 'name' | 'zh' | 'en'>[]
  readonly rows: readonly (readonly Cell[])[]
}

export const TABLES = ['links', 'tasks', 'changes', 'codebook'] as const
export type TableName = (typeof TABLES)[number]

/** One of the tidy tables of a comparison. */
export function comparisonToTable(comparison: Comparison, name: TableName): Table {
  switch (name) {
    case 'links':
      return tableOf(name, linkColumns(comparison), linkRows(comparison))
    case 'tasks':
      return tableOf(name, TASK_COLUMNS, taskRows(comparison))
    case 'changes':
      return tableOf(name, changeColumns(comparison), changeRows(comparison))
    case 'codebook':
      return tableOf(name, CODEBOOK_COLUMNS, codebookRows(comparison))
    default:
      return name satisfies never
  }
}

function tableOf<Row>(name: TableName, columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return { name, columns, rows: rows.map((row) => columns.map((column) => column.cell(row))) }
}

interface CodebookRow extends Pick<Column<never>, 'name' | 'zh' | 'en'> {
  readonly table: TableName
}

const CODEBOOK_COLUMNS: readonly Column<CodebookRow>[] = [
  { name: 'table_name', zh: '表', en: 'the table', cell: ({ table }) => table },
  { name: 'column_name', zh: '列', en: 'the column', cell: ({ name }) => name },
  { name: 'description', zh: '英文说明', en: 'what it means', cell: ({ en }) => en },
  { name: 'description_zh', zh: '中文说明', en: 'the same in Chinese', cell: ({ zh }) => zh },
]

const codebookRows = (comparison: Comparison): readonly CodebookRow[] =>
  TABLES.flatMap((table) => {
    const columns = table === 'codebook' ? CODEBOOK_COLUMNS : comparisonToTable(comparison, table).columns
    return columns.map(({ name, zh, en }) => ({ table, name, zh, en }))
  })
