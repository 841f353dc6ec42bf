import type { Span } from '../../model/index.js'
import type { RowCell } from './row-to-cells.js'
import { textToHeading } from './text-to-heading.js'

/** A name of a task is no longer; what is longer is its text. */
const LONGEST_NAME = 60

/** Columns in which a job is told. */
const WORDING = new Set(['task', 'measure', 'target'])

/**
 * The heading of a task in a row: its cell in the column of tasks where another tells what is to be done, else the
 * title sentence of the first cell that tells something.
 */
export function cellsToHeading(text: string, cells: readonly RowCell[]): Span | null {
  const told = cells.filter(({ row, column }) => row === 0 && WORDING.has(column?.role ?? ''))
  const name = told.find(({ column }) => column?.role === 'task')
  const first = name ?? told[0] ?? cells.find(({ column }) => column?.role == null)
  if (first === undefined) return null
  const words = text.slice(first.from, first.to)
  const bare = words.replace(/[。；;：:\s]+$/u, '')
  if (name !== undefined && told.length > 1 && bare.length <= LONGEST_NAME && !/[。；！？]/u.test(bare))
    return bare === '' ? null : { from: first.from, to: first.from + bare.length }
  const heading = textToHeading(words, [])
  return heading === null ? null : { from: first.from + heading.from, to: first.from + heading.to }
}
