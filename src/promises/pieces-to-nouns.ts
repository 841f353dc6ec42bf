import type { Figure } from '../parse/slots/text-to-figures.js'

/** A figure with the words around it that say what it counts. */
export interface Piece {
  readonly figure: Figure
  /** From the comma before, or from the figure before, to the figure. */
  readonly before: string
  /** From the figure and the words of its bound to the next mark or figure. */
  readonly after: string
}

/** What a figure is about; `inherited` where it has the noun of a figure before. */
export interface Named {
  readonly noun: string
  readonly inherited: boolean
  /** The place of the first of several figures after 分别; `null` where it stands alone. */
  readonly shared: number | null
}

/** 全省 · 其中 · 实现 · 2025年 · 一是: what stands before a noun and is no part of it */
const OPENS =
  /^(?:[一二三四五六七八九十]是|——|[①-⑳]|\d+[.．、]|全省|全市|全区|全县|全州|全国|我省|我市|我区|我国|其中|建议|预计|全年|当年|去年|今年|20\d\d年|主要预期目标(?:是|为)?|实现|确保|力争|争取|推动|促进|完成|保持|使|将|和|与|及|、|约|总|本年|年度|上年|经初步核算|初步核算)+/u
const CLOSES =
  /(?:首次|跃上|站上|迈上|登上|升至|分别|年均|平均|累计|总体|同比|比上年|较上年|稳定|保持|维持|控制|力争|争取|确保|努力|预计|实现|完成|基本|全部|均|都|再|已|仍|约|近|接近|超过?|逾|突破|达到?|为|在|于|到|至|不|低于|少于|高于|至少|增长|增速(?:达|为)?|增幅|上涨|提升|提高|增加|上升|回升|下降|降低|减少|压减|(?<!新)增|升|降|以|[≥≤：:，])+$/u
/** 从2020年的53%提高到58%: the first figure is where it came from. */
export const BASE: RegExp =
  /[由从](?:20\d\d年(?:底|末)?的?|上年的?|去年的?|[“"]?十[一二三四五]五[”"]?末的?)?$/u
const BLANKS = /[\s“”"‘’]/gu
/** Verbs before what a figure after them counts: 新建｜50个养老服务中心 */
const ONLY_VERBS =
  /^(?:新建|改建|新改建|新增|建成|建设|完成|打造|培育|培训|组织|开展|举办|新|增|再|实施|改造|推进|布局|创建|引进|发布|建|办好|提供|归集|选派|支持|认定|评定|出台|制定|修订|更新|改造提升|治理|优化|新开|开通|打通|提升|发展|建立|推出|和|更新|扩建|筹集|安排|发放|发行)*$/u

/** The noun of every piece. */
export function piecesToNouns(pieces: readonly Piece[]): readonly Named[] {
  const nouns: Named[] = []
  let last = ''
  for (let i = 0; i < pieces.length; i++) {
    const shared = toShared(pieces, i)
    if (shared !== null) {
      const first = i
      nouns.push(...shared.map((noun) => ({ noun, inherited: false, shared: first })))
      last = ''
      i += shared.length - 1
      continue
    }
    const { before, after } = pieces[i]!
    const own = toNoun(before)
    if (own.length >= 2 && !ONLY_VERBS.test(own)) nouns.push({ noun: own, inherited: false, shared: null })
    else {
      const counted = toCounted(after)
      if (counted !== '') nouns.push({ noun: `${own}${counted}`, inherited: false, shared: null })
      else nouns.push({ noun: last, inherited: true, shared: null })
    }
    last = nouns.at(-1)!.noun
  }
  return nouns
}

const toNoun = (before: string): string => {
  const bare = before.replace(BLANKS, '').replace(BASE, '').replace(OPENS, '').replace(CLOSES, '')
  return bare.startsWith('（') || bare.startsWith('(') ? bare.slice(1) : bare
}

const toCounted = (after: string): string => {
  const bare = after.replace(BLANKS, '').replace(/^的/u, '')
  return /\p{Script=Han}{2}|[A-Z]/u.test(bare) ? bare : ''
}

const PARTED = /[、和与及]/u
/** Closes the last of several nouns and belongs to all: 高技术制造业、装备制造业增加值 */
const SHARED_TAIL = /(?:增加值|收入|投资|总?额|产值|产量|营收|利润|价格|浓度|比例|比重|人数|数量|规模)$/u

/** The nouns of figures after 分别, where as many are named: 城乡居民…分别增长4.4%、5.6%; else empty ones. */
function toShared(pieces: readonly Piece[], at: number): readonly string[] | null {
  const { before } = pieces[at]!
  const cut = before.lastIndexOf('分别')
  if (cut < 0) return null
  let count = 1
  while (at + count < pieces.length && /^(?:、|和|以上|左右|\s)*$/u.test(pieces[at + count]!.before)) count++
  if (count === 1) return null
  const subject = toNoun(before.slice(0, cut))
  const names = subject.startsWith('城乡')
    ? [`城镇${subject.slice(2)}`, `农村${subject.slice(2)}`]
    : subject.split(PARTED).filter((name) => name !== '')
  if (names.length !== count) return Array.from({ length: count }, () => '')
  const tail = /居民.*$/u.exec(names.at(-1)!)?.[0] ?? SHARED_TAIL.exec(names.at(-1)!)?.[0] ?? ''
  return names.map((name, i) => (i < count - 1 && tail !== '' && !name.endsWith(tail) ? name + tail : name))
}
