import type { CellObject, Sheet } from 'write-excel-file/universal'
import { type Check, checkComparison, options as optionsOf } from '../check.js'
import { type Comparison, SOURCE_STATUSES, type Status, TARGET_STATUSES } from '../model/index.js'
import { cellToObject, sheetsToWorkbook, withHeight } from '../write/sheets-to-workbook.js'
import type { Cell } from '../write/table.js'
import { NARROW, sheetToFilter, tableToSheet } from '../write/table-to-sheet.js'
import { CHANGE, LANG, type Lang, STATUS, word } from '../write/wording.js'
import { asidesHint, asidesTitle, comparisonToAsides } from './comparison-to-asides.js'
import { comparisonToFacts, qualityToFacts } from './comparison-to-facts.js'
import { comparisonToTable, type Table, type TableName } from './comparison-to-tables.js'
import { decisionsToLines } from './decisions-to-lines.js'
import { facetSummaryToTables } from './facet-summary-to-tables.js'
import { provenanceToFacts } from './provenance-to-facts.js'
import { lookTitle, lookToText, qualityToLines } from './quality-to-lines.js'

export interface XlsxOptions {
  /** The language of the summary sheet and of the statuses. @default 'zh' */
  readonly lang?: Lang
}

const OPTIONS: Check = optionsOf<XlsxOptions>({ lang: LANG })

/** Light grounds with the page's own tones, readable in print. */
const GROUND: Readonly<Record<Status, string>> = {
  inherited: '#DBF5E0',
  rephrased: '#E3EDFB',
  partial: '#FBEFD3',
  dropped: '#FFE3E1',
  added: '#EEE5FC',
}

/** Columns by how much they hold; others are as wide as a figure needs. */
const WIDTHS: Readonly<Record<string, number>> = {
  text: 80,
  status: 18,
  relation: 18,
  change: 18,
  task: 18,
  source: 18,
  target: 18,
  partner: 18,
  partner_list: 24,
  candidates: 30,
  document: 14,
  source_document: 14,
  target_document: 14,
  source_text: 60,
  target_text: 60,
  description: 60,
  description_zh: 60,
  table_name: 12,
  column_name: 20,
  section: 28,
  source_section: 24,
  target_section: 24,
  heading: 32,
  source_name: 32,
  target_name: 32,
  lead: 20,
  responsible: 30,
  support: 20,
  citations_text: 30,
  targets_text: 24,
  deadlines_text: 18,
  set_phrases_text: 30,
  source_words: 40,
  target_words: 40,
}

/** The columns that are told in words too. */
const STATUS_COLUMNS: ReadonlySet<string> = new Set(['status', 'change'])

/**
 * The comparison as a workbook: summary, tasks of both sides, links, changes, codebook; headers stay in
 * sight and filter. Needs the package `write-excel-file`. Text never becomes a formula.
 */
export async function toXLSX(comparison: Comparison, options: XlsxOptions = {}): Promise<Uint8Array> {
  checkComparison('toXLSX', comparison)
  OPTIONS(options, 'toXLSX')
  const lang = options.lang ?? 'zh'
  const tasks = comparisonToTable(comparison, 'tasks')
  const ofSide = (side: string): Table => ({ ...tasks, rows: tasks.rows.filter((row) => row[0] === side) })
  const filtered = new Map<string, string>()
  const sheet = (name: string, table: Table): Sheet<Blob> => {
    filtered.set(`xl/worksheets/sheet${filtered.size + 2}.xml`, sheetToFilter(table))
    return tableToSheet(name, table, WIDTHS, (column, cell) =>
      STATUS_COLUMNS.has(column) ? groundOf(cell, lang) : {},
    )
  }
  const zh = lang === 'zh'
  const tableSheet = (name: string, table: TableName) => sheet(name, comparisonToTable(comparison, table))
  const sheets = [
    summarySheet(comparison, lang),
    sheet(zh ? '来源任务' : 'source tasks', ofSide('source')),
    sheet(zh ? '目标任务' : 'target tasks', ofSide('target')),
    tableSheet(zh ? '对应' : 'links', 'links'),
    tableSheet(zh ? '文字变化' : 'changes', 'changes'),
    tableSheet(zh ? '变量说明' : 'codebook', 'codebook'),
    ...facetSheet(comparison, lang),
    ...asidesSheet(comparison, lang),
  ]
  return sheetsToWorkbook(sheets, (path) => filtered.get(path) ?? '')
}

