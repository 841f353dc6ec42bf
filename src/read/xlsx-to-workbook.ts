import { PolicyError } from '../error.js'
import type { ReadLimits } from '../options.js'
import { gridToSheet } from './grid-to-sheet.js'
import type { Grid, Sheet, Workbook } from './sheet.js'
import { sheetXmlToGrid } from './sheet-xml-to-grid.js'
import { readStrings, readStyles } from './workbook-parts.js'
import { localName, walkText } from './xml.js'
import { zipToParts } from './zip-to-parts.js'

/** What of a workbook holds text. */
const READ_PARTS =
  /^xl\/(?:(?:workbook|sharedStrings|styles)[^/]*\.xml|_rels\/workbook[^/]*\.xml\.rels|worksheets\/[^/]+\.xml)$/iu

/** Empty cells pack as well as packing can; the unpacked size is held to all the same. */
const BEST_PACKED = 1032

/**
 * The sheets of an .xlsx in the order of their tabs, as they show: numbers in their formats, merged cells, nothing
 * that is hidden by hand. What formulas gave is read, formulas are not.
 *
 * Throws `encrypted`, `too-large` or `not-a-document` for a damaged file.
 */
export function xlsxToWorkbook(bytes: Uint8Array, name: string, limits: Required<ReadLimits>): Workbook {
  const expansion = Math.max(limits.expansion, BEST_PACKED)
  const parts = zipToParts(bytes, name, (part) => READ_PARTS.test(part), { ...limits, expansion })
  const part = (pattern: RegExp): string =>
    xmlText([...parts].find(([path]) => pattern.test(path))?.[1] ?? new Uint8Array())
  const book = readBook(part(/^xl\/workbook[^/]*\.xml$/iu), part(/^xl\/_rels\//iu), limits)
  const strings = readStrings(part(/^xl\/sharedStrings/iu), limits)
  const formats = readStyles(part(/^xl\/styles/iu), limits)
  const leftOut = new Map<string, number>()
  const count = (what: string, more: number): void => {
    if (more > 0) leftOut.set(what, (leftOut.get(what) ?? 0) + more)
  }
  const sheets: Sheet[] = []
  let found = 0
  for (const { name: tab, path, isHidden } of book.sheets) {
    const xml = parts.get(path)
    if (xml === undefined) continue
    found += 1
    if (isHidden) {
      count('hidden sheets', 1)
      continue
    }
    const grid = sheetXmlToGrid(xmlText(xml), { name: tab, strings, formats, is1904: book.is1904 }, limits)
    const { sheet, beyond } = gridToSheet(grid)
    count('hidden rows', filledIn(grid))
    count('columns beyond the 64th', beyond)
    sheets.push(sheet)
  }
  if (found === 0)
    throw new PolicyError('not-a-document', `${name} is an Excel workbook without a sheet in it`)
  return { sheets, leftOut }
}

const filledIn = ({ cells, hiddenRows }: Grid): number =>
  [...hiddenRows].filter((row) => (cells.get(row)?.size ?? 0) > 0).length

const xmlText = (bytes: Uint8Array): string => {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}

/** The tabs of a workbook with the parts that hold them. */
function readBook(
  xml: string,
  relations: string,
  limits: Required<ReadLimits>,
): {
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly isHidden: boolean }[]
  readonly is1904: boolean
} {
  const targets = new Map<string, string>()
  walkText(relations, limits, {
    open: (tag, { Id, Target }) => {
      if (localName(tag) === 'Relationship' && Id !== undefined && Target !== undefined)
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//u, '')}`)
    },
  })
  const sheets: { name: string; path: string; isHidden: boolean }[] = []
  let is1904 = false
  walkText(xml, limits, {
    open: (tag, attributes) => {
      if (localName(tag) === 'workbookPr') is1904 = /^(?:1|true)$/u.test(attributes.date1904 ?? '')
      if (localName(tag) !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => /:id$/iu.test(key))?.[1] ?? ''
      const path = targets.get(id) ?? `xl/worksheets/sheet${sheets.length + 1}.xml`
      sheets.push({ name: attributes.name ?? '', path, isHidden: /hidden/iu.test(attributes.state ?? '') })
    },
  })
  return { sheets, is1904 }
}
