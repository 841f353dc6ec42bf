import { PolicyError } from '../error.js'
import { sha256 } from '../hash.js'
import { holdLimit, settleLimits } from '../limits.js'
import type { IndexFields, Note, SourceFile, Span, StyledLine } from '../model/index.js'
import type { Ocr, ReadLimits, ReadOptions } from '../options.js'
import { type BinaryKind, bytesToKind, type FileKind, stringToKind } from './bytes-to-kind.js'
import { bytesToString } from './bytes-to-string.js'
import { bytesToConversion, convertWithOffice } from './convert-with-office.js'
import { docToReading } from './doc-to-reading.js'
import { docxToReading } from './docx-to-reading.js'
import { framesToPage } from './frames-to-page.js'
import { htmlToReading } from './html-to-reading.js'
import { jsonToString } from './json-to-string.js'
import { linesToReading } from './lines-to-reading.js'
import { markdownToReading } from './markdown-to-reading.js'
import { type ArchivedPage, mhtmlToPages } from './mhtml-to-pages.js'
import { ofdToReading, ofdToReadingWithOcr } from './ofd-to-reading.js'
import { pdfToLinesInThread, pdfToPicturesInThread } from './pdf-in-thread.js'
import { mergeSpans, type Reading } from './reading.js'
import { bytesToPicture, isPng } from './scan/bytes-to-picture.js'
import { readPictures } from './scan/read-pictures.js'
import { USE_OCR } from './scan/use-ocr.js'
import { noteLineSpans } from './string-to-note-lines.js'
import { stringToReading } from './string-to-reading.js'
import { isUnmapped, textToDoubts } from './text-to-doubts.js'
import { workbookToReading } from './workbook-to-reading.js'
import { xlsToWorkbook } from './xls-to-workbook.js'
import { xlsxToWorkbook } from './xlsx-to-workbook.js'
import { zipToDocument } from './zip-to-documents.js'

export { READ_LIMITS } from '../limits.js'

/** What `parseDocument` needs of a file: its text, and what of it is not the document's wording. */
export interface FileText {
  readonly text: string
  readonly source: SourceFile
  /** Ascending and disjoint; for `ParseOptions.furniture`. */
  readonly furniture: readonly Span[]
  /** What an index table in the furniture tells; for `ParseOptions.index`. */
  readonly index?: IndexFields
  /** Lines that the file sets as headings or in bold; for `ParseOptions.styled`. */
  readonly styled?: readonly StyledLine[]
  /** Repairs and doubts of reading. */
  readonly notes: readonly Note[]
  /** Where pages begin; empty for formats without pages. For `ParseOptions.pageStarts`. */
  readonly pages: readonly number[]
}

/** Pages may hold so many characters of source for one of text: tags, scripts, pictures in the page. */
const SOURCE_PER_TEXT = 5

/** Kinds that are read at once, without loading a reader. */
type DirectKind = Exclude<FileKind, BinaryKind>

/**
 * The text of a file: `.txt .md .html .docx .doc .xlsx .xls .et .ofd .pdf .json .jsonl .zip`, told apart by content.
 *
 * Encodings are found (UTF-8, UTF-16, GB18030, Big5), page chrome and debris are marked as furniture,
 * traditional characters are read as simplified ones at the same offsets. mammoth and pdfjs-dist are
 * loaded only for a .docx and a PDF.
 *
 * Throws `PolicyError`: `too-large`, `not-a-document`, `encrypted`, `no-text-layer`,
 * `missing-dependency`, `bad-input` (several records or documents, of which none is chosen), `bad-option`.
 */
export async function bytesToText(bytes: Uint8Array, options: ReadOptions = {}): Promise<FileText> {
  const { convert, ...others } = options
  try {
    return await readBytes(bytes, others)
  } catch (refusal) {
    const name = options.name ?? 'the file'
    const isRefused = refusal instanceof PolicyError && refusal.code === 'not-a-document'
    const way = convert !== undefined && isRefused ? bytesToConversion(bytes, name) : null
    if (convert === undefined || way === null) throw refusal
    const saved = await convertWithOffice(bytes, name, way, settleLimits(options.limits))
    const read = await readBytes(saved, others)
    const message = `${name} was saved as .${way.to} by LibreOffice and is read from that.`
    return {
      ...read,
      source: { ...read.source, sha256: sha256(bytes), converted: { by: convert, ...way } },
      notes: [{ code: 'converted', message }, ...read.notes],
    }
  }
}

