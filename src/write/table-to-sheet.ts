import type { CellObject, Sheet } from 'write-excel-file/universal'
import { cellToObject, columnName, withHeight } from './sheets-to-workbook.js'
import type { Cell } from './table.js'

/** What a sheet of one table needs besides its rows. */
export interface SheetOf {
  readonly columns: readonly { readonly name: string }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Of columns without a width of their own. */
export const NARROW = 12

/** A table as a sheet: its heads stay in sight, and `look` says how a cell looks by the column it stands in. */
export function tableToSheet(
  name: string,
  { columns, rows }: SheetOf,
  widthOf: Readonly<Record<string, number>>,
  look: (column: string, cell: Cell) => Partial<CellObject>,
): Sheet<Blob> {
  const widths = columns.map((column) => widthOf[column.name] ?? NARROW)
  const header: Partial<CellObject> = { fontWeight: 'bold', backgroundColor: '#E8EBEF' }
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [
      withHeight(
        columns.map((column) => cellToObject(column.name, header)),
        widths,
      ),
      ...rows.map((row) =>
        withHeight(
          row.map((cell, index) => cellToObject(cell, look(columns[index]!.name, cell))),
          widths,
        ),
      ),
    ],
  }
}

/** What lets a reader filter a sheet by its columns. */
export const sheetToFilter = ({ columns, rows }: SheetOf): string =>
  `<autoFilter ref="A1:${columnName(columns.length)}${rows.length + 1}"/>`
