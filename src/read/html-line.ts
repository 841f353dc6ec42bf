import { WIDE } from './fold-radicals.js'
import type { Block } from './html-to-blocks.js'

/** A line of a page as it grows: white space as a browser would show it. */
export interface Line {
  /** The element in which it began. */
  owner: number
  linked: number
  readonly pieces: string[]
}

/**
 * Stand around a stretch of a line that is furniture until the text is put together: noncharacters, which
 * Unicode keeps for such use inside a program.
 */
export const ASIDE_FROM = '\uFDD0'
export const ASIDE_TO = '\uFDD1'

/** White space that a browser shows as one space; the ideographic and the no-break space are text. */
const COLLAPSED = /[ \t\n\r\f]+/gu

/** 推进⏎政务 : a line break of the source between two Chinese characters is no space (CSS Text 3, 4.1.3). */
const BREAK_IN_CHINESE = new RegExp(`(?<=[${WIDE}])[ \\t\\r\\f]*\\n[ \\t\\r\\n\\f]*(?=[${WIDE}])`, 'gu')

/** An empty line. */
export const createLine = (): Line => ({ owner: 0, linked: 0, pieces: [] })

/** The line's text; '' for nothing but white space. */
export function lineToText(line: Line): string {
  if (line.pieces.length === 0) return ''
  const text = line.pieces
    .join('')
    .replace(BREAK_IN_CHINESE, '')
    .replace(COLLAPSED, ' ')
    .replace(/^ | $/gu, '')
  return /^[\s\u00a0\uFDD0\uFDD1]*$/u.test(text) ? '' : text
}

/** A cell with more lines than this holds a layout, not a value. */
const LINES_IN_A_CELL = 12

/** A cell longer than this too: the longest measure in a table of tasks has some 600 characters. */
const CELL_LENGTH = 1500

/**
 * A table row as one line `a | b | c`, or the lines of its cells one after another where the table only
 * lays out the page (a row of one cell, or cells as long as documents).
 */
export function rowToLines(cells: readonly (readonly Block[])[], owner: number): readonly Block[] {
  const lengthOf = (cell: readonly Block[]): number => cell.reduce((sum, { text }) => sum + text.length, 0)
  const filled = cells.filter((cell) => cell.length > 0)
  const isLayout =
    filled.length < 2 || cells.some((cell) => cell.length > LINES_IN_A_CELL || lengthOf(cell) > CELL_LENGTH)
  if (isLayout) return cells.flat()
  const text = cells.map((cell) => cell.map((block) => block.text.trim()).join(' ')).join(' | ')
  return [{ text, owner, linked: cells.flat().reduce((sum, { linked }) => sum + linked, 0) }]
}
