/**
 * The pairs of tasks that are looked at: a matrix, of which large ones keep only the likely cells.
 *
 * Cells are numbered row by row. `byColumn` lists them column by column, so that rows and columns
 * are walked alike.
 */
export interface Cells {
  readonly rows: number
  readonly columns: number
  readonly count: number
  /** Where each row begins; one longer than there are rows. */
  readonly rowStart: Int32Array
  readonly columnOf: Int32Array
  readonly rowOf: Int32Array
  readonly columnStart: Int32Array
  readonly byColumn: Int32Array
}

/** All pairs of `rows` and `columns`. */
export function allCells(rows: number, columns: number): Cells {
  const columnOf = new Int32Array(rows * columns)
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) columnOf[i * columns + j] = j
  const rowStart = new Int32Array(rows + 1)
  for (let i = 0; i <= rows; i++) rowStart[i] = i * columns
  return toCells(rows, columns, rowStart, columnOf)
}

/** The pairs listed for each row; `columnsOfRow` are in rising order. */
export function someCells(columns: number, columnsOfRow: readonly Int32Array[]): Cells {
  const rowStart = new Int32Array(columnsOfRow.length + 1)
  columnsOfRow.forEach((own, i) => {
    rowStart[i + 1] = rowStart[i]! + own.length
  })
  const columnOf = new Int32Array(rowStart.at(-1)!)
  columnsOfRow.forEach((own, i) => {
    columnOf.set(own, rowStart[i])
  })
  return toCells(columnsOfRow.length, columns, rowStart, columnOf)
}

function toCells(rows: number, columns: number, rowStart: Int32Array, columnOf: Int32Array): Cells {
  const count = columnOf.length
  const rowOf = new Int32Array(count)
  const columnStart = new Int32Array(columns + 1)
  for (let i = 0; i < rows; i++) rowOf.fill(i, rowStart[i], rowStart[i + 1])
  for (let cell = 0; cell < count; cell++) columnStart[columnOf[cell]! + 1]!++
  for (let j = 0; j < columns; j++) columnStart[j + 1]! += columnStart[j]!
  const next = columnStart.slice()
  const byColumn = new Int32Array(count)
  for (let cell = 0; cell < count; cell++) byColumn[next[columnOf[cell]!]!++] = cell
  return { rows, columns, count, rowStart, columnOf, rowOf, columnStart, byColumn }
}

/** The number of the cell of a row and a column, or -1 where the pair is not looked at. */
export function cellAt(cells: Cells, row: number, column: number): number {
  let low = cells.rowStart[row]!
  let high = cells.rowStart[row + 1]!
  while (low < high) {
    const middle = (low + high) >> 1
    if (cells.columnOf[middle]! < column) low = middle + 1
    else high = middle
  }
  return low < cells.rowStart[row + 1]! && cells.columnOf[low] === column ? low : -1
}
