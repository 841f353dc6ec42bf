import type { Span } from '../../model/index.js'
import type { Column } from '../lines-to-tables.js'

/** A cell of a row in the text of a task, without the bars and blanks around it. */
export interface RowCell extends Span {
  readonly column: Column | undefined
  /** Counted from 0; further rows of the same task count on. */
  readonly row: number
}

/** The cells of each row of a task by their columns; the number of a further row of the same task is an empty cell. */
export function rowToCells(text: string, columns: readonly Column[]): readonly RowCell[] {
  const cells: RowCell[] = []
  let row = 0
  let start = 0
  for (const line of text.split('\n')) {
    const empty = row > 0 ? /^\s*[|│\t]/u.exec(line)?.[0].length : undefined
    const isText = row > 0 && !/[|│\t]/u.test(line)
    let from = empty ?? 0
    for (let column = 0; from <= line.length; column++) {
      const length = line.slice(from).search(/[|│\t]/u)
      const bar = length < 0 ? line.length : from + length
      let [first, last] = [from, bar]
      while (first < last && /\s/u.test(line[first]!)) first++
      while (last > first && /\s/u.test(line[last - 1]!)) last--
      if (first < last)
        cells.push({
          from: start + first,
          to: start + last,
          column: isText ? undefined : columns[column],
          row,
        })
      from = bar + 1
    }
    start += line.length + 1
    row += 1
  }
  return cells
}
