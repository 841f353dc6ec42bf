import { nounToIndicator } from '../lexicon/indicators.js'
import type { Amount, Measure, Span } from '../model/index.js'
import { type Figure, textToFigures } from '../parse/slots/text-to-figures.js'
import { foldDigits } from '../parse/slots/text-to-numbers.js'
import type { BareStatement } from './document-to-statements.js'
import { BASE, type Piece, piecesToNouns } from './pieces-to-nouns.js'

/** The figure, and what its clause says of it; what is beyond `Amount` helps to match. */
export interface ReadAmount extends Amount {
  /** The words on both sides of the figure, and those before and after it alone. */
  readonly context: string
  readonly before: string
  readonly after: string
}

const HARD_BREAK = /[，。；：！？,;:!?\n]/u
/** 、 · 和 between two figures */
const SOFT_BREAK = /[、和及]/u
/** Nothing but a change: whatever changes was named before. */
const ONLY_CHANGE =
  /^(?:同比|比上年|较上年|实际|名义)?(?:增长|下降|增速|上升|上涨|降低|减少)(?:达到?|约|超过?|为)?$/u
const BOUND_AFTER = /^(?:及)?(?:以上|以下|以内|左右|上下|之内)/u

/** 约 · 超过 · 达到 · 稳定在: between the noun and the figure */
const BRIDGE =
  '(?:分别|年均|平均|累计|总体|稳定|保持|维持|控制|力争|争取|确保|努力|预计|实现|基本|全部|均|都|再|已|仍|约|大约|近|超过?|逾|突破|达到?|为|在|于|到|至|不(?:低于|少于|高于|超过)|至少|高于|低于|[≥≤])*'
const GROWTH = new RegExp(
  `(?:增长|增速|增幅|涨幅|上涨|提升|提高|增加|上升|回升|增)(?<bridge>${BRIDGE})$`,
  'u',
)
const DECREASE = new RegExp(`(?:下降|降低|减少|降幅|压减|压降|削减|缩减|下浮|降)(?<bridge>${BRIDGE})$`, 'u')
/** 提高到 · 降至 */
const COMES_TO = /[到至]$/u
/** 高于全国0.4个百分点 · 比上年增加1.6万亿元 */
const DIFFERENCE =
  /(?:高于|快于|低于|高出|领先|高|快|低)(?:全国|全省|上年|去年|平均|GDP|经济|城镇|同期|地区|预期|年度)[^，]{0,16}$|比(?:上年|去年|上届)[^，]{0,8}$|增量[^，]{0,4}$/u

/** 力争达到8% beside a figure of the same thing: what is hoped for, not what is promised */
const HOPED = /^(?:、|，)?(?:并)?(?:力争|争取|冲刺|努力)/u

const AT_LEAST_BEFORE = /(?:不少于|不低于|不小于|至少|超过|超|突破|逾|高于|[≥＞>])$/u
const AT_MOST_BEFORE =
  /(?:不超过|不高于|(?<!不)低于|控制在|控制到|压缩[到至]|压减[到至]|缩短[到至为]|减少[到至]|下降[到至]|降低?[到至为]|[≤＜<])$/u
const ABOUT_BEFORE = /(?:约|大约|近|接近)$/u

/** 五年累计 · 年均 · 较2020年 · “十四五”以来 */
const SEVERAL_YEARS =
  /累计|年均(?!浓度|值)|五年|[“"]?十[一二三四五]五[”"]?|较20\d\d年|比20\d\d年|以来|\d年来/u
/** What stands at the end of several years stands at the end of the last. */
const STANDS_AT = /(?:达到?|突破|增至|升至|提高到|提升到|提升至|超过?)$/u
const DUE = /(?:到|至|力争|争取)?(?<year>20\d\d)年(?:底|末|前)?/gu
const PER_VOLUME = /^(?:微克|毫克)\s*(?:\/|每)\s*(?:标准)?(?:立方米|升)/u
/** The first figures of a sentence of lists may be very many. */
const MOST_FIGURES = 200

/**
 * The figures of a sentence with what they measure, by position.
 *
 * A figure without a noun of its own has that of the figure before: 地区生产总值67665亿元，增长5.5%. Two figures after
 * 分别 go to the things named before, where as many are named.
 */
export function statementToAmounts(statement: BareStatement, year: number | null): readonly ReadAmount[] {
  const text = foldMarks(foldDigits(statement.text))
  const quoted = textToQuoted(text)
  const figures = textToFigures(text)
    .filter(({ unit, after, scaled }) => unit !== null || scaled || PER_VOLUME.test(after))
    // 5G · 6G
    .filter(({ unit }) => unit !== 'G')
    .filter(({ from }) => !quoted.some((span) => span.from <= from && from < span.to))
    .slice(0, MOST_FIGURES)
  const pieces = figuresToPieces(text, figures)
  const nouns = piecesToNouns(pieces)
  return pieces.flatMap((piece, i): readonly ReadAmount[] => {
    const { figure, before, after } = piece
    const named = nouns[i]!
    if (named.inherited && HOPED.test(before)) return []
    const volume = PER_VOLUME.exec(figure.after)?.[0] ?? null
    const unit = volume === null ? figure.unit : volume.replace('每', '/')
    const bound = boundOf(text, figure)
    // 分别增长4.4%、5.6%: the second is measured as the first
    const measure = measureOf(named.shared === null ? before : pieces[named.shared]!.before, unit)
    const due = [...text.slice(0, figure.from).matchAll(DUE)].map((found) => Number(found.groups!.year))
    const later = year === null ? [] : due.filter((found) => found > year)
    const stands = STANDS_AT.test(before) && !/累计|年均|新增/u.test(before)
    const at = statement.from
    return [
      {
        span: { from: at + bound.from, to: at + bound.to + (volume?.length ?? 0) },
        text: statement.text.slice(bound.from, bound.to + (volume?.length ?? 0)),
        value: figure.value,
        to: figure.high,
        unit,
        measure,
        bound: bound.bound,
        adds: toAdds(clausesBefore(text, figure)),
        noun: named.noun,
        indicator: LESS.test(text.slice(0, figure.clauseFrom))
          ? null
          : (nounToIndicator(named.noun)?.id ?? null),
        severalYears: SEVERAL_YEARS.test(clausesBefore(text, figure)) || (statement.severalYears && !stands),
        dueYear: later.at(-1) ?? null,
        context: `${named.inherited ? named.noun : before}|${after}`,
        before,
        after,
      },
    ]
  })
}

