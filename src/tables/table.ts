import { checkInput } from '../check.js'
import { regionByCode } from '../lexicon/regions.js'
import { toTableCode, toTableId } from '../model/table-id.js'
import { rounded } from '../write/figures.js'
import { type Cell, LIST_MARK } from '../write/table.js'
import { textToPlain } from '../write/text-to-plain.js'
import { columnInChinese } from './column-words.js'

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date'

/** A column as the codebook tells it. */
export interface TableColumn {
  /** snake_case, at most 32 characters: what R, Stata and pandas all take as a name. */
  readonly name: string
  /** `date` is an ISO date; `number` has at most four decimals. */
  readonly type: ColumnType
  readonly description: string
  /** The same in Chinese. */
  readonly zh?: string
  /** years, days, 0–1, 0/1, a code, … */
  readonly unit?: string
}

/** A tidy table: one kind of thing a row, `null` where a value is missing. */
export interface Table {
  readonly name: string
  readonly title: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Throws `bad-input` where a call does not get a table. */
export const checkTable = (call: string, value: unknown): void =>
  checkInput(
    call,
    value,
    'a table as `lineageToTables` gives',
    ({ columns, rows }) => Array.isArray(columns) && Array.isArray(rows),
  )

/** A column with how its cell is got from a row. */
export interface Field<Row> extends TableColumn {
  readonly cell: (row: Row) => Cell
}

/** In what units are measured. */
const UNIT_CODE = 'CN and a GB/T 2260 code'

/** The unit as tables have it: 430000 → CN430000; a document's id stands for itself. */
export const unitToTableId = (unit: string): string =>
  /^[0-9]{6}$/u.test(unit) && regionByCode(unit) !== undefined ? toTableCode(unit) : toTableId(unit)

type Of<Row> = (row: Row) => Cell

export const text = <Row>(name: string, description: string, cell: Of<Row>, unit?: string): Field<Row> =>
  toField(name, 'string', description, cell, unit)
/** The id of a document or a task, in the form that no program takes for a number. */
export const id = <Row>(
  name: string,
  description: string,
  cell: (row: Row) => string | null | undefined,
): Field<Row> =>
  text(name, description, (row) => {
    const own = cell(row)
    return own ? toTableId(own) : null
  })
/** Ids in one cell. */
export const ids = <Row>(
  name: string,
  description: string,
  cell: (row: Row) => readonly string[],
): Field<Row> => text(name, description, (row) => cell(row).map(toTableId).join(LIST_MARK))
/** A unit: the code of its region, or the id of a document of unknown region. */
export const unitId = <Row>(
  name: string,
  description: string,
  cell: (row: Row) => string | null | undefined,
): Field<Row> =>
  text(
    name,
    description,
    (row) => {
      const own = cell(row)
      return own ? unitToTableId(own) : null
    },
    UNIT_CODE,
  )
export const integer = <Row>(name: string, description: string, cell: Of<Row>, unit?: string): Field<Row> =>
  toField(name, 'integer', description, cell, unit)
export const number = <Row>(name: string, description: string, cell: Of<Row>, unit?: string): Field<Row> =>
  toField(name, 'number', description, cell, unit)
export const yesNo = <Row>(name: string, description: string, cell: Of<Row>): Field<Row> =>
  toField(name, 'boolean', description, cell)
export const date = <Row>(name: string, description: string, cell: Of<Row>): Field<Row> =>
  toField(name, 'date', description, cell)
/** 0 or 1, as regressions want it. */
export const dummy = <Row>(
  name: string,
  description: string,
  cell: (row: Row) => boolean | null,
): Field<Row> =>
  toField(
    name,
    'integer',
    description,
    (row) => {
      const value = cell(row)
      return value === null ? null : Number(value)
    },
    '0/1',
  )

const toField = <Row>(
  name: string,
  type: ColumnType,
  description: string,
  cell: Of<Row>,
  unit?: string,
): Field<Row> => ({ name, type, description, cell, ...(unit === undefined ? {} : { unit }) })

/** The rows as cells of the columns' types. */
export function toTable<Row>(
  name: string,
  title: string,
  fields: readonly Field<Row>[],
  rows: Iterable<Row>,
): Table {
  return {
    name,
    title,
    columns: fields.map(({ cell: _, ...column }) => {
      const zh = columnInChinese(name, column.name)
      return zh === undefined ? column : { ...column, zh }
    }),
    rows: Array.from(rows, (row) => fields.map(({ type, cell }) => toCell(type, cell(row)))),
  }
}

/** 2022-03-14 */
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u

/**
 * A cell in the one form that all formats share: no empty text, for CSV cannot tell it from a missing one; no
 * line breaks, for Stata takes a line for a row; no date that is none, for Parquet has no room for it.
 */
function toCell(type: ColumnType, cell: Cell): Cell {
  if (cell === null) return null
  switch (type) {
    case 'string':
      return toPlain(String(cell))
    case 'date':
      return typeof cell === 'string' && ISO_DATE.test(cell) && isDay(cell) ? cell : null
    case 'integer':
      return typeof cell === 'number' && Number.isSafeInteger(cell) ? cell : null
    case 'number':
      return typeof cell === 'number' && Number.isFinite(cell) ? rounded(cell) : null
    case 'boolean':
      return typeof cell === 'boolean' ? cell : null
    default:
      return type satisfies never
  }
}

/** ASCII and Chinese characters and nothing else: most cells, which need no cleaning */
const CLEAN = /^[!-~\u4e00-\u9fff]+$/u

function toPlain(text: string): string | null {
  if (CLEAN.test(text)) return text
  const plain = textToPlain(text).trim()
  return plain === '' ? null : plain
}

/** Whether the calendar has the day: Date.parse moves 31 February on to March. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** The share of a count, `null` where there was nothing to count. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
