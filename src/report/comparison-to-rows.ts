import { checkComparison, oneOf } from '../check.js'
import type { Comparison } from '../model/index.js'
import type { Cell } from '../write/table.js'
import { comparisonToTable, TABLES, type TableName } from './comparison-to-tables.js'

/** One row of a table by the names of its columns; `null` where a value is missing. */
export type TableRow = Readonly<Record<string, Cell>>

const TABLE = oneOf(TABLES)

/**
 * A table of the comparison as plain records, one a row, with the columns of `toCSV`: what a script filters, counts and
 * hands on.
 *
 * `tasks`: one record a task of either side. `links`: one a link, and one for every task without any. `changes`: one a
 * change of wording. `codebook`: what each column means. Ids are those of the tables (湖南/1.05); `comparison.task` finds
 * them.
 *
 * @throws PolicyError `bad-input`, `bad-option` for a table there is not
 *
 * @example
 * const cmp = compare(
 *   readText('一、改革\n（一）推进跨省通办。做好衔接。\n（二）清理证明事项。', { id: '湖南' }),
 *   readText('一、改革\n（一）推进跨省通办。做好衔接。', { id: '娄底' }),
 * )
 * toRows(cmp).map(({ task, status, partner }) => [task, status, partner])
 * // => [['湖南/1.01', 'inherited', '娄底/1.01'], ['湖南/1.02', 'dropped', null], ['娄底/1.01', 'inherited', '湖南/1.01']]
 * toRows(cmp, 'links').length // => 2
 */
export function toRows(comparison: Comparison, table: TableName = 'tasks'): readonly TableRow[] {
  checkComparison('toRows', comparison)
  TABLE(table, 'the table of toRows')
  const { columns, rows } = comparisonToTable(comparison, table)
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])))
}
