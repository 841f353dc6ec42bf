import { areHeads, type ColumnRole, headSaysFirstLeads, headToRole } from '../lexicon/columns.js'
import type { Note, Span } from '../model/index.js'
import { excerptAt } from './excerpt.js'
import type { Line } from './text-to-lines.js'

/** A column of a table of tasks. */
export interface Column {
  /** What its cells say; `null` where the words of its head are not known. */
  readonly role: ColumnRole | null
  /** Who is named first in its cells leads. */
  readonly firstLeads: boolean
}

/** The tables of a document: what their columns are, and which lines are heads. */
export interface Tables {
  /** The columns of the table that a row stands in, or `null` where no head stands above it. */
  readonly columnsOf: (row: Line) => readonly Column[] | null
  /** The cells of a row that has columns, empty ones included. */
  readonly cellsOf: (row: Line) => readonly string[]
  readonly isHead: (line: Line) => boolean
  /** Of a head: the table above it goes on, as on a new page. */
  readonly isRepeated: (line: Line) => boolean
  readonly notes: readonly Note[]
}

/** What separates the cells of a row: bars, or the tabs of a table that was copied. */
const BAR = /[|│\t]/u

/** A longer row is no head. */
const LONGEST_HEAD_ROW = 300

interface Head {
  readonly line: number
  readonly cells: readonly string[]
  readonly columns: readonly Column[]
  readonly isFenced: boolean
}

/** Whether a line is a row of a table: cells with bars between. */
export const isRow = ({ text }: Line): boolean => BAR.test(text)

/**
 * The tables of tasks among the lines of a document, known by their heads: 序号 | 重点任务 | 责任单位 | 完成时限.
 *
 * A second row of heads tells more of the columns in which it says something. Heads whose words are not known are
 * told in a note.
 */
export function linesToTables(lines: readonly Line[]): Tables {
  const heads: Head[] = []
  const notes: Note[] = []
  const repeated = new Set<number>()
  const isHeadLine = new Set<number>()
  for (const line of lines) {
    if (!isRow(line) || line.text.length > LONGEST_HEAD_ROW) continue
    const isFenced = FENCED.test(line.text)
    const cells = rowToCells(line.text, isFenced)
    if (!areHeads(cells)) continue
    isHeadLine.add(line.index)
    const above = heads.at(-1)
    const isSecond = above !== undefined && above.line === line.index - 1
    const all = isSecond ? cellsOver(above.cells, cells) : cells
    if (isSecond) heads.pop()
    else if (above?.cells.join('|') === cells.join('|') && isRow(lines[line.index - 1]!))
      repeated.add(line.index)
    heads.push({ line: line.index, cells: all, columns: cellsToColumns(all), isFenced })
  }
  for (const { line, cells, columns } of heads) {
    const unread = cells.filter((cell, at) => cell !== '' && columns[at]!.role === null)
    if (unread.length > 0 && !repeated.has(line)) notes.push(columnNote(lines[line]!, unread))
  }
  return {
    columnsOf: (row) => (isRow(row) ? (headAbove(heads, row.index)?.columns ?? null) : null),
    cellsOf: ({ index, text }) => rowToCells(text, headAbove(heads, index)?.isFenced ?? false),
    isRepeated: ({ index }) => repeated.has(index),
    isHead: ({ index }) => isHeadLine.has(index),
    notes,
  }
}

/** The last head above a line; heads are in order. */
function headAbove(heads: readonly Head[], line: number): Head | undefined {
  let [low, high] = [0, heads.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (heads[middle]!.line < line) low = middle + 1
    else high = middle
  }
  return heads[low - 1]
}

/** | 序号 | 任务 |: as Markdown has it, where the bars at both ends part no cells */
const FENCED = /^\|[^|].*\|$/u

/** The cells of a row; of one in a table whose head is fenced by bars, those between. */
const rowToCells = (text: string, isFenced: boolean): readonly string[] =>
  (isFenced ? text.replace(/^\||\|$/gu, '') : text).split(BAR).map((cell) => cell.trim())

/** 责任分工 above 牵头单位: the lower head says more. */
const cellsOver = (above: readonly string[], below: readonly string[]): readonly string[] =>
  Array.from({ length: Math.max(above.length, below.length) }, (_, at) => below[at] || above[at] || '')

/** A table without a column of tasks has its tasks in its first column of measures; of two, the second says how. */
function cellsToColumns(cells: readonly string[]): readonly Column[] {
  const roles = cells.map(headToRole)
  const task = roles.indexOf('task')
  const measure = roles.indexOf('measure')
  return roles.map((role, at) => ({
    role: task < 0 && at === measure ? 'task' : role === 'task' && at > task && task >= 0 ? 'measure' : role,
    firstLeads: headSaysFirstLeads(cells[at]!),
  }))
}

function columnNote(line: Line, unread: readonly string[]): Note {
  const at = line.text.indexOf(unread[0]!)
  const span = excerptAt(line, at, at + unread[0]!.length).spans[0] as Span
  const message = `${unread.length} columns of a table have heads that are not known (${unread.slice(0, 3).join(', ')}): their cells are read as wording`
  return { code: 'column-unread', message, span }
}
