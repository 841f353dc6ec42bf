import type { Excerpt, IndexFields, Masthead, Note } from '../model/index.js'
import { excerptAt } from './excerpt.js'
import {
  DOCUMENT_NUMBER,
  FULL_DATE,
  isFurniture,
  isSignature,
  isTitleLike,
  RECIPIENTS,
  SIGNATURE,
} from './line-kinds.js'
import { readOrdinal } from './ordinal-to-number.js'
import type { Line } from './text-to-lines.js'

/** The fields of an index table, cut out of the text. */
export type IndexExcerpts = { readonly [Field in keyof IndexFields]?: Excerpt }

/** 202166: a date that lost its 年月日, alone on a line under a signature. */
const DATE_WITHOUT_UNITS = /^(?<y>(?:19|20)[0-9]{2})(?<m>[1-9]|1[0-2])(?<d>[1-9]|[12][0-9]|3[01])$/u

/** Names of fields that web pages print before a value: 文号：, 标 题：, 成文日期：. */
const FIELD =
  /^(?:\[?(?:标\s*题|名\s*称|文\s*号|发文字号|成文日期|发文日期|发布日期|发布时间|发文机关|发布机构)\]?)\s*[:：|]\s*/u

/** 湖南省人民政府办公厅关于印发…的通知: the issuer stands before 关于. */
const ISSUER_OF_TITLE = /^(?<issuer>[\u4e00-\u9fa5（）()、\s]{2,60}?)\s*关于/u

/**
 * What the head of a notice tells: title, issuer, number, date, recipients. Fields that the text does
 * not give are `null`; a damaged one is repaired with a note.
 *
 * `head` are the lines before the first plan and those of its title and preamble, `foot` the lines
 * after its last task: a notice may be signed at either end. `index` are the fields of a page's index
 * table: its title is taken where the text gives no other, the rest goes before what the text says.
 */
export function linesToMasthead(
  head: readonly Line[],
  foot: readonly Line[],
  index: IndexExcerpts = {},
): { readonly masthead: Masthead; readonly notes: readonly Note[] } {
  const title = titleOf(findTitle(head), index.title)
  const number = findNumber(index.number ? [index.number, ...head] : head, title)
  const { date, notes } = findDate(head, foot, index.date)
  const issuer = findIssuer(head, foot, title, index)
  const masthead = { title, issuer, number, date, recipients: findRecipients(head) }
  return { masthead, notes }
}

/** The title that the index table names, unless the text has the same, or more than that, over its own lines. */
function titleOf(found: Excerpt | null, told: Excerpt | undefined): Excerpt | null {
  if (told === undefined || !isTitleLike(told.text)) return found
  const bare = ({ text }: Excerpt): string => text.replace(/[\s\u3000]/gu, '')
  return found !== null && bare(found).includes(bare(told)) ? found : told
}

const whole = (line: Excerpt): Excerpt => ({ text: line.text, spans: line.spans })

function after(line: Excerpt, pattern: RegExp): Excerpt {
  const skip = pattern.exec(line.text)?.[0].length ?? 0
  return excerptAt(line, skip, line.text.length)
}

