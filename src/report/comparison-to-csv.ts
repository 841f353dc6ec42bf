import { PolicyError } from '../error.js'
import type { Comparison } from '../model/index.js'
import { comparisonToTable, TABLES, type TableName } from './comparison-to-tables.js'
import type { Cell } from '../write/table.js'
import { textToPlain } from '../write/text-to-plain.js'

export interface CsvOptions {
  /**
   * `links`: one row a link, and one for every task without any. `tasks`: one row a task. `changes`: one row
   * a change of wording. `codebook`: what each column means, in both languages. @default 'links'
   */
  readonly table?: TableName
  /** Whether to begin with a byte order mark, without which Excel takes UTF-8 for something else. @default false */
  readonly bom?: boolean
}

/**
 * A tidy table of the comparison as CSV (RFC 4180, UTF-8, CRLF).
 *
 * Text that a spreadsheet would take for a formula (= + - @ at its beginning) gets an apostrophe before
 * it; control characters other than line breaks become spaces. Task ids are text: a spreadsheet that opens
 * the file by double click shows 1.10 as 1.1, so import those columns as text, or take the workbook.
 */
export function toCSV(comparison: Comparison, options: CsvOptions = {}): string {
  const name = options.table ?? 'links'
  if (!TABLES.includes(name))
    throw new PolicyError('bad-option', `csv.table must be one of ${TABLES.join(', ')}, got ${name}`)
  const { columns, rows } = comparisonToTable(comparison, name)
  return rowsToCsv([columns.map((column) => column.name), ...rows], options.bom)
}

/** Rows as CSV in which nothing acts. */
export const rowsToCsv = (rows: readonly (readonly Cell[])[], bom = false): string =>
  (bom ? '\ufeff' : '') + rows.map((row) => `${row.map(cellToCsv).join(',')}\r\n`).join('')

/** = + - @ and their full-width forms, where a spreadsheet looks for them: first, or after blanks */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u

/** " , CR LF and blanks at either end (what a reader would take for structure) */
const NEEDS_QUOTES = /["\r\n,;\t]|^\s|\s$/u

function cellToCsv(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = cellText(cell)
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Text for a cell of a CSV file: line breaks stay, nothing in it acts. */
function cellText(text: string): string {
  const plain = plainLines(text)
  return FORMULA.test(plain) ? `'${plain}` : plain
}

/** Text without control and direction characters, line breaks apart. */
export const plainLines = (text: string): string => text.split('\n').map(textToPlain).join('\n')
