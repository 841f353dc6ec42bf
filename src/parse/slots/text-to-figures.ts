import type { Span } from '../../model/index.js'
import { round, writtenToNumber, writtenToRange } from './written-to-number.js'

/** A figure as it stands in its clause; offsets into the text. */
export interface Figure extends Span {
  /** The lower end of a range. */
  readonly value: number
  /** The upper end; the same as `value` where it is no range. */
  readonly high: number
  readonly unit: string | null
  readonly scaled: boolean
  /** The clause around it, with the part before and the part after the figure. */
  readonly before: string
  readonly after: string
  readonly clauseFrom: number
}

/** 个 stands before many units of measure (个工作日); the longer unit counts. */
const UNITS =
  '(?:个)?(?:百分点|工作日|自然日|标准箱|小时|季度)|万人次|人次|人|名|位(?!数|置|于)|户|家|项|个|种|类|条|件|次|批|套|台|辆|座|所|处|场|期|例|幅|款|篇|部|份|本|张|平方公里|平方千米|平方米|立方米|公里|千米|公顷|海里|亩|千克|公斤|斤|千瓦时|千瓦|兆瓦|吉瓦|美元|元|倍|支|只|头|株|棵|间|床|门|宗|笔|对|块|层|幢|栋|列|艘|架|架次|支队|米|吨|升|天|分钟|秒|度|站|镇|村|县|机架|标箱'

/** 1,200 · 1，200 · 1 200 · 95.5 · 12 */
const ARABIC =
  '\\d{1,3}(?:[,，]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d{1,3}(?:[ \\u00a0\\u2009]\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?'

/** 万 · 千万 · 万亿; but not the 千 of 千米, the 兆 of 兆瓦, the 百 of 百分点 */
const SCALE = '[十百千]?万亿|[百千]?[万亿]|兆(?![瓦赫欧帕焦字比])|千(?![米克瓦卡伏帕字])|百(?!分)'

/** 一千二百五十 · 三点五万 */
const HAN = '[零〇○一二两三四五六七八九十百千万亿]{1,16}(?:点[零〇○一二三四五六七八九]{1,8}[百千万亿]{0,2})?'

/** One number: a share (百分之八十), a fraction (三分之一), digits with what scales them (1万2千), numerals. */
const NUMBER = new RegExp(
  [
    `(?<of>[百千])分之(?<share>${HAN}|${ARABIC})`,
    `(?<parts>[二三四五六七八九十])分之(?<some>[一二三四五六七八九])`,
    `(?<![\\d./])(?<upper>\\d{1,2})/(?<lower>\\d{1,2})(?![\\d/.])`,
    `(?<sign>(?<=[在为至到达于约（(：:增长降幅率])[-－−]|(?<![减肩担承])负)?(?<![\\d.A-Za-z+〔\\[第/])(?<arabic>${ARABIC})(?!\\d|/\\d)\\s?(?<more>[多余])?(?<scale>${SCALE})?(?<rest>(?<=[百千万亿兆])\\d{1,4}(?![\\d.年月日、])[百千万]?(?:\\d{1,3}[百]?(?![\\d.年月日、]))?)?`,
    `(?<![第零〇○一二两三四五六七八九十百千万亿])(?<han>${HAN})`,
  ].join('|'),
  'gu',
)

/** What follows a number: % · 多 · 人次 · kW */
const TAIL = new RegExp(
  `\\s?(?:(?<percent>[%‰])|[多余]?\\s?(?:(?<unit>${UNITS})|(?<latin>[A-Za-z]{1,8}))?[多余]?)`,
  'uy',
)

/** 5—8 · 6%-7% · 三至五 */
const BETWEEN = /^\s?(?:[—–~～－-]{1,2}|至|到)\s?$/u

/** 不少于两次 · 三家以上: a short numeral is a figure only where a bound shows it. */
const BOUND_BEFORE = /(?:不少于|不低于|不超过|至少|超过|达到|不得少于|不多于|[≥≤])$/u
const BOUND_AFTER = /^(?:及)?(?:以上|以内|以下)/u

