import type { ReadLimits } from '../options.js'
import { ASIDE_FROM, ASIDE_TO } from './html-line.js'
import { builtInFormat } from './number-to-shown.js'
import { localName, walkText } from './xml.js'

/** How the cells of one style show. */
export interface CellFormat {
  /** m"月"d"日" · 0% · General */
  readonly format: string
  /** Its text is struck out: no wording. */
  readonly isStruck: boolean
}

type Attributes = Readonly<Record<string, string>>

const isOn = ({ val = '1' }: Attributes): boolean => val !== '0' && val !== 'false'

/** Text in runs as it grows: readings above characters are left out, struck-out runs marked as no wording. */
export interface RunText {
  open(name: string, attributes: Attributes): void
  text(piece: string): void
  close(name: string): void
  /** What was gathered since the last call. */
  take(): string
}

export function createRunText(): RunText {
  let pieces: string[] = []
  let isStruck = false
  let isText = false
  let readings = 0
  return {
    open(name, attributes) {
      if (name === 'rPh') readings += 1
      if (name === 'r') isStruck = false
      if (name === 'strike') isStruck = isOn(attributes)
      if (name === 't') isText = readings === 0
    },
    text(piece) {
      if (!isText) return
      const clean = piece.replace(/[\uFDD0\uFDD1]/gu, '\uFFFD')
      pieces.push(isStruck ? ASIDE_FROM + clean + ASIDE_TO : clean)
    },
    close(name) {
      if (name === 't') isText = false
      if (name === 'rPh') readings -= 1
      if (name === 'r') isStruck = false
    },
    take() {
      const text = withCharacters(pieces.join(''))
      pieces = []
      return text
    },
  }
}

/** _x000D_: how a workbook writes characters that XML does not hold (ECMA-376 22.9.2.19) */
const withCharacters = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

/** The strings that cells share, by their numbers. */
export function readStrings(xml: string, limits: Required<ReadLimits>): readonly string[] {
  const strings: string[] = []
  const run = createRunText()
  walkText(xml, limits, {
    open: (tag, attributes) => run.open(localName(tag), attributes),
    text: run.text,
    close: (tag) => {
      run.close(localName(tag))
      if (localName(tag) === 'si') strings.push(run.take())
    },
  })
  return strings
}

/** The formats of cells by the numbers of their styles. */
export function readStyles(xml: string, limits: Required<ReadLimits>): readonly CellFormat[] {
  const own = new Map<number, string>()
  const struck: boolean[] = []
  const formats: CellFormat[] = []
  const around: string[] = []
  walkText(xml, limits, {
    open: (tag, attributes) => {
      const name = localName(tag)
      const parent = around.at(-1)
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General')
      if (name === 'font' && parent === 'fonts') struck.push(false)
      if (name === 'strike' && around.at(-2) === 'fonts') struck[struck.length - 1] = isOn(attributes)
      if (name === 'xf' && parent === 'cellXfs') {
        const id = Number(attributes.numFmtId ?? 0)
        const format = own.get(id) ?? builtInFormat(id)
        formats.push({ format, isStruck: struck[Number(attributes.fontId ?? 0)] ?? false })
      }
      around.push(name)
    },
    close: () => void around.pop(),
  })
  return formats
}
