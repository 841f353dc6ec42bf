import { basename, extname } from 'node:path'
import { PolicyError } from './error.js'
import { fileToBytes, fileToBytesSync, isFile, pathOf } from './file-to-bytes.js'
import { sha256 } from './hash.js'
import type { PolicyDocument, SourceFile } from './model/index.js'
import { PARSE, READ } from './option-checks.js'
import type { ParseOptions, ReadOptions } from './options.js'
import { inOrder } from './parse/document-notes.js'
import { documentOfKinds } from './parse/document-of-kinds.js'
import { parseDocument as textToDocument } from './parse/index.js'
import { isTitleLike } from './parse/line-kinds.js'
import { lineToLabel } from './parse/line-to-label.js'
import { DOCUMENT_ENDING } from './read/document-endings.js'
import { bytesToText, bytesToTextSync, checkSize, type FileText, textToReading } from './read/index.js'
import { withDocumentInspection } from './report/index.js'

/** What `compare` takes for one side: a document, a text, or the path of a file. */
export type DocumentInput = PolicyDocument | string

/**
 * The document in a file: `.txt .md .html .docx .doc .wps .xlsx .xls .et .ofd .pdf .json .jsonl`, told apart by content.
 *
 * Takes a path, a `file:` URL or the bytes. `document.source` says what was read and how;
 * `document.notes` lists every repair. `document.text` is the text that came out of the file; with
 * traditional characters read as simplified ones it has `source.original` beside it, in which every span
 * means the same place. mammoth (Word) and pdfjs-dist (PDF) are optional packages, loaded when needed.
 *
 * A text without a task is a document with a note; the command takes it for a failure.
 *
 * @throws PolicyError `not-found`, `unreadable`, `too-large`, `not-a-document`, `encrypted`,
 * `no-text-layer`, `missing-dependency`, `bad-input`, `bad-option`.
 *
 * @example
 * const document = await readDocument(new TextEncoder().encode('一、改革\n（一）推进跨省通办。'))
 * document.plans[0].tasks[0].id // => '1.01'
 * document.source.encoding // => 'utf-8'
 */
export async function readDocument(
  file: string | URL | Uint8Array,
  options: ReadOptions = {},
): Promise<PolicyDocument> {
  READ(options, 'readDocument')
  if (file instanceof Uint8Array) return fileToDocument(await bytesToText(file, options), options)
  const path = checkedPath(file)
  const named = { name: basename(pathOf(path)), ...options }
  return fileToDocument(await bytesToText(await fileToBytes(path, toSize(named)), named), named)
}

/**
 * The same without waiting, for all files but .docx, .zip and PDF.
 *
 * @throws PolicyError `needs-async` for .docx and PDF files, else as `readDocument`.
 *
 * @example readDocumentSync(new TextEncoder().encode('一、改革\n（一）推进跨省通办。')).plans.length // => 1
 */
export function readDocumentSync(file: string | URL | Uint8Array, options: ReadOptions = {}): PolicyDocument {
  READ(options, 'readDocumentSync')
  if (file instanceof Uint8Array) return fileToDocument(bytesToTextSync(file, options), options)
  const path = checkedPath(file)
  const named = { name: basename(pathOf(path)), ...options }
  return fileToDocument(bytesToTextSync(fileToBytesSync(path, toSize(named)), named), named)
}

/**
 * A document read out of its text: masthead, plans, sections, tasks with their slots, and notes on
 * whatever was odd.
 *
 * Any string gives a result: text without a numbered heading becomes one plan with one task and a note.
 * `parts` cover every character once; all spans are offsets into the text as given. At the REPL it prints
 * as an outline.
 *
 * @throws PolicyError `bad-input` if `text` is not a string, `bad-option` for an impossible option.
 *
 * @example
 * const document = parseDocument('湖南省2022年工作要点\n一、改革\n（一）推进跨省通办。加快推进。')
 * document.plans[0].tasks[0].id // => '1.01'
 */
export function parseDocument(text: string, options: ParseOptions = {}): PolicyDocument {
  PARSE(options, 'parseDocument')
  return withDocumentInspection(textToDocument(text, options))
}

/**
 * The document in a text that was copied from somewhere: as `parseDocument`, after the repairs that a
 * file gets (debris marked, traditional characters read as simplified ones).
 *
 * @example readText('一、改革\n（一）推進跨省通辦。健全體制機制。').plans[0].tasks[0].text // => '推进跨省通办。健全体制机制。'
 */
