import type { CellObject, Sheet } from 'write-excel-file/universal'
import type { PromiseReport } from '../model/index.js'
import type { Lang } from '../model/lang.js'
import type { Table } from '../tables/table.js'
import { tablesToCodebook } from '../tables/tables-to-codebook.js'
import { cellToObject, sheetsToWorkbook } from '../write/sheets-to-workbook.js'
import type { Cell } from '../write/table.js'
import { sheetToFilter, tableToSheet } from '../write/table-to-sheet.js'
import { LANGUAGE } from './language.js'
import { DOUBT, JUDGEMENT, PROMISE_STATUS, PROMISE_WORD } from './promise-words.js'
import { checkPromises, type PromiseTextOptions } from './promises-to-markdown.js'
import { promisesToTables } from './promises-to-tables.js'

/** Columns by how much they hold; others are as wide as a figure needs. */
const WIDTHS: Readonly<Record<string, number>> = {
  promise: 22,
  document: 18,
  task: 20,
  report: 18,
  promise_status: 24,
  promise_text: 60,
  report_text: 60,
  again_text: 40,
  thing: 30,
  indicator: 16,
  promised: 18,
  reported: 18,
  judgement: 22,
  doubt: 24,
  arithmetic: 30,
  reported_share: 16,
  promised_from: 18,
  promised_to: 18,
  promised_unit: 18,
  promised_measure: 18,
  promised_bound: 18,
  reported_from: 18,
  reported_to: 18,
  reported_unit: 18,
  reported_measure: 18,
  reported_bound: 18,
  table_name: 16,
  column_name: 20,
  description: 50,
  description_zh: 50,
}

/** The columns whose codes are told in words too. */
const WORDS = { promise_status: PROMISE_STATUS, judgement: JUDGEMENT, doubt: DOUBT }

/** Light grounds, readable in print. */
const GROUND: Readonly<Record<string, string>> = {
  reported: '#DBF5E0',
  'partly-reported': '#FBEFD3',
  met: '#DBF5E0',
  exceeded: '#DBF5E0',
  missed: '#FFE3E1',
  'not-comparable': '#FBEFD3',
}

/**
 * The same as a workbook: a sheet of sentences, one of figures with the arithmetic, and one that says what each column
 * means, with a note of what they cannot tell; heads stay in sight and filter.
 *
 * The same report gives the same bytes. Text never becomes a formula. Ids are those of all tables. Needs the package
 * `write-excel-file`.
 *
 * @throws PolicyError `missing-dependency` where that package is not installed
 *
 * @example (await promisesToXLSX(reportOf(source, target))).length > 1000 // => true
 */
export async function promisesToXLSX(
  report: PromiseReport,
  options: PromiseTextOptions = {},
): Promise<Uint8Array> {
  checkPromises('promisesToXLSX', report)
  LANGUAGE(options, 'promisesToXLSX')
  const lang = options.lang ?? 'zh'
  const tables = promisesToTables(report)
  const names = [PROMISE_WORD.sentences[lang], PROMISE_WORD.figures[lang], PROMISE_WORD.codebook[lang]]
  const all: readonly Table[] = [...tables, tablesToCodebook(tables)]
  const sheets = all.map((table, place) =>
    tableToSheet(names[place]!, table, WIDTHS, (column, cell) => look(column, cell, lang)),
  )
  const filters = new Map(
    all.map((table, place) => [`xl/worksheets/sheet${place + 1}.xml`, sheetToFilter(table)]),
  )
  return sheetsToWorkbook([...sheets, limitsSheet(lang)], (path) => filters.get(path) ?? '')
}

function look(column: string, cell: Cell, lang: Lang): Partial<CellObject> {
  if (typeof cell !== 'string' || !(column in WORDS)) return {}
  const words: Readonly<Record<string, Readonly<Record<Lang, string>>>> = WORDS[column as keyof typeof WORDS]
  const said = words[cell]?.[lang]
  const ground = GROUND[cell]
  return {
    value: said === undefined || said === cell ? cell : `${cell} ${said}`,
    ...(ground === undefined ? {} : { backgroundColor: ground }),
  }
}

/** What the figures cannot tell, where a reader of the workbook sees it. */
const limitsSheet = (lang: Lang): Sheet<Blob> => ({
  sheet: PROMISE_WORD.note[lang],
  columns: [{ width: 80 }],
  data: [
    [cellToObject(PROMISE_WORD.title[lang], { fontWeight: 'bold' })],
    [cellToObject(PROMISE_WORD.limits[lang])],
  ],
})
