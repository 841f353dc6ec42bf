import { PolicyError } from '../error.js'
import type { Note } from '../model/index.js'
import type { Ocr, ReadLimits } from '../options.js'
import { linesToReading } from './lines-to-reading.js'
import { type OfdPage, ofdToPages } from './ofd/ofd-to-pages.js'
import { orderTexts, sizeOf, xOf, yOf } from './order-texts.js'
import type { Reading } from './reading.js'
import { ofdToPictures } from './scan/ofd-to-pictures.js'
import { readPictures } from './scan/read-pictures.js'
import { USE_OCR } from './scan/use-ocr.js'
import { type PrintedLine, segmentsToLines } from './segments-to-lines.js'
import { type PrintedText, textsToSegments } from './texts-to-segments.js'

/** Fewer characters a page than this are a page number over a scanned picture. */
const CHARACTERS_A_PAGE = 5

/** Where more texts than this share stand above the one before them and not beside it, their order tells nothing. */
const OUT_OF_ORDER = 0.1

const POINTS_PER_MILLIMETRE = 72 / 25.4

/**
 * An OFD file as running text, its lines put together as those of a PDF are. What template pages print is furniture.
 *
 * Throws `no-text-layer` for scans, `encrypted`, `too-large`, or `not-a-document` for a damaged file.
 */
export function ofdToReading(bytes: Uint8Array, name: string, limits: Required<ReadLimits>): Reading {
  const pages = ofdToPages(bytes, name, limits)
  const characters = charactersOf(pages.flatMap(({ texts, furniture }) => [...texts, ...furniture]))
  if (characters < CHARACTERS_A_PAGE * pages.length)
    throw new PolicyError(
      'no-text-layer',
      `${name} has no text: ${pages.length} pages hold ${characters} characters, so it is a scan; ${USE_OCR}`,
    )
  const { lines, furniture } = pagesToLines(pages)
  const reading = linesToReading(lines, furniture)
  return { ...reading, notes: [...reading.notes, ...pictureNote(pages)] }
}

/** The same with what `ocr` recognises on pages that are pictures. Throws as `readPictures` does besides. */
export async function ofdToReadingWithOcr(
  bytes: Uint8Array,
  name: string,
  limits: Required<ReadLimits>,
  ocr: Ocr,
): Promise<Reading> {
  const pages = ofdToPages(bytes, name, limits)
  const silent = pages.flatMap((page, at) => (isPicture(page) ? [at + 1] : []))
  if (silent.length === 0) return ofdToReading(bytes, name, limits)
  const { lines, furniture } = pagesToLines(pages)
  const read = lines.filter(({ page }) => !silent.includes(page))
  return readPictures(ocr, ofdToPictures(bytes, name, limits, pages, silent), read, furniture, name, limits)
}

function pagesToLines(pages: readonly OfdPage[]): {
  readonly lines: readonly PrintedLine[]
  readonly furniture: ReadonlySet<PrintedLine>
} {
  // Some programs print all text on template pages.
  const isBelow = charactersOf(pages.flatMap(({ texts }) => texts)) < CHARACTERS_A_PAGE * pages.length
  const lines: PrintedLine[] = []
  const furniture = new Set<PrintedLine>()
  pages.forEach((page, at) => {
    const printed = toLines(page.furniture, at + 1, page.height)
    if (!isBelow) for (const line of printed) furniture.add(line)
    for (const line of printed) lines.push(line)
    for (const line of toLines(page.texts, at + 1, page.height)) lines.push(line)
  })
  return { lines, furniture }
}

const isPicture = ({ texts, furniture, pictures }: OfdPage): boolean =>
  pictures.length > 0 && charactersOf([...texts, ...furniture]) < CHARACTERS_A_PAGE

const charactersOf = (texts: readonly PrintedText[]): number =>
  texts.reduce((sum, { str }) => sum + str.trim().length, 0)

const toLines = (texts: readonly PrintedText[], page: number, height: number): readonly PrintedLine[] =>
  segmentsToLines(textsToSegments(inReadingOrder(texts), page, height * POINTS_PER_MILLIMETRE))

/** Texts as they come, which keeps cells of tables together; by line and place where they come in no order. */
function inReadingOrder(texts: readonly PrintedText[]): readonly PrintedText[] {
  const back = texts.filter((text, at) => at > 0 && isAbove(text, texts[at - 1]!)).length
  if (back <= texts.length * OUT_OF_ORDER) return texts
  return orderTexts(texts)
}

const isAbove = (text: PrintedText, before: PrintedText): boolean =>
  yOf(text) > yOf(before) + sizeOf(text) && xOf(text) <= xOf(before)

function pictureNote(pages: readonly OfdPage[]): readonly Note[] {
  const silent = pages.flatMap((page, at) => (isPicture(page) ? [at + 1] : []))
  if (silent.length === 0) return []
  const message = `Not read: ${silent.length} pages hold pictures and no text (first ${silent[0]}).`
  return [{ code: 'left-out', message }]
}
