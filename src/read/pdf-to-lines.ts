import { PolicyError } from '../error.js'
import type { ReadLimits } from '../options.js'
import { holdLimit } from './limits.js'
import { loadPdfjs, pdfjsHome } from './load-pdfjs.js'

/** A printed line; positions in points, `y` upwards from the foot of the page. */
export interface PrintedLine {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly pageHeight: number
  /** Slanted text is a watermark or a stamp. */
  readonly isSlanted: boolean
}

interface PrintedText {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

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

/** Baselines nearer than this share of the size are one line: raised figures belong to their line. */
const SAME_LINE = 0.5

/** A gap of more than this many times the size separates columns, not words. */
const COLUMN_GAP = 1.5

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
      lines.push(...textsToLines(texts, number, height))
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

/** Pieces of text on one baseline, one after another, are a line. */
export function textsToLines(
  texts: readonly PrintedText[],
  page: number,
  pageHeight: number,
): readonly PrintedLine[] {
  const lines: PrintedLine[] = []
  let pieces: string[] = []
  let line = { left: 0, right: 0, y: 0, size: 0, isSlanted: false }
  const flush = (): void => {
    const text = closeGaps(pieces.join('')).trim()
    if (text !== '') lines.push({ page, pageHeight, text, ...line })
    pieces = []
  }
  for (const { str, transform, width } of texts) {
    if (str.trim() === '') {
      // pdf.js reports gaps as spaces: narrow ones are between words, wide ones between columns.
      if (pieces.length > 0 && str !== '') pieces.push(width > COLUMN_GAP * line.size ? '\u3000' : ' ')
      continue
    }
    const [a = 0, b = 0, , , x = 0, y = 0] = transform
    const size = Math.hypot(a, b) || 1
    const isSame =
      pieces.length > 0 &&
      Math.abs(y - line.y) < SAME_LINE * Math.max(size, line.size) &&
      x > line.right - size
    if (!isSame) {
      flush()
      line = { left: x, right: x + width, y, size, isSlanted: Math.abs(b) > 0.1 * size }
    } else if (x - line.right > COLUMN_GAP * size && !/\s$/u.test(pieces.at(-1)!)) pieces.push('\u3000')
    pieces.push(str)
    line.right = Math.max(line.right, x + width)
    line.size = Math.max(line.size, size)
  }
  flush()
  return lines
}

/** Characters of Chinese typesetting, marks included. */
const WIDE = '[\\u3001-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef“”‘’]'

/** 湖南省 2022 年 · 查询难 ，: narrow gaps that justified lines show beside Chinese characters are no spaces */
const NARROW_GAP = new RegExp(`(?<=${WIDE}) (?=[0-9]|${WIDE})|(?<=[0-9%]) (?=${WIDE})`, 'gu')

const closeGaps = (text: string): string => text.replace(NARROW_GAP, '')
