import { basename, extname } from 'node:path'
import { PolicyError } from '../../error.js'
import { sha256 } from '../../hash.js'
import { abortedBy } from '../../jobs/aborted-by.js'
import { sourceToKey } from '../../jobs/item-to-parsed.js'
import type { JobItem } from '../../jobs/job.js'
import { isStoredDocument } from '../../jobs/stored-shapes.js'
import { type Workshop, workToMade } from '../../jobs/work-to-made.js'
import { regionByCode, regionByName } from '../../lexicon/regions.js'
import type { CorpusDocument, CorrectedField, Failure, PolicyDocument } from '../../model/index.js'
import type { ReadOptions } from '../../options.js'
import { withDocumentInspection } from '../../report/index.js'
import { keyOf, type StoreKey } from '../../store/keys.js'
import type { CorpusOptions, WorkOptions } from '../options.js'
import type { Item } from './input-to-items.js'
import type { ManifestEntry } from './manifest.js'
import { titleToKind } from './title-to-kind.js'

/** What was read, what could not be, and which entries of the manifest name no file. */
export interface ReadItems {
  readonly documents: readonly CorpusDocument[]
  /** What each document stands under in the store, by its id. */
  readonly keys: ReadonlyMap<string, StoreKey>
  readonly failures: readonly Failure[]
  readonly unmatched: readonly ManifestEntry[]
  /** Files that other shards have not read yet. */
  readonly awaited: number
}

export interface ReadingOptions extends WorkOptions {
  readonly manifest: readonly ManifestEntry[]
  readonly workshop: Workshop
  readonly read: CorpusOptions['read']
  /** Ids that are taken. */
  readonly taken: ReadonlySet<string>
}

/** A document in sight: how it is read, or what it is. */
interface Planned {
  readonly item: Item
  readonly entry: ManifestEntry | undefined
  readonly id: string
  readonly key: StoreKey
  readonly sha256: string
  /** What a job makes the document of, unless it is there. */
  readonly made: PolicyDocument | JobItem
}

/**
 * The documents of a list of files, in their order; a file that cannot be read is a failure, and the rest go on.
 *
 * A file whose bytes were parsed before with the same options comes from the store.
 */
export async function itemsToDocuments(items: readonly Item[], options: ReadingOptions): Promise<ReadItems> {
  const { manifest, signal, onProgress, workshop } = options
  const fileToEntry = toEntries(manifest)
  const entries = items.map(fileToEntry)
  const ids = giveIds(items, entries, options.taken)
  const planned: (Planned | Failure)[] = []
  let done = 0
  const tell = (what: string): void =>
    onProgress?.({ stage: 'read', done: ++done, total: items.length, what })
  for (const [index, item] of items.entries()) {
    abortedBy(signal)
    const entry = entries[index]
    if (entry?.exclude === true) {
      tell(item.name)
      continue
    }
    try {
      planned.push(await toPlanned(item, entry, ids[index]!, options))
      if ('document' in item) tell(item.name)
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error
      planned.push({ what: item.name, code: error.code, message: error.message })
      tell(item.name)
    }
  }
  const open = planned.flatMap((one) => ('made' in one && 'key' in one.made ? [one.made] : []))
  const parsed = await workToMade(
    {
      kind: 'parse',
      items: open,
      shared: null,
      isShaped: isStoredDocument,
      known: new Map(),
      needs: () => [],
      isKept: (data) => isLasting(data as PolicyDocument),
    },
    workshop,
    ({ what }) => tell(what),
  )
  const madeOf = new Map(open.map(({ key }, index) => [key, parsed[index]]))
  const documents: CorpusDocument[] = []
  const keys = new Map<string, StoreKey>()
  const failures: Failure[] = []
  let awaited = 0
  for (const one of planned) {
    if ('code' in one) {
      failures.push(one)
      continue
    }
    const document = 'plans' in one.made ? one.made : madeOf.get(one.key)
    if (document === undefined) awaited++
    else if ('code' in document)
      failures.push({ what: one.item.name, code: document.code, message: document.message })
    else {
      documents.push(toCorpusDocument(one, document))
      keys.set(one.id, isLasting(document) ? one.key : `doc/${keyOf(document)}`)
    }
  }
  const used = new Set(entries)
  return {
    documents,
    keys,
    failures,
    unmatched: manifest.filter((entry) => !used.has(entry)),
    awaited,
  }
}

/** A page may have failed because the machine was busy: another time the same file may be another document. */
const isLasting = ({ notes }: PolicyDocument): boolean => notes.every(({ code }) => code !== 'page-unread')

/** The first entry that names an item by any of its names. */
function toEntries(manifest: readonly ManifestEntry[]): (item: Item) => ManifestEntry | undefined {
  const places = new Map<string, number>()
  for (const [place, { file }] of manifest.entries()) if (!places.has(file)) places.set(file, place)
  return (item) => {
    const found = names(item).flatMap((name) => places.get(name) ?? [])
    return found.length === 0 ? undefined : manifest[Math.min(...found)]
  }
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

async function toPlanned(
  item: Item,
  entry: ManifestEntry | undefined,
  id: string,
  { read }: ReadingOptions,
): Promise<Planned> {
  const told: ReadOptions & { readonly id: string } = {
    ...read,
    ...(entry?.year === undefined ? {} : { year: entry.year }),
    ...(entry?.region === undefined ? {} : { region: entry.region }),
    id,
  }
  if ('document' in item) {
    const { document } = item
    const region = told.region === undefined ? document.region : toRegion(told.region)
    const own = { ...document, id, region, level: region?.level ?? null, year: told.year ?? document.year }
    return { item, entry, id, key: `doc/${keyOf(own)}`, sha256: sha256(document.text), made: own }
  }
  const { key, item: data } = await sourceToKey(item, told)
  return { item, entry, id, key, sha256: data.sha256, made: { key, what: item.name, data } }
}

function toCorpusDocument({ item, entry, id, sha256 }: Planned, parsed: PolicyDocument): CorpusDocument {
  const document = withDocumentInspection(parsed)
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

const toRegion = (name: string) => regionByCode(name) ?? regionByName(name) ?? null
