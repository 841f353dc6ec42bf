/** The cells of CSV text, row by row; what is quoted may hold commas, quotes and line breaks. */
export function csvToRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const CELL = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\n|\r|$)/gy
  const body = text.replace(/^\ufeff/u, '')
  while (CELL.lastIndex < body.length || rows.at(-1)!.length > 0) {
    const match = CELL.exec(body)
    if (match === null) break
    const [, quoted, bare, end] = match
    rows.at(-1)!.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}