function findTitle(head: readonly Line[]): Excerpt | null {
  const candidates = head
    .map((line) => after(line, /^#{1,6}\s+|^\s*$/u))
    .map((line) => excerptAt(line, FIELD.exec(line.text)?.[0].length ?? 0, line.text.length))
    .filter((line) => !isFurniture(line.text))
  const notice = candidates.find((line) => isTitleLike(line.text) && /关于|[的之]通知/u.test(line.text))
  const first =
    notice ??
    candidates.find((line) => isTitleLike(line.text)) ??
    candidates.find((line, at) => PROPOSAL.test(line.text) && !isCutOut(candidates, at))
  if (first === undefined) return null
  const isWhole = notice !== undefined && /^[^关]{2,}关于/u.test(notice.text)
  const title = isWhole ? notice : withLinesAbove(candidates, first)
  const below = candidates[candidates.indexOf(first) + 1]
  return below !== undefined && STATE_OF_DRAFT.test(below.text) ? joined([title, below]) : title
}

/** 中共中央关于制定国民经济和社会发展第十五个五年规划的建议 */
const PROPOSAL = /^[\u4e00-\u9fa5]{2,20}关于.{4,60}的建议$/u

/** A name that a link cut out of a sentence: 《 before it or 》 after it. */
const isCutOut = (lines: readonly Excerpt[], at: number): boolean =>
  /《$/u.test(lines[at - 1]?.text ?? '') || /^[》，。]/u.test(lines[at + 1]?.text ?? '')

/** （征求意见稿） on the line below a title is part of it. */
const STATE_OF_DRAFT = /^[（(](?:公开)?(?:征求意见稿|送审稿|讨论稿|修订稿|代拟稿|草案|试行|暂行|修订)[）)]$/u

/** 南昌市城区房地产开发项目地下车位（库）: the first line of a title without 关于 opens with whose it is. */
const OPENS_WITH_REGION = /^[\u4e00-\u9fa5]{1,7}(?:省|市|自治[区州县]|[区县州盟旗])[\u4e00-\u9fa5“]{2}/u

/** 北京市人民政府门户网站 · 湖南省政府信息公开 name a site. */
const NAME_OF_SITE = /网|平台|首页|公开$|政府$|客户端/u

/** Without its region a short title was broken; a longer first line is a sentence. */
const SHORTEST_FIRST_LINE = 8

const joined = (parts: readonly Excerpt[]): Excerpt => ({
  text: parts.map((part) => part.text).join(''),
  spans: parts.flatMap((part) => part.spans),
})

/** A title runs over so many lines at the most, and none of them is longer than this. */
const TITLE_LINES = 4
const LONGEST_TITLE_LINE = 60

/** 邵阳市人民政府办公室 on one line, 关于印发… on the next two: together they make the title. */
function withLinesAbove(lines: readonly Excerpt[], last: Excerpt): Excerpt {
  const at = lines.indexOf(last)
  const fits = ({ text }: Excerpt): boolean =>
    text.length <= LONGEST_TITLE_LINE &&
    text !== '' &&
    !isTitleLike(text) &&
    !/[。；：:！？]|^[（(【]/u.test(text)
  let from = at
  while (from > 0 && at - from < TITLE_LINES && fits(lines[from - 1]!)) from--
  while (from < at && !lines[from]!.text.includes('关于')) from++
  if (from > 0 && lines[from]!.text.startsWith('关于') && SIGNATURE.test(lines[from - 1]!.text)) from--
  if (from === at && at > 0 && isFirstLine(lines[at - 1]!.text) && fits(lines[at - 1]!)) {
    const isBroken = !OPENS_WITH_REGION.test(last.text) && !/^[《“"]|^[0-9]{4}年/u.test(last.text)
    if (isBroken) from--
  }
  return from === at ? last : joined(lines.slice(from, at + 1))
}

const isFirstLine = (text: string): boolean =>
  text.length >= SHORTEST_FIRST_LINE &&
  OPENS_WITH_REGION.test(text) &&
  !SIGNATURE.test(text) &&
  !NAME_OF_SITE.test(text) &&
  !FULL_DATE.test(text)

/** 房公积金贷款额度可按皖人社发〔2022〕13号: a line that cites, not the document's own number. */
const CITES = /《|根据|按照|依据|依照|参照|执行|贯彻|落实|可按|[为由以]按/u

/** A line longer than this that holds a document number is a sentence that cites it. */
const LONGEST_NUMBER_LINE = 60

function findNumber(head: readonly Excerpt[], title: Excerpt | null): Masthead['number'] {
  const own = head.filter((line) => line.text.length <= LONGEST_NUMBER_LINE && !CITES.test(line.text))
  for (const line of own) {
    const found = DOCUMENT_NUMBER.exec(line.text)
    if (found === null) continue
    if (title?.text.includes(line.text) && found[0].length < line.text.length / 2) continue
    const at = excerptAt(line, found.index, found.index + found[0].length)
    const { prefix, year, serial } = found.groups!
    const bare = prefix!.replace(/^(?:文\s*号|发文字号|字号)/u, '')
    return { ...at, value: `${bare}〔${year}〕${Number(serial)}号` }
  }
  return null
}

/** `undefined` for a day that no calendar has: 30 February. */
function iso(y: number, m: number, d: number): string | undefined {
  const day = new Date(Date.UTC(y, m - 1, d))
  return day.getUTCMonth() === m - 1 && day.getUTCDate() === d ? day.toISOString().slice(0, 10) : undefined
}

/** 二〇二二 → 2022 */
const hanYear = (text: string): number => readOrdinal(text.replace(/[○ＯO]/gu, '〇')) ?? 0

/** 2025年1月20日在四川省第十四届人民代表大会第四次会议上 */
const GIVEN = /日\s*在[^，。；]{4,50}(?:会议|大会|全会|会)上/u

/** （2023年3月16日北京市人民政府第308号令公布　自2023年4月15日起施行） under the title of a rule */
const ENACTED = /^[（(][^（()）]{8,30}日[^（()）]{0,80}(?:公布|通过|发布|颁布|印发)/u

function findDate(
  head: readonly Line[],
  foot: readonly Line[],
  told: Excerpt | undefined,
): { readonly date: Masthead['date']; readonly notes: readonly Note[] } {
  const dated = (line: Excerpt): Masthead['date'] => {
    const found = FULL_DATE.exec(line.text.slice(0, 80))
    if (found === null) return null
    const { y, m, d, hy, hm, hd } = found.groups!
    const value =
      y === undefined
        ? iso(hanYear(hy!), readOrdinal(hm!) ?? 0, readOrdinal(hd!) ?? 0)
        : iso(Number(y), Number(m), Number(d))
    return value === undefined
      ? null
      : { ...excerptAt(line, found.index, found.index + found[0].length), value }
  }
  const short = [...head, ...foot].filter((line) => line.text.length <= 80)
  const isDate = (line: Excerpt): boolean => isSignature(line.text) && dated(line) !== null
  // under a signature the text itself gives its day; elsewhere it may be the day on which a page was put up
  const signed = short.find((line, i) => isDate(line) && SIGNATURE.test(short[i - 1]?.text ?? ''))
  const listed = signed === undefined && told !== undefined ? dated(told) : null
  if (listed !== null) return { date: listed, notes: [] }
  const alone = signed ?? short.find(isDate)
  if (alone !== undefined) return { date: dated(alone), notes: [] }
  for (const [i, line] of short.entries()) {
    const found = DATE_WITHOUT_UNITS.exec(line.text)
    if (found === null || !SIGNATURE.test(short[i - 1]?.text ?? '')) continue
    const { y, m, d } = found.groups!
    const value = iso(Number(y), Number(m), Number(d))
    if (value === undefined) continue
    const span = { from: line.spans[0]!.from, to: line.spans.at(-1)!.to }
    const message = `${line.text} is read as ${value}: 年月日 were lost`
    return { date: { ...whole(line), value }, notes: [{ code: 'number-damaged', message, span }] }
  }
  const enacted = head.find((line) => ENACTED.test(line.text) && dated(line) !== null)
  if (enacted !== undefined) return { date: dated(enacted), notes: [] }
  // a report is of the day on which it was given, whatever dates its glossary holds
  const given = short.find((line) => GIVEN.test(line.text) && dated(line) !== null)
  const named = short.find(
    (line) =>
      /成文日期|发文日期|印发(?:日期|时间)|印发\s*$|发布(?:时间|日期)/u.test(line.text) &&
      dated(line) !== null,
  )
  const any =
    given ??
    named ??
    short.find((line) => !/《|根据|按照|有效期|施行/u.test(line.text) && dated(line) !== null)
  return { date: any === undefined ? null : dated(any), notes: [] }
}

function findIssuer(
  head: readonly Line[],
  foot: readonly Line[],
  title: Excerpt | null,
  index: IndexExcerpts,
): Excerpt | null {
  const ofTitle = title === null ? null : ISSUER_OF_TITLE.exec(title.text)
  if (ofTitle !== null && title !== null) return excerptAt(title, 0, ofTitle.groups!.issuer!.length)
  if (index.issuer !== undefined && SIGNATURE.test(index.issuer.text)) return index.issuer
  const signed = [...head, ...foot].find((line) => SIGNATURE.test(line.text) && !isTitleLike(line.text))
  if (signed !== undefined) return whole(signed)
  const printed = foot.find((line) => /印发\s*$/u.test(line.text) && FULL_DATE.test(line.text))
  if (printed === undefined) return index.publisher ?? null
  return excerptAt(printed, 0, FULL_DATE.exec(printed.text)!.index)
}

function findRecipients(head: readonly Line[]): Excerpt | null {
  const line = head.find((line) => RECIPIENTS.test(line.text) && /^[各省市州县区部国]/u.test(line.text))
  return line === undefined ? null : whole(line)
}
