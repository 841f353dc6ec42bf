import { type Check, checkComparison, oneOf, options as optionsOf, yesOrNo } from '../check.js'
import type { Comparison } from '../model/index.js'
import { rowsToCsv } from '../write/rows-to-csv.js'
import { comparisonToTable, TABLES, type TableName } from './comparison-to-tables.js'

export interface CsvOptions {
  /**
   * `links`: one row a link, and one for every task without any. `tasks`: one row a task. `changes`: one row
   * a change of wording. `codebook`: what each column means, in both languages. @default 'links'
   */
  readonly table?: TableName
  /** Whether to begin with a byte order mark, without which Excel takes UTF-8 for something else. @default false */
  readonly bom?: boolean
}

const OPTIONS: Check = optionsOf<CsvOptions>({ table: oneOf(TABLES), bom: yesOrNo })

/**
 * A tidy table of the comparison as CSV (RFC 4180, UTF-8, CRLF).
 *
 * Text that a spreadsheet would take for a formula (= + - @ at its beginning) gets an apostrophe before
 * it; control characters other than line breaks become spaces. Ids of tasks name their document (hunan-2022/1.10),
 * so no program takes them for numbers; `comparison.task` finds them. Columns have the names that the tables of a
 * corpus have.
 */
export function toCSV(comparison: Comparison, options: CsvOptions = {}): string {
  checkComparison('toCSV', comparison)
  OPTIONS(options, 'toCSV')
  const name = options.table ?? 'links'
  const { columns, rows } = comparisonToTable(comparison, name)
  return rowsToCsv([columns.map((column) => column.name), ...rows], options.bom)
}
