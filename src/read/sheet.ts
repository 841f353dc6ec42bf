/** A cell of a spreadsheet as it shows; lines inside it stand apart by line breaks. */
export interface SheetCell {
  readonly text: string
  /** How many of the rows and columns listed it spans. */
  readonly rows: number
  readonly columns: number
}

/** A sheet of a workbook: what shows of it, row by row, empty cells included up to the last that is filled. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
}

/** A workbook, and how much of it does not show. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** Sheets, rows and columns that are hidden, and columns beyond those that are read. */
  readonly leftOut: ReadonlyMap<string, number>
}

/** The cells of a sheet by their places, before merged ones are joined and hidden ones left out. */
export interface Grid {
  readonly name: string
  /** By row, then by column, both counted from 0. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, string>>
  readonly merges: readonly Merge[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
}

/** A merged cell: its first and last row and column. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}
