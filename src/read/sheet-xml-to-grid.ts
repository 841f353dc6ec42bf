import { holdLimit } from '../limits.js'
import type { ReadLimits } from '../options.js'
import { ASIDE_FROM, ASIDE_TO } from './html-line.js'
import { numberToShown } from './number-to-shown.js'
import type { Grid, Merge } from './sheet.js'
import { type CellFormat, createRunText } from './workbook-parts.js'
import { localName, walkText } from './xml.js'

/** What the cells of a sheet refer to. */
interface Shared {
  readonly name: string
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly is1904: boolean
}

/** So wide may a hidden stretch of columns be: a sheet has 16,384. */
const MOST_COLUMNS = 16_384

/** Merged cells beyond these are not read: a sheet has at most as many rows. */
const MOST_MERGES = 1_048_576

/**
 * The cells of a sheet as they show, by their places.
 *
 * Rows that a filter hides count: who filters a table looks at a part of it, and means the whole.
 */
export function sheetXmlToGrid(xml: string, shared: Shared, limits: Required<ReadLimits>): Grid {
  const cells = new Map<number, Map<number, string>>()
  const merges: Merge[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  const run = createRunText()
  let row = -1
  let column = -1
  let cell = { type: 'n', style: 0 }
  let value = ''
  let isValue = false
  let isFiltered = false
  let characters = 0
  const put = (): void => {
    const inline = run.take()
    const text = cell.type === 'inlineStr' ? inline : valueToText(value, cell, shared)
    if (text.trim() === '') return
    characters += text.length
    holdLimit(limits, 'characters', characters, `Characters of the sheet ${shared.name}`)
    const line = cells.get(row) ?? new Map<number, string>()
    cells.set(row, line.set(column, text.replace(/\r\n?/gu, '\n')))
  }
  walkText(xml, limits, {
    open: (tag, attributes) => {
      const name = localName(tag)
      run.open(name, attributes)
      if (name === 'row') {
        row = Number(attributes.r ?? row + 2) - 1
        column = -1
        if (/^(?:1|true)$/u.test(attributes.hidden ?? '')) hiddenRows.add(row)
      } else if (name === 'c') {
        column = refToPlace(attributes.r)?.column ?? column + 1
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0) }
        value = ''
      } else if (name === 'v') isValue = true
      else if (name === 'col') hideColumns(attributes, hiddenColumns)
      else if (name === 'filterColumn') isFiltered = true
      else if (name === 'mergeCell' && merges.length < MOST_MERGES) {
        const merge = refToMerge(attributes.ref)
        if (merge !== null) merges.push(merge)
      }
    },
    text: (text) => {
      if (isValue) value += text
      else run.text(text)
    },
    close: (tag) => {
      const name = localName(tag)
      run.close(name)
      if (name === 'v') isValue = false
      if (name === 'c') put()
    },
  })
  return {
    name: shared.name,
    cells,
    merges,
    hiddenRows: isFiltered ? new Set() : hiddenRows,
    hiddenColumns,
  }
}

function hideColumns({ min, max, hidden }: Readonly<Record<string, string>>, into: Set<number>): void {
  if (!/^(?:1|true)$/u.test(hidden ?? '')) return
  for (let column = Number(min) - 1; column < Math.min(Number(max), MOST_COLUMNS); column++) into.add(column)
}

function valueToText(
  value: string,
  { type, style }: { readonly type: string; readonly style: number },
  { strings, formats, is1904 }: Shared,
): string {
  const format = formats[style]
  const text = shownValue(value.trim(), type, value, strings, format?.format ?? 'General', is1904)
  return format?.isStruck === true && text !== '' ? ASIDE_FROM + text + ASIDE_TO : text
}

function shownValue(
  value: string,
  type: string,
  raw: string,
  strings: readonly string[],
  format: string,
  is1904: boolean,
): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'str' || type === 'e') return raw
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return isoToText(value)
  const number = Number(value)
  return value === '' || !Number.isFinite(number) ? value : numberToShown(number, format, is1904)
}

/** 2024-12-31T00:00:00 */
const isoToText = (value: string): string =>
  value.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})(?:T.*)?$/u, '$1年$2月$3日')

/** B12 · $B$12 */
const REF = /^\$?(?<letters>[A-Za-z]{1,3})\$?(?<digits>[0-9]{1,7})$/u

function refToPlace(ref: string | undefined): { readonly row: number; readonly column: number } | null {
  const found = REF.exec(ref ?? '')
  if (found === null) return null
  const { letters, digits } = found.groups as { letters: string; digits: string }
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}

/** A2:B5 */
function refToMerge(ref: string | undefined): Merge | null {
  const [first, last] = (ref ?? '').split(':').map(refToPlace)
  if (!first || !last) return null
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  }
}
