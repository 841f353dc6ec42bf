/** What is read as one token before any segmenter sees the text. All work on width-folded text. */

/** 2022年 · 2022年底前 · 2023年6月30日前 · 2021年度 · 2025年末 */
const YEAR_DATE =
  /(?<year>(?:19|20)\d{2})年度?(?<rest>(?:\d{1,2}月份?(?:\d{1,2}[日号])?|第?[一二三四1-4]季度|[上下]半年)?[底末初]?(?:之前|以前|前(?![一二三四两几\d])|内)?)/uy

/** 6月底前 · 4月1日前 · 12月份 */
const MONTH_DATE = /(?<rest>\d{1,2}月份?(?:\d{1,2}[日号])?[底末初]?(?:之前|以前|前)?)/uy

/** 年底前 · 今年年底前 · 年内 (not in 三年内) */
const YEAR_END =
  /(?<![一二三四五六七八九十两几多近每少青老\d])(?:[今本当]年)?(?<rest>年?(?:底前|底之前|底以前|末前|底|末)|年内)/uy

/** 170万 · 50% · 4,000 · 1.5万亿 · 3个百分点 */
const FIGURE = /\d+(?:,\d{3}(?!\d))*(?:\.\d+)?(?:万亿|[万亿千百])?(?:个百分点|%|‰)?/uy

/** 百分之五十 · 百分之八十五 */
const PERCENT = /百分之[零〇一二三四五六七八九十百点]{1,8}/uy

/** 5g · ipv6 · b2b · app */
const LATIN = /\d*[a-z][a-z0-9]*(?:[.\-_&][a-z0-9]+)*/uy

/** [2022]16号 · (2021) 5 号 · [202050]号, damaged: the part of a document number that gives it away. */
const NUMBER_TAIL = /[[(]((?:19|20)\d{2})[\])]? ?第?(\d{1,4})[\])]? ?号/gu

/** A word that leads up to a document number without being part of it. */
const BEFORE_NUMBER = /^.*(?:根据|按照|依据|依照|遵照|落实|贯彻|印发|转发|执行|通知|文件|和|与|及|即|为)/u

/** An issuer's mark is this long at most (湘政办发, 国市监注发, 教基厅函). */
const LONGEST_MARK = 10

const HAN = /\p{Script=Han}/u

export interface Found {
  readonly from: number
  readonly to: number
  readonly key: string
}

/** Every document number of the text, in order, the issuer's mark included. */
export function findDocumentNumbers(text: string): readonly Found[] {
  const found: Found[] = []
  for (const match of text.matchAll(NUMBER_TAIL)) {
    let from = match.index
    const floor = Math.max(found.at(-1)?.to ?? 0, from - LONGEST_MARK)
    while (from > floor && HAN.test(text[from - 1]!)) from--
    const before = text.slice(from, match.index)
    from += BEFORE_NUMBER.exec(before)?.[0].length ?? 0
    if (from === match.index) continue
    const to = match.index + match[0].length
    found.push({ from, to, key: `${text.slice(from, match.index)}[${match[1]}]${match[2]}号` })
  }
  return found
}

const at = (pattern: RegExp, text: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from
  return pattern.exec(text)
}

/** The ending of a date in one spelling: 之前 and 以前 are 前, 末 is 底, 日 is 号. */
const plainRest = (rest: string): string =>
  rest
    .replace(/之前|以前/u, '前')
    .replace('末', '底')
    .replace('月份', '月')
    .replace('号', '日')

/**
 * The date that begins at an offset. Its key tells years from the document's own: 2022年底前 in a plan
 * of 2022 and 2023年底前 in the plan of 2023 are the same promise.
 */
export function dateAt(text: string, from: number, year: number | null): Found | undefined {
  const dated = at(YEAR_DATE, text, from)
  if (dated !== null) {
    const named = Number(dated.groups!.year)
    const offset = year === null ? Number.NaN : named - year
    const which = offset === 0 ? '本年' : offset === -1 ? '上年' : offset === 1 ? '下年' : `${named}年`
    return { from, to: from + dated[0].length, key: `◇${which}${plainRest(dated.groups!.rest!)}` }
  }
  const month = at(MONTH_DATE, text, from)
  if (month !== null)
    return { from, to: from + month[0].length, key: `◇本年${plainRest(month.groups!.rest!)}` }
  const end = at(YEAR_END, text, from)
  if (end === null || !/年/u.test(end[0])) return undefined
  return { from, to: from + end[0].length, key: `◇本年${plainRest(end.groups!.rest!.replace('年', ''))}` }
}

/** The figure that begins at an offset, its scale and percent sign included. */
export function figureAt(text: string, from: number): Found | undefined {
  const match = at(FIGURE, text, from) ?? at(PERCENT, text, from)
  return match === null ? undefined : { from, to: from + match[0].length, key: match[0].replaceAll(',', '') }
}

/** The Latin word that begins at an offset. */
export function latinAt(text: string, from: number): Found | undefined {
  const match = at(LATIN, text, from)
  return match === null ? undefined : { from, to: from + match[0].length, key: match[0] }
}
