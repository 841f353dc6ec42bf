import type { Table } from '../../src/tables/table.js'

type Row = Readonly<Record<string, string | number | boolean | null>>

/** The rows of a table as objects, for reading in tests. */
export const rowsOf = ({ columns, rows }: Table): readonly Row[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i]!])))

/** Some columns of each row, in the order asked for. */
export const pick = (table: Table, ...names: readonly string[]): readonly Row[string][][] =>
  rowsOf(table).map((row) =>
    names.map((name) => {
      if (!(name in row)) throw new Error(`no column ${name}`)
      return row[name]!
    }),
  )
