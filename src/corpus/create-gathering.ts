import envPaths from 'env-paths'
import { PolicyError } from '../error.js'
import type { Workshop } from '../jobs/work-to-made.js'
import type { CorpusDocument, Failure, Note } from '../model/index.js'
import { documentOrder } from '../model/order.js'
import { createStore, type Store } from '../store/create-store.js'
import type { StoreKey } from '../store/keys.js'
import { documentsToCopies } from './documents/documents-to-copies.js'
import { type CorpusInput, inputToItems } from './documents/input-to-items.js'
import { itemsToDocuments } from './documents/items-to-documents.js'
import { type Manifest, readManifest } from './documents/manifest.js'
import type { DocumentsToTrace } from './lineage/index.js'
import type { CorpusOptions, WorkOptions } from './options.js'
import { withCorpusDocumentInspection } from './with-corpus-inspection.js'

/** Documents as they come, in order, and who works on them. */
export interface Gathering {
  readonly add: (input: CorpusInput, work: WorkOptions) => Promise<readonly CorpusDocument[]>
  readonly documents: () => readonly CorpusDocument[]
  readonly failures: readonly Failure[]
  readonly notes: readonly Note[]
  /** Files that other shards have not read yet. */
  readonly awaited: () => number
  readonly toTrace: () => DocumentsToTrace
  readonly workshop: Workshop
}

/** Where the cache is kept unless told otherwise: the operating system's folder for such files. */
const defaultCacheFolder = (): string =>
  process.env.POLICY_LINEAGE_CACHE ?? envPaths('policy-lineage', { suffix: '' }).cache

/** A gathering of nothing yet; reads what is added. With a shard it reads its own part. */
export function createGathering(options: CorpusOptions, shard?: Workshop['shard']): Gathering {
  const workshop: Workshop = {
    store: optionsToStore(options),
    run: options.run,
    keepsFailures: options.reduce === true || shard !== undefined,
    threads: options.threads,
  }
  let documents: readonly CorpusDocument[] = []
  const keys = new Map<string, StoreKey>()
  const failures: Failure[] = []
  const notes: Note[] = []
  let manifest: Manifest | undefined
  let awaited = 0

  async function add(more: CorpusInput, work: WorkOptions): Promise<readonly CorpusDocument[]> {
    const { items, manifest: found } = await inputToItems(more)
    const source = options.manifest ?? found
    if (manifest === undefined && source !== null) {
      manifest = readManifest(source)
      for (const column of manifest.ignored)
        notes.push({
          code: 'manifest-column',
          message: `the manifest's column ${column} is none that is read`,
          data: { column },
        })
    }
    const ocr = options.read?.ocr
    const read = await itemsToDocuments(items, {
      ...work,
      manifest: manifest?.entries ?? [],
      workshop: {
        ...workshop,
        shard,
        signal: work.signal,
        // an engine that recognises text is a function: it cannot go anywhere else
        ...(ocr === undefined ? {} : { threads: 1, run: undefined, hooks: { ocr } }),
      },
      read: options.read,
      taken: new Set(documents.map(({ id }) => id)),
    })
    for (const failure of read.failures) failures.push(failure)
    awaited += read.awaited
    for (const [id, key] of read.keys) keys.set(id, key)
    if (documents.length === 0)
      for (const { file } of read.unmatched)
        notes.push({
          code: 'manifest-file',
          message: `the manifest names ${file}, which is not in the corpus`,
          data: { file },
        })
    documents = [...documentsToCopies([...documents, ...read.documents])].sort(documentOrder)
    for (const one of documents) withCorpusDocumentInspection(one)
    const added = new Set(read.documents.map(({ id }) => id))
    return documents.filter(({ id }) => added.has(id))
  }

  return {
    add,
    documents: () => documents,
    failures,
    notes,
    awaited: () => awaited,
    toTrace: () => ({ documents, keys, failures, notes }),
    workshop,
  }
}

function optionsToStore({ store, cache, run, reduce }: CorpusOptions): Store | null {
  if (store !== undefined) {
    if (cache !== undefined)
      throw new PolicyError('bad-option', 'store takes the place of cache: give one of the two')
    return createStore(store, { isShared: true })
  }
  if (run !== undefined || reduce === true)
    throw new PolicyError('bad-option', 'run and reduce work from a shared folder: give store, too')
  return cache === false ? null : createStore(cache ?? defaultCacheFolder())
}

/** What is told of a cache that cannot be written to. It says nothing of the documents, and is in no lineage. */
export function storeToNotes(store: Store | null): readonly Note[] {
  const fault = store?.fault() ?? null
  if (fault === null) return []
  return [{ code: 'cache', message: `${fault}; the work goes on, and nothing is kept`, data: {} }]
}
