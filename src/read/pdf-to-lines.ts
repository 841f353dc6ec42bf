import { PolicyError } from '../error.js'
import { holdLimit } from '../limits.js'
import type { ReadLimits } from '../options.js'
import { loadPdfjs, pdfjsHome } from './load-pdfjs.js'
import { segmentsToColumns } from './segments-to-columns.js'
import { type PrintedLine, segmentsToLines } from './segments-to-lines.js'
import { type PrintedText, textsToSegments } from './texts-to-segments.js'

/** As much of pdf.js as is used; its own types ask for the DOM. */
interface Pdfjs {
  getDocument(options: Readonly<Record<string, unknown>>): {
    readonly promise: Promise<PdfFile>
    destroy(): Promise<void>
  }
}

interface PdfFile {
  readonly numPages: number
  getPage(number: number): Promise<{
    getViewport(options: { scale: number }): { readonly height: number }
    getTextContent(): Promise<{ readonly items: readonly (PrintedText | { readonly type: string })[] }>
    cleanup(): void
  }>
}

/** Fewer characters a page than this are a stamp or a page number over a scanned picture. */
const CHARACTERS_A_PAGE = 5

/**
 * The printed lines of a PDF in the order of its text layer.
 *
 * Throws `no-text-layer` for scans, `encrypted`, `too-large`, `not-a-document` for a damaged file, and
 * `missing-dependency` without pdfjs-dist.
 */
export async function pdfToLines(
  bytes: Uint8Array,
  name: string,
  limits: Required<ReadLimits>,
): Promise<{ readonly lines: readonly PrintedLine[]; readonly pages: number }> {
  const pdfjs = await loadPdfjs<Pdfjs>(`reading ${name}`)
  // pdf.js takes the bytes away from their owner: hand it a copy.
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), ...resources(), ...SAFE })
  try {
    const file = await task.promise
    holdLimit(limits, 'pages', file.numPages, `Pages of ${name}`)
    const lines: PrintedLine[] = []
    let characters = 0
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number)
      const { height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const texts = items.filter((item): item is PrintedText => 'str' in item)
      characters += texts.reduce((sum, { str }) => sum + str.trim().length, 0)
      holdLimit(limits, 'characters', characters, `Characters of ${name}`)
      for (const one of segmentsToLines(segmentsToColumns(textsToSegments(texts, number, height))))
        lines.push(one)
      page.cleanup()
    }
    if (characters < CHARACTERS_A_PAGE * file.numPages)
      throw new PolicyError(
        'no-text-layer',
        `${name} has no text layer: ${file.numPages} pages hold ${characters} characters, so it is a scan; have its text recognised (OCR) first`,
      )
    return { lines, pages: file.numPages }
  } catch (cause) {
    throw asPolicyError(cause, name)
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

/** Character maps that CJK files refer to by name, and the standard fonts; both ship with pdf.js. */
function resources(): Readonly<Record<string, unknown>> {
  const home = pdfjsHome()
  return { cMapUrl: `${home}/cmaps/`, cMapPacked: true, standardFontDataUrl: `${home}/standard_fonts/` }
}

function asPolicyError(cause: unknown, name: string): PolicyError {
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
