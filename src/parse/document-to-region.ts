import { findRegions, isWithin, NATION, regionByCode, regionByInitial } from '../lexicon/regions.js'
import type { Region } from '../model/index.js'

/** 国务院 · 中共中央 · 工业和信息化部 · 住房城乡建设部等部门: bodies of the centre. */
const CENTRAL =
  /^(?:国务院|国家|中共中央|中华人民共和国|全国|中央|最高人民|[\u4e00-\u9fa5]{2,10}部(?![门队位分])(?:等|办公厅|关于|、|$))|^[\u4e00-\u9fa5]{2,12}(?:总局|总署)(?:办公厅|关于|$)/u

/** 各省、自治区、直辖市…: only the centre writes to them. */
const TO_PROVINCES = /^各省[、，,]\s*自治区/u

/** 国发 · 国办发 · 工信部 · 建市: numbers of the centre. */
const CENTRAL_NUMBER = /^(?:国[发办函令]|中[办发]|工信|发改|财[办政]?[^政]|教|科|建)/u

/**
 * The region a document speaks for, or `null`: told by who issued it, its titles, its number, whom it
 * addresses and who signed it, in this order.
 */
export function documentToRegion(evidence: {
  /** Issuer, then titles, best first. */
  readonly names: readonly string[]
  readonly number: string | null
  readonly recipients: string | null
  /** Short lines before the first heading: 广东省省长, 在贵州省第十四届人民代表大会… */
  readonly head: readonly string[]
  /** Signatures and prints at the end. */
  readonly foot: readonly string[]
}): Region | null {
  for (const name of evidence.names) {
    const region = regionOfName(name)
    if (region !== null) return region
  }
  if (evidence.number !== null) {
    if (CENTRAL_NUMBER.test(evidence.number)) return NATION
    const province = regionByInitial(evidence.number[0]!)
    if (province !== undefined && /^.(?:政|府|办|发|厅|委)/u.test(evidence.number)) return province
  }
  if (evidence.recipients !== null && TO_PROVINCES.test(evidence.recipients)) return NATION
  for (const line of [...evidence.head, ...evidence.foot]) {
    const region = regionOfName(line)
    if (region !== null) return region
  }
  return null
}

/** Words by which a document speaks of its own province or city. */
const OF_PROVINCE = /[全我]省|省[级直]|省委/gu
const OF_CITY = /[全我]市|市[级直]|市委/gu

/** Fewer mentions than this are chance. */
const ENOUGH = 3

/** How much of a text is looked at: the region is named long before. */
const LOOK = 50_000

/**
 * A guess from the body, for a document that lost its head: the region it names most, at the level it
 * speaks of (全省 or 全市); `null` where that is not clear.
 */
export function bodyToRegion(text: string): Region | null {
  const body = text.slice(0, LOOK)
  const ofProvince = body.match(OF_PROVINCE)?.length ?? 0
  const ofCity = body.match(OF_CITY)?.length ?? 0
  if (Math.max(ofProvince, ofCity) < ENOUGH) return null
  const counts = new Map<string, number>()
  for (const { region } of findRegions(body)) {
    if (ofCity > ofProvince && region.level !== 'city') continue
    const code = ofCity > ofProvince ? region.adcode : `${region.adcode.slice(0, 2)}0000`
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const [best, next] = [...counts].sort(([x, m], [y, n]) => n - m || (x < y ? -1 : 1))
  if (best === undefined || best[1] < ENOUGH || best[1] === next?.[1]) return null
  return regionByCode(best[0]) ?? null
}

/** 湖南省娄底市… is 娄底市: of names that stand one after the other the innermost counts. */
function regionOfName(name: string): Region | null {
  const bare = name.replace(/^[#\s"“「（(]+|^20[0-9]{2}\s*年/gu, '')
  if (CENTRAL.test(bare)) return NATION
  const mentions = findRegions(bare)
  let region = mentions[0]?.region
  if (region === undefined) return null
  for (const [i, mention] of mentions.entries()) {
    const before = mentions[i - 1]
    if (before === undefined) continue
    if (mention.from !== before.to || !isWithin(mention.region, before.region)) break
    region = mention.region
  }
  return regionByCode(region.adcode) ?? region
}
