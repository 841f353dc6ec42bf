import {
  findRegions,
  isWithin,
  NATION,
  type RegionMention,
  regionByCode,
  regionsByName,
} from '../lexicon/regions.js'
import type { Region } from '../model/index.js'

/** What a name (an issuer, a title, a signature) says of the region it belongs to. */
export type RegionTold =
  | { readonly kind: 'region'; readonly region: Region }
  /** Several regions bear the name. */
  | { readonly kind: 'ambiguous'; readonly name: string; readonly candidates: readonly Region[] }
  /** A street, a town, a school or a hospital: the list of regions ends at the county. */
  | { readonly kind: 'smaller'; readonly name: string }

/** 国务院 · 中共中央 · 工业和信息化部 · 住房城乡建设部等部门: bodies of the centre. */
const CENTRAL =
  /^(?:国务院|国家|中共中央|中华人民共和国|全国|中央|最高人民|[\u4e00-\u9fa5]{2,10}部(?![门队位分])(?:等|办公厅|关于|、|$))|^[\u4e00-\u9fa5]{2,12}(?:总局|总署)(?:办公厅|关于|$)/u

/** What may stand before a region's short name (湖南, 娄底): 推广安全 is not 广安, 孙中山 is not 中山. */
const BEFORE_SHORT =
  /(?:^|[^\p{Script=Han}]|[省市州盟区县]|关于|印发|转发|发布|公布|在|于|驻|中共|共青团|支持|推进|推动|加快|建设|促进|落实|贯彻|服务|打造|全面)$/u

/** 主城区 · 老郊区: 城区 and 郊区 are names of counties only where nothing runs into them. */
const COMMON_WORD = /^(?:城区|郊区|矿区|新城区)$/u

/** What follows where a name is over: 2024年, 人民政府, 关于, a mark, the end. */
const NAME_OVER =
  '(?=$|[^\\p{Script=Han}]|二[〇○零]|一九|人民政府|办事处|党工?委|党委|党组|党总支|党支部|管委会|政府|机关|纪工?委|居委会|村委会|村民委员会|委员会|办公室|关于|的|工作)'

/** No word of an office or of a sentence stands inside the name of a street, a town, a school. */
const IN_NAME = '(?:(?![省市县区州厅局府办于和及与的各全])\\p{Script=Han})'

/** 四川北路街道 · 山东庄镇 · 湖南镇人民政府; but not 乡镇, 小城镇, 重点镇, 各乡 */
const TOWN = new RegExp(
  `^${IN_NAME}{0,6}?(?:街道|(?<![城乡集市村小建制点色心强古大])镇|(?<![城下返家水他故老异])乡|苏木)${NAME_OVER}`,
  'u',
)

/** 北京路 · 南京西路 · 山东村 */
const STREET =
  /^[东西南北中上下一二三四五六七八九十]{0,2}(?:路(?![桥网政段况线面灯])|大街|大道|新村|(?:街|村|社区|小区|庄)(?=$|[^\p{Script=Han}]|居|党|村民|村委|关于|工作))/u

/** 湖南大学 · 四川省人民医院 · 长沙市第一中学; but not 公立医院, 高等学校, 中小学 */
const INSTITUTION = new RegExp(
  `^${IN_NAME}{0,10}?(?<!公立|民办|民营|高等|高职|中职|职业|普通|中等|基层|县级|[一二三]级|定点|农村|示范|特色|重点|互联网|智慧|平安|文明|绿色|中小|技工)(?:大学|学院|学校|(?<!大)中学|小学|幼儿园|医院|卫生院|故居)(?:附属\\p{Script=Han}{2,8})?${NAME_OVER}`,
  'u',
)

/** # · “ · 2024年 before a name */
const OPENS = /^[#\s"“「《（(]+|^20[0-9]{2}\s*年|^中共(?=[^中])/gu

/** A name longer than this is a paragraph; what it speaks for stands at its beginning. */
const LONGEST_NAME = 120

/**
 * The region that a name belongs to, or why that cannot be told; `undefined` where it names none.
 *
 * 湖南省娄底市… is 娄底市: of names that stand one after the other the innermost counts. A short name (湖南)
 * counts where it begins a name, and not where it is part of another (四川北路街道, 湖南大学).
 */
export function nameToRegion(name: string): RegionTold | undefined {
  const bare = name.slice(0, LONGEST_NAME).replace(OPENS, '')
  if (CENTRAL.test(bare)) return { kind: 'region', region: NATION }
  const all = findRegions(bare)
  const at = all.findIndex((mention, i) => isName(bare, mention, all[i - 1]))
  let last = all[at]
  if (last === undefined) return undefined
  let outer: Region | undefined
  for (const mention of all.slice(at + 1)) {
    if (mention.from !== last.to || !isWithin(mention.region, last.region)) break
    if (isShort(bare, mention) && isPlaceWord(bare.slice(mention.to))) break
    outer = last.region
    last = mention
  }
  const rest = bare.slice(last.to)
  if (TOWN.test(rest) || INSTITUTION.test(rest) || (isShort(bare, last) && STREET.test(rest)))
    return {
      kind: 'smaller',
      name: bare.slice(all[at]!.from, last.to + (/^\p{Script=Han}{1,8}/u.exec(rest)?.[0].length ?? 0)),
    }
  const words = bare.slice(last.from, last.to)
  const candidates = regionsByName(words).filter((region) => outer === undefined || isWithin(region, outer))
  if (candidates.length > 1) return { kind: 'ambiguous', name: words, candidates }
  return { kind: 'region', region: regionByCode(last.region.adcode) ?? last.region }
}

const isPlaceWord = (rest: string): boolean => TOWN.test(rest) || INSTITUTION.test(rest) || STREET.test(rest)

/** Written without 省, 市, 区, 县 and the like. */
const isShort = (text: string, { from, to }: RegionMention): boolean =>
  !/[省市州盟区县旗]$/u.test(text.slice(from, to))

/** Whether a mention is a name of its own and no piece of another word. */
function isName(text: string, mention: RegionMention, before: RegionMention | undefined): boolean {
  if (before !== undefined && before.to === mention.from) return true
  const words = text.slice(mention.from, mention.to)
  if (!isShort(text, mention) && !COMMON_WORD.test(words)) return true
  return BEFORE_SHORT.test(text.slice(Math.max(0, mention.from - 4), mention.from))
}
