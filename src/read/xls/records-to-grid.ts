import { holdLimit } from '../../limits.js'
import type { ReadLimits } from '../../options.js'
import { ASIDE_FROM, ASIDE_TO } from '../html-line.js'
import { numberToShown } from '../number-to-shown.js'
import type { Grid, Merge } from '../sheet.js'
import type { CellFormat } from '../workbook-parts.js'
import { readString } from './record-to-strings.js'
import { BOF, EOF, recordsFrom } from './records.js'

/** What the cells of a sheet refer to. */
export interface XlsShared {
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly is1904: boolean
}

/** What a formula that gave an error shows (MS-XLS 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** The cells of a sheet as they show, by their places; its records begin at `from`. */
export function recordsToGrid(
  stream: Buffer,
  from: number,
  name: string,
  shared: XlsShared,
  limits: Required<ReadLimits>,
): { readonly grid: Grid; readonly end: number } {
  const cells = new Map<number, Map<number, string>>()
  const merges: Merge[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  let isFiltered = false
  let characters = 0
  /** Charts inside the sheet are streams of their own. */
  let depth = 0
  let end = from
  /** The cell whose formula gave a string, which follows. */
  let waiting: { readonly row: number; readonly column: number; readonly style: number } | null = null
  const put = (row: number, column: number, style: number, text: string): void => {
    if (text.trim() === '') return
    characters += text.length
    holdLimit(limits, 'characters', characters, `Characters of the sheet ${name}`)
    const line = cells.get(row) ?? new Map<number, string>()
    const shown = text.replace(/\r\n?/gu, '\n')
    const isStruck = shared.formats[style]?.isStruck === true
    cells.set(row, line.set(column, isStruck ? ASIDE_FROM + shown + ASIDE_TO : shown))
  }
  const putNumber = (row: number, column: number, style: number, value: number): void => {
    if (Number.isFinite(value))
      put(row, column, style, numberToShown(value, shared.formats[style]?.format ?? 'General', shared.is1904))
  }
  for (const { type, data, more } of recordsFrom(stream, from)) {
    end += 4 + data.length + more.reduce((sum, piece) => sum + 4 + piece.length, 0)
    if (type === BOF) depth += 1
    if (type === EOF) depth -= 1
    if (depth === 0) break
    if (depth > 1 || data.length < 2) continue
    const place = (): readonly [row: number, column: number, style: number] => [
      data.readUInt16LE(0),
      data.readUInt16LE(2),
      data.readUInt16LE(4),
    ]
    if (type === 0xfd) put(...place(), shared.strings[data.readUInt32LE(6)] ?? '')
    else if (type === 0x204 || type === 0xd6) put(...place(), readString(data, 6, 2))
    else if (type === 0x203) putNumber(...place(), data.readDoubleLE(6))
    else if (type === 0x27e) putNumber(...place(), rkToNumber(data.readInt32LE(6)))
    else if (type === 0xbd)
      for (let at = 4, column = data.readUInt16LE(2); at + 8 <= data.length; at += 6, column++)
        putNumber(data.readUInt16LE(0), column, data.readUInt16LE(at), rkToNumber(data.readInt32LE(at + 2)))
    else if (type === 0x205) put(...place(), flagToText(data.readUInt8(6), data.readUInt8(7) === 1))
    else if (type === 0x06) {
      const [row, column, style] = place()
      const isNumber = data.readUInt16LE(12) !== 0xffff
      const kind = data.readUInt8(6)
      waiting = !isNumber && kind === 0 ? { row, column, style } : null
      if (isNumber) putNumber(row, column, style, data.readDoubleLE(6))
      else if (kind === 1 || kind === 2) put(row, column, style, flagToText(data.readUInt8(8), kind === 2))
    } else if (type === 0x207 && waiting !== null) {
      put(waiting.row, waiting.column, waiting.style, readString(data, 0, 2))
      waiting = null
    } else if (type === 0x208) {
      if ((data.readUInt32LE(12) & 0x20) !== 0) hiddenRows.add(data.readUInt16LE(0))
    } else if (type === 0x7d) {
      if ((data.readUInt16LE(8) & 1) === 1)
        for (let column = data.readUInt16LE(0); column <= Math.min(data.readUInt16LE(2), 255); column++)
          hiddenColumns.add(column)
    } else if (type === 0x9b) isFiltered = true
    else if (type === 0xe5)
      for (let at = 2; at + 8 <= data.length; at += 8)
        merges.push({
          top: data.readUInt16LE(at),
          bottom: data.readUInt16LE(at + 2),
          left: data.readUInt16LE(at + 4),
          right: data.readUInt16LE(at + 6),
        })
  }
  const grid = { name, cells, merges, hiddenColumns, hiddenRows: isFiltered ? new Set<number>() : hiddenRows }
  return { grid, end }
}

const flagToText = (value: number, isError: boolean): string =>
  isError ? (ERRORS[value] ?? '#N/A') : value === 1 ? 'TRUE' : 'FALSE'

/** A number in four bytes (MS-XLS 2.5.217): whole or cut short, and perhaps a hundredth of what it says. */
function rkToNumber(rk: number): number {
  const bytes = Buffer.alloc(8)
  bytes.writeInt32LE(rk & ~3, 4)
  const value = (rk & 2) === 2 ? rk >> 2 : bytes.readDoubleLE(0)
  return (rk & 1) === 1 ? value / 100 : value
}