/** 一千二百五十 · 二十五 · 三十万: a numeral long enough to be none of the words of the language. */
const LONG_NUMERAL =
  /^[一二两三四五六七八九].*[百千万亿]|^[二三四五六七八九]?十[一二三四五六七八九万亿]$|^[二三四五六七八九]十.+$/u

/** 两成以上: tenths. */
const TENTHS = /^成(?=以上|以下|以内|左右)/u

/** What may be less than nothing; 在-2个 is a slip. */
const BELOW_NOTHING = /^(?:BP|bp|百分点|元|度)$/u

/** A count begins with a digit or 十. */
const NUMERAL_OPENS = /[零〇○一二两三四五六七八九十]/u

interface Found extends Span {
  readonly low: number
  readonly high: number
  /** The number before its scale was multiplied out, and the scale. */
  readonly bare: number
  readonly scale: number
  readonly isHan: boolean
  readonly percent: string | null
  readonly unit: string | null
  readonly scaled: boolean
}

/** Digits that a number of the machine keeps exactly. */
const LONGEST_NUMBER = 15

/** A run of more digits than a number can hold. */
const TOO_LONG = new RegExp(`\\d{${LONGEST_NUMBER + 1},}`, 'gu')

/** The runs of digits that are too long for a number: they are no figures. */
export const textToOverlong = (text: string): readonly Span[] =>
  [...text.matchAll(TOO_LONG)].map((found) => ({ from: found.index, to: found.index + found[0].length }))

/**
 * The figures of a text by position: digits and Chinese numerals with their scale and unit, a range (5—8万人) as
 * one. Digits of full width are to be folded before.
 */
export function textToFigures(text: string): readonly Figure[] {
  const found = [...text.matchAll(NUMBER)].flatMap((match) => toFound(text, match) ?? [])
  const figures: Figure[] = []
  for (let at = 0; at < found.length; at++) {
    const one = found[at]!
    const next = found[at + 1]
    const isRange = next !== undefined && BETWEEN.test(text.slice(one.to, next.from))
    const range = isRange ? joined(one, next) : null
    if (range !== null) at += 1
    const figure = range ?? one
    if (figure.isHan && !isFigureOfNumerals(text, figure, range !== null)) continue
    figures.push(toFigure(text, figure))
  }
  return figures
}

function toFound(text: string, match: RegExpExecArray): Found | null {
  const { of, share, parts, some, upper, lower, sign, arabic = '', scale, rest, han } = match.groups!
  const from = match.index
  const plain = { from, bare: 0, scale: 1, scaled: false }
  if (share !== undefined) {
    const range = writtenToRange(share.replace(/[,，]/gu, ''))
    const to = from + match[0].length
    return range === null
      ? null
      : { ...plain, ...range, to, isHan: false, percent: of === '百' ? '%' : '‰', unit: null }
  }
  if (parts !== undefined || lower !== undefined) {
    const value = round(writtenToNumber(some ?? upper!)! / writtenToNumber(parts ?? lower!)!)
    if (!(value < 1)) return null
    const to = from + match[0].length
    return { ...plain, to, low: value, high: value, isHan: true, percent: null, unit: null, scaled: true }
  }
  if (han !== undefined) return numeralToFound(text, han, from)
  const digits = arabic.replace(/[,，\s]/gu, '')
  if (digits.replace('.', '').length > LONGEST_NUMBER) return null
  const bare = Number(digits)
  const value = writtenToNumber(`${digits}${scale ?? ''}${rest ?? ''}`)
  if (value === null) return null
  const tail = tailAt(text, from + match[0].length)
  const fallsBelow = sign !== undefined && (tail.percent !== null || BELOW_NOTHING.test(tail.unit ?? ''))
  const signed = fallsBelow ? -value : value
  return {
    ...tail,
    from,
    low: signed,
    high: signed,
    bare,
    scale: scale === undefined ? 1 : writtenToNumber(`1${scale}`)!,
    isHan: false,
    scaled: scale !== undefined,
  }
}

