import Papa from 'papaparse'
import { REVIEW_COLUMNS, type ReviewColumn } from '../../src/review/review-columns.js'

/** What a coder writes into a row; nothing leaves it empty. */
export type Coding = Partial<Record<'decision' | 'coder' | 'date' | 'comment', string>>

const NAMES = new Map<string, ReviewColumn>(
  REVIEW_COLUMNS.flatMap(({ name, zh, en }) => [
    [zh, name],
    [en, name],
  ]),
)

/** The rows of a sheet by the columns' names. */
export function rowsOf(csv: string): Record<ReviewColumn, string>[] {
  const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/u, ''), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (heading) => NAMES.get(heading) ?? heading,
  })
  return data as Record<ReviewColumn, string>[]
}

/** The sheet as a coder gives it back. */
export const fill = (
  csv: string,
  code: (row: Record<ReviewColumn, string>, at: number) => Coding,
  config: Papa.UnparseConfig = {},
): string =>
  Papa.unparse(
    rowsOf(csv).map((row, at) => ({ ...row, ...code(row, at) })),
    config,
  )
