import type { Cell } from './table.js'
import { plainLines } from './text-to-plain.js'

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
