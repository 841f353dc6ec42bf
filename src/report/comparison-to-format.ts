import { extname } from 'node:path'
import { type Check, type Checks, checkText, oneOf, options as optionsOf, yesOrNo } from '../check.js'
import { PolicyError } from '../error.js'
import { FIGURE_ENDINGS } from '../figures/figure-to-file.js'
import type { Comparison } from '../model/index.js'
import type { Lang } from '../write/wording.js'
import { LANG } from '../write/wording.js'
import { type CsvOptions, toCSV } from './comparison-to-csv.js'
import { type DocxOptions, toDOCX } from './comparison-to-docx.js'
import { toJSON } from './comparison-to-json.js'
import { toMarkdown } from './comparison-to-markdown.js'
import { TABLES } from './comparison-to-tables.js'
import { toText } from './comparison-to-text.js'
import { toXLSX } from './comparison-to-xlsx.js'
import { comparisonToPage } from './html/comparison-to-page.js'

/** The formats of a report. */
export const FORMATS = ['text', 'md', 'json', 'html', 'csv', 'xlsx', 'docx'] as const
export type Format = (typeof FORMATS)[number]

export interface FormatOptions extends CsvOptions, Pick<DocxOptions, 'revisions'> {
  /** The language of the report's own words. @default 'zh' */
  readonly lang?: Lang
}

export const FORMAT_CHECKS: Checks<FormatOptions> = {
  lang: LANG,
  table: oneOf(TABLES),
  bom: yesOrNo,
  revisions: yesOrNo,
}

const OPTIONS: Check = optionsOf<FormatOptions>(FORMAT_CHECKS)

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.md': 'md',
  '.markdown': 'md',
  '.json': 'json',
  '.html': 'html',
  '.htm': 'html',
  '.csv': 'csv',
  '.xlsx': 'xlsx',
  '.docx': 'docx',
}

/** The format that the ending of a file name stands for, if any. */
export const endingToFormat = (path: string): Format | undefined => BY_EXTENSION[extname(path).toLowerCase()]

/** The format that a file name asks for. Throws `bad-option` for an ending that no report has. */
export function formatOf(path: string): Format {
  checkText('formatOf', path, 'the path of a report')
  const format = endingToFormat(path)
  if (format) return format
  throw new PolicyError(
    'bad-option',
    `no report ends in ${extname(path).toLowerCase() || 'nothing'}; take one of ${Object.keys(BY_EXTENSION).join(' ')}, for a figure ${FIGURE_ENDINGS.join(' ')}`,
  )
}

/** The formats that are text, made without waiting. */
export const TEXT_FORMATS = ['text', 'md', 'json', 'html', 'csv'] as const
export type TextFormat = (typeof TEXT_FORMATS)[number]

export const isTextFormat = (format: Format): format is TextFormat =>
  TEXT_FORMATS.some((one) => one === format)

/** The comparison as the content of a file. Workbooks and documents are bytes, all else is text. */
export async function comparisonToFormat(
  comparison: Comparison,
  format: Format,
  options: FormatOptions = {},
): Promise<string | Uint8Array> {
  OPTIONS(options, 'comparisonToFormat')
  const { lang = 'zh', revisions } = options
  switch (format) {
    case 'xlsx':
      return toXLSX(comparison, { lang })
    case 'docx':
      return toDOCX(comparison, { lang, ...(revisions === undefined ? {} : { revisions }) })
    default:
      return comparisonToTextFormat(comparison, format, options)
  }
}

/** The same for the formats that are text, without waiting. */
export function comparisonToTextFormat(
  comparison: Comparison,
  format: TextFormat,
  { lang = 'zh', revisions: _, ...csv }: FormatOptions,
): string {
  switch (format) {
    case 'text':
      return toText(comparison, { lang })
    case 'md':
      return toMarkdown(comparison, { lang })
    case 'json':
      return `${JSON.stringify(toJSON(comparison), null, 2)}\n`
    case 'html':
      return comparisonToPage(comparison, lang)
    case 'csv':
      return toCSV(comparison, csv)
    default:
      throw new PolicyError(
        'bad-option',
        `format must be one of ${FORMATS.join(', ')}, got ${String(format satisfies never)}`,
      )
  }
}
