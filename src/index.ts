/**
 * The main door: what one needs first, and the types of all results. Whoever leaves the road at a stage, writes
 * a table or counts agreement finds the rest behind the doors in `doors/`.
 *
 * @module policy-lineage
 */

export { compare, compareAsync } from './compare.js'
export type { CorpusInput } from './corpus/documents/input-to-items.js'
export { type Corpus, openCorpus } from './corpus/index.js'
export type { CorpusOptions, TraceOptions } from './corpus/options.js'
export type { LiveLineage } from './corpus-report/with-lineage-conveniences.js'
export { type DocumentInput, parseDocument, readDocument, readDocumentSync, readText } from './document.js'
export { PolicyError, type PolicyErrorCode } from './error.js'
export { evaluate, type Gold, type Scores } from './evaluate/index.js'
export { type Figure, type FigureOptions, toSVG } from './figures/index.js'
export type * from './model/index.js'
export type { CompareAsyncOptions, CompareOptions, ParseOptions, ReadOptions } from './options.js'
export {
  type ComparisonJson,
  type ExplainOptions,
  explain,
  type HtmlOptions,
  type JsonOptions,
  type LiveComparison,
  type PairExplanation,
  type SaveOptions,
  type TaskExplanation,
  toHTML,
  toJSON,
} from './report/index.js'