async function readBytes(bytes: Uint8Array, options: ReadOptions): Promise<FileText> {
  const { name, limits, kind } = begin(bytes, options)
  if (kind === 'zip') {
    const { record, ...rest } = options
    const document = zipToDocument(bytes, name, record, limits)
    if (bytesToKind(document.bytes, document.name) === 'zip')
      throw new PolicyError(
        'not-a-document',
        `${document.name} is an archive inside ${name}; unpack it first`,
      )
    return readBytes(document.bytes, { ...rest, name: document.name })
  }
  if (kind === 'docx') return finish(bytes, options, 'docx', null, await docxToReading(bytes, name, limits))
  if (kind === 'picture')
    return finish(bytes, options, kind, null, await pictureToReading(bytes, name, limits, options.ocr))
  if (kind === 'ofd' && options.ocr !== undefined)
    return finish(bytes, options, kind, null, await ofdToReadingWithOcr(bytes, name, limits, options.ocr))
  if (kind !== 'pdf') {
    const { ocr, ...others } = options
    return bytesToTextSync(bytes, others)
  }
  return finish(bytes, options, 'pdf', null, await pdfToReading(bytes, name, limits, options.ocr))
}

/** The same without waiting, for all kinds but .docx, .zip and PDF, for which it throws `needs-async`. */
export function bytesToTextSync(bytes: Uint8Array, options: ReadOptions = {}): FileText {
  if (options.convert !== undefined)
    throw new PolicyError(
      'needs-async',
      `LibreOffice is waited for: await readDocument for ${options.name ?? 'the file'} instead`,
    )
  if (options.ocr !== undefined)
    throw new PolicyError(
      'needs-async',
      `ocr is asked asynchronously: await readDocument for ${options.name ?? 'the file'} instead`,
    )
  const { name, limits, kind } = begin(bytes, options)
  if (kind === 'picture') throw aPicture(bytes, name)
  if (kind === 'doc') return finish(bytes, options, 'doc', null, docToReading(bytes, name, limits))
  if (kind === 'xlsx' || kind === 'xls') {
    const toWorkbook = kind === 'xls' ? xlsToWorkbook : xlsxToWorkbook
    const reading = workbookToReading(toWorkbook(bytes, name, limits), limits)
    return finish(bytes, options, kind, null, reading)
  }
  if (kind === 'ofd')
    return finish(bytes, options, 'ofd', null, checkMapped(ofdToReading(bytes, name, limits), name))
  if (kind !== 'string')
    throw new PolicyError(
      'needs-async',
      `${name} is a ${kind} file, which is read asynchronously: await readDocument instead`,
    )
  const archive = mhtmlToPages(bytes)
  const decoded = archive
    ? archiveToString(archive, name, options)
    : bytesToString(bytes, name, options.encoding)
  const direct = archive ? 'html' : stringToKind(decoded.text, name)
  const share = direct === 'html' ? SOURCE_PER_TEXT : 1
  holdLimit(limits, 'characters', decoded.text.length / share, `Characters of ${name}`)
  const reading = readString(decoded.text, direct, name, options)
  // A place in the source of a page or of JSON is none in its text.
  const isText = direct === 'text' || direct === 'markdown'
  const decoding = isText
    ? decoded.notes
    : decoded.notes.map(({ code, message }): Note => ({ code, message }))
  return finish(bytes, options, direct, decoded.encoding, {
    ...reading,
    notes: [...decoding, ...reading.notes],
  })
}

/** Throws `too-large` for a file of so many bytes; lets a caller ask before the file is in memory. */
export function checkSize(bytes: number, options: ReadOptions = {}): void {
  holdLimit(settleLimits(options.limits), 'bytes', bytes, `Bytes of ${options.name ?? 'the file'}`)
}

/** The repairs of a file for a text that comes from none: debris, index tables, traditional characters. */
export function textToReading(text: string, options: ReadOptions = {}): Reading {
  holdLimit(settleLimits(options.limits), 'characters', text.length, 'Characters of the text')
  const reading = stringToReading(text, options.simplify ?? true)
  return {
    ...reading,
    furniture: mergeSpans([...reading.furniture, ...(options.furniture ?? [])]),
    notes: [...reading.notes, ...textToDoubts(reading.text)],
  }
}

