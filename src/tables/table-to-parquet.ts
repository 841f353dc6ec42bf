import type { SchemaElement } from 'hyparquet'
import { later } from '../load-later.js'
import type { Cell } from '../write/table.js'
import { checkTable, type Table, type TableColumn } from './table.js'

const hyparquet = later('hyparquet-writer')

/** Beyond this a whole number needs 64 bits. */
const INT32_LIMIT = 2 ** 31

const DAY = 86_400_000

/**
 * The table as a Parquet file: UTF8, INT32 (INT64 where a value needs it), DOUBLE, BOOLEAN and DATE columns,
 * all of them nullable, compressed with Snappy. The same table gives the same bytes.
 *
 * @example
 * const columns = [{ name: 'year', type: 'integer', description: 'the year it is for' }]
 * const bytes = tableToParquet({ name: 'documents', title: 'Documents', columns, rows: [[2022], [null]] })
 * String.fromCharCode(...bytes.slice(0, 4)) // => 'PAR1'
 */
export function tableToParquet(table: Table): Uint8Array {
  checkTable('tableToParquet', table)
  const { name, title, columns, rows } = table
  const data = columns.map((_, i) => rows.map((row) => row[i] ?? null))
  const elements = columns.map((column, i) => toElement(column, data[i]!))
  return new Uint8Array(
    hyparquet().parquetWriteBuffer({
      columnData: columns.map((column, i) => ({
        name: column.name,
        data: data[i]!.map((cell) => toValue(elements[i]!, cell)),
      })),
      schema: [{ name: 'root', num_children: columns.length }, ...elements],
      createdBy: 'policy-lineage',
      kvMetadata: [
        { key: 'name', value: name },
        { key: 'title', value: title },
      ],
    }),
  )
}

function toElement({ name, type }: TableColumn, cells: readonly Cell[]): SchemaElement {
  const nullable = { name, repetition_type: 'OPTIONAL' } as const
  switch (type) {
    case 'string':
      return { ...nullable, type: 'BYTE_ARRAY', converted_type: 'UTF8' }
    case 'integer':
      return cells.some((cell) => typeof cell === 'number' && Math.abs(cell) >= INT32_LIMIT)
        ? { ...nullable, type: 'INT64' }
        : { ...nullable, type: 'INT32' }
    case 'number':
      return { ...nullable, type: 'DOUBLE' }
    case 'boolean':
      return { ...nullable, type: 'BOOLEAN' }
    case 'date':
      return { ...nullable, type: 'INT32', converted_type: 'DATE' }
    default:
      return type satisfies never
  }
}

/** Dates are counted in days since 1970, 64-bit numbers are of a type of their own. */
function toValue({ type, converted_type }: SchemaElement, cell: Cell): Cell | bigint {
  if (cell === null) return null
  if (converted_type === 'DATE') return Date.parse(`${cell}T00:00:00Z`) / DAY
  return type === 'INT64' ? BigInt(cell as number) : cell
}
