/** The door: named exports only. */
export { compare } from './compare.js'
export { type DocumentInput, readDocument, readDocumentSync, readText } from './document.js'
export { PolicyError, type PolicyErrorCode } from './error.js'
export type * from './model.js'
export type {
  AlignOptions,
  AlignWeights,
  CompareOptions,
  ParseOptions,
  ReadLimits,
  ReadOptions,
  Segmenter,
  TokenizeOptions,
} from './options.js'
export { ALIGN_WEIGHTS } from './options.js'
export { parseDocument } from './parse/index.js'
export { documentToQuality, type Quality, type QualityReason } from './parse/quality.js'
export { READ_LIMITS } from './read/index.js'
export { createTokenizer, type SegmenterInfo, type Tokenizer } from './tokenize/index.js'
export { align } from './align/index.js'
export { classify, type Classification } from './classify/index.js'
export { comparisonToFacets, linkToFacets, summariseFacets } from './classify/facets/index.js'
export {
  agencyKinds,
  type AgencyKind,
  type AgencyTable,
  areCounterparts,
  collectiveKinds,
  createAgencyTable,
  unitToKind,
} from './lexicon/agencies.js'
export { findRegions, regionByCode, regionByName } from './lexicon/regions.js'
export {
  type ComparisonJson,
  comparisonToFormat,
  documentToText,
  explain,
  type ExplainOptions,
  type Format,
  type FormatOptions,
  FORMATS,
  formatOf,
  type LiveComparison,
  type PairExplanation,
  type SaveOptions,
  type TableName,
  TABLES,
  type TaskExplanation,
  toCSV,
  toDOCX,
  toHTML,
  toJSON,
  toMarkdown,
  toText,
  toXLSX,
} from './report/index.js'
export { type Gold, evaluate, type Scores } from './evaluate/index.js'
export { type GoldSlots, scoreSlots, type SlotScores } from './evaluate/slots-to-scores.js'
