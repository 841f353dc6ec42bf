import { bytesToStreams, isCompound } from '../doc/bytes-to-streams.js'
import { PolicyError } from '../error.js'
import type { SourceFile } from '../model/index.js'
import { zipToDocumentNames } from './zip-to-documents.js'
import { zipNames } from './zip-to-parts.js'

export type FileKind = SourceFile['kind']

/** Kinds that are no text, and need a reader of their own. */
export type BinaryKind = Extract<FileKind, 'pdf' | 'docx' | 'doc' | 'xlsx' | 'xls' | 'ofd' | 'picture'>

/** How far into a file the mark of a PDF may stand (ISO 32000-1, note 13 of annex H). */
const PDF_MARK_WITHIN = 1024

/** What a file that is no document of ours is, by its first bytes, with what to do about it. */
const FOREIGN: readonly (readonly [mark: readonly number[], what: string])[] = [
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture; save it as .png'],
  [[0x49, 0x49, 0x2a, 0x00], 'a TIFF picture; save it as .png or .pdf'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'a TIFF picture; save it as .png or .pdf'],
  [[0x1f, 0x8b], 'a gzip archive; unpack it first'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive; unpack it first'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive; unpack it first'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF file; save it as .docx or .txt'],
  [[0x25, 0x21, 0x50, 0x53], 'a PostScript file; convert it to PDF'],
]

/** Pictures whose text an engine may recognise, by their first bytes. */
const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
]

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

/** Where `needle` first stands in the first `within` bytes, or -1. */
function indexOfAscii(bytes: Uint8Array, needle: string, within: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, within)).indexOf(
    needle,
    0,
    'latin1',
  )
}

/** What else a compound file may be, by the name of a stream in it. */
const COMPOUND: readonly (readonly [stream: string, what: string])[] = [
  ['Book', 'an Excel file of before 1997 (.xls); save it as .xlsx'],
  ['PowerPoint Document', 'an old PowerPoint file (.ppt, .dps); save it as PDF or text'],
  ['MatOST', 'a Microsoft Works file; save it as .docx'],
  ['CONTENTS', 'a Microsoft Works or Publisher file; save it as .docx'],
  ['BodyText', 'a Hangul file (.hwp); save it as .docx'],
  ['__properties_version1.0', 'a mail of Outlook (.msg); save what it holds as a file'],
]

/** Throws for everything but a .doc and an old workbook, a password among it: Word keeps such a .docx in a compound file. */
function compoundToKind(bytes: Uint8Array, name: string): 'doc' | 'xls' {
  let names: readonly string[]
  try {
    names = bytesToStreams(bytes).names
  } catch (cause) {
    throw new PolicyError('not-a-document', `${name} is a damaged Office file (.doc, .xls)`, { cause })
  }
  if (names.includes('EncryptedPackage'))
    throw new PolicyError('encrypted', `${name} is protected by a password; save it without one`)
  if (names.includes('WordDocument')) return 'doc'
  if (names.includes('Workbook')) return 'xls'
  const what = COMPOUND.find(([stream]) => names.includes(stream))?.[1]
  throw new PolicyError(
    'not-a-document',
    `${name} is ${what ?? 'a compound file without a Word document in it; save it as .docx'}`,
  )
}

/** What a ZIP file holds; what is no document of ours is told of as a .docx without a body. */
function zipToKind(bytes: Uint8Array): 'docx' | 'xlsx' | 'ofd' | 'zip' {
  const names = zipNames(bytes)
  if (names.some((part) => /^xl\/workbook[^/]*\.xml$/iu.test(part))) return 'xlsx'
  if (names.some((part) => /^\/?OFD\.xml$/iu.test(part))) return 'ofd'
  const isPackage = names.some((part) => part === '[Content_Types].xml' || part.startsWith('word/'))
  return !isPackage && zipToDocumentNames(bytes).length > 0 ? 'zip' : 'docx'
}

/**
 * What a file is by its first bytes: `pdf`, `docx`, `doc`, `xlsx`, `xls`, `ofd`, `picture`, `zip` for an archive of documents, or `string` for whatever may be text.
 *
 * Throws `not-a-document` for archives, other pictures and the like, saying what it is and
 * what to do, and `encrypted` for a .docx with a password.
 */
export function bytesToKind(bytes: Uint8Array, name: string): BinaryKind | 'zip' | 'string' {
  if (indexOfAscii(bytes, '%PDF-', PDF_MARK_WITHIN) >= 0) return 'pdf'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return zipToKind(bytes)
  if (PICTURES.some((mark) => startsWith(bytes, mark))) return 'picture'
  if (isCompound(bytes)) return compoundToKind(bytes, name)
  for (const [mark, what] of FOREIGN)
    if (startsWith(bytes, mark)) throw new PolicyError('not-a-document', `${name} is ${what}`)
  return 'string'
}

/** <!DOCTYPE html> · <html lang="zh"> · <body> · <meta charset> at the very start, comments skipped */
const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body|meta)\b/iu

/** Tags that a page is made of; a plan's text has none. */
const HTML_TAG =
  /<\/?(?:p|div|br|span|td|tr|table|h[1-6]|li|ul|a|strong|font|section|article)(?:\s[^<>]{0,500})?\/?>/giu

/** Fewer tags than this in the sample are a slip in a text, not a page. */
const TAGS_OF_A_PAGE = 6

/** How much of a long text is looked at. */
const SAMPLE = 20_000

/** # 标题 · ## 一、 at the start of a line */
const MARKDOWN_HEADING = /^#{1,6}\s+\S/gmu

/** What a decoded text is: a page, data, markdown or plain text. The file's ending decides only where the content does not. */
export function stringToKind(text: string, name: string): Exclude<FileKind, BinaryKind> {
  const sample = text.slice(0, SAMPLE)
  if (HTML_START.test(sample)) return 'html'
  if (/^\s*[{[]/u.test(sample) && isJson(text)) return 'json'
  if ([...sample.matchAll(HTML_TAG)].length >= TAGS_OF_A_PAGE) return 'html'
  const ending = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase()
  if (ending === 'json' || ending === 'jsonl' || ending === 'ndjson')
    throw new PolicyError(
      'not-a-document',
      `${name} is not JSON: it cannot be parsed as JSON nor as JSON lines`,
    )
  if (ending === 'md' || ending === 'markdown') return 'markdown'
  return (sample.match(MARKDOWN_HEADING)?.length ?? 0) >= 2 ? 'markdown' : 'text'
}

/** JSON as a whole, or one value a line in at least its first line. */
function isJson(text: string): boolean {
  return parses(text) || parses(text.trimStart().split('\n', 1)[0] ?? '')
}

function parses(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}
