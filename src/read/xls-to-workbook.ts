import { bytesToStreams } from '../doc/bytes-to-streams.js'
import { PolicyError } from '../error.js'
import type { ReadLimits } from '../options.js'
import { gridToSheet } from './grid-to-sheet.js'
import { builtInFormat } from './number-to-shown.js'
import type { Sheet, Workbook } from './sheet.js'
import type { CellFormat } from './workbook-parts.js'
import { readString, recordToStrings } from './xls/record-to-strings.js'
import { BOF, EOF, recordsFrom } from './xls/records.js'
import { recordsToGrid, type XlsShared } from './xls/records-to-grid.js'

/** Workbooks of Excel 97 and later. */
const BIFF8 = 0x600

/** Sheets that lie in one another make a stream be read again; no program writes such. */
const READ_AT_MOST = 4

interface Tab {
  readonly name: string
  readonly at: number
  readonly isHidden: boolean
}

/**
 * The sheets of an old workbook (.xls, .et; MS-XLS), as `xlsxToWorkbook` gives those of a new one.
 *
 * Throws `encrypted`, `too-large` or `not-a-document` for a damaged file.
 */
export function xlsToWorkbook(bytes: Uint8Array, name: string, limits: Required<ReadLimits>): Workbook {
  try {
    const stream = bytesToStreams(bytes).read('Workbook') ?? Buffer.alloc(0)
    return streamToWorkbook(stream, name, limits)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new PolicyError('not-a-document', `${name} is a damaged workbook (.xls, .et)`, { cause })
  }
}

function streamToWorkbook(stream: Buffer, name: string, limits: Required<ReadLimits>): Workbook {
  const { tabs, shared } = readGlobals(stream, name)
  const leftOut = new Map<string, number>()
  const count = (what: string, more: number): void => {
    if (more > 0) leftOut.set(what, (leftOut.get(what) ?? 0) + more)
  }
  const sheets: Sheet[] = []
  let read = 0
  for (const tab of tabs) {
    if (tab.isHidden) {
      count('hidden sheets', 1)
      continue
    }
    const { grid, end } = recordsToGrid(stream, tab.at, tab.name, shared, limits)
    read += end - tab.at
    if (read > stream.length * READ_AT_MOST) throw new RangeError('sheets lie in one another')
    const { sheet, beyond } = gridToSheet(grid)
    count('hidden rows', [...grid.hiddenRows].filter((row) => grid.cells.has(row)).length)
    count('columns beyond the 64th', beyond)
    sheets.push(sheet)
  }
  if (tabs.length === 0)
    throw new PolicyError('not-a-document', `${name} is an old Excel file (.xls, .et) without a sheet in it`)
  return { sheets, leftOut }
}

/** What stands before the sheets: tabs, strings, fonts and formats. */
function readGlobals(
  stream: Buffer,
  name: string,
): { readonly tabs: readonly Tab[]; readonly shared: XlsShared } {
  const tabs: Tab[] = []
  const struck: boolean[] = []
  const own = new Map<number, string>()
  const formats: CellFormat[] = []
  let strings: readonly string[] = []
  let is1904 = false
  // the fifth font is number 5: no font has the number 4
  const isStruck = (font: number): boolean => struck[font > 4 ? font - 1 : font] ?? false
  for (const record of recordsFrom(stream, 0)) {
    const { type, data } = record
    if (type === EOF) break
    if (type === BOF && data.readUInt16LE(0) !== BIFF8)
      throw new PolicyError(
        'not-a-document',
        `${name} is an Excel file of before 1997 (.xls); save it as .xlsx`,
      )
    if (type === 0x2f)
      throw new PolicyError('encrypted', `${name} is protected by a password; save it without one`)
    if (type === 0x22) is1904 = data.readUInt16LE(0) === 1
    if (type === 0x31) struck.push((data.readUInt16LE(2) & 8) !== 0)
    if (type === 0x41e) own.set(data.readUInt16LE(0), readString(data, 2, 2))
    if (type === 0xe0) {
      const id = data.readUInt16LE(2)
      formats.push({ format: own.get(id) ?? builtInFormat(id), isStruck: isStruck(data.readUInt16LE(0)) })
    }
    // sheets of cells only: no charts, no macros
    if (type === 0x85 && data.readUInt8(5) === 0)
      tabs.push({
        name: readString(data, 6, 1),
        at: data.readUInt32LE(0),
        isHidden: (data.readUInt8(4) & 3) !== 0,
      })
    if (type === 0xfc) strings = recordToStrings(record, isStruck)
  }
  return { tabs, shared: { strings, formats, is1904 } }
}
