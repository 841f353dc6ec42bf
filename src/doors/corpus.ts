/**
 * `policy-lineage/corpus`: many documents as one lineage, and the lineage as page, JSON and text.
 *
 * @module policy-lineage/corpus
 */

export type { CorpusInput, CorpusItem, CorpusText } from '../corpus/documents/input-to-items.js'
export type { ManifestEntry } from '../corpus/documents/manifest.js'
export { type Corpus, openCorpus } from '../corpus/index.js'
export type {
  CorpusOptions,
  Pairing,
  PairingPredicate,
  Progress,
  TraceOptions,
  WorkOptions,
} from '../corpus/options.js'
export { type LineageHtmlOptions, lineageToHTML } from '../corpus-report/index.js'
export { type LineageJson, lineageToJSON } from '../corpus-report/lineage-to-json.js'
export { type LineageTextOptions, lineageToText } from '../corpus-report/lineage-to-text.js'
export {
  CORPUS_FORMATS,
  type CorpusFormat,
  type SaveLineageOptions,
  saveLineage,
} from '../corpus-report/save-lineage.js'
export type { LiveLineage } from '../corpus-report/with-lineage-conveniences.js'
export { createQueueScheduler, type QueueOptions } from '../queue/run-on-queue.js'
export type { PhrasesOptions } from '../tracks/documents-to-phrases.js'
