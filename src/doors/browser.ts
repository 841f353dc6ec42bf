/**
 * `policy-lineage/browser`: what a page needs to read, compare and report, in one file that asks for nothing of Node.
 *
 * Names and types are those of the main door and of `policy-lineage/report` and `/review`. Words are cut by the browser's
 * own Intl.Segmenter. mammoth (.docx) and pdfjs-dist (PDF) are handed over by `providePackages`.
 *
 * @module policy-lineage/browser
 */

export { type Packages, providePackages } from '../browser/packages.js'
export { compare, compareAsync } from '../compare.js'
export { type DecideOptions, decideComparison } from '../decide-comparison.js'
export { type DocumentInput, parseDocument, readDocument, readText } from '../document.js'
export { documentToQuality, type Quality, type QualityReason } from '../document-to-quality.js'
export { PolicyError, type PolicyErrorCode } from '../error.js'
export { type Figure, type FigureOptions, toSVG } from '../figures/index.js'
export type * from '../model/index.js'
export type { CompareAsyncOptions, CompareOptions, ParseOptions, ReadOptions } from '../options.js'
export {
  type ComparisonJson,
  type CsvOptions,
  type DocxOptions,
  type ExplainOptions,
  explain,
  type HtmlOptions,
  type JsonOptions,
  type Lang,
  type LiveComparison,
  type MarkdownOptions,
  type PairExplanation,
  type TableRow,
  type TaskExplanation,
  type TextOptions,
  toCSV,
  toDOCX,
  toHTML,
  toJSON,
  toMarkdown,
  toRows,
  toText,
  toXLSX,
  type XlsxOptions,
} from '../report/index.js'
export type { ReviewInput } from '../review/bytes-to-sheets.js'
export { exportReview, type Reviewable, type ReviewOptions } from '../review/export-review.js'
export { type ImportedReview, type ImportOptions, importReview } from '../review/import-review.js'
