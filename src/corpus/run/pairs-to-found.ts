import { compareAsync } from '../../compare.js'
import type { Found } from '../../jobs/comparison-to-found.js'
import type { JobItem } from '../../jobs/job.js'
import { jobStamp } from '../../jobs/job-stamp.js'
import type { CompareItem, RunJobHooks } from '../../jobs/run-job.js'
import { isStoredFound } from '../../jobs/stored-shapes.js'
import { type Workshop, workToMade } from '../../jobs/work-to-made.js'
import type { CorpusDocument, DocumentPair, Failure } from '../../model/index.js'
import type { CompareOptions } from '../../options.js'
import { keyOf, type StoreKey } from '../../store/keys.js'
import type { TraceOptions } from '../options.js'

/** What the comparisons of some pairs found, in their order; `null` for those that failed or that others are to make. */
export interface FoundPairs {
  readonly found: readonly (Found | null)[]
  readonly failures: readonly Failure[]
  readonly awaited: number
}

/** A document with what it stands under in the store. */
interface Keyed {
  readonly document: CorpusDocument
  readonly key: StoreKey
}

export const documentsToKeyed = (
  documents: readonly CorpusDocument[],
  keys: ReadonlyMap<string, StoreKey>,
): ReadonlyMap<string, Keyed> =>
  new Map(documents.map((document) => [document.id, { document, key: keys.get(document.id)! }]))

/**
 * Compares pairs of documents: from the store where they were compared before with the same options, else by jobs. What
 * is done is in the store at once, so that a run that was broken off goes on there.
 *
 * Plug-ins and a segmenter of the caller's own work in this thread, and what they come to is not kept.
 */
export async function pairsToFound(
  pairs: readonly DocumentPair[],
  documents: ReadonlyMap<string, Keyed>,
  { onProgress, ...options }: TraceOptions,
  workshop: Workshop,
): Promise<FoundPairs> {
  const settled: CompareOptions = options.compare ?? {}
  const compare = toComparing(options, settled)
  const isOwn = compare !== undefined || typeof settled.tokenize?.segmenter === 'object'
  const circumstances = isOwn ? '' : keyOf(jobStamp(), settled)
  const items = pairs.map(({ source, target }): JobItem => {
    const [from, to] = [documents.get(source)!.key, documents.get(target)!.key]
    return {
      key: `pair/${nameOf(from)}.${nameOf(to)}.${circumstances}`,
      what: `${source} → ${target}`,
      data: { source: from, target: to } satisfies CompareItem,
    }
  })
  let done = 0
  const made = await workToMade(
    {
      kind: 'compare',
      items,
      shared: settled,
      isShaped: isStoredFound,
      known: new Map(Array.from(documents.values(), ({ document, key }) => [key, document.document])),
      needs: ({ data }) => [(data as CompareItem).source, (data as CompareItem).target],
    },
    isOwn
      ? { store: null, threads: 1, hooks: compare === undefined ? {} : { compare }, signal: options.signal }
      : workshop,
    ({ what }) => onProgress?.({ stage: 'compare', done: ++done, total: pairs.length, what }),
  )
  return {
    found: made.map((one) => (one === undefined || 'code' in one ? null : one)),
    failures: made.flatMap((one) =>
      one !== undefined && 'code' in one ? [{ what: one.what, code: one.code, message: one.message }] : [],
    ),
    awaited: made.filter((one) => one === undefined).length,
  }
}

/** A key without its kind. */
const nameOf = (key: StoreKey): string => key.slice(key.indexOf('/') + 1)

function toComparing(
  { embed, judge, judgeBudget, plugInTimeout, signal }: TraceOptions,
  settled: CompareOptions,
): RunJobHooks['compare'] {
  if (embed === undefined && judge === undefined) return undefined
  return (source, target) =>
    compareAsync(source, target, {
      ...settled,
      ...(embed === undefined ? {} : { embed }),
      ...(judge === undefined ? {} : { judge }),
      ...(judgeBudget === undefined ? {} : { judgeBudget }),
      ...(plugInTimeout === undefined ? {} : { plugInTimeout }),
      ...(signal === undefined ? {} : { signal }),
    })
}
