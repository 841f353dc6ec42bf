import { PolicyError } from '../error.js'

/** Where data sets keep the running text of a document, the commonest first. */
const TEXT_FIELDS = [
  'text',
  'content',
  'body',
  'fulltext',
  'full_text',
  'fullText',
  '正文',
  '全文',
  '内容',
  '文本',
  'article',
]

/** Where they keep its title. */
const TITLE_FIELDS = ['title', 'name', 'headline', '标题', '题名', '名称', '文件名', '文件名称']

/**
 * The running text of one record of a JSON file, its title as first line where the text lacks it.
 *
 * A file may be one object, a list of objects, JSON lines, a string or a list of lines. Throws
 * `bad-input` where it holds several records and none was asked for, or where no field holds text.
 */
export function jsonToString(json: string, name: string, record?: number): string {
  const records = jsonToRecords(json, name)
  if (records.length === 0) throw new PolicyError('not-a-document', `${name} holds no record`)
  if (record === undefined && records.length > 1)
    throw new PolicyError(
      'bad-input',
      `${name} holds ${records.length} records; choose one with options.record (1 to ${records.length})`,
    )
  const chosen = records[(record ?? 1) - 1]
  if (chosen === undefined)
    throw new PolicyError(
      'bad-option',
      `record must be a whole number from 1 to ${records.length}, got ${record}`,
    )
  return recordToString(chosen, name)
}

/** How many documents a JSON file holds. Throws as `jsonToString`. */
export const jsonToRecordCount = (json: string, name: string): number => jsonToRecords(json, name).length

function jsonToRecords(json: string, name: string): readonly unknown[] {
  const whole = parseOrUndefined(json)
  if (whole !== undefined) {
    if (!Array.isArray(whole)) return [whole]
    return whole.length > 0 && whole.every((line) => typeof line === 'string') ? [whole] : whole
  }
  const records: unknown[] = []
  for (const [index, line] of json.split('\n').entries()) {
    if (line.trim() === '') continue
    const value = parseOrUndefined(line)
    if (value === undefined)
      throw new PolicyError('not-a-document', `${name} is not JSON: line ${index + 1} cannot be parsed`)
    records.push(value)
  }
  return records
}

function parseOrUndefined(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

function recordToString(record: unknown, name: string): string {
  const direct = asText(record)
  if (direct !== null) return direct
  const fields = record as Readonly<Record<string, unknown>> | null
  if (typeof fields !== 'object' || fields === null)
    throw new PolicyError('not-a-document', `${name}: the record is ${String(fields)}, not text or an object`)
  const text = firstText(fields, TEXT_FIELDS)
  if (text === null)
    throw new PolicyError(
      'bad-input',
      `${name}: the record has no field of text; looked for ${TEXT_FIELDS.join(', ')}, found ${Object.keys(fields).slice(0, 12).join(', ')}`,
    )
  const title = firstText(fields, TITLE_FIELDS)
  return title === null || title.trim() === '' || text.includes(title.trim())
    ? text
    : `${title.trim()}\n\n${text}`
}

function firstText(fields: Readonly<Record<string, unknown>>, names: readonly string[]): string | null {
  for (const name of names) {
    const text = Object.hasOwn(fields, name) ? asText(fields[name]) : null
    if (text !== null) return text
  }
  return null
}

/** A string, or a list of strings as lines; anything else is no text. */
function asText(value: unknown): string | null {
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.length > 0 && value.every((line) => typeof line === 'string')
    ? value.join('\n')
    : null
}
