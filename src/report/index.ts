export { type CsvOptions, toCSV } from './comparison-to-csv.js'
export { type DocxOptions, toDOCX } from './comparison-to-docx.js'
export { type TableName, TABLES } from './comparison-to-tables.js'
export { type XlsxOptions, toXLSX } from './comparison-to-xlsx.js'
export { type ComparisonJson, COMPARISON_SCHEMA, toJSON } from './comparison-to-json.js'
export {
  comparisonToFormat,
  type Format,
  type FormatOptions,
  FORMATS,
  formatOf,
} from './comparison-to-format.js'
export { type HtmlOptions, toHTML } from './html/comparison-to-page.js'
export { type MarkdownOptions, toMarkdown } from './comparison-to-markdown.js'
export { type Side, type Verdict, verdictOf } from './comparison-to-pairs.js'
export {
  summaryToLines,
  tellingVerdicts,
  type TextOptions,
  toText,
  verdictsToLines,
} from './comparison-to-text.js'
export { changesToReadable } from './changes-to-readable.js'
export { changesToMarks, type Mark, marksToPlain } from './changes-to-marks.js'
export { documentToText } from './document-to-text.js'
export { explain, type ExplainOptions, type Near, type TaskExplanation } from './explain.js'
export type { PairExplanation } from './pair-to-explanation.js'
export { textToFile } from './text-to-file.js'
export { textToPlain } from './text-to-plain.js'
export { cutToWidth, padToWidth, textWidth } from './text-width.js'
export { type LiveComparison, type SaveOptions, withConveniences } from './with-conveniences.js'
export { withDocumentInspection } from './with-inspection.js'
export { type Lang, type Status, STATUS } from './wording.js'
