import { PolicyError } from '../error.js'
import { holdLimit } from '../limits.js'
import type { ReadLimits } from '../options.js'
import { loadPdfjs, type Pdfjs, pdfjsHome } from './load-pdfjs.js'
import { USE_OCR } from './scan/use-ocr.js'
import { segmentsToColumns } from './segments-to-columns.js'
import { type PrintedLine, segmentsToLines } from './segments-to-lines.js'
import { isUnmapped } from './text-to-doubts.js'
import { type PrintedText, textsToSegments } from './texts-to-segments.js'

/** Fewer characters a page than this are a stamp or a page number over a scanned picture. */
const CHARACTERS_A_PAGE = 5

/** The printed lines of a PDF, and the pages that hold none that can be read. */
export interface PdfLines {
  readonly lines: readonly PrintedLine[]
  /** Counted from 1; only where it was asked for. */
  readonly unread: readonly number[]
}

/**
 * The printed lines of a PDF in the order of its text layer; with `forOcr` without those of pages that are pictures
 * or whose fonts do not say which characters they show, which are told.
 *
 * Throws `no-text-layer` for scans unless they are asked for, `encrypted`, `too-large`, `not-a-document` for a
 * damaged file, and `missing-dependency` without pdfjs-dist.
 */
export async function pdfToLines(
  bytes: Uint8Array,
  name: string,
  limits: Required<ReadLimits>,
  forOcr: boolean,
): Promise<PdfLines> {
  const pdfjs = await loadPdfjs<Pdfjs>(`reading ${name}`)
  // pdf.js takes the bytes away from their owner: hand it a copy.
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), ...pdfSettings() })
  try {
    const file = await task.promise
    holdLimit(limits, 'pages', file.numPages, `Pages of ${name}`)
    const pages: (readonly PrintedLine[])[] = []
    const unread: number[] = []
    let characters = 0
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number)
      const { height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const texts = items.filter((item): item is PrintedText => 'str' in item)
      const own = texts.reduce((sum, { str }) => sum + str.trim().length, 0)
      characters += own
      holdLimit(limits, 'characters', characters, `Characters of ${name}`)
      const lines = segmentsToLines(segmentsToColumns(textsToSegments(texts, number, height)))
      if (forOcr && (own < CHARACTERS_A_PAGE || isUnmapped(lines.map(({ text }) => text).join('\n'))))
        unread.push(number)
      else pages.push(lines)
      page.cleanup()
    }
    if (!forOcr && characters < CHARACTERS_A_PAGE * file.numPages)
      throw new PolicyError(
        'no-text-layer',
        `${name} has no text layer: ${file.numPages} pages hold ${characters} characters, so it is a scan; ${USE_OCR}`,
      )
    return { lines: pages.flat(), unread }
  } catch (cause) {
    throw pdfFault(cause, name)
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

/** No code is made from the file, no font is loaded, nothing is printed to the console. */
const SAFE = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  verbosity: 0,
  stopAtErrors: false,
}

/** How files are opened: with the character maps that CJK files refer to by name, fonts and decoders that ship with pdf.js. */
export function pdfSettings(): Readonly<Record<string, unknown>> {
  const home = pdfjsHome()
  return {
    cMapUrl: `${home}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${home}/standard_fonts/`,
    wasmUrl: `${home}/wasm/`,
    ...SAFE,
  }
}

/** What pdf.js says of a file as an error of ours. */
export function pdfFault(cause: unknown, name: string): PolicyError {
  if (cause instanceof PolicyError) return cause
  const kind = cause instanceof Error ? cause.name : ''
  if (kind === 'PasswordException')
    return new PolicyError('encrypted', `${name} is protected by a password; save it without one`, { cause })
  return new PolicyError(
    'not-a-document',
    `${name} is a damaged PDF: ${String((cause as Error)?.message ?? cause)}`,
    { cause },
  )
}
