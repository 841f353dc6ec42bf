import type { CellObject, Sheet } from 'write-excel-file/universal'
import { loadOptional } from '../load-optional.js'
import type { Cell } from './table.js'
import { plainLines } from './text-to-plain.js'
import { textWidth } from './text-width.js'
import { zipToFixed } from './zip-to-fixed.js'

/** Characters that a cell of a workbook may hold (ECMA-376 leaves it open; Excel stops here). */
const LONGEST_CELL = 32_767

/** Printed, a sheet is as wide as one page. */
const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
const LANDSCAPE = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'

/**
 * A workbook that prints well and is the same bytes for the same sheets.
 *
 * `afterData` may add what the writer does not know (filters, drop-down lists) by the path of a sheet.
 */
export async function sheetsToWorkbook(
  sheets: readonly Sheet<Blob>[],
  afterData: (path: string) => string,
): Promise<Uint8Array> {
  const { default: write } = await loadOptional<typeof import('write-excel-file/universal')>(
    'write-excel-file',
    () => import('write-excel-file/universal'),
    'writing .xlsx',
  )
  const file = await write([...sheets], { fontFamily: 'Microsoft YaHei', fontSize: 10 }).toBlob()
  const bytes = new Uint8Array(await file.arrayBuffer())
  return zipToFixed(bytes, (path, xml) => {
    if (!path.startsWith('xl/worksheets/')) return xml
    return xml
      .replace(/<worksheet[^>]*>/, `$&${FIT_TO_PAGE}`)
      .replace('</sheetData>', `</sheetData>${afterData(path)}${LANDSCAPE}`)
  })
}

/** Points of a line of text at the workbook's font size, and of the tallest row that is still pleasant. */
const LINE_HEIGHT = 14
const TALLEST_ROW = 252

/** Programs differ in whether they fit rows to wrapped text by themselves; so each row says its height. */
export function withHeight(
  row: readonly (CellObject | null)[],
  widths: readonly number[],
): (CellObject | null)[] {
  const lines = row.map((cell, index) =>
    typeof cell?.value === 'string'
      ? cell.value
          .split('\n')
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / (widths[index]! - 1))), 0)
      : 1,
  )
  const height = Math.min(TALLEST_ROW, LINE_HEIGHT * Math.max(1, ...lines) + 4)
  return row.map((cell, index) => (index === 0 && cell ? { ...cell, height } : cell))
}

/** Text stays text: format @ keeps it so even after somebody edits the cell. */
export function cellToObject(cell: Cell, more: Partial<CellObject> = {}): CellObject | null {
  if (cell === null || cell === '') return null
  const value = typeof cell === 'number' ? cell : plainLines(String(cell)).slice(0, LONGEST_CELL)
  const kind = typeof value === 'string' ? { type: String, format: '@' } : { type: Number }
  return { value, ...kind, wrap: true, alignVertical: 'top', ...more } as CellObject
}

/** 1 → A, 27 → AA */
export function columnName(ordinal: number): string {
  const letters = 26
  const first = Math.floor((ordinal - 1) / letters)
  return (first > 0 ? columnName(first) : '') + String.fromCharCode(65 + ((ordinal - 1) % letters))
}