function numeralToFound(text: string, han: string, from: number): Found | null {
  // 十二千米: the 千 belongs to the unit.
  const own =
    /千$/u.test(han) && /^[米克瓦卡伏帕]/u.test(text.slice(from + han.length)) ? han.slice(0, -1) : han
  const range = writtenToRange(own)
  if (range === null) return null
  const end = from + own.length
  const scale = /[万亿]+$/u.exec(own)?.[0] ?? ''
  const factor = scale === '' ? 1 : (writtenToNumber(`1${scale}`) ?? 1)
  const shape = { from, bare: range.low / factor, scale: factor, isHan: true, scaled: false }
  if (TENTHS.test(text.slice(end, end + 4)))
    return { ...shape, low: range.low * 10, high: range.high * 10, to: end + 1, percent: '%', unit: null }
  return { ...shape, ...range, ...tailAt(text, end) }
}

function tailAt(text: string, at: number): { to: number; percent: string | null; unit: string | null } {
  TAIL.lastIndex = at
  const found = TAIL.exec(text)
  const { percent, unit, latin } = found?.groups ?? {}
  const blank = found !== null && found[0].trim() === ''
  return {
    to: found === null || blank ? at : at + found[0].length,
    percent: percent ?? null,
    unit: unit === undefined ? (latin ?? null) : toUnit(unit),
  }
}

const toUnit = (unit: string): string =>
  unit.length > 1 && unit.startsWith('个') && unit !== '个季度' ? unit.slice(1) : unit

/** Two numbers with 至 or a dash between: the first takes the scale and the unit of the second where it has none. */
function joined(one: Found, next: Found): Found | null {
  // 百分之三十至五十: the second is a share as the first is.
  const percent = next.percent ?? (next.isHan && next.unit === null ? one.percent : null)
  if (one.percent !== null && percent === null) return null
  if (one.unit !== null && next.unit !== one.unit) return null
  const shares = one.scale === 1 && one.unit === null && one.percent === null && one.bare < next.bare
  const low = shares ? round(one.low * next.scale) : one.low
  return low >= next.high
    ? null
    : { ...next, from: one.from, low, high: next.high, percent, isHan: one.isHan && next.isHan }
}

function isFigureOfNumerals(
  text: string,
  { from, to, unit, percent, low }: Found,
  isRange: boolean,
): boolean {
  if (percent !== null) return true
  const isBounded =
    BOUND_BEFORE.test(text.slice(Math.max(0, from - 4), from)) || BOUND_AFTER.test(text.slice(to, to + 4))
  if (low < 1) return isBounded
  if (unit === null) return false
  // 百万吨 · 千亿元级: sizes, not counts.
  if (!NUMERAL_OPENS.test(text[from]!)) return false
  if (!isBounded && unit === '条') return false
  return (
    isBounded ||
    isRange ||
    LONG_NUMERAL.test(/^[零〇○一二两三四五六七八九十百千万亿点]+/u.exec(text.slice(from, to))?.[0] ?? '')
  )
}

const CLAUSE_BREAK = '，,；;。！？!?：:|\n'

/** A clause longer than this is looked at near the figure only. */
const LONGEST_CLAUSE = 120

function toFigure(text: string, { from, to, low, high, percent, unit, scaled }: Found): Figure {
  let clauseFrom = from
  while (
    clauseFrom > 0 &&
    from - clauseFrom < LONGEST_CLAUSE &&
    !CLAUSE_BREAK.includes(text[clauseFrom - 1]!)
  )
    clauseFrom--
  let clauseTo = to
  while (clauseTo < text.length && clauseTo - to < LONGEST_CLAUSE && !CLAUSE_BREAK.includes(text[clauseTo]!))
    clauseTo++
  return {
    from,
    to,
    value: low,
    high,
    unit: percent ?? unit,
    scaled,
    before: text.slice(clauseFrom, from),
    after: text.slice(to, clauseTo),
    clauseFrom,
  }
}
