import type { Segment } from './texts-to-segments.js'

/** A printed line, or a row of a table. */
export interface PrintedLine extends Omit<Segment, 'goesOn'> {
  readonly isRow: boolean
}

/** Tables have at least this many columns and rows: two columns may be a line with a wide gap. */
const COLUMNS = 3
const ROWS = 3

/** A cell of more lines is a column of text. */
const LINES_IN_A_CELL = 24

/** Lines of a cell stand nearer than this many sizes; rows are farther apart, or their first cell is left of the last. */
const LINE_STEP = 1.9

/** A new cell begins at least this many sizes to the right of where the one before it began. */
const CELL_STEP = 1.5

/** Places that differ by less than this share of the size are the same. */
const SLACK = 0.6

type Cell = readonly Segment[]

/**
 * Segments as lines: those of one line joined by an ideographic space; tables, which a PDF holds cell by
 * cell, as rows `a | b | c`.
 *
 * A table is three rows in succession of as many cells each, three or more; fewer are left as lines.
 */
export function segmentsToLines(segments: readonly Segment[]): readonly PrintedLine[] {
  const lines: PrintedLine[] = []
  for (let at = 0; at < segments.length; ) {
    const table = readTable(segments, at)
    if (table.rows.length >= ROWS) {
      for (const one of table.rows.map(rowToLine)) lines.push(one)
      at = table.end
      continue
    }
    let line: PrintedLine = { ...segments[at]!, isRow: false }
    for (at += 1; segments[at]?.goesOn; at += 1) {
      const { text, right, size } = segments[at]!
      const sure = leastSure([line, segments[at]!])
      line = { ...line, text: `${line.text}\u3000${text}`, right, size: Math.max(line.size, size), ...sure }
    }
    lines.push(line)
  }
  return lines
}

function readTable(
  segments: readonly Segment[],
  start: number,
): { rows: readonly (readonly Cell[])[]; end: number } {
  const rows: (readonly Cell[])[] = []
  let end = start
  while (end < segments.length) {
    const row = readRow(segments, end)
    if (row.length < COLUMNS || (rows[0] && rows[0].length !== row.length)) break
    rows.push(row)
    end += row.reduce((sum, cell) => sum + cell.length, 0)
  }
  return { rows, end }
}

/** The cells that begin at a segment: each goes on below itself, the next begins to its right and no lower. */
function readRow(segments: readonly Segment[], start: number): readonly Cell[] {
  const cells: Segment[][] = [[segments[start]!]]
  let edge = Number.NEGATIVE_INFINITY
  for (let at = start + 1; at < segments.length; at++) {
    const cell = cells.at(-1)!
    const last = cell.at(-1)!
    const next = segments[at]!
    if (next.page !== last.page || cell.length > LINES_IN_A_CELL || next.isSlanted) break
    const left = Math.min(...cell.map((line) => line.left))
    const right = Math.max(...cell.map((line) => line.right))
    const isBelow = next.y < last.y - SLACK * last.size && last.y - next.y < LINE_STEP * last.size
    const isRightOf = next.left > left + CELL_STEP * next.size && next.left >= right - SLACK * next.size
    if (isRightOf && next.y >= last.y - SLACK * last.size) {
      edge = right
      cells.push([next])
    } else if (isBelow && !next.goesOn && next.left >= edge - SLACK * next.size && next.left < right)
      cell.push(next)
    else break
  }
  return cells
}

function rowToLine(cells: readonly Cell[]): PrintedLine {
  const first = cells[0]![0]!
  const text = cells.map((cell) => cell.map((line) => line.text).join('')).join(' | ')
  return { ...first, text, isRow: true, ...leastSure(cells.flat()) }
}

/** A line is as sure as the least sure of its pieces. */
function leastSure(pieces: readonly Pick<Segment, 'confidence'>[]): Pick<Segment, 'confidence'> {
  const said = pieces.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence]))
  return said.length === 0 ? {} : { confidence: said.reduce((x, y) => Math.min(x, y)) }
}
