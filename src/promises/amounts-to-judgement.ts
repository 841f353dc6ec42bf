import { indicatorById } from '../lexicon/indicators.js'
import type { Amount, Doubt, Judgement } from '../model/index.js'

/** What a figure reported says of the figure promised, with the arithmetic. */
export interface Judged {
  readonly judgement: Judgement
  readonly doubt: Doubt | null
  readonly arithmetic: string | null
}

/** 5%左右 is met from 4.5% to 5.5%: a tenth to either side, as coders of test/gold/reported took it. */
const ABOUT = 0.1
/** Rounding of the machine is no difference. */
const NOTHING = 1e-9

/** Where less is better, whatever the unit. */
const LESS_IS_BETTER =
  /失业|成本|能耗|排放|负债|死亡|事故|浓度|贫困|费用|时限|用时|不良|发病|案件|逃废|空置|辍学/u
const TIME = /^(?:天|小时|分钟|秒|工作日|自然日)$/u

/** Counters of things that one may use for the other: 电梯600部, 869台. */
const COUNTERS = new Set([
  '个',
  '家',
  '处',
  '座',
  '所',
  '部',
  '台',
  '项',
  '条',
  '名',
  '人',
  '位',
  '场',
  '次',
  '件',
  '只',
  '支',
  '幢',
  '栋',
  '套',
  '间',
  '辆',
])

/** Units of one kind, in the first of them. */
const SCALES: Readonly<Record<string, readonly [string, number]>> = {
  公斤: ['斤', 2],
  千克: ['斤', 2],
  吨: ['斤', 2000],
  千米: ['公里', 1],
  公顷: ['亩', 15],
  平方千米: ['平方公里', 1],
  人次: ['人次', 1],
  名: ['人', 1],
  位: ['人', 1],
  标箱: ['标准箱', 1],
  兆瓦: ['千瓦', 1000],
  吉瓦: ['千瓦', 1_000_000],
}

/**
 * Compares two figures of one thing.
 *
 * At least, or a bare figure: less is missed, more is exceeded. At most: above is missed. About: within a tenth is
 * met. Whatever is measured in another way, over other years or with a bound that leaves the answer open is not
 * comparable.
 */
export function amountsToJudgement(target: Amount, result: Amount): Judged {
  if (target.dueYear !== null) return doubtful('due-later')
  if (result.severalYears !== target.severalYears) return doubtful('several-years')
  if (isSeveralIn(result)) return doubtful('several-years')
  // 新增2家 and 达到8家: what came and what there is
  if (target.indicator === null && target.measure === 'level' && isOther(target.adds, result.adds))
    return doubtful('other-measure')
  if (isNarrower(target.noun, result.noun)) return doubtful('other-scope')
  const measures = toMeasured(target, result)
  if (measures === null) return doubtful('other-measure')
  const units = toUnits(target.unit, result.unit)
  if (units === null) return doubtful('other-unit')
  const indicator = target.indicator === null ? undefined : indicatorById(target.indicator)
  if (indicator?.better === null) return doubtful('no-direction')
  const better = measures.falls ? 'higher' : (indicator?.better ?? directionOf(target))
  const low = target.value * units[0]
  const high = target.to * units[0]
  const value = measures.sign * result.value * units[1]
  const far = value / Math.max(low, NOTHING)
  if (target.measure === 'level' && (far > FARTHEST || far < 1 / FARTHEST)) return doubtful('other-scope')
  return compared({ target, result, low, high, value, better, inWords: toWords(target, result, units) })
}

/** 规上企业研发经费 for 研发经费: a part of what was promised. */
const PART = /规上|规模以上|限上|限额以上|民营企业|国有企业|外资企业|扣除|剔除|不含/u
const isNarrower = (target: string, result: string): boolean => PART.test(result) && !PART.test(target)

/** A count twenty times the promise, or a twentieth of it, is hardly of the same thing. */
const FARTHEST = 20

const isOther = (one: boolean | null, other: boolean | null): boolean =>
  one !== null && other !== null && one !== other

/** The second half of a year is no year. */
const isSeveralIn = ({ noun }: Amount): boolean => /上半年|一季度|前三季度|[一二三四]季度/u.test(noun)

const doubtful = (doubt: Doubt): Judged => ({ judgement: 'not-comparable', doubt, arithmetic: null })

function directionOf({ noun, unit }: Amount): 'higher' | 'lower' {
  return LESS_IS_BETTER.test(noun) || (unit !== null && TIME.test(unit)) ? 'lower' : 'higher'
}

/** Whether two figures measure in one way; a fall is a negative rise. */
function toMeasured(
  target: Amount,
  result: Amount,
): { readonly sign: number; readonly falls: boolean } | null {
  if (target.measure === 'difference' || result.measure === 'difference') return null
  if (target.measure === result.measure) return { sign: 1, falls: target.measure === 'decrease' }
  if (target.measure === 'decrease' && result.measure === 'growth') return { sign: -1, falls: true }
  if (target.measure === 'growth' && result.measure === 'decrease') return { sign: -1, falls: false }
  return null
}

function toUnits(one: string | null, other: string | null): readonly [number, number] | null {
  if (one === other) return [1, 1]
  if (one === null || other === null) return null
  const [first, firstScale] = SCALES[one] ?? [one, 1]
  const [second, secondScale] = SCALES[other] ?? [other, 1]
  if (first === second) return [firstScale, secondScale]
  return COUNTERS.has(one) && COUNTERS.has(other) ? [1, 1] : null
}

interface Comparable {
  readonly target: Amount
  readonly result: Amount
  readonly low: number
  readonly high: number
  readonly value: number
  readonly better: 'higher' | 'lower'
  readonly inWords: string
}

function compared({ target, result, low, high, value, better, inWords }: Comparable): Judged {
  const slack =
    target.bound === 'about' ? ABOUT * Math.abs(target.value === target.to ? high : (low + high) / 2) : 0
  const [floor, ceiling] = [low - slack, high + slack]
  const sign =
    value < floor - NOTHING * Math.abs(floor)
      ? '<'
      : value > ceiling + NOTHING * Math.abs(ceiling)
        ? '>'
        : '='
  const judgement = signToJudgement(sign, target, better)
  // 增长9%以上 for a promise of 15%: it may be more
  const open = isOpen(result, judgement, better)
  if (open) return { judgement: 'not-comparable', doubt: 'open-bound', arithmetic: inWords }
  return { judgement, doubt: null, arithmetic: `${inWords} ${sign} ${target.text}` }
}

function signToJudgement(sign: '<' | '>' | '=', target: Amount, better: 'higher' | 'lower'): Judgement {
  if (sign === '=') return 'met'
  if (target.bound === 'max') return sign === '<' ? 'met' : 'missed'
  return (sign === '>') === (better === 'higher') ? 'exceeded' : 'missed'
}

/** Whether a figure that is only known to be more (or less) than it says leaves the judgement open. */
function isOpen(result: Amount, judgement: Judgement, better: 'higher' | 'lower'): boolean {
  if (result.bound !== 'min' && result.bound !== 'max') return false
  const couldBeBetter = (result.bound === 'min') === (better === 'higher')
  return couldBeBetter ? judgement === 'missed' : judgement === 'met' || judgement === 'exceeded'
}

function toWords(target: Amount, result: Amount, [, scale]: readonly [number, number]): string {
  if (target.unit === result.unit || scale === 1) return result.text
  return `${result.text}（${result.value * scale}${SCALES[result.unit ?? '']?.[0] ?? ''}）`
}
