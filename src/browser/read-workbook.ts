import { READ_LIMITS } from '../limits.js'
import { xlsxToWorkbook } from '../read/xlsx-to-workbook.js'

/** The sheets of a workbook as rows of texts, by the reader that documents are read with: a second one would be 18 kB. */
export async function readWorkbook(
  file: Blob,
): Promise<readonly { readonly sheet: string; readonly data: readonly (readonly string[])[] }[]> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return xlsxToWorkbook(bytes, 'the review', READ_LIMITS).sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row) => row.map(({ text }) => text)),
  }))
}
