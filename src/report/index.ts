export type { Lang } from '../write/wording.js'
export { changesToMarks, type Mark, marksToPlain } from './changes-to-marks.js'
export { changesToReadable } from './changes-to-readable.js'
export { type CsvOptions, toCSV } from './comparison-to-csv.js'
export { type DocxOptions, toDOCX } from './comparison-to-docx.js'
export {
  comparisonToFormat,
  FORMATS,
  type Format,
  type FormatOptions,
  formatOf,
} from './comparison-to-format.js'
export { type ComparisonJson, type JsonOptions, toJSON } from './comparison-to-json.js'
export { type MarkdownOptions, toMarkdown } from './comparison-to-markdown.js'
export type { Side, Verdict } from './comparison-to-pairs.js'
export { type TableRow, toRows } from './comparison-to-rows.js'
export { TABLES, type TableName } from './comparison-to-tables.js'
export { type TextOptions, toText } from './comparison-to-text.js'
export { toXLSX, type XlsxOptions } from './comparison-to-xlsx.js'
export { documentToText } from './document-to-text.js'
export { type ExplainOptions, explain } from './explain.js'
export { type HtmlOptions, toHTML } from './html/comparison-to-page.js'
export type { PairExplanation } from './pair-to-explanation.js'
export type { Near, TaskExplanation } from './task-explanation.js'
export { type LiveComparison, type SaveOptions, withConveniences } from './with-conveniences.js'
export { documentToOutline, taskToLines, withDocumentInspection } from './with-inspection.js'
