import type { Grid, Merge, Sheet, SheetCell } from './sheet.js'

/** Tables of tasks have some ten columns; what has more is data. */
const MOST_COLUMNS = 64

/**
 * What shows of a sheet: hidden rows and columns left out, and columns in which nothing stands. A merged cell is
 * told once, with the rows and columns it spans; where its first row or column is hidden, it begins in the next.
 */
export function gridToSheet({ name, cells, merges, hiddenRows, hiddenColumns }: Grid): {
  readonly sheet: Sheet
  readonly beyond: number
} {
  const rows = [...cells.keys()].filter((row) => !hiddenRows.has(row)).sort((x, y) => x - y)
  const used = new Set<number>()
  for (const row of cells.values()) for (const column of row.keys()) used.add(column)
  const shown = [...used].filter((column) => !hiddenColumns.has(column)).sort((x, y) => x - y)
  const columns = shown.slice(0, MOST_COLUMNS)
  const opening = mergesByRow(merges, rows)
  /** By column: the first row below the merged cell that covers it. */
  const coveredTo = new Map<number, number>()
  const made = rows.map((row, at): readonly SheetCell[] => {
    const own = cells.get(row)!
    const merged = new Map<number, SheetCell & { readonly end: number }>()
    for (const merge of opening.get(at) ?? []) {
      const from = firstFrom(columns, merge.left)
      const to = firstFrom(columns, merge.right + 1)
      const below = firstFrom(rows, merge.bottom + 1)
      if (from >= to || merged.has(from) || (coveredTo.get(from) ?? 0) > at) continue
      const text = cells.get(merge.top)?.get(merge.left) ?? ''
      merged.set(from, { text, rows: below - at, columns: to - from, end: to })
      for (let column = from; column < to; column++) coveredTo.set(column, below)
    }
    const line: SheetCell[] = []
    let filled = 0
    for (let column = 0; column < columns.length; ) {
      const cell = merged.get(column)
      if (cell !== undefined) {
        line.push({ text: cell.text, rows: cell.rows, columns: cell.columns })
        column = cell.end
        filled = line.length
        continue
      }
      if ((coveredTo.get(column) ?? 0) <= at) {
        const text = own.get(columns[column]!) ?? ''
        line.push({ text, rows: 1, columns: 1 })
        if (text !== '') filled = line.length
      }
      column += 1
    }
    return line.slice(0, filled)
  })
  return { sheet: { name, rows: made }, beyond: shown.length - columns.length }
}

/** Merged cells by the first listed row that they lie in. */
function mergesByRow(
  merges: readonly Merge[],
  rows: readonly number[],
): ReadonlyMap<number, readonly Merge[]> {
  const opening = new Map<number, Merge[]>()
  for (const merge of merges) {
    const at = firstFrom(rows, merge.top)
    if (at >= rows.length || rows[at]! > merge.bottom) continue
    const there = opening.get(at)
    if (there === undefined) opening.set(at, [merge])
    else there.push(merge)
  }
  return opening
}

/** Where in ascending numbers the first that is not below `value` stands. */
function firstFrom(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
