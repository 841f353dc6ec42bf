import { type Check, options as optionsOf, yesOrNo } from '../check.js'
import { PolicyError } from '../error.js'
import { rowsToCsv } from '../write/rows-to-csv.js'
import { checkTable, type Table } from './table.js'

export interface TableToCSVOptions {
  /** Whether to begin with a byte order mark, without which Excel takes UTF-8 for something else. @default false */
  readonly bom?: boolean
}

const OPTIONS: Check = optionsOf<TableToCSVOptions>({ bom: yesOrNo })

/**
 * The table as CSV (RFC 4180, UTF-8, CRLF): a line of names, then a line a row, missing values empty.
 *
 * Text that a spreadsheet would take for a formula (= + - @ at its beginning) gets an apostrophe before it.
 * Throws `too-large` where the text would be longer than a string can be: Parquet holds such tables.
 *
 * @example
 * const columns = [
 *   { name: 'document', type: 'string', description: 'its id' },
 *   { name: 'year', type: 'integer', description: 'the year it is for' },
 * ]
 * const rows = [['hunan-2022', 2022], ['draft', null]]
 * tableToCSV({ name: 'documents', title: 'Documents', columns, rows }) // => 'document,year\r\nhunan-2022,2022\r\ndraft,\r\n'
 */
export function tableToCSV(table: Table, options: TableToCSVOptions = {}): string {
  checkTable('tableToCSV', table)
  OPTIONS(options, 'tableToCSV')
  const { name, columns, rows } = table
  try {
    return rowsToCsv([columns.map((column) => column.name), ...rows], options.bom)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new PolicyError(
      'too-large',
      `${name} has ${rows.length} rows, too many for one text of CSV; write Parquet or fewer rows`,
      { cause },
    )
  }
}
