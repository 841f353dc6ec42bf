import type { Span } from '../../model/index.js'
import { boundOf, isTarget } from './figure-to-bound.js'
import { nounOf } from './figure-to-noun.js'
import { foldDigits } from './text-to-numbers.js'

/** A number that is to be reached: offsets into the text, the noun and the words of bound included. */
export interface TargetRange extends Span {
  readonly value: number
  readonly unit: string | null
  readonly bound: 'min' | 'max' | 'exact'
  readonly noun: string | null
}

/** A figure as it stands in its clause; offsets into the text. */
export interface Figure extends Span {
  readonly value: number
  readonly unit: string | null
  readonly scaled: boolean
  /** The clause around it, with the part before and the part after the figure. */
  readonly before: string
  readonly after: string
  readonly clauseFrom: number
}

/** 个 stands before many units of measure (个工作日); the longer unit counts. */
const UNITS =
  '(?:个)?(?:百分点|工作日|自然日|标准箱|小时|季度)|万人次|人次|人|名|位(?!数|置|于)|户|家|项|个|种|类|条|件|次|批|套|台|辆|座|所|处|场|期|例|幅|款|篇|部|份|本|张|平方公里|平方千米|平方米|立方米|公里|千米|公顷|海里|亩|千克|公斤|斤|千瓦时|千瓦|兆瓦|吉瓦|美元|元|倍|支|只|头|株|棵|间|床|门|宗|笔|对|块|层|幢|栋|列|艘|架|架次|支队|米|吨|升|天|分钟|秒|度|站|镇|村|县|机架|标箱|[A-Za-z]{1,8}'

/** 1,200 · 95.5 · 2—3 · 170万 · 2亿 · 100% · 12万人次 */
const FIGURE = new RegExp(
  `(?<![\\d.A-Za-z+〔\\[第/])(?<number>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?:\\s?(?:—|–|-|~|～|至)\\s?\\d+(?:\\.\\d+)?)?\\s?(?<more>[多余])?(?:(?<percent>%|‰)|(?<scale>[十百千]?万亿|[百千]?[万亿]|[百千](?=[多余]?[个家项人]))?(?<more2>[多余])?\\s?(?<unit>${UNITS})?(?<more3>[多余])?)`,
  'gu',
)

/** 百分之八十 · 不少于两次 · 三家以上: Chinese numerals count only where a bound or 百分之 shows that they are figures. */
const CHINESE_FIGURE = new RegExp(
  `百分之(?<percent>[一二三四五六七八九十百零点]{1,5})|(?<=不少于|不低于|不超过|至少|超过|达到)(?<number>[一二两三四五六七八九十百千]{1,4})(?<unit>${UNITS.replace('|[A-Za-z]{1,8}', '')})|(?<number2>[一二两三四五六七八九十百千]{1,4})(?<unit2>${UNITS.replace('|[A-Za-z]{1,8}', '')})(?=(?:及)?以上|以内)`,
  'gu',
)

const SCALE: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
  十万亿: 1e13,
  百万亿: 1e14,
  千万亿: 1e15,
}

const CLAUSE_BREAK = '，,；;。！？!?：:\n'

/** A clause longer than this is looked at near the figure only. */
const LONGEST_CLAUSE = 120

/**
 * The numeric targets of a text, by position: how many, how much, how soon.
 *
 * 万 and 亿 are multiplied out, percentages stand as 0–100 with the unit %. Numbers in titles and quoted names
 * (`skip`), years and dates, service names (12345, 24小时), thresholds and sums of subsidies are no targets:
 * `isTarget` says which words make a figure one.
 *
 * @example textToTargets('用户数突破170万', [])[0].value // => 1700000
 */
