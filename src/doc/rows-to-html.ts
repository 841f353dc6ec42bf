import type { CellShape, RowShape } from './sprms-to-marks.js'

/** A row as it is read: what stands in its cells, and their shape, where the file says it. */
export interface Row {
  readonly cells: readonly string[]
  readonly shape: RowShape | undefined
}

/** Edges nearer to one another are one column's: half a millimetre, in twentieths of a point. */
const SAME_EDGE = 30

interface Placed {
  html: string
  columns: number
  rows: number
}

/** A table with its merged cells as HTML says them: `colspan` and `rowspan`. */
export function rowsToHtml(rows: readonly Row[]): string {
  const columnOf = columnsOf(rows)
  /** By the column where it begins: the cell over several rows that is open. */
  let open = new Map<number, Placed>()
  const placed: Placed[][] = []
  for (const { cells, shape } of rows) {
    const line: Placed[] = []
    const stillOpen = new Map<number, Placed>()
    cells.forEach((html, at) => {
      const cell: CellShape | undefined = shape?.cells[at]
      const from = columnOf(shape?.edges[at])
      const columns = Math.max(1, columnOf(shape?.edges[at + 1]) - from)
      const before = line.at(-1)
      if (cell?.isMerged && before) {
        before.html += html
        before.columns += columns
        return
      }
      const above = cell?.vertical === 'goes-on' ? open.get(from) : undefined
      if (above) {
        above.rows += 1
        above.html += html
        stillOpen.set(from, above)
        return
      }
      const own = { html, columns, rows: 1 }
      line.push(own)
      if (cell?.vertical === 'begins') stillOpen.set(from, own)
    })
    placed.push(line)
    open = stillOpen
  }
  const lines = placed.map((line) => `<tr>${line.map(cellToHtml).join('')}</tr>`)
  return `<table>${lines.join('')}</table>`
}

const cellToHtml = ({ html, columns, rows }: Placed): string =>
  `<td${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}>${html}</td>`

/** The number of the column that begins at an edge: rows of one table seldom agree to the point. */
function columnsOf(rows: readonly Row[]): (edge: number | undefined) => number {
  const edges = [...new Set(rows.flatMap(({ shape }) => shape?.edges ?? []))].sort((x, y) => x - y)
  const columns = new Map<number, number>()
  let column = -1
  let begins = Number.NEGATIVE_INFINITY
  for (const edge of edges) {
    if (edge - begins > SAME_EDGE) {
      column += 1
      begins = edge
    }
    columns.set(edge, column)
  }
  return (edge) => columns.get(edge ?? 0) ?? 0
}
