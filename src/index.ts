/** The door: named exports only. */

export { type AsyncAlignment, alignAsync } from './align/align-async.js'
export { align } from './align/index.js'
export {
  createHttpEmbedder,
  createHttpJudge,
  createSentenceModel,
  type EndpointOptions,
  type HttpEmbedderOptions,
  type HttpJudgeOptions,
  type SentenceModelOptions,
} from './align/plug-ins/index.js'
export { applyChanges, linkToChanges } from './classify/diff/index.js'
export { comparisonToFacets, linkToFacets, summariseFacets } from './classify/facets/index.js'
export { type Classification, classify } from './classify/index.js'
export { compare, compareAsync } from './compare.js'
export type { CorpusInput, CorpusItem, CorpusText } from './corpus/documents/input-to-items.js'
export type { ManifestEntry } from './corpus/documents/manifest.js'
export { type Corpus, openCorpus } from './corpus/index.js'
export type {
  CorpusOptions,
  Plan,
  PlanPredicate,
  Progress,
  TraceOptions,
  WorkOptions,
} from './corpus/options.js'
export { type LineageHtmlOptions, lineageToHTML } from './corpus-report/index.js'
export { type LineageJson, lineageToJSON } from './corpus-report/lineage-to-json.js'
export { type LineageTextOptions, lineageToText } from './corpus-report/lineage-to-text.js'
export {
  CORPUS_FORMATS,
  type CorpusFormat,
  type SaveLineageOptions,
  saveLineage,
} from './corpus-report/save-lineage.js'
export type { LiveLineage } from './corpus-report/with-lineage-conveniences.js'
export type { Resolve, ReviewConflict } from './decide/decisions-to-conflicts.js'
export { taskToFingerprint } from './decide/task-to-fingerprint.js'
export { type DecideOptions, decideComparison } from './decide-comparison.js'
export { type DocumentInput, parseDocument, readDocument, readDocumentSync, readText } from './document.js'
export { PolicyError, type PolicyErrorCode } from './error.js'
export { cohensKappa } from './evaluate/golds-to-agreement.js'
export { evaluate, type Gold, type Scores } from './evaluate/index.js'
export {
  type AlphaOptions,
  alphaToInterval,
  krippendorffsAlpha,
  type Ratings,
} from './evaluate/krippendorffs-alpha.js'
export { pairToUsualMeasures, type UsualMeasures } from './evaluate/pair-to-usual-measures.js'
export {
  type Alpha,
  type Machine,
  type ReviewAgreement,
  reviewToAgreement,
  type TwoAgree,
} from './evaluate/review-to-agreement.js'
export { type SampleEstimate, sampleToEstimate } from './evaluate/sample-to-estimate.js'
export { type GoldSlots, type SlotScores, scoreSlots } from './evaluate/slots-to-scores.js'
export { JUDGE_LIKELIHOOD } from './judge/answer-likelihood.js'
export {
  type AgencyTable,
  agencyKinds,
  areCounterparts,
  collectiveKinds,
  createAgencyTable,
  unitToKind,
} from './lexicon/agencies.js'
export { findRegions, regionByCode, regionByName } from './lexicon/regions.js'
export type * from './model/index.js'
export type * from './model/lineage.js'
export {
  type AllPairsOptions,
  createTaskIndex,
  type IndexableTask,
  type NearestOptions,
  type NearTask,
  type Neighbours,
  openTaskIndex,
  type TaskIndex,
  type TaskIndexOptions,
} from './nearest/index.js'
export type {
  AlignAsyncOptions,
  AlignOptions,
  AlignWeights,
  Answer,
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
} from './options.js'
export { ALIGN_WEIGHTS } from './options.js'
export { documentToQuality, type Quality, type QualityReason } from './parse/quality.js'
export { READ_LIMITS } from './read/index.js'
export {
  type ComparisonJson,
  type CsvOptions,
  changesToMarks,
  changesToReadable,
  comparisonToFormat,
  type DocxOptions,
  documentToText,
  type ExplainOptions,
  explain,
  FORMATS,
  type Format,
  type FormatOptions,
  formatOf,
  type HtmlOptions,
  type JsonOptions,
  type Lang,
  type LiveComparison,
  type Mark,
  type MarkdownOptions,
  marksToPlain,
  type Near,
  type PairExplanation,
  type SaveOptions,
  type Side,
  TABLES,
  type TableName,
  type TaskExplanation,
  type TextOptions,
  toCSV,
  toDOCX,
  toHTML,
  toJSON,
  toMarkdown,
  toText,
  toXLSX,
  type Verdict,
  type XlsxOptions,
} from './report/index.js'
export type { ReviewInput } from './review/bytes-to-sheets.js'
export type { ReviewProblem } from './review/entry-to-decision.js'
export { exportReview, type ReviewOptions, saveReview } from './review/export-review.js'
export {
  type ImportedReview,
  type ImportOptions,
  importReview,
  type ReviewBlank,
  type ReviewedRow,
} from './review/import-review.js'
export {
  CORPUS_TABLES,
  type CorpusTableName,
  lineageToTables,
  type TablesOptions,
} from './tables/index.js'
export {
  type GraphAttributes,
  type GraphOptions,
  lineageToGraph,
  type Network,
  type NetworkEdge,
} from './tables/lineage-to-graph.js'
export { toGEXF } from './tables/network-to-gexf.js'
export type { AnyNetwork } from './tables/network-to-graph.js'
export { toGraphML } from './tables/network-to-graphml.js'
export {
  type SaveTablesOptions,
  saveTables,
  TABLE_FORMATS,
  type TableFormat,
} from './tables/save-tables.js'
export type { ColumnType, Table, TableColumn } from './tables/table.js'
export { type TableToCSVOptions, tableToCSV } from './tables/table-to-csv.js'
export { tableToParquet } from './tables/table-to-parquet.js'
export { tablesToCodebook, tablesToMarkdown } from './tables/tables-to-codebook.js'
export { createTokenizer, type SegmenterInfo, type Tokenizer } from './tokenize/index.js'