export function textToTargets(given: string, skip: readonly Span[]): readonly TargetRange[] {
  const text = foldMarks(foldDigits(given))
  const closed = new Uint8Array(text.length)
  for (const span of skip) closed.fill(1, span.from, span.to)
  const targets: TargetRange[] = []
  for (const figure of textToFigures(text)) {
    if (closed[figure.from] === 1) continue
    // 培育3家综合型平台，20家行业型平台: the second clause goes on with the first one's verb.
    const goesOn =
      targets.length > 0 &&
      figure.before === '' &&
      !/[。；;\n]/u.test(text.slice(targets.at(-1)!.to, figure.from))
    if (!isTarget(figure, goesOn)) continue
    const { bound, from, to } = boundOf(figure)
    const noun = nounOf(figure, from)
    const last = targets.at(-1)
    // 分别达到845亿元、486亿元: the second figure shares the bound and what was counted.
    const shares =
      last !== undefined && /^[、和]$/u.test(text.slice(last.to, figure.from)) && bound === 'exact'
    targets.push({
      from: shares ? figure.from : noun.from,
      to,
      value: figure.value,
      unit: figure.unit,
      bound: shares ? last.bound : bound,
      noun: shares ? last.noun : noun.text,
    })
  }
  return withoutOverlap(targets)
}

const MARKS: Readonly<Record<string, string>> = { '％': '%', '．': '.' }

/** ％ and ． as ASCII, and the comma of 1，200 is left alone: it is a mark of punctuation. */
const foldMarks = (text: string): string => text.replace(/[％．]/gu, (mark) => MARKS[mark]!)

function textToFigures(text: string): readonly Figure[] {
  const figures: Figure[] = []
  for (const match of text.matchAll(FIGURE)) {
    const { number = '', percent, scale, unit } = match.groups!
    const value = Number(number.replaceAll(',', '')) * (SCALE[scale ?? ''] ?? 1)
    figures.push(toFigure(text, match, round(value), percent ?? toUnit(unit), scale !== undefined))
  }
  for (const match of text.matchAll(CHINESE_FIGURE)) {
    const { percent, number, number2, unit, unit2 } = match.groups!
    const value = chineseToNumber(percent ?? number ?? number2 ?? '')
    if (value === null) continue
    figures.push(toFigure(text, match, value, percent === undefined ? toUnit(unit ?? unit2) : '%', false))
  }
  return figures.sort((one, other) => one.from - other.from)
}

/** Floats such as 1.1万 would otherwise show as 11000.000000000002. */
const round = (value: number): number => Number(value.toPrecision(12))

function toUnit(unit: string | undefined): string | null {
  if (unit === undefined) return null
  return unit.length > 1 && unit.startsWith('个') && !/^个季度$/u.test(unit) ? unit.slice(1) : unit
}

function toFigure(
  text: string,
  match: RegExpMatchArray,
  value: number,
  unit: string | null,
  scaled: boolean,
): Figure {
  const from = match.index!
  const to = from + match[0].length
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
    value,
    unit,
    scaled,
    before: text.slice(clauseFrom, from),
    after: text.slice(to, clauseTo),
    clauseFrom,
  }
}

/** 两 · 十二 · 八十 · 九十五点五; `null` where the characters are no number. */
export function chineseToNumber(written: string): number | null {
  const [whole = '', fraction] = written.split('点')
  let total = 0
  let digit = 0
  for (const mark of whole) {
    const value = '零一二三四五六七八九'.indexOf(mark === '两' ? '二' : mark)
    const weight = { 十: 10, 百: 100, 千: 1000 }[mark]
    if (weight !== undefined) {
      total += (digit === 0 ? 1 : digit) * weight
      digit = 0
    } else if (value >= 0) digit = value
    else return null
  }
  if (fraction === undefined) return total + digit
  const decimals = [...fraction].map((mark) => '零一二三四五六七八九'.indexOf(mark))
  if (decimals.includes(-1)) return null
  return round(total + digit + Number(`0.${decimals.join('')}`))
}

/** A noun may reach back to the figure before it: 种类突破500种、数据突破2亿条. */
function withoutOverlap(targets: readonly TargetRange[]): readonly TargetRange[] {
  let done = 0
  return targets.map((target) => {
    const from = Math.max(target.from, done)
    done = target.to
    return { ...target, from }
  })
}