/** 扣除房地产开发投资后，固定资产投资增长2.7%: of a part. */
const LESS = /(?:扣除|剔除|不含)[^，。]{2,24}，$/u

/** 新增 · 培育 · 新建: what is new in the year */
const ADDS = /新增|新建|新改建|新认定|新培育|新引进|新签|新设|新登记|新开|培育|引进|增加|净增|新入选/u
/** 达 · 增至 · 总数: what there is at its end */
const STANDS = /(?:达到?|增至|升至|总数|总量|保有量|拥有量|突破|超过?)[^，]{0,3}$/u

/** Whether a figure counts what is new (true), or what there is (false); `null` where the text does not say. */
function toAdds(before: string): boolean | null {
  const own = before.slice(before.lastIndexOf('，') + 1)
  if (ADDS.test(own)) return true
  return STANDS.test(own) ? false : null
}

const clausesBefore = (text: string, { from, clauseFrom }: Figure): string =>
  text.slice(Math.max(clauseFrom, from - LONGEST_CLAUSE), from)

/** A clause longer than this is looked at near the figure only. */
const LONGEST_CLAUSE = 80

const foldMarks = (text: string): string => text.replace(/[％．]/gu, (mark) => (mark === '％' ? '%' : '.'))

/** 《…》 and “…”: names hold figures that count nothing. */
const QUOTED = /《[^》]*》|“[^”]*”/gu
const textToQuoted = (text: string): readonly Span[] =>
  [...text.matchAll(QUOTED)].map((found) => ({ from: found.index, to: found.index + found[0].length }))

function figuresToPieces(text: string, figures: readonly Figure[]): readonly Piece[] {
  return figures.map((figure, i): Piece => {
    const last = figures[i - 1]
    const floor = last === undefined ? 0 : last.to
    let from = figure.from
    while (from > floor && !HARD_BREAK.test(text[from - 1]!)) from--
    if (last !== undefined && from === floor) {
      // in one clause with the figure before: what follows that one's own noun
      const between = text.slice(floor, figure.from)
      const cut = between.search(SOFT_BREAK)
      from = cut < 0 ? floor : floor + cut + 1
    } else if (/（|\(/u.test(text.slice(from, figure.from)))
      from += text.slice(from, figure.from).search(/[（(][^（()）]*$/u) + 1 || 0
    // 稳居全国前十、增长5%: what stands between is another thing that is said of the same
    const mark = text.slice(from, figure.from).lastIndexOf('、')
    if (mark >= 0 && ONLY_CHANGE.test(text.slice(from + mark + 1, figure.from))) from += mark + 1
    const next = figures[i + 1]
    const end = figure.to + (BOUND_AFTER.exec(text.slice(figure.to))?.[0].length ?? 0)
    let to = end
    const ceiling = next === undefined ? text.length : next.from
    while (to < ceiling && !HARD_BREAK.test(text[to]!) && !/[、（(]/u.test(text[to]!)) to++
    return { figure, before: text.slice(from, figure.from), after: text.slice(end, to) }
  })
}

function measureOf(before: string, unit: string | null): Measure {
  if (DIFFERENCE.test(before) || BASE.test(before.trimEnd())) return 'difference'
  if (unit === '倍') return 'difference'
  const isShare = unit === '%' || unit === '‰'
  if (!isShare && unit !== '百分点') return 'level'
  const [up, down] = [GROWTH.exec(before), DECREASE.exec(before)]
  const comes = COMES_TO.test((up ?? down)?.groups?.bridge ?? '') && !/达到$/u.test(before)
  if (unit === '百分点') return down === null ? 'points' : 'decrease'
  if (up !== null && !comes) return 'growth'
  return down !== null && !comes ? 'decrease' : 'share'
}

function boundOf(text: string, figure: Figure): Span & { readonly bound: Amount['bound'] } {
  const after = BOUND_AFTER.exec(text.slice(figure.to))?.[0] ?? ''
  const to = figure.to + after.length
  const before = text.slice(Math.max(0, figure.from - LONGEST_BOUND), figure.from)
  const spanWith = (found: RegExpExecArray | null): Span => ({
    from: figure.from - (found?.[0].length ?? 0),
    to,
  })
  const [least, most, about] = [AT_LEAST_BEFORE, AT_MOST_BEFORE, ABOUT_BEFORE].map((one) => one.exec(before))
  const some = /[多余]/u.test(text.slice(figure.from, figure.to))
  if (/左右|上下/u.test(after)) return { ...spanWith(about!), bound: 'about' }
  if (/以上/u.test(after)) return { ...spanWith(least!), bound: 'min' }
  if (after !== '' || most) return { ...spanWith(most!), bound: 'max' }
  if (least || some) return { ...spanWith(least!), bound: 'min' }
  return { ...spanWith(about!), bound: about ? 'about' : 'exact' }
}

const LONGEST_BOUND = 8
