export type Cell = string | number | boolean | null

/** A column of a tidy table, with what it means in both languages. */
export interface Column<Row> {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly cell: (row: Row) => Cell
}

/** Between the members of a list in one cell; 、 would clash with the text. */
export const LIST_MARK = '; '