/** The facets of the whole comparison, one table under the other; no sheet where there are none. */
function facetSheet(comparison: Comparison, lang: Lang): readonly Sheet<Blob>[] {
  const tables = facetSummaryToTables(comparison, lang)
  if (tables.length === 0) return []
  const widths = [28, 24, 60, 12, 12, 12]
  const bold = { fontWeight: 'bold' } as const
  const data = tables.flatMap(({ title, head, rows }) => [
    withHeight([cellToObject(title, bold)], widths),
    withHeight(
      head.map((name) => cellToObject(name, { ...bold, backgroundColor: '#E8EBEF' })),
      widths,
    ),
    ...rows.map((row) =>
      withHeight(
        row.map((cell) => cellToObject(/^\d+$/.test(cell) ? Number(cell) : cell)),
        widths,
      ),
    ),
    [],
  ])
  return [{ sheet: word(lang, 'facets'), columns: widths.map((width) => ({ width })), data }]
}

/** Reviews and frames, one line each; no sheet where there are none. */
function asidesSheet(comparison: Comparison, lang: Lang): readonly Sheet<Blob>[] {
  const lines = comparisonToAsides(comparison, lang)
  if (lines.length === 0) return []
  const rows = [asidesHint(lang), ...lines].map((line) => withHeight([cellToObject(line)], [WIDTHS.text!]))
  return [{ sheet: asidesTitle(lang), columns: [{ width: WIDTHS.text! }], data: rows }]
}

const groundOf = (cell: Cell, lang: Lang): Partial<CellObject> => {
  if (typeof cell !== 'string') return {}
  if (cell in GROUND)
    return { value: `${cell} ${STATUS[cell as Status][lang]}`, backgroundColor: GROUND[cell as Status] }
  return cell in CHANGE ? { value: `${cell} ${CHANGE[cell as keyof typeof CHANGE][lang]}` } : {}
}

function summarySheet(comparison: Comparison, lang: Lang): Sheet<Blob> {
  const { source, target, summary } = comparison
  const head = (text: string): CellObject => ({ value: text, fontWeight: 'bold' })
  const line = (name: string, value: Cell) => [head(name), cellToObject(value)]
  const statuses: readonly Status[] = [...SOURCE_STATUSES, 'added']
  const counts = (side: 'source' | 'target') => {
    const known: readonly Status[] = side === 'source' ? SOURCE_STATUSES : TARGET_STATUSES
    const own = summary[side].counts as Readonly<Partial<Record<Status, number>>>
    return [
      head(word(lang, side)),
      cellToObject(summary[side].tasks),
      ...statuses.map((status) =>
        known.includes(status) ? cellToObject(own[status] ?? 0, { backgroundColor: GROUND[status] }) : null,
      ),
      cellToObject(summary[side].carried, { format: '0.0%' }),
    ]
  }
  return {
    sheet: word(lang, 'summary'),
    columns: [{ width: 26 }, { width: 72 }, ...Array.from({ length: 6 }, () => ({ width: NARROW }))],
    data: [
      line(word(lang, 'source'), source.title ?? source.id),
      line(word(lang, 'target'), target.title ?? target.id),
      [],
      [
        null,
        head(word(lang, 'tasks')),
        ...statuses.map((status) => head(STATUS[status][lang])),
        head(word(lang, 'carried')),
      ],
      counts('source'),
      counts('target'),
      [],
      ...[...comparisonToFacts(comparison, lang), ...qualityToFacts(comparison, lang)].map((fact) =>
        line(...fact),
      ),
      [],
      ...qualityToLines(comparison, lang).map((look, at, { length }) =>
        line(at === 0 ? lookTitle(length, lang) : '', lookToText(look)),
      ),
      [],
      ...provenanceToFacts(comparison, lang).map(([name, value]) => line(name, value)),
      ...decisionsToLines(comparison, lang).map((own, at) =>
        line(at === 0 ? word(lang, 'decisions') : '', own),
      ),
    ],
  }
}
