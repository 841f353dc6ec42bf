import { holdLimit } from '../limits.js'
import type { Note } from '../model/index.js'
import type { ReadLimits } from '../options.js'
import { cellsToLines, createTable } from './cells-to-lines.js'
import { ASIDE } from './html-line.js'
import type { Block } from './page.js'
import { createTextBuilder, type Reading } from './reading.js'
import type { Sheet, SheetCell, Workbook } from './sheet.js'

/** Sheet1 · 工作表2: names that nobody gave. */
const NO_NAME = /^(?:sheet|工作表|表|页)\s*[0-9]*$/iu

/** So much may be carried by merged cells however little the workbook says. */
const CARRIED_AT_LEAST = 10_000

/**
 * A workbook as lines: a row that one cell fills is a line of its own, any other `a | b | c`; merged cells carry
 * their value as they do in pages. A sheet without a line above its table is headed by its name, where it has one.
 */
export function workbookToReading({ sheets, leftOut }: Workbook, limits: Required<ReadLimits>): Reading {
  const builder = createTextBuilder()
  const written = sheets.reduce(
    (sum, { rows }) =>
      sum + rows.reduce((all, row) => all + row.reduce((of, { text }) => of + text.length, 0), 0),
    0,
  )
  const budget = { left: written + CARRIED_AT_LEAST }
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some(({ text }) => text !== '')))
  let named = 0
  for (const sheet of filled) {
    const lines = sheetToLines(sheet, budget)
    if (builder.length > 0) builder.add('\n')
    if (filled.length > 1 && lines[0]?.isRow === true && !NO_NAME.test(sheet.name.trim())) {
      builder.add(`${sheet.name.trim()}\n`)
      named += 1
    }
    for (const { text } of lines) {
      text.split(ASIDE).forEach((piece, rank) => {
        builder.add(piece, rank % 2 === 1)
      })
      builder.add('\n')
      holdLimit(limits, 'characters', builder.length, 'Characters of the workbook')
    }
  }
  return { text: builder.text(), furniture: builder.furniture(), notes: notesOf(leftOut, named) }
}

function sheetToLines({ rows }: Sheet, budget: { left: number }): readonly Block[] {
  const table = createTable(budget, { isData: true })
  return rows.flatMap((row) =>
    cellsToLines(
      row.map((cell) => ({ blocks: cellToBlocks(cell), rows: cell.rows, columns: cell.columns })),
      0,
      table,
    ),
  )
}

/** What separates columns in a line is another sign inside a cell. */
const cellToBlocks = ({ text }: SheetCell): readonly Block[] =>
  text
    .split('\n')
    .map((line) => line.replaceAll('|', '｜').replaceAll('│', '｜').replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, owner: 0, linked: 0 }))

function notesOf(leftOut: ReadonlyMap<string, number>, named: number): readonly Note[] {
  const notes: Note[] = []
  const kinds = [...leftOut].map(([what, count]) => `${count} ${what}`)
  if (kinds.length > 0) notes.push({ code: 'left-out', message: `Not read: ${kinds.join(', ')}.` })
  if (named > 0)
    notes.push({
      code: 'converted',
      message: `${named} sheets that no line heads were given their names as first lines.`,
    })
  return notes
}
