import { PolicyError } from '../error.js'
import type { Sheet } from './bytes-to-sheets.js'
import { REVIEW_COLUMNS, type ReviewColumn } from './review-columns.js'

/** One row of a sheet by the names of the columns; '' where it says nothing. */
export interface Entry {
  readonly sheet: string
  /** As the spreadsheet counts: the headings are usually row 1. */
  readonly row: number
  readonly cells: Readonly<Record<ReviewColumn, string>>
}

/** Without these a sheet is no review. */
const NEEDED: readonly ReviewColumn[] = ['source', 'target', 'decision']

/** Somebody may have put a title above the headings. */
const HEADINGS_WITHIN = 10

const BY_HEADING: ReadonlyMap<string, ReviewColumn> = new Map(
  REVIEW_COLUMNS.flatMap(({ name, zh, en }) => [name, zh, en].map((heading) => [heading, name] as const)),
)

/**
 * The rows of the sheets that are reviews; others (the instructions, a coder's own) are passed over.
 *
 * Columns are known by their headings in either language, wherever they stand. Throws `bad-input` where no sheet
 * has the columns that a review needs.
 */
export function sheetsToEntries(sheets: readonly Sheet[]): readonly Entry[] {
  const reviews = sheets.flatMap((sheet) => {
    const head = sheet.rows
      .slice(0, HEADINGS_WITHIN)
      .findIndex((row) => NEEDED.every((name) => columnsOf(row).has(name)))
    return head < 0 ? [] : [{ sheet, head }]
  })
  if (reviews.length === 0)
    throw new PolicyError(
      'bad-input',
      `${sheets.map(({ name }) => name).join('; ')}: no sheet has the columns ${NEEDED.join(', ')} (来源任务, 目标任务, 判断)`,
    )
  return reviews.flatMap(({ sheet, head }) => {
    const columns = columnsOf(sheet.rows[head]!)
    return sheet.rows.slice(head + 1).flatMap((row, at): readonly Entry[] => {
      if (row.every((cell) => cell === '')) return []
      const cells = Object.fromEntries(
        REVIEW_COLUMNS.map(({ name }) => [name, row[columns.get(name) ?? -1] ?? '']),
      ) as Record<ReviewColumn, string>
      return [{ sheet: sheet.name, row: head + at + 2, cells }]
    })
  })
}

/** Where each column stands; of two with one heading the first. */
function columnsOf(row: readonly string[]): ReadonlyMap<ReviewColumn, number> {
  const columns = new Map<ReviewColumn, number>()
  row.forEach((heading, at) => {
    const name = BY_HEADING.get(heading.normalize('NFKC').trim().toLowerCase())
    if (name !== undefined && !columns.has(name)) columns.set(name, at)
  })
  return columns
}
