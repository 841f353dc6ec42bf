import { areHeads, headToRole } from '../lexicon/columns.js'
import type { Block, Cell } from './page.js'

/** A cell with more lines than this holds a layout, not a value. */
const LINES_IN_A_CELL = 12

/** A cell longer than this too: the longest measure in a table of tasks has some 600 characters. */
const CELL_LENGTH = 1500

/** The column that counts the rows. */
const isNumberColumn = (head: string): boolean => headToRole(head) === 'number'

/** 牵头单位 · 完成时限: columns whose values hold for every column they span; a measure is said once. */
const VALUES = new Set(['lead', 'responsible', 'support', 'deadline', 'person'])
const isValueColumn = (head: string): boolean => VALUES.has(headToRole(head) ?? '')

/** 1 · 2. · （三） · 四: a cell that numbers its row. */
const ROW_NUMBER = /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]?[.．、]?$/u

/** A cell of a row with its column; a carried one stands in a row above and spans this one. */
interface Placed {
  readonly blocks: readonly Block[]
  readonly isCarried: boolean
}

/** What a table keeps from row to row. */
export interface Table {
  /** By column: the cell that spans further rows, and how many. */
  readonly spanning: Map<number, { readonly blocks: readonly Block[]; left: number }>
  /** The texts of its head, the last row of heads counting. */
  head: readonly string[]
  /** How many characters may still be carried; one budget for a whole page. */
  readonly budget: { left: number }
  readonly isData: boolean
}

/** An empty table. With `isData` its cells are values however long they are: no sheet only lays out a page. */
export const createTable = (
  budget: Table['budget'],
  { isData = false }: { readonly isData?: boolean } = {},
): Table => ({
  spanning: new Map(),
  head: [],
  budget,
  isData,
})

const textOf = (blocks: readonly Block[]): string => blocks.map(({ text }) => text.trim()).join(' ')

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0)

const isLarge = (blocks: readonly Block[]): boolean =>
  blocks.length > LINES_IN_A_CELL || lengthOf(blocks) > CELL_LENGTH

/**
 * A table row as one line `a | b | c`, or the lines of its cells one after another where the table only
 * lays out the page (a row of one cell, or cells as long as documents).
 *
 * A merged cell carries its value to every row it spans. Where it is the number of a row the rows are one: what
 * they share is said once, and the line begins with an empty cell. The number stands first wherever its column is.
 */
export function cellsToLines(cells: readonly Cell[], owner: number, table: Table): readonly Block[] {
  const own = cells.flatMap(({ blocks }) => blocks)
  const texts = cells.map(({ blocks }) => textOf(blocks)).filter((text) => text !== '')
  const isHead = table.head.length === 0 || areHeads(texts) || isSecondHead(cells, table)
  const isAlone = texts.length < 2 && [...table.spanning.values()].every(({ blocks }) => blocks.length === 0)
  const placed = placeCells(cells, table, isHead)
  // 一、政务服务 over all columns: a heading, not a value of each
  const isData = table.isData || areHeads(table.head)
  if (isAlone || (!isData && cells.some(({ blocks }) => isLarge(blocks)))) return own
  const filled = placed.filter(({ blocks }) => blocks.length > 0)
  if (filled.length < 2 || own.length === 0) return own
  if (isHead) table.head = placed.map(({ blocks }) => textOf(blocks))
  const counts = table.head.findIndex((head) => isNumberColumn(head))
  const ordered =
    counts > 0 && counts < placed.length ? [placed[counts]!, ...placed.toSpliced(counts, 1)] : placed
  const goesOn = ordered[0]!.isCarried && ROW_NUMBER.test(textOf(ordered[0]!.blocks))
  const text = ordered
    .map(({ blocks, isCarried }) => (goesOn && isCarried ? '' : cellToText(blocks)))
    .join(' | ')
  return [{ text, owner, linked: own.reduce((sum, { linked }) => sum + linked, 0), isRow: true }]
}

/** Rows of a table inside a cell stand in one line with it. */
const cellToText = (blocks: readonly Block[]): string =>
  blocks.map(({ text, isRow }) => (isRow ? text.replaceAll(' | ', ' ') : text).trim()).join(' ')

/** 责任分工 over 牵头单位 and 配合单位: a second row of heads, under cells that span both. */
const isSecondHead = (cells: readonly Cell[], { spanning, head }: Table): boolean =>
  spanning.size > 0 &&
  [...spanning].every(([column, { blocks }]) => textOf(blocks) === head[column]) &&
  cells.every(({ blocks }) => lengthOf(blocks) <= 12) &&
  head.some((text) => isNumberColumn(text))

/** Word and browsers allow more; what claims more is a slip. */
const MOST_SPANNED = 1000
const MOST_COLUMNS = 64

function placeCells(cells: readonly Cell[], table: Table, isHead: boolean): readonly Placed[] {
  const { spanning, head, budget } = table
  const placed: Placed[] = []
  const carry = (): void => {
    for (let above = spanning.get(placed.length); above !== undefined; above = spanning.get(placed.length)) {
      above.left -= 1
      if (above.left <= 0) spanning.delete(placed.length)
      budget.left -= lengthOf(above.blocks)
      placed.push({ blocks: budget.left < 0 ? [] : above.blocks, isCarried: true })
    }
  }
  for (const { blocks, rows, columns } of cells) {
    carry()
    for (let at = 0; at < Math.min(columns, MOST_COLUMNS); at++) {
      const column = placed.length
      if (at > 0 && spanning.has(column)) break
      const isSaid = at === 0 || isHead || isValueColumn(head[column] ?? '')
      const said = isSaid && columns < MOST_COLUMNS ? blocks : at === 0 ? blocks : []
      if (rows > 1 && !isLarge(blocks))
        spanning.set(column, { blocks: said, left: Math.min(rows, MOST_SPANNED) - 1 })
      placed.push({ blocks: said, isCarried: at > 0 && said.length > 0 && isHead })
    }
  }
  carry()
  return placed
}
