import { compare } from '../compare.js'
import { PolicyError } from '../error.js'
import type { Comparison, PolicyDocument } from '../model/index.js'
import type { CompareOptions, Ocr } from '../options.js'
import type { Store } from '../store/create-store.js'
import type { StoreKey } from '../store/keys.js'
import { comparisonToFound } from './comparison-to-found.js'
import { isStop } from './is-stop.js'
import { itemToParsed, type ParseItem } from './item-to-parsed.js'
import type { Job, JobFailure, JobItem, JobResult } from './job.js'
import { failureKey } from './job-failure.js'
import { jobStamp } from './job-stamp.js'
import { isStoredDocument, isStoredFound } from './stored-shapes.js'

/** Two documents to compare, by their keys. */
export interface CompareItem {
  readonly source: StoreKey
  readonly target: StoreKey
}

/** What a job does here that it could not do in another thread. */
export interface RunJobHooks {
  readonly ocr?: Ocr
  /** In place of `compare`: with plug-ins. */
  readonly compare?: (source: PolicyDocument, target: PolicyDocument) => Promise<Comparison>
  /** Before each item; what it throws ends the job. */
  readonly before?: () => Promise<void>
  /** After each item that could not be made; what it throws ends the job. */
  readonly onFailure?: (failure: JobFailure, error: unknown) => void
}

/** What makes the thing of an item: JSON data, or nothing where it is not to be kept. */
type Make = (item: JobItem) => Promise<unknown>

/**
 * Does a job: what its items stand for stands in the store afterwards, or the result says why not.
 *
 * May be done any number of times, also by several at once: what stands in the store already is not made again, and
 * the same item gives the same bytes. Errors of the call or the machine (see `isStop`), which all other items would end in
 * too, end the job at once; they are told as failures as well.
 *
 * @throws PolicyError `bad-input` for a job that another version of the library planned
 */
export async function runJob(job: Job, store: Store, hooks: RunJobHooks = {}): Promise<JobResult> {
  if (job.stamp !== jobStamp())
    throw new PolicyError(
      'bad-input',
      'the job was planned by another version of policy-lineage, or with another segmenter: install the same everywhere',
    )
  const { make, isShaped } = toMaker(job, store, hooks)
  const failed: JobFailure[] = []
  let done = 0
  for (const item of job.items) {
    if (store.read(item.key, isShaped) !== undefined) {
      done++
      continue
    }
    await hooks.before?.()
    try {
      store.put(item.key, await make(item))
      done++
    } catch (error) {
      const failure = { key: item.key, what: item.what, ...errorToFailure(error) }
      failed.push(failure)
      hooks.onFailure?.(failure, error)
      if (isStop(job, failure)) break
      if (store.isShared && failure.code !== 'awaited') store.put(failureKey(item.key), failure)
    }
  }
  const result = { id: job.id, done, failed }
  if (store.isShared) store.put(`job/${job.id}`, result)
  return result
}

function toMaker(
  { kind, shared }: Job,
  store: Store,
  hooks: RunJobHooks,
): { readonly make: Make; readonly isShaped: (data: unknown) => data is unknown } {
  switch (kind) {
    case 'parse':
      return {
        make: ({ data }) => itemToParsed(data as ParseItem, hooks.ocr),
        isShaped: isStoredDocument,
      }
    case 'compare': {
      const load = createLoader(store)
      const options = shared as CompareOptions
      return {
        make: async ({ data }) => {
          const { source, target } = data as CompareItem
          const sides = [load(source), load(target)] as const
          const comparison =
            hooks.compare === undefined ? compare(...sides, options) : await hooks.compare(...sides)
          return comparisonToFound(comparison)
        },
        isShaped: isStoredFound,
      }
    }
  }
}

/**
 * Documents that are kept in memory: pairs come sorted by source, and every source meets the same targets. All provinces
 * in two years are 62; with a document that is read anew the tokens of its tasks are made anew.
 */
const KEPT = 128

/** By store: jobs that follow one another need the same documents. */
const keptIn = new WeakMap<Store, Map<StoreKey, PolicyDocument>>()

/** The least lately used are forgotten first. */
function createLoader(store: Store): (key: StoreKey) => PolicyDocument {
  const kept = keptIn.get(store) ?? new Map<StoreKey, PolicyDocument>()
  keptIn.set(store, kept)
  return (key) => {
    const document = kept.get(key) ?? store.read(key, isStoredDocument)
    if (document === undefined) throw new Awaited(key)
    kept.delete(key)
    kept.set(key, document)
    const oldest = kept.keys().next()
    if (kept.size > KEPT && oldest.done !== true) kept.delete(oldest.value)
    return document
  }
}

/** What a job needs does not stand in the store yet, or no more. */
class Awaited extends Error {}

function errorToFailure(error: unknown): Pick<JobFailure, 'code' | 'message'> {
  if (error instanceof PolicyError) return { code: error.code, message: error.message }
  if (error instanceof Awaited)
    return { code: 'awaited', message: `${error.message} does not stand in the store` }
  return {
    code: 'failed',
    message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  }
}
