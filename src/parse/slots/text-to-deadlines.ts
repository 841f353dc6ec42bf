import type { Span } from '../../model/index.js'
import { foldDigits } from './text-to-numbers.js'
import { writtenToNumber } from './written-to-number.js'

/** A time by which something is to be done: offsets into the text, and the days it stands for. */
export interface DeadlineRange extends Span {
  readonly date: string | null
  readonly first: string | null
}

const YEAR = '(?<year>20\\d{2}年|[今本明当次翌来后]年|下一?年)'
const BEFORE = '(?:之前|以前|前)'

/**
 * One idea each, tried at every place in this order; `year`, `month`, `day`, `half`, `quarter`, `five` feed the date.
 * The hint is a character without which the pattern cannot be there, and is looked for first.
 * What the text writes before the time (到, 至) is part of it; 在, 于, 力争 are not.
 */
const PATTERNS: readonly (readonly [hint: string, pattern: RegExp])[] = [
  // 2022年底前 · 到2022年底 · 今年年底前 · 年底前
  ['年', new RegExp(`(?:截至|到|至)?(?:${YEAR}年?|年)[底末]${BEFORE}?`, 'gu')],
  // 2024-06-30前 · 2024.6.30前 · 2024/6/30前 · 2024.6底前
  [
    '前',
    new RegExp(
      `(?:到|至)?(?<year>20\\d{2})[-./](?<month>\\d{1,2})(?:[-./](?<day>\\d{1,2})日?|(?<part>底|末))${BEFORE}`,
      'gu',
    ),
  ],
  // 2024年1—6月 · 7月至9月 · 2024年7月—2025年6月
  [
    '月',
    new RegExp(
      `${YEAR}?(?<first>\\d{1,2}|十[一二]|[一二三四五六七八九十])月?(?:[—–~～-]{1,2}|至|到)(?<lastYear>20\\d{2}年|[次明翌]年)?(?<month>\\d{1,2}|十[一二]|[一二三四五六七八九十])月份?(?:底|末)?(?:${BEFORE}|内)?(?!\\d)`,
      'gu',
    ),
  ],
  // 4月1日前 · 2023年6月30日前
  [
    '月',
    new RegExp(
      `(?:到|至)?${YEAR}?(?<month>\\d{1,2}|十[一二]|[一二三四五六七八九十])月(?<day>\\d{1,2})日${BEFORE}`,
      'gu',
    ),
  ],
  // 6月底前 · 2023年6月底 · 9月中旬 · 10月前 · 到2023年6月 · 12月取得明显成效
  [
    '月',
    new RegExp(
      `(?:到|至)?${YEAR}?(?<month>\\d{1,2}|十[一二]|[一二三四五六七八九十])月份?(?:(?<part>底|末|中旬|上旬|下旬|初)${BEFORE}?|(?<before>${BEFORE})|(?=(?:全面|全部|基本)?(?:完成|取得|实现|建成)))`,
      'gu',
    ),
  ],
  ['月', new RegExp(`[到至]${YEAR}(?<month>\\d{1,2})月份?(?!\\d)`, 'gu')],
  // 上半年 · 2023年第一季度 · 一季度前
  ['半', new RegExp(`(?:到|至)?${YEAR}?(?<half>[上下])半年(?:底|末)?(?:${BEFORE}|内)?`, 'gu')],
  ['季', new RegExp(`(?:到|至)?${YEAR}?第?(?<quarter>[一二三四1-4])季度(?:底|末)?(?:${BEFORE}|内)?`, 'gu')],
  // 年内 · 今年内 · 2023年内
  ['内', new RegExp(`(?:${YEAR}年?|年)(?<within>内)`, 'gu')],
  // 到2025年 · 2025年前
  ['年', new RegExp(`[到至]${YEAR}(?![\\d月底末初上下第内度])${BEFORE}?`, 'gu')],
  ['年', new RegExp(`${YEAR}(?<before>${BEFORE})`, 'gu')],
  // 2022年完成: the year alone, right before what is to be achieved
  [
    '年',
    new RegExp(
      `${YEAR}(?=[，,]?(?:全面|全部|基本|初步|率先|力争|确保|要|争取)*(?:完成|实现|建成|达到))`,
      'gu',
    ),
  ],
  // 到“十四五”末
  ['末', /(?:到|至)?[“"]十(?<five>[一二三四五六七八九])五[”"](?:期)?末/gu],
  // 力争3年内 · 用三年时间 · 3年内建成
  [
    '年',
    /(?<=(?:力争|用|未来|今后|通过|利用|争取) ?)(?<span>[\d一二两三四五]{1,2})年(?:的?时间|以内|之内|内)/gu,
  ],
  // 在五年内 · 三年左右的时间: from when is not said
  [
    '年',
    /(?<=(?:力争|用|在|未来|今后|通过|利用|争取) ?)(?<open>[\d一二两三四五]{1,2})年(?:左右)?(?:的?时间|以内|之内|内)/gu,
  ],
  [
    '年',
    /(?<=^|[。；，,\n])(?<span>[\d一二两三四五]{1,2})年(?:以内|之内|内)(?=[，,]?(?:力争|争取|确保|基本|全面|全部|要|新)*(?:建成|建设|培育|打造|实现|完成|达到|引进|形成|新增|创建))/gu,
  ],
]

