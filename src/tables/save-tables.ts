import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Check, checkLineage, listOf, oneOf, options as optionsOf, someText, yesOrNo } from '../check.js'
import { PolicyError } from '../error.js'
import type { Lineage } from '../model/index.js'
import { makeFolder } from '../write/make-folder.js'
import { textToFile } from '../write/text-to-file.js'
import { CORPUS_TABLES, lineageToTable, settleTables, TABLES_CHECKS, type TablesOptions } from './index.js'
import { lineageToGraph } from './lineage-to-graph.js'
import { toGEXF } from './network-to-gexf.js'
import { toGraphML } from './network-to-graphml.js'
import type { Table } from './table.js'
import { tableToCSV } from './table-to-csv.js'
import { tableToParquet } from './table-to-parquet.js'
import {
  type CodebookRow,
  rowsToCodebook,
  rowsToMarkdown,
  tableToCodebookRows,
} from './tables-to-codebook.js'

export const TABLE_FORMATS = ['csv', 'parquet', 'graphml', 'gexf'] as const

export type TableFormat = (typeof TABLE_FORMATS)[number]

export interface SaveTablesOptions extends TablesOptions {
  /** `csv` and `parquet` hold the tables, `graphml` and `gexf` the networks. @default all four */
  readonly formats?: readonly TableFormat[]
  /** Whether files that are there may be replaced. @default false */
  readonly overwrite?: boolean
  /** Whether CSV files begin with a byte order mark, as Excel wants it. @default false */
  readonly bom?: boolean
}

const OPTIONS: Check = optionsOf<SaveTablesOptions>({
  ...TABLES_CHECKS,
  formats: listOf(oneOf(TABLE_FORMATS)),
  overwrite: yesOrNo,
  bom: yesOrNo,
})

type Writer = (name: string, content: () => string | Uint8Array) => void

/**
 * Writes the tables and networks of a lineage into a folder and gives the paths, in the order written.
 *
 * Files bear the names of the tables (`dyads.csv`, `dyads.parquet`), the networks are `task_network` and
 * `document_network`, and the codebook comes along (`codebook.md` too). The folder is made where it is missing. Each
 * file is written in one piece. Throws `exists` before anything is written where a file is there already and
 * `overwrite` was not asked for.
 *
 * @example
 * saveTables(lineage, 'out/tables', { formats: ['csv'], tables: ['dyads', 'event_history'] })
 */
export function saveTables(
  lineage: Lineage,
  folder: string,
  options: SaveTablesOptions = {},
): readonly string[] {
  checkLineage('saveTables', lineage)
  someText(folder, 'the folder of saveTables')
  OPTIONS(options, 'saveTables')
  const { tables, minUnits } = settleTables(options)
  const formats = options.formats ?? TABLE_FORMATS
  const overwrite = options.overwrite ?? false
  const names = fileNames(tables, formats)
  if (!overwrite) refuseExisting(names.map((name) => join(folder, name)))
  makeFolder(folder)

  const written: string[] = []
  const save: Writer = (name, content) => {
    if (!names.includes(name)) return
    textToFile(content(), join(folder, name), overwrite)
    written.push(join(folder, name))
  }
  const saveTable = (table: Table): void => {
    save(`${table.name}.csv`, () => tableToCSV(table, { bom: options.bom ?? false }))
    save(`${table.name}.parquet`, () => tableToParquet(table))
  }
  const codebook: CodebookRow[] = []
  // one at a time: the largest table decides how much memory is needed, not all of them
  for (const name of formats.some(isTabular) ? tables : []) {
    const table = lineageToTable(lineage, name, minUnits)
    saveTable(table)
    codebook.push(...tableToCodebookRows(table))
  }
  saveTable(rowsToCodebook(codebook))
  save('codebook.md', () => rowsToMarkdown(codebook))
  for (const of of ['tasks', 'documents'] as const) {
    const network = lineageToGraph(lineage, { of })
    save(`${networkName(of)}.graphml`, () => toGraphML(network))
    save(`${networkName(of)}.gexf`, () => toGEXF(network))
  }
  return written
}

const isTabular = (format: TableFormat): boolean => format === 'csv' || format === 'parquet'

const networkName = (of: 'tasks' | 'documents'): string =>
  of === 'tasks' ? 'task_network' : 'document_network'

/** The files to be written. */
function fileNames(tables: readonly string[], formats: readonly TableFormat[]): readonly string[] {
  const tabular = formats.filter(isTabular)
  return [
    ...[...tables, 'codebook'].flatMap((name) => tabular.map((format) => `${name}.${format}`)),
    ...(tabular.length > 0 ? ['codebook.md'] : []),
    ...(['tasks', 'documents'] as const).flatMap((of) =>
      formats.filter((format) => !isTabular(format)).map((format) => `${networkName(of)}.${format}`),
    ),
  ]
}

/** The names of all files that `saveTables` may write. */
export const knownTableFiles = (): readonly string[] => fileNames(CORPUS_TABLES, TABLE_FORMATS)

export function refuseExisting(paths: readonly string[]): void {
  const there = paths.find((path) => existsSync(path))
  if (there !== undefined)
    throw new PolicyError('exists', `${there} exists; choose another folder or ask to overwrite it`)
}
