import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { PolicyError } from '../error.js'
import { READ_LIMITS } from '../limits.js'
import { later } from '../load-later.js'
import { bytesToString } from '../read/bytes-to-string.js'
import { zipToParts } from '../read/zip-to-parts.js'

const excel = later('read-excel-file/universal')
const papaparse = later('papaparse')

/** A path, the text of a CSV file, or the bytes of a CSV or XLSX file. */
export type ReviewInput = string | Uint8Array

/** A table as text, row by row from the first; what a spreadsheet calls row 1 is `rows[0]`. */
export interface Sheet {
  /** For messages: review.xlsx, sheet 复核. */
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** A zip file, which a workbook is: PK. */
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** The old Excel format (.xls), and workbooks with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

/** As for documents, but empty cells pack as well as packing can (1032 to 1 at most). */
const LIMITS = { ...READ_LIMITS, expansion: 1032 }

/** The tables of a review that came back: all sheets of a workbook, or the one of a CSV file. */
export async function inputToSheets(input: ReviewInput, ordinal: number): Promise<readonly Sheet[]> {
  if (typeof input === 'string' && /[\r\n]/u.test(input)) return [textToSheet(input, `review ${ordinal}`)]
  const name = typeof input === 'string' ? basename(input) : `review ${ordinal}`
  const bytes = typeof input === 'string' ? fileToBytes(input) : input
  if (begins(bytes, OLE))
    throw new PolicyError(
      'unreadable',
      `${name} is an old Excel file or has a password: save it as .xlsx without one`,
    )
  if (begins(bytes, ZIP)) return workbookToSheets(bytes, name)
  return [textToSheet(bytesToString(bytes, name).text, name)]
}

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((value, at) => bytes[at] === value)

function fileToBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new PolicyError('not-found', `the review ${path} cannot be read: is the path right?`, { cause })
  }
}

async function workbookToSheets(bytes: Uint8Array, name: string): Promise<readonly Sheet[]> {
  const { default: readExcelFile } = excel()
  try {
    // unpacked once within limits, so that a bomb is known before it goes off
    zipToParts(bytes, name, () => true, LIMITS)
    const sheets = await readExcelFile(new Blob([new Uint8Array(bytes)]))
    return sheets.map(({ sheet, data }) => ({
      name: `${name}, sheet ${sheet}`,
      rows: data.map((row) => row.map(cellToText)),
    }))
  } catch (cause) {
    if (cause instanceof PolicyError && cause.code === 'too-large')
      throw new PolicyError('too-large', `${name} unpacks to more than a review can hold`, { cause })
    throw new PolicyError('unreadable', `${name} is no workbook that can be read: save it as .xlsx or .csv`, {
      cause,
    })
  }
}

/** A cell in which a program saw a date gives the day, whatever it looked like. */
function cellToText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return (cell instanceof Date ? cell.toISOString().slice(0, 'yyyy-mm-dd'.length) : String(cell)).trim()
}

/** sep=; in the first line tells the separator of the rest. */
const DECLARED = /^sep=(.)\r?\n/iu

/** What separates cells: some versions of Excel write ; or tabs. */
const SEPARATORS = [',', ';', '\t'] as const

function textToSheet(text: string, name: string): Sheet {
  const whole = text.replace(/^\ufeff/u, '')
  const declared = DECLARED.exec(whole)
  const body = declared ? whole.slice(declared[0].length) : whole
  const head = /^[^\r\n]*/u.exec(body)![0]
  // from the headings alone: the texts below are full of commas
  const count = (mark: string): number => head.split(mark).length
  const separator = declared?.[1] ?? [...SEPARATORS].sort((x, y) => count(y) - count(x))[0]!
  const { data } = papaparse().parse<string[]>(body, { delimiter: separator, skipEmptyLines: false })
  // the declaration is a row of its own to whoever counts rows
  const rows = data.map((row) => row.map((cell) => cell.trim()))
  return { name, rows: declared ? [[], ...rows] : rows }
}