/** 每年底 · 去年底 · 三年内 · 前三季度 · 2023年至2025年: no deadlines of the plan. */
const NOT_BEFORE =
  /[每去上历近往多几数前第大\d一二两三四五六七八九十—–~～-]$|(?:每|历|近|往|跨|周|学|全|常|整|多|半|同)$|(?:20\d{2}年?|[去上前往]年度?)$/u

/** Something to do starts a deadline; a period that opens (起) or is reported (截至) does not. */
const NOT_AFTER = /^(?:以来|起|开始|来)/u

const CHINESE_DIGITS = '一二三四五六七八九十'

/**
 * The times by which a text wants something done, by position, each wording once, as ISO dates.
 *
 * A time without a year takes the plan's; without that, `date` is `null`. Of 三年内 the plan's year is the first. 前 of a day includes the day;
 * 前 of a month or a year ends the day before it begins; years before the plan's report the past and
 * are left out, unless 到 or 前 looks ahead. Titles in 《》 (`skip`) are not read.
 *
 * @example textToDeadlines('年底前，完成归并', 2022, [])[0].date // => '2022-12-31'
 */
export function textToDeadlines(
  given: string,
  planYear: number | null,
  skip: readonly Span[],
): readonly DeadlineRange[] {
  const { text, places } = squeeze(given)
  const found: DeadlineRange[] = []
  const taken = new Uint8Array(given.length)
  for (const span of skip) taken.fill(1, span.from, span.to)
  for (const [hint, pattern] of PATTERNS) {
    if (!text.includes(hint)) continue
    for (const match of text.matchAll(pattern)) {
      const from = match.index
      const to = from + match[0].length
      const bare = !/^[到至截]|^20\d/u.test(match[0])
      if (bare && NOT_BEFORE.test(text.slice(Math.max(0, from - 6), from))) continue
      if (/^[到至]/u.test(match[0]) && /[\d年月日]$/u.test(text.slice(Math.max(0, from - 1), from))) continue
      if (NOT_AFTER.test(text.slice(to, to + 2))) continue
      if (isBarePeriod(match) && !PERIOD_DEADLINE.test(text.slice(to, to + 8))) continue
      const place = { from: places[from]!, to: places[to - 1]! + 1 }
      if (taken.subarray(place.from, place.to).includes(1)) continue
      const year = toYear(match.groups!.year, planYear)
      const past = year !== null && planYear !== null && year < planYear
      // 到 and 前 look ahead even where the plan's year was told wrongly; 2023年底 of a plan of 2024 reports.
      if (past && (/^截至/u.test(match[0]) || !/^[到至]|前$/u.test(match[0]))) continue
      const days = toDays(match.groups!, year, match[0])
      taken.fill(1, place.from, place.to)
      found.push({ ...place, date: days[1], first: days[0] })
    }
  }
  found.sort((one, other) => one.from - other.from)
  const words = ({ from, to }: Span): string => given.slice(from, to)
  return [...new Map(found.toReversed().map((one) => [words(one), one])).values()].reverse()
}

