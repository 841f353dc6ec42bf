import type { Span } from '../../model/index.js'
import { listToUnits } from './list-to-units.js'
import { noteToRoles, type Role, type RoleUnit } from './note-to-roles.js'
import type { ResponsibilityNote } from './responsibility-note.js'
import type { RowCell } from './row-to-cells.js'

const isRole = (role: string | null | undefined): role is Role =>
  role === 'lead' || role === 'responsible' || role === 'support'

/**
 * The cells of a row of a table of tasks that say who does it, as responsibility notes.
 *
 * A cell that tells roles itself (甲局牵头，乙局配合) is read as a note is; else its column tells the role.
 */
export function cellsToNotes(text: string, cells: readonly RowCell[]): readonly ResponsibilityNote[] {
  return cells.flatMap(({ from, to, column }): readonly ResponsibilityNote[] => {
    const role = column?.role
    if (!isRole(role)) return []
    const own = noteToRoles(text, from, to)
    if (own !== null && own.units.length > 0) return [{ from, to, reading: own }]
    const units = cellToLines(text, { from, to }).flatMap((line) =>
      listToUnits(text, line.from, line.to).map((unit): RoleUnit => ({ ...unit, role })),
    )
    if (units.length === 0) return []
    const led = column?.firstLeads === true && role === 'responsible'
    const named = units.map((unit, at): RoleUnit => (led && at === 0 ? { ...unit, role: 'lead' } : unit))
    return [{ from, to, reading: { units: named, declared: [], firstLeads: 'no', labelled: true } }]
  })
}

/** Lines inside a cell stand apart by blanks. */
const cellToLines = (text: string, { from, to }: Span): readonly Span[] =>
  [...text.slice(from, to).matchAll(/\S+/gu)].map((found) => ({
    from: from + found.index,
    to: from + found.index + found[0].length,
  }))
