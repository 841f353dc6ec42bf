/**
 * `policy-lineage/stages`: the road from bytes to verdicts one stage at a time, what plugs into it, and the lexicon.
 *
 * @module policy-lineage/stages
 */

export { type AsyncAlignment, alignAsync } from '../align/align-async.js'
export { align } from '../align/index.js'
export {
  createHttpEmbedder,
  createHttpJudge,
  createSentenceModel,
  type EndpointOptions,
  type HttpEmbedderOptions,
  type HttpJudgeOptions,
  type SentenceModelOptions,
} from '../align/plug-ins/index.js'
export { applyChanges, linkToChanges } from '../classify/diff/index.js'
export { comparisonToFacets, linkToFacets, summariseFacets } from '../classify/facets/index.js'
export { type Classification, classify } from '../classify/index.js'
export { compare, compareAsync } from '../compare.js'
export { type DocumentInput, parseDocument, readDocument, readDocumentSync, readText } from '../document.js'
export { documentToQuality, type Quality, type QualityReason } from '../document-to-quality.js'
export { JUDGE_LIKELIHOOD } from '../judge/answer-likelihood.js'
export {
  type AgencyTable,
  agencyKinds,
  areCounterparts,
  collectiveKinds,
  createAgencyTable,
  unitToKind,
} from '../lexicon/agencies.js'
export { findRegions, regionByCode, regionByName } from '../lexicon/regions.js'
export type { Answer } from '../model/answer.js'
export type {
  AlignAsyncOptions,
  AlignOptions,
  AlignWeights,
  AnswerLikelihood,
  CompareAsyncOptions,
  CompareOptions,
  Embed,
  Judge,
  JudgeDecision,
  JudgeQuestion,
  ParseOptions,
  PlugInCall,
  PlugInLimits,
  PlugInRecord,
  ReadLimits,
  ReadOptions,
  Segmenter,
  TokenizeOptions,
} from '../options.js'
export { ALIGN_WEIGHTS } from '../options.js'
export { READ_LIMITS } from '../read/index.js'
export { createTokenizer, type SegmenterInfo, type Tokenizer } from '../tokenize/index.js'
