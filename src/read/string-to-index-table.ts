import type { IndexFields, Span } from '../model/index.js'
import { ANY_NAME, plainName, roleOf, TELLING } from './index-fields.js'

/** An index table: where it stands, and what it tells of the document. */
export interface IndexTable {
  /** In order and disjoint; empty where there is no table. */
  readonly spans: readonly Span[]
  readonly fields: IndexFields
}

/** 索 引 号：000014349/2019-00007 · 索引号 | 000014349 · 6.[发文字号] 京政办发〔2025〕13号 · 发文机关 alone on its line */
const FIELD_AT_START = new RegExp(
  `^(?:[\\s|•·●▪*-]{0,40}|\\s{0,8}[（(]?[0-9]{1,2}[.．、)）]\\s{0,4})(?:[\\[【〔［](?<boxed>${ANY_NAME})[\\]】〕］]\\s{0,4}[:：|]?|(?<name>${ANY_NAME})(?:\\s{0,8}[:：|]|(?=\\s|$)))`,
  'u',
)

/** The next field of a line that opens with one: … 主题分类：综合政务 · … [成文日期] 2025-07-23 · … | 发文机关 | … */
const FIELD_INSIDE = new RegExp(
  `[\\[【〔［](?<boxed>${ANY_NAME})[\\]】〕］]\\s{0,4}[:：|]?|(?<=[\\s|；;，,])(?<name>${ANY_NAME})\\s{0,8}[:：|]|(?<=[^\\s|])(?<glued>索引号|主题分类|发文机关|成文日期|发文字号|发布日期|发布机构|主题词|有效性)[:：]`,
  'gu',
)

/** 金融　黄金　政策　函 : the value of 主题词, on a line of its own */
const KEYWORDS = /^\s*[\u4e00-\u9fff]{2,8}(?:[\s\u3000]+[\u4e00-\u9fff]{1,8}){1,8}\s*$/u

/** 2023-03-20 · 2023年3月20日 : the value of 发布日期, on a line of its own */
const DATE = /^\s*(?:19|20)[0-9]{2}\s*[-年./]\s*[0-9]{1,2}\s*[-月./]\s*[0-9]{1,2}\s*日?(?:\s+[0-9:]{4,8})?$/u

/** 关于印发…的通知 under a field that is empty is the document's title, not the field's value. */
const TITLE = /关于.{4,}的(?:通知|意见|决定|批复|函|公告|通告|报告)\s*$/u

/** 一、总体要求 · 第一条: here the document itself has begun */
const BODY = /^\s*(?:一、|第一[章条部])/u

/** Index tables stand at the head of a page, within so many lines that are not blank. */
const LINES_AT_HEAD = 80

/** Fewer fields are a masthead, not an index table. */
const FIELDS_OF_A_TABLE = 3

/** Between two fields lies at most a value of so many lines. */
const GAP = 3

/** A value longer than this is running text. */
const LONGEST_VALUE = 120

/** A table in one line is no longer than this; what follows is not looked at. */
const LONGEST_LINE = 1000

interface Line extends Span {
  readonly text: string
}

interface Field extends Span {
  readonly line: number
  readonly name: string
  readonly isTelling: boolean
  /** What the line holds after the name, up to the next field. */
  readonly value: Span
}

/**
 * The index table (索引号, 发文机关, 成文日期 …) at the head of a text: its lines with their line breaks, and the
 * values that tell title, number, date and issuer of the document.
 */
export function stringToIndexTable(text: string): IndexTable {
  const lines = headLines(text)
  const fields = lines.flatMap((line, at) => fieldsOfLine(line, at))
  if (fields.length < FIELDS_OF_A_TABLE || !fields.some(({ isTelling }) => isTelling))
    return { spans: [], fields: {} }
  const spans: Span[] = []
  const told: { -readonly [Role in keyof IndexFields]: Span } = {}
  fields.forEach((field, rank) => {
    const next = fields[rank + 1]
    const { from, value } = field
    const isLastOfLine = next?.line !== field.line
    const line = lines[field.line]!
    spans.push({ from, to: isLastOfLine && value.to >= line.from + line.text.length ? line.to : value.to })
    const below = isLastOfLine ? valueBelow(lines, field, next) : []
    for (const span of below) spans.push(span)
    const role = roleOf(field.name)
    const [given] = value.from < value.to ? [value] : below
    if (role !== 'other' && given && told[role] === undefined) told[role] = trimmed(text, given)
  })
  return { spans: spans.map(({ from, to }) => ({ from, to })), fields: told }
}

/** The lines under a field that hold its value: all up to the next field; under the last one only keywords or a day. */
function valueBelow(lines: readonly Line[], field: Field, next: Field | undefined): readonly Line[] {
  const after = lines[field.line + 1]
  if (next === undefined) {
    const known = field.name === '主题词' ? KEYWORDS : /日期|时间/u.test(field.name) ? DATE : undefined
    return after && known?.test(after.text) && field.value.from === field.value.to ? [after] : []
  }
  if (field.value.from < field.value.to || next.line - field.line > GAP) return []
  const isValue = ({ text }: Line): boolean =>
    text.length <= LONGEST_VALUE &&
    !text.includes('。') &&
    (roleOf(field.name) === 'title' || !TITLE.test(text))
  return lines.slice(field.line + 1, next.line).filter(isValue)
}

function fieldsOfLine(line: Line, at: number): readonly Field[] {
  const first = FIELD_AT_START.exec(line.text)
  if (first === null) return []
  const found = [first, ...line.text.slice(first[0].length).matchAll(FIELD_INSIDE)].map((match, rank) => {
    const { boxed, name, glued } = match.groups!
    const start = rank === 0 ? 0 : first[0].length + match.index
    return { start, end: start + match[0].length, name: plainName((boxed ?? name ?? glued)!), boxed }
  })
  return found.map(({ start, end, name, boxed }, rank) => ({
    from: line.from + start,
    to: line.from + end,
    line: at,
    name,
    isTelling: TELLING.has(name) || boxed !== undefined,
    value: valueInLine(line, end, found[rank + 1]?.start ?? line.text.length),
  }))
}

/** What stands between two fields; the last value of a line with more than a value can hold ends at its first blank. */
function valueInLine(line: Line, from: number, to: number): Span {
  const value = line.text.slice(from, to)
  const blank = value.trimStart().search(/\s/u)
  const isLong = value.length > LONGEST_VALUE
  const first = blank < 0 ? 0 : value.length - value.trimStart().length + blank
  const length = isLong ? (first <= LONGEST_VALUE ? first : 0) : value.length
  const isEmpty = value.slice(0, length).replace(/[\s|]/gu, '') === ''
  return { from: line.from + from, to: line.from + (isEmpty && !isLong ? from : from + length) }
}

/** Without blanks, cell borders and the mark that closes a name. */
function trimmed(text: string, { from, to }: Span): Span {
  const value = text.slice(from, to)
  const start = /^[\s|:：]*/u.exec(value)![0].length
  const end = value.length - /[\s|]*$/u.exec(value.slice(start))![0].length
  return { from: from + start, to: from + Math.max(start, end) }
}

function headLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let from = 0
  while (from < text.length && lines.length < LINES_AT_HEAD) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end + 1
    const line = text.slice(from, Math.min(to, from + LONGEST_LINE)).trimEnd()
    if (BODY.test(line)) break
    if (line !== '') lines.push({ from, to, text: line })
    from = to
  }
  return lines
}