function begin(
  bytes: Uint8Array,
  options: ReadOptions,
): { name: string; limits: ReturnType<typeof settleLimits>; kind: BinaryKind | 'zip' | 'string' } {
  if (!(bytes instanceof Uint8Array))
    throw new PolicyError('bad-input', `bytes must be a Uint8Array or Buffer, got ${typeof bytes}`)
  const limits = settleLimits(options.limits)
  const name = options.name ?? 'the file'
  checkSize(bytes.length, options)
  return { name, limits, kind: bytesToKind(bytes, name) }
}

const aPicture = (bytes: Uint8Array, name: string): PolicyError =>
  new PolicyError('not-a-document', `${name} is a ${isPng(bytes) ? 'PNG' : 'JPEG'} picture; ${USE_OCR}`)

async function pictureToReading(
  bytes: Uint8Array,
  name: string,
  limits: Required<ReadLimits>,
  ocr: Ocr | undefined,
): Promise<Reading> {
  if (ocr === undefined) throw aPicture(bytes, name)
  return readPictures(ocr, bytesToPicture(bytes, name), [], new Set(), name, limits)
}

async function pdfToReading(
  bytes: Uint8Array,
  name: string,
  limits: Required<ReadLimits>,
  ocr: Ocr | undefined,
): Promise<Reading> {
  const { lines, unread } = await pdfToLinesInThread(bytes, name, limits, ocr !== undefined)
  if (ocr === undefined || unread.length === 0) return checkMapped(linesToReading(lines), name)
  const pictures = pdfToPicturesInThread(bytes, name, limits, unread)
  return readPictures(ocr, pictures, lines, new Set(), name, limits)
}

/** The pages of a web archive as one, in the encoding of the first; the others have their own. */
function archiveToString(
  pages: readonly [ArchivedPage, ...ArchivedPage[]],
  name: string,
  options: ReadOptions,
): ReturnType<typeof bytesToString> {
  const decode = ({ html, encoding }: ArchivedPage): ReturnType<typeof bytesToString> =>
    bytesToString(html, name, options.encoding ?? encoding)
  const [main, ...others] = pages
  const decoded = decode(main)
  const framed = others.map((page) => ({ ...page, html: () => decode(page).text }))
  return { ...decoded, text: framesToPage([{ ...main, html: () => decoded.text }, ...framed]) }
}

/** Fonts that do not say which characters they show leave a text that nobody can read. */
function checkMapped(reading: Reading, name: string): Reading {
  if (!isUnmapped(reading.text)) return reading
  throw new PolicyError(
    'no-text-layer',
    `${name} has a text layer that cannot be read: its fonts do not say which characters they show; ${USE_OCR}`,
  )
}

function readString(text: string, kind: DirectKind, name: string, options: ReadOptions): Reading {
  const limits = settleLimits(options.limits)
  switch (kind) {
    case 'html':
      return htmlToReading(text, limits, { name })
    case 'json':
      return { text: jsonToString(text, name, options.record), furniture: [], notes: [] }
    case 'markdown':
      return markdownToReading(text)
    case 'text':
      return { text, furniture: [], notes: [] }
    default:
      return kind satisfies never
  }
}

/** The last steps are the same for all kinds: debris, index tables, traditional characters. */
function finish(
  bytes: Uint8Array,
  options: ReadOptions,
  kind: FileKind,
  encoding: string | null,
  reading: Reading,
): FileText {
  holdLimit(
    settleLimits(options.limits),
    'characters',
    reading.text.length,
    `Characters of ${options.name ?? 'the file'}`,
  )
  const mended = stringToReading(reading.text, options.simplify ?? true)
  const source: SourceFile = {
    name: options.name ?? null,
    kind,
    encoding,
    sha256: sha256(bytes),
    ...(reading.pages ? { pages: reading.pages } : {}),
    ...(mended.original === undefined ? {} : { original: mended.original }),
    ...(reading.ocr ? { ocr: reading.ocr } : {}),
  }
  return {
    text: mended.text,
    source,
    furniture: mergeSpans([
      ...reading.furniture,
      ...mended.furniture,
      ...noteLineSpans(mended.text, reading.furniture, reading.pages ?? []),
      ...(options.furniture ?? []),
    ]),
    ...(mended.index ? { index: mended.index } : {}),
    ...(reading.styled ? { styled: reading.styled } : {}),
    notes: [...reading.notes, ...mended.notes, ...textToDoubts(mended.text)],
    pages: reading.pages ?? [],
  }
}
