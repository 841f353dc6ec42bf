import type { Span } from '../../model/index.js'
import { listToUnits } from './list-to-units.js'
import { noteToRoles, type Role, type RoleUnit } from './note-to-roles.js'
import type { ResponsibilityNote } from './responsibility-note.js'

/** 牵头单位 · 责任单位 · 配合部门 · 承办处室: columns of a table of tasks that name units. */
const UNIT_COLUMN = /(?:单位|部门|主体|机构|处室|地区)$/u

const columnToRole = (column: string): Role | null =>
  !UNIT_COLUMN.test(column)
    ? null
    : /牵头|主办/u.test(column)
      ? 'lead'
      : /配合|参与|参加|协/u.test(column)
        ? 'support'
        : 'responsible'

/**
 * The cells of a row of a table of tasks that say who does it, as responsibility notes.
 *
 * `columns` are the headers of the row's cells after its number. A cell that tells roles itself (甲局牵头，
 * 乙局配合) is read as a note is; else its column tells the role.
 */
export function cellsToNotes(text: string, columns: readonly string[]): readonly ResponsibilityNote[] {
  return textToCells(text).flatMap(({ column, ...cell }): readonly ResponsibilityNote[] => {
    const role = columnToRole(columns[column] ?? '')
    if (role === null || cell.from === cell.to) return []
    const own = noteToRoles(text, cell.from, cell.to)
    if (own !== null && own.units.length > 0) return [{ ...cell, reading: own }]
    const units = cellToLines(text, cell).flatMap(({ from, to }) =>
      listToUnits(text, from, to).map((unit): RoleUnit => ({ ...unit, role })),
    )
    return units.length === 0
      ? []
      : [{ ...cell, reading: { units, declared: [], firstLeads: 'no', labelled: true } }]
  })
}

/** A further row of the same task: its number is an empty cell. */
const NEXT_ROW = /\n\s*\|/gu

/** The cells of each row by their columns, without the bars and blanks between them. */
function textToCells(text: string): readonly (Span & { readonly column: number })[] {
  const cells: (Span & { readonly column: number })[] = []
  const starts = new Set([...text.matchAll(NEXT_ROW)].map((found) => found.index + found[0].length))
  const bars = [...text.matchAll(/[|│\t]/gu)].map((found) => found.index).concat(text.length)
  let from = 0
  let column = 0
  for (const bar of bars) {
    const isRowEnd = starts.has(bar + 1)
    let [first, last] = [from, bar]
    while (first < last && /\s/u.test(text[first]!)) first++
    while (last > first && /\s/u.test(text[last - 1]!)) last--
    cells.push({ from: first, to: last, column })
    column = isRowEnd ? 0 : column + 1
    from = bar + 1
  }
  return cells
}

/** Lines inside a cell stand apart by blanks. */
const cellToLines = (text: string, { from, to }: Span): readonly Span[] =>
  [...text.slice(from, to).matchAll(/\S+/gu)].map((found) => ({
    from: from + found.index,
    to: from + found.index + found[0].length,
  }))