/** 〇 ○ 零 一…九 before 年, and the days of a month: 二〇二五年六月三十日 */
const HAN_YEAR = /二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/gu

/** 6月三十日 · 十五日: one character for one, where the numeral has as many as the digits. */
const HAN_DAY = /(?<=月)(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=日)/gu

/** Blanks beside a digit or a unit of time: 2025 年 6 月底前. */
const BLANK =
  /(?<=[\d年月日第季度到至前底末内半])[ \t\u00a0\u3000]+(?=[\d年月日第季度底末前内上下一二三四—–~～-])|(?<=[到至第])[ \t\u00a0\u3000]+|[ \t\u00a0\u3000]+(?=[年月日季]|底前|末前)/gu

/** The text with digits of every script as ASCII, without blanks inside times, and where each unit stood. */
function squeeze(given: string): { readonly text: string; readonly places: readonly number[] } {
  const folded = foldDigits(given)
  const pieces: string[] = []
  const places: number[] = []
  const add = (piece: string, from: number): void => {
    pieces.push(piece)
    for (let at = 0; at < piece.length; at++) places.push(from + at)
  }
  let from = 0
  for (const blank of folded.matchAll(BLANK)) {
    add(folded.slice(from, blank.index), from)
    from = blank.index + blank[0].length
  }
  add(folded.slice(from), from)
  const squeezed = pieces.join('')
  if (!/[二月]/u.test(squeezed)) return { text: squeezed, places }
  const years = squeezed.replace(HAN_YEAR, (year) => [...year].map((mark) => HAN_DIGIT[mark]!).join(''))
  return withDays(years, places)
}

const HAN_DIGIT: Readonly<Record<string, string>> = Object.fromEntries(
  [...'零一二三四五六七八九']
    .map((mark, digit) => [mark, String(digit)])
    .concat([
      ['〇', '0'],
      ['○', '0'],
    ]),
)

/** Days of the month as digits; what grows shorter leaves out places, never adds any. */
function withDays(
  text: string,
  places: readonly number[],
): { readonly text: string; readonly places: readonly number[] } {
  if (!HAN_DAY.test(text)) return { text, places }
  HAN_DAY.lastIndex = 0
  const pieces: string[] = []
  const kept: number[] = []
  let from = 0
  const keepUntil = (to: number): void => {
    pieces.push(text.slice(from, to))
    for (let at = from; at < to; at++) kept.push(places[at]!)
  }
  for (const { index, 0: day } of text.matchAll(HAN_DAY)) {
    const digits = String(dayOf(day))
    keepUntil(index)
    pieces.push(digits)
    for (let at = 0; at < digits.length; at++) kept.push(places[index + Math.min(at, day.length - 1)]!)
    from = index + day.length
  }
  keepUntil(text.length)
  return { text: pieces.join(''), places: kept }
}

const dayOf = (written: string): number => writtenToNumber(written) ?? 0

/** 上半年 and 一季度 alone may be part of a name (上半年考评): they need a year, 前, or something to do after them. */
const PERIOD_DEADLINE =
  /^(?:[，,。；;、]|(?:要|须|应|力争|确保|基本|全面|全部|正式|启动|组织|开展|召开|举办|制定|出台|印发|形成|投|开工|竣工|完成|实现|建成|达到|上线|取得))/u

