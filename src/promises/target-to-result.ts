import type { Amount } from '../model/index.js'
import { type Bag, bagsToLikeness, type Likeness } from './create-likeness.js'
import type { ReadAmount } from './statement-to-amounts.js'

/** A figure with the bags of the words around it. */
export interface Weighed {
  readonly amount: ReadAmount
  readonly bag: Bag
  /** Of the words after it alone: 新建50个｜养老服务中心. */
  readonly after: Bag
}

/** A figure that is about the same thing, and how sure that is. */
export interface Matched {
  readonly amount: ReadAmount
  readonly likeness: number
}

/** Most of what the plan says of its figure stands beside the reported one … */
const LEAST_OF_TARGET = 0.6
/** … and it says not much else. */
const LEAST_OF_RESULT = 0.4
/** A few common words alone are no thing. */
const LEAST_WEIGHT = 1.2
/** What is counted after both figures must be the same in most words: 老旧小区综合整治, 老旧小区引入物业服务. */
const LEAST_AFTER = 0.6
/** … and no common word alone: 重大项目. */
const LEAST_AFTER_WEIGHT = 1.8
/** The same number in the same unit speaks for itself, so that fewer words do. */
const SAME_FIGURE = { target: 0.3, result: 0.3, weight: 0.7 }
/** Small numbers are the same by chance. */
const TELLING = 20

/** Words that make another thing of the same noun, group by group. */
const GROUPS: readonly RegExp[] = [
  /国家级|全国性?|省级|市级|县级|国家|世界/gu,
  /城镇|农村|城市|乡村|城乡/gu,
  /公办|民办/gu,
  /普通|职业|高等/gu,
  /铁路|高铁|公路|航道|高速|地铁|绿道/gu,
  /新增|累计|总数|总量/gu,
  /养老|托育|托位|残疾/gu,
  /小学|中学|高中|大学|幼儿园/gu,
  /出口|进口/gu,
]

/**
 * The reported figure that is about the same thing as a promised one, or `null`.
 *
 * Standard indicators match by name. All others by the words on both sides of the figure: most of the plan's must stand
 * there, and words that make another thing of it (国家级, 农村) must not differ.
 */
export function targetToResult(target: Weighed, results: readonly Weighed[]): Matched | null {
  let best: Matched | null = null
  let score = 0
  for (const result of results) {
    const { amount } = result
    const likeness = likenessOf(target, result)
    if (likeness === 0) continue
    const own = likeness + fitOf(target.amount, amount)
    if (own > score) {
      best = { amount, likeness }
      score = own
    }
  }
  return best
}

function likenessOf(target: Weighed, result: Weighed): number {
  const [one, other] = [target.amount, result.amount]
  if (one.indicator !== null || other.indicator !== null) return one.indicator === other.indicator ? 1 : 0
  if (isShare(one) !== isShare(other)) return 0
  if (makeOther(one.context, other.context)) return 0
  const same = one.unit === other.unit && one.value === other.value && one.value >= TELLING
  const around = bagsToLikeness(target.bag, result.bag)
  const after = bagsToLikeness(target.after, result.after)
  const likeness = ({ ofFirst, ofSecond }: Likeness): number => Math.min(1, Math.sqrt(ofFirst * ofSecond))
  const passes = (
    { shared, ofFirst, ofSecond }: Likeness,
    weight: number,
    first: number,
    second: number,
  ): boolean => shared >= weight && ofFirst >= first && ofSecond >= second
  if (passes(around, LEAST_WEIGHT, LEAST_OF_TARGET, LEAST_OF_RESULT)) return likeness(around)
  if (passes(after, LEAST_AFTER_WEIGHT, LEAST_AFTER, LEAST_AFTER)) return likeness(after)
  const end = sharedEnd(one.noun, other.noun)
  const shorter = Math.min(one.noun.length, other.noun.length)
  const common = COMMON_END.exec(one.noun)?.[0].length ?? 0
  if (
    one.unit === other.unit &&
    end >= LONG_END &&
    end - common >= SHORTEST_END &&
    end >= MOST_OF_NOUN * shorter
  )
    return Math.max(likeness(around), MOST_OF_NOUN)
  if (!same) return 0
  const { target: first, result: second, weight } = SAME_FIGURE
  if (passes(around, weight, first, second)) return likeness(around)
  if (passes(after, weight, first, second)) return likeness(after)
  return end >= SHORTEST_END ? likeness(around) || SAME_FIGURE.result : 0
}

/** 联山联水联社区的绿道 and 绿道 end alike. */
const SHORTEST_END = 2
/** 改造老旧小区 and 新开工改造城镇老旧小区 end alike in so many characters, which are most of the shorter. */
const LONG_END = 4
const MOST_OF_NOUN = 0.6
/** What many things are measured by or called tells not which thing it is. */
const COMMON_END =
  /(?:业?增加值|总?产值|营?收入|投资额?|总额|里程|企业|中心|项目|数量|规模|面积|产业集群|集群|基地|平台|试点|人数|比例|比重|占比|覆盖率|工程)$/u

function sharedEnd(one: string, other: string): number {
  let count = 0
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count++
  return count
}

/** A share is no count of the same thing. */
const isShare = ({ unit }: Amount): boolean => unit === '%' || unit === '‰' || unit === '百分点'

/** Whether words make another thing of what two texts name: 国家级, 省级. */
export const makeOther = (one: string, other: string): boolean =>
  SHARE_OF.test(one) !== SHARE_OF.test(other) || GROUPS.some((group) => differ(group, one, other))

/** 高新技术产业增加值占地区生产总值比重 is no 高新技术产业增加值. */
const SHARE_OF = /占[^，]{0,16}(?:比重|比例)|占比/u

/** Whether both name something of a group, and nothing that the other names. */
function differ(group: RegExp, one: string, other: string): boolean {
  const [first, second] = [one.match(group), other.match(group)]
  return first !== null && second !== null && !first.some((word) => second.includes(word))
}

/** Of two figures of one thing that which is measured alike, of the same year, and a figure rather than a difference. */
function fitOf(target: Amount, result: Amount): number {
  const isAlike = target.measure === result.measure || (isChange(target) && isChange(result))
  const units = target.unit === result.unit ? 0.2 : 0
  return (
    (isAlike ? 2 : 0) +
    (result.severalYears === target.severalYears ? 1 : 0) +
    units -
    (result.measure === 'difference' ? 3 : 0)
  )
}

const isChange = ({ measure }: Amount): boolean => measure === 'growth' || measure === 'decrease'
