import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shown } from '../../check.js'
import { PolicyError } from '../../error.js'
import type { PolicyDocument } from '../../model/index.js'
import { compareText } from '../../model/order.js'
import { DOCUMENT_ENDING, NO_DOCUMENT } from '../../read/document-endings.js'
import { jsonToRecordCount } from '../../read/json-to-string.js'
import { zipToDocumentNames } from '../../read/zip-to-documents.js'

/** One thing of an iterable: the path of a file, a document, or a text with what is known of it. */
export type CorpusItem = string | URL | PolicyDocument | CorpusText

/** A text that is in no file, say a row of a data frame. */
export interface CorpusText {
  readonly id: string
  readonly text: string
}

/** A folder, or files, documents and texts. */
export type CorpusInput = string | URL | Iterable<CorpusItem> | AsyncIterable<CorpusItem>

/** What is to be read. `name` is what a manifest and messages call it. */
export type Item =
  | { readonly name: string; readonly path: string; readonly record?: number }
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly document: PolicyDocument }

/** What documents also come as, and cannot be read: reading them says what to do. */
const UNREAD_ENDING = /\.(?:rtf|odt|ceb|caj|zip|rar|7z|jpe?g|png|tiff?)$/iu
const MANIFESTS = ['manifest.csv', 'manifest.json']
const RECORDS = /\.jsonl?$/iu
const ARCHIVE = /\.zip$/iu

/** What an input holds, and the manifest that lies in its folder. Files of a folder come in the order of their paths. */
export async function inputToItems(input: CorpusInput): Promise<{
  readonly items: readonly Item[]
  readonly root: string | null
  readonly manifest: string | null
}> {
  if (typeof input === 'string' || input instanceof URL) {
    const path = toPath(input)
    if (!existsSync(path)) throw new PolicyError('not-found', `there is no folder ${path}`)
    if (!statSync(path).isDirectory())
      return { items: fileToItems(path, basename(path)), root: null, manifest: null }
    const manifest = MANIFESTS.map((name) => join(path, name)).find((file) => existsSync(file)) ?? null
    const files = folderToFiles(path)
    if (files.length === 0)
      throw new PolicyError(
        'bad-input',
        `${path} holds no .txt .md .html .docx .doc .xlsx .xls .ofd .pdf or .json document`,
      )
    return { items: files.flatMap((file) => fileToItems(join(path, file), file)), root: path, manifest }
  }
  if (!isIterable(input))
    throw new PolicyError('bad-input', `a corpus is a folder or a list of files, got ${shown(input)}`)
  const items: Item[] = []
  for await (const item of input) for (const own of itemToItems(item, items.length + 1)) items.push(own)
  return { items, root: null, manifest: null }
}

function itemToItems(item: CorpusItem, ordinal: number): readonly Item[] {
  if (typeof item === 'string' || item instanceof URL) {
    const path = toPath(item)
    return existsSync(path) && statSync(path).isDirectory()
      ? folderToFiles(path).flatMap((file) => fileToItems(join(path, file), file))
      : fileToItems(path, basename(path))
  }
  if (
    item !== null &&
    typeof item === 'object' &&
    typeof item.id === 'string' &&
    typeof item.text === 'string'
  )
    return 'plans' in item ? [{ name: item.id, document: item }] : [{ name: item.id, text: item.text }]
  throw new PolicyError(
    'bad-input',
    `item ${ordinal} of the corpus is neither a path, a document nor { id, text }: ${shown(item)}`,
  )
}

/** An empty path is a variable that was never set: nobody means to read all that lies where he stands. */
function toPath(path: string | URL): string {
  if (path === '')
    throw new PolicyError('bad-input', "a path of the corpus is empty; '.' is the folder one stands in")
  return path instanceof URL ? fileURLToPath(path) : resolve(path)
}

const isIterable = (input: unknown): input is Iterable<CorpusItem> =>
  input !== null && typeof input === 'object' && (Symbol.iterator in input || Symbol.asyncIterator in input)

/** Paths below a folder with / between their parts, sorted; hidden files and folders are passed over. */
function folderToFiles(folder: string, above = ''): readonly string[] {
  const entries = readdirSync(join(folder, above), { withFileTypes: true })
  return entries
    .filter(({ name }) => !/^[.~]/u.test(name) && name !== 'node_modules')
    .flatMap((entry) => {
      const path = above === '' ? entry.name : `${above}/${entry.name}`
      if (entry.isDirectory()) return folderToFiles(folder, path)
      return entry.isFile() && isDocument(entry.name) ? [path] : []
    })
    .sort(compareText)
}

/** Whatever may be meant as a document: one that cannot be read is told of, not passed over. */
const isDocument = (name: string): boolean =>
  (DOCUMENT_ENDING.test(name) || UNREAD_ENDING.test(name)) && !NO_DOCUMENT.test(name)

/** An archive is as many documents as lie in it; a .docx is none, whatever its name. */
function archiveToItems(path: string, name: string): readonly Item[] {
  let documents: readonly string[]
  try {
    documents = zipToDocumentNames(readFileSync(path))
  } catch {
    documents = []
  }
  if (documents.length === 0) return [{ name, path }]
  return documents.map((document, index) => ({ name: `${name}/${document}`, path, record: index + 1 }))
}

/** A file with a list of records is as many documents; whatever is odd is told when it is read. */
function fileToItems(path: string, name: string): readonly Item[] {
  if (ARCHIVE.test(path)) return archiveToItems(path, name)
  if (!RECORDS.test(path)) return [{ name, path }]
  let count: number
  try {
    count = jsonToRecordCount(readFileSync(path, 'utf8'), name)
  } catch {
    return [{ name, path }]
  }
  if (count <= 1) return [{ name, path }]
  const stem = name.slice(0, name.length - extname(name).length)
  return Array.from({ length: count }, (_, index) => ({
    name: `${stem}-${index + 1}${extname(name)}`,
    path,
    record: index + 1,
  }))
}
