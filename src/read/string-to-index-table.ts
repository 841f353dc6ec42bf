import type { Span } from '../model/index.js'

/** 索 引 号：000014349/2019-00007 · 索引号 | 000014349 · 发文机关： : field and value on a line, or the value on the next */
const FIELD =
  /^[\s|]*(?<name>索\s*引\s*号|主\s*题\s*分\s*类|服务对象分类|体裁分类|信息分类|分\s*类|公开方式|公开范围|公开类别|公开日期|生成日期|成文日期|发\s*文\s*日\s*期|发布日期|发布机构|发\s*文\s*机\s*关|发文单位|制发机关|主\s*题\s*词|关\s*键\s*词|有\s*效\s*性|时\s*效\s*性?|统一登记号|组配分类|生效日期|失效日期|废止日期|内容概述)(?:[\s:：|]|$)/u

/** 索 引 號 in a traditional text is met before conversion. */
const FIELD_TRADITIONAL =
  /^[\s|]*(?:索\s*引\s*號|主\s*題\s*分\s*類|發\s*文\s*機\s*關|成文日期|發布日期|主\s*題\s*詞)(?:[\s:：|]|$)/u

/**
 * 发文字号：国发〔2019〕5号 · 标　　题：国务院关于…的意见 are kept: some pages print the number nowhere else,
 * and the title above the text is often broken over lines.
 */
const KEPT_FIELD =
  /^[\s|]*(?:发\s*文\s*字\s*号|發\s*文\s*字\s*號|文\s*号|文\s*號|信息名称|名\s{0,8}称|名\s{0,8}稱|标\s{0,8}题|標\s{0,8}題)(?:[\s:：|]|$)/u

/** Fields that only an index table has. */
const TELLING =
  /索\s*引\s*[号號]|主\s*[题題]\s*分\s*[类類]|信息名称|组配分类|公开方式|公开类别|统一登记号|时效性|有效性/u

/** 金融　黄金　政策　函 : the value of 主题词, on a line of its own */
const KEYWORDS = /^\s*[\u4e00-\u9fff]{2,8}(?:[\s\u3000]+[\u4e00-\u9fff]{1,8}){1,8}\s*$/u

/** Index tables stand at the head of a page. */
const LINES_AT_HEAD = 80

/** Fewer fields are a masthead, not an index table. */
const FIELDS_OF_A_TABLE = 3

/** Between two fields lies at most a value of so many lines. */
const GAP = 3

/** A value longer than this is running text. */
const LONGEST_VALUE = 120

/**
 * The lines of an index table (索引号, 发文机关, 成文日期 …) at the head of a text, each with its line
 * break; empty where there is none. The lines of number and title are not among them.
 */
export function indexTableSpans(text: string): readonly Span[] {
  const lines = headLines(text)
  const fields = lines.flatMap((line, at) => {
    if (KEPT_FIELD.test(line.text)) return [{ at, isKept: true }]
    return FIELD.test(line.text) || FIELD_TRADITIONAL.test(line.text) ? [{ at, isKept: false }] : []
  })
  const telling = fields.filter(({ at }) => TELLING.test(lines[at]!.text))
  if (fields.length < FIELDS_OF_A_TABLE || telling.length === 0) return []
  const spans: Span[] = []
  fields.forEach(({ at, isKept }, rank) => {
    if (isKept) return
    spans.push(lines[at]!)
    const next = fields[rank + 1]?.at
    // Between two fields all is value; what follows the last may be the document already, unless it is keywords.
    if (next === undefined && lines[at + 1] && KEYWORDS.test(lines[at + 1]!.text)) spans.push(lines[at + 1]!)
    if (next === undefined || next - at > GAP) return
    for (const line of lines.slice(at + 1, next))
      if (line.text.length <= LONGEST_VALUE && !line.text.includes('。')) spans.push(line)
  })
  return spans.map(({ from, to }) => ({ from, to }))
}

function headLines(text: string): readonly (Span & { readonly text: string })[] {
  const lines: (Span & { text: string })[] = []
  let from = 0
  while (from < text.length && lines.length < LINES_AT_HEAD) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end + 1
    lines.push({ from, to, text: text.slice(from, Math.min(to, from + 2 * LONGEST_VALUE)).trimEnd() })
    from = to
  }
  return lines
}
