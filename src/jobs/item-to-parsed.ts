import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { readDocument, readText } from '../document.js'
import { PolicyError } from '../error.js'
import { faultToWords } from '../fault-to-words.js'
import { sha256 as hash } from '../hash.js'
import type { PolicyDocument } from '../model/index.js'
import type { Ocr, ReadOptions } from '../options.js'
import { checkSize } from '../read/index.js'
import { keyOf, type StoreKey } from '../store/keys.js'
import { libraryStamp } from './job-stamp.js'

/** What is to be read, and how. JSON data, but for an engine that recognises text. */
export interface ParseItem {
  readonly source:
    | { readonly path: string; readonly name: string; readonly record?: number }
    | { readonly text: string; readonly name: string }
  /** Of the bytes or the text. */
  readonly sha256: string
  readonly read: Omit<ReadOptions, 'ocr'> & { readonly id: string }
}

/** What a file or a text holds, as a key: the same bytes read in the same way. */
export async function sourceToKey(
  source: ParseItem['source'],
  { ocr, ...read }: ReadOptions & { readonly id: string },
): Promise<{ readonly key: StoreKey; readonly item: ParseItem }> {
  const sha256 = hash('text' in source ? source.text : await load(source.path, read))
  // a function is no part of a key: what recognises text is told by its name
  const engine = ocr === undefined ? null : [ocr.engine ?? ocr.name, ocr.version ?? null]
  const record = 'record' in source ? source.record : undefined
  const parts = ['text' in source, basename(source.name), record ?? null, read, engine]
  return { key: `doc/${keyOf(libraryStamp(), sha256, ...parts)}`, item: { source, sha256, read } }
}

/**
 * The document in a file or a text.
 *
 * @throws PolicyError as `readDocument`, and `unreadable` where the file is no longer what it was when its key was made
 */
export async function itemToParsed({ source, sha256, read }: ParseItem, ocr?: Ocr): Promise<PolicyDocument> {
  const options: ReadOptions = ocr === undefined ? read : { ...read, ocr }
  if ('text' in source) return readText(source.text, options)
  const bytes = await load(source.path, read)
  if (hash(bytes) !== sha256)
    throw new PolicyError('unreadable', `${source.path} was changed while the corpus was read: start again`)
  return readDocument(bytes, {
    ...options,
    name: basename(source.name),
    ...(source.record === undefined ? {} : { record: source.record }),
  })
}

/** The size is asked first: a file that is too large is never in memory. */
async function load(path: string, options: ReadOptions): Promise<Uint8Array> {
  try {
    checkSize((await stat(path)).size, options)
    return await readFile(path)
  } catch (cause) {
    if (cause instanceof PolicyError) throw cause
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT')
      throw new PolicyError('not-found', `there is no file ${path}`, { cause })
    throw new PolicyError('unreadable', `${path} cannot be read: ${faultToWords(cause)}`, { cause })
  }
}
