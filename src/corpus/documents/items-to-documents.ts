import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { type DiskCache, keyOf } from '../../disk-cache.js'
import { readDocument, readText } from '../../document.js'
import { PolicyError } from '../../error.js'
import { faultToWords } from '../../fault-to-words.js'
import { regionByCode, regionByName } from '../../lexicon/regions.js'
import type { CorpusDocument, CorrectedField, Failure, PolicyDocument } from '../../model/index.js'
import type { ReadOptions } from '../../options.js'
import { checkSize } from '../../read/index.js'
import { withDocumentInspection } from '../../report/index.js'
import { libraryStamp } from '../cache-folder.js'
import type { CorpusOptions, WorkOptions } from '../options.js'
import { abortedBy } from '../run/aborted-by.js'
import type { Item } from './input-to-items.js'
import type { ManifestEntry } from './manifest.js'
import { titleToKind } from './title-to-kind.js'

/** What was read, what could not be, and which entries of the manifest name no file. */
export interface ReadItems {
  readonly documents: readonly CorpusDocument[]
  readonly failures: readonly Failure[]
  readonly unmatched: readonly ManifestEntry[]
}

export interface ReadingOptions extends WorkOptions {
  readonly manifest: readonly ManifestEntry[]
  readonly cache: DiskCache | null
  readonly read: CorpusOptions['read']
  /** Ids that are taken. */
  readonly taken: ReadonlySet<string>
}

/**
 * The documents of a list of files, in their order; a file that cannot be read is a failure, and the rest go on.
 *
 * A file whose bytes were parsed before with the same options comes from the cache.
 */
export async function itemsToDocuments(items: readonly Item[], options: ReadingOptions): Promise<ReadItems> {
  const { manifest, signal, onProgress } = options
  const entries = items.map((item) => manifest.find((entry) => names(item).includes(entry.file)))
  const ids = giveIds(items, entries, options.taken)
  const documents: CorpusDocument[] = []
  const failures: Failure[] = []
  for (const [index, item] of items.entries()) {
    abortedBy(signal)
    const entry = entries[index]
    if (entry?.exclude !== true) {
      try {
        documents.push(await itemToDocument(item, entry, ids[index]!, options))
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error
        failures.push({ what: item.name, code: error.code, message: error.message })
      }
    }
    onProgress?.({ stage: 'read', done: index + 1, total: items.length, what: item.name })
  }
  const used = new Set(entries)
  return { documents, failures, unmatched: manifest.filter((entry) => !used.has(entry)) }
}

/** What a manifest may call a file. */
function names({ name }: Item): readonly string[] {
  const file = basename(name)
  return [
    name,
    file,
    name.slice(0, name.length - extname(name).length),
    file.slice(0, file.length - extname(file).length),
  ]
}

/** The manifest's id, else the file's name without its ending; a second one of that name gets a number. */
function giveIds(
  items: readonly Item[],
  entries: readonly (ManifestEntry | undefined)[],
  taken: ReadonlySet<string>,
): readonly string[] {
  const all = new Set(taken)
  // ids that a person gave go first: a number must not land on the wrong one
  for (const entry of entries) {
    if (entry?.id === undefined) continue
    if (all.has(entry.id))
      throw new PolicyError('bad-input', `the manifest gives the id ${entry.id} to two documents`)
    all.add(entry.id)
  }
  return items.map((item, index) => {
    const given = entries[index]?.id
    if (given !== undefined) return given
    const stem = names(item)
      .at(-1)!
      .replace(/[/\s]+/gu, '-')
    let id = stem
    for (let number = 2; all.has(id); number++) id = `${stem}-${number}`
    all.add(id)
    return id
  })
}

async function itemToDocument(
  item: Item,
  entry: ManifestEntry | undefined,
  id: string,
  options: ReadingOptions,
): Promise<CorpusDocument> {
  const told: ReadOptions = {
    ...options.read,
    ...(entry?.year === undefined ? {} : { year: entry.year }),
    ...(entry?.region === undefined ? {} : { region: entry.region }),
  }
  const { document, sha256 } = await itemToParsed(item, id, told, options)
  const region = entry?.region === undefined ? document.region : toRegion(entry.region)
  const title = entry?.title ?? document.title
  const corrected = (['id', 'title', 'region', 'year', 'date', 'kind', 'series'] as const).filter(
    (field): field is CorrectedField => entry?.[field] !== undefined,
  )
  return {
    id,
    document,
    title,
    region,
    level: region?.level ?? null,
    year: entry?.year ?? document.year,
    date: entry?.date ?? document.masthead.date?.value ?? null,
    kind:
      entry?.kind ??
      titleToKind([title, ...document.plans.map((plan) => plan.title?.text ?? null), item.name]),
    series: entry?.series ?? null,
    path: 'path' in item ? item.name : null,
    sha256,
    corrected,
    sameAs: null,
  }
}

async function itemToParsed(
  item: Item,
  id: string,
  told: ReadOptions,
  { cache }: ReadingOptions,
): Promise<{ readonly document: PolicyDocument; readonly sha256: string }> {
  if ('document' in item) {
    const { document } = item
    const region = told.region === undefined ? document.region : toRegion(told.region)
    const own = { ...document, id, region, level: region?.level ?? null, year: told.year ?? document.year }
    return { document: withDocumentInspection(own), sha256: hash(document.text) }
  }
  const bytes = 'text' in item ? item.text : await load(item.path, told)
  const sha256 = hash(bytes)
  const record = 'record' in item ? item.record : undefined
  // a function is no part of a key: what recognises text is told by its name
  const { ocr, ...plain } = told
  const engine = ocr === undefined ? null : [ocr.engine ?? ocr.name, ocr.version ?? null]
  const key = keyOf(
    libraryStamp(),
    sha256,
    'text' in item,
    basename(item.name),
    record ?? null,
    id,
    plain,
    engine,
  )
  const cached = cache?.get('document', key)
  if (cached !== undefined) return { document: withDocumentInspection(JSON.parse(cached)), sha256 }
  const read: ReadOptions = { ...told, id, ...(record === undefined ? {} : { record }) }
  const document =
    typeof bytes === 'string'
      ? readText(bytes, read)
      : await readDocument(bytes, { ...read, name: basename(item.name) })
  // a page may have failed because the machine was busy
  if (document.notes.every(({ code }) => code !== 'page-unread'))
    cache?.put('document', key, JSON.stringify(document))
  return { document, sha256 }
}

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

const toRegion = (name: string) => regionByCode(name) ?? regionByName(name) ?? null

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
