import type { Shard } from '../jobs/work-to-made.js'
import { documentOrder } from '../model/order.js'
import { createGathering } from './create-gathering.js'
import type { CorpusInput } from './documents/input-to-items.js'
import { settlePairings } from './lineage/index.js'
import type { CorpusOptions, TraceOptions } from './options.js'
import { documentsToIndex, indexToNear } from './pairings/documents-to-near.js'
import { documentsToPairs } from './pairings/documents-to-pairs.js'
import { documentsToKeyed, pairsToFound } from './run/pairs-to-found.js'

/** How far a corpus is after a shard. */
export interface ShardDone {
  /** What the shard came to: with files that others have still to read, no pairs are known. */
  readonly stage: 'read' | 'compare'
  /** Files, or pairs of documents. */
  readonly total: number
  /** Of these: what other shards have not made yet. */
  readonly awaited: number
}

/**
 * Reads every n-th part of the files into a shared store, and once all are there compares every n-th part of the pairs.
 *
 * May be run any number of times and in any order: what stands in the store is not made again. Shards of one run take
 * the same documents and options. What they could not read or compare counts as failed, as it does for `reduce`.
 */
export async function corpusToShard(
  input: CorpusInput,
  shard: Shard,
  options: CorpusOptions & { readonly store: string },
  trace: Pick<TraceOptions, 'pairings' | 'maxLag' | 'compare'> = {},
): Promise<ShardDone> {
  const { signal, onProgress } = options
  const work = { ...(signal && { signal }), ...(onProgress && { onProgress }) }
  const gathering = createGathering(options, shard)
  await gathering.add(input, work)
  const { documents: all, keys, failures } = gathering.toTrace()
  const awaited = gathering.awaited()
  if (awaited > 0) return { stage: 'read', total: all.length + failures.length + awaited, awaited }
  const pairings = settlePairings(trace.pairings)
  const isNear = pairings.includes('near') ? await indexToNear(documentsToIndex(all), work) : () => false
  const documents = all.filter(({ sameAs }) => sameAs === null).sort(documentOrder)
  const pairs = documentsToPairs(documents, pairings, trace.maxLag, isNear)
  const found = await pairsToFound(
    pairs,
    documentsToKeyed(documents, keys),
    { ...work, ...trace },
    { ...gathering.workshop, shard, signal },
  )
  return { stage: 'compare', total: pairs.length, awaited: found.awaited }
}