export function readText(text: string, options: ReadOptions = {}): PolicyDocument {
  READ(options, 'readText')
  // Parsing complains about anything but a string better than reading could.
  if (typeof text !== 'string') return textToDocument(text, options)
  const reading = textToReading(text, options)
  const document = textToDocument(reading.text, {
    ...options,
    furniture: reading.furniture,
    ...(reading.index ? { index: reading.index } : {}),
  })
  const notes = inOrder([...document.notes, ...reading.notes])
  if (reading.original === undefined) return withDocumentInspection({ ...document, notes })
  const { original } = reading
  const source: SourceFile = {
    name: null,
    kind: 'text',
    encoding: null,
    sha256: sha256(original),
    original,
  }
  return withDocumentInspection({ ...document, notes, source })
}

/** One side of a comparison as a document. A string without a line break that names a file is a path. */
export function inputToDocument(input: DocumentInput, options: ParseOptions = {}): PolicyDocument {
  if (typeof input !== 'string') {
    if (
      input !== null &&
      typeof input === 'object' &&
      Array.isArray(input.plans) &&
      typeof input.text === 'string'
    )
      return options.kinds === undefined ? input : documentOfKinds(input, options.kinds)
    throw new PolicyError('bad-input', 'a side of a comparison is a document, a text or the path of a file')
  }
  if (looksLikePath(input)) return readDocumentSync(input, options)
  if (isNeither(input))
    throw new PolicyError(
      'not-found',
      `'${input.trim()}' is no file, and no text of a plan either: it has no sentence and no heading; is the path right?`,
    )
  return readText(input, options)
}

/** The same, waiting for files that are read asynchronously: .docx and PDF. */
export async function inputToDocumentAsync(
  input: DocumentInput,
  options: ParseOptions = {},
): Promise<PolicyDocument> {
  const isPath = typeof input === 'string' && looksLikePath(input)
  return isPath ? readDocument(input, options) : inputToDocument(input, options)
}

/** 湖南2022 · 湖南省2022年工作要点 · 要点.rtf: a name or a title, of which no task could be read. */
const isBareName = (line: string): boolean =>
  /(?:19|20)[0-9]{2}年?$|\.[a-z][a-z0-9]{1,4}$/iu.test(line) || isTitleLike(line)

/** A path longer than this is none that a system opens. */
const LONGEST_PATH = 1024

/** A file that is there, or a name that can only be meant as one: then a missing file is told as such. */
const looksLikePath = (input: string): boolean =>
  input.length < LONGEST_PATH &&
  !/[\n\r]/u.test(input) &&
  (DOCUMENT_ENDING.test(input) || /\.zip$/iu.test(input) || isFile(input))

/** seeds/hunan-2022 · 湖南2022 · 湖南省2022年工作要点: a line of no sentence and no heading was meant as a path. */
const isNeither = (input: string): boolean =>
  input.trim() !== '' &&
  input.length < LONGEST_PATH &&
  !/[\n\r\f\u2028\u2029]/u.test(input) &&
  (/[/\\]/u.test(input) || /^[\x20-\x7e]+$/u.test(input) || isBareName(input.trim())) &&
  !/[。；！？，、：（）“”《》]/u.test(input) &&
  lineToLabel(input) === undefined

function fileToDocument(file: FileText, options: ReadOptions): PolicyDocument {
  const id =
    options.id ?? (options.name === undefined ? undefined : basename(options.name, extname(options.name)))
  const document = textToDocument(file.text, {
    ...options,
    ...(id === undefined ? {} : { id }),
    furniture: file.furniture,
    pageStarts: file.pages,
    ...(file.index ? { index: file.index } : {}),
    ...(file.styled ? { styled: file.styled } : {}),
  })
  const notes = inOrder([...document.notes, ...file.notes])
  return withDocumentInspection({ ...document, notes, source: file.source })
}

function checkedPath(file: unknown): string | URL {
  if (file instanceof URL || (typeof file === 'string' && file !== '')) return file
  throw new PolicyError(
    'bad-input',
    `readDocument takes a path or the bytes of a file, got ${file === '' ? 'an empty string' : typeof file}`,
  )
}

/** The size is asked before a file is read: one that is too large is never in memory. */
const toSize =
  (options: ReadOptions) =>
  (bytes: number): void =>
    checkSize(bytes, options)