function isBarePeriod(match: RegExpMatchArray): boolean {
  const { half, quarter, first, year } = match.groups!
  return (
    (half !== undefined || quarter !== undefined || first !== undefined) &&
    year === undefined &&
    !/[前内底末]$/u.test(match[0])
  )
}

function toYear(written: string | undefined, planYear: number | null): number | null {
  if (written === undefined || /^[今本当]/u.test(written)) return planYear
  const ahead = /^[明次翌来下]/u.test(written) ? 1 : written.startsWith('后') ? 2 : 0
  if (ahead > 0) return planYear === null ? null : planYear + ahead
  return Number(written.slice(0, 4))
}

type Groups = Readonly<Record<string, string | undefined>>

/** A plan looks no further ahead than this: 十年时间. */
const LONGEST_SPAN = 15

/** First and last day; the first only where the words name an interval. */
function toDays(groups: Groups, year: number | null, words: string): readonly [string | null, string | null] {
  // 十一五 ended in 2010, and each five years run for five.
  if (groups.five !== undefined)
    return [null, iso(2005 + 5 * (CHINESE_DIGITS.indexOf(groups.five) + 1), 12, 31)]
  if (year === null || groups.open !== undefined) return [null, null]
  if (groups.span !== undefined) {
    const years = writtenToNumber(groups.span) ?? Number(groups.span)
    return [null, years >= 1 && years <= LONGEST_SPAN ? iso(year + years - 1, 12, 31) : null]
  }
  if (groups.half !== undefined) {
    return groups.half === '上' ? [iso(year, 1, 1), iso(year, 6, 30)] : [iso(year, 7, 1), iso(year, 12, 31)]
  }
  if (groups.quarter !== undefined) {
    const quarter = Number(groups.quarter) || CHINESE_DIGITS.indexOf(groups.quarter) + 1
    return [iso(year, quarter * 3 - 2, 1), lastOf(year, quarter * 3)]
  }
  if (groups.first !== undefined) return monthsToDays(groups, year)
  if (groups.month !== undefined) return monthToDays(groups, year, toMonth(groups.month))
  if (groups.within !== undefined) return [iso(year, 1, 1), iso(year, 12, 31)]
  if (groups.before !== undefined || /年(?:之前|以前|前)$/u.test(words)) return [null, iso(year - 1, 12, 31)]
  return [null, iso(year, 12, 31)]
}

/** 2024年1—6月: from the first day of the one to the last of the other. */
function monthsToDays(groups: Groups, year: number): readonly [string | null, string | null] {
  const [first, last] = [toMonth(groups.first!), toMonth(groups.month!)]
  const ends = groups.lastYear === undefined ? year : (toYear(groups.lastYear, year) ?? year)
  if (first < 1 || first > 12 || last < 1 || last > 12 || ends * 12 + last <= year * 12 + first)
    return [null, null]
  return [iso(year, first, 1), lastOf(ends, last)]
}

function monthToDays(groups: Groups, year: number, month: number): readonly [string | null, string | null] {
  if (month < 1 || month > 12) return [null, null]
  if (groups.day !== undefined) return [null, iso(year, month, Number(groups.day))]
  if (groups.before !== undefined)
    return [null, month === 1 ? iso(year - 1, 12, 31) : lastOf(year, month - 1)]
  if (groups.part === '初' || groups.part === '上旬') return [null, iso(year, month, 10)]
  if (groups.part === '中旬') return [null, iso(year, month, 20)]
  return [null, lastOf(year, month)]
}

function toMonth(written: string): number {
  if (/^\d/u.test(written)) return Number(written)
  return written.length === 2
    ? 10 + CHINESE_DIGITS.indexOf(written[1]!) + 1
    : CHINESE_DIGITS.indexOf(written) + 1
}

function lastOf(year: number, month: number): string | null {
  return iso(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null
}
