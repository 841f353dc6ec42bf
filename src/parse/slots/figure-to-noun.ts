import type { Figure } from './text-to-figures.js'

/** Verbs that stand before the noun of a target: 新增｜5G基站 · 力争｜用户数. */
const VERBS =
  /^.*(?:实现|完成|建成|建设|新建|改造|培育|打造|新增|引进|组织|开展|举办|推进|推动|推出|确保|力争|争取|集成|认定|遴选|创建|使|将|其中)(?![率量数度值额])/u

/** 、 parts two targets in one clause. */
const PART = /^.*[、和](?=[^、和]{2,}$)/u

/** What is left of a bound or a verb of change at the end of the noun: 网上可办率力争. */
const TAIL =
  /(?:力争|要|应|须|争取|全部|全面|基本|将|均|都|分别|再|年均|提高|提升|增长|增加|降低|下降|减少|压减|压缩|缩短|增|升|降|达|到|至|为|约|近|在)*$/u

/** 到2026年 · 2020年: when, not what. */
const TIME = /^\s*(?:(?:到|至)?20\d{2}年(?:底|末|前)?)?/u

/** A noun after the figure is read so far: 10个主题式、套餐式场景. */
const LONGEST_NOUN = 24

const BLANKS = /[\s“”"（）()]/gu

/** The noun that a figure is about, as far as its clause tells, and where the target begins. */
export function nounOf(figure: Figure, boundFrom: number): { text: string | null; from: number } {
  const before = figure.before.slice(0, boundFrom - figure.clauseFrom)
  const cut = VERBS.exec(before)?.[0].length ?? 0
  const part = PART.exec(before.slice(cut))?.[0].length ?? 0
  const time = TIME.exec(before.slice(cut + part))![0].length
  const noun = before.slice(cut + part + time).replace(TAIL, '')
  const clean = noun.replace(BLANKS, '')
  const from = figure.clauseFrom + cut + part + time
  if (clean.length >= 2 && clean.length <= LONGEST_NOUN)
    return { text: clean, from: Math.min(from, boundFrom) }
  const after = /^(?:以上|以下|以内|左右)?(?:的)?(?<noun>[^，,；;。、（(]{1,24})/u
    .exec(figure.after)
    ?.groups?.noun?.replace(BLANKS, '')
  return { text: after === undefined || after === '' ? null : after, from: boundFrom }
}
