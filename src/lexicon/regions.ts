import { checkText } from '../check.js'
import type { Level, Region } from '../model/index.js'
import { fromTableCode } from '../model/table-id.js'
import { REGIONS } from './regions.data.js'

/** A region named in a text, with where its name stands. */
export interface RegionMention {
  readonly region: Region
  readonly from: number
  readonly to: number
}

/** The whole country, for documents of the State Council and its departments; GB/T 2260 has no row for it. */
export const NATION: Region = { name: '全国', adcode: '100000', level: 'national', parent: null }

/** The one-character names of provinces that open document numbers: 湘政办发 is 湖南. */
const INITIALS: Readonly<Record<string, string>> = {
  京: '11',
  津: '12',
  冀: '13',
  晋: '14',
  蒙: '15',
  内: '15',
  辽: '21',
  吉: '22',
  黑: '23',
  沪: '31',
  苏: '32',
  浙: '33',
  皖: '34',
  闽: '35',
  赣: '36',
  鲁: '37',
  豫: '41',
  鄂: '42',
  湘: '43',
  粤: '44',
  桂: '45',
  琼: '46',
  渝: '50',
  川: '51',
  黔: '52',
  贵: '52',
  云: '53',
  滇: '53',
  藏: '54',
  陕: '61',
  甘: '62',
  青: '63',
  宁: '64',
  新: '65',
}

/** What a region's name ends in. */
const SUFFIX = /(?:自治区|自治州|特别行政区|地区|省|市|盟)$/u

/** The peoples whose names stand in the names of autonomous areas; listed so that no place name is eaten. */
const PEOPLES =
  /(?:(?:藏|羌|彝|苗|侗|布依|土家|回|壮|瑶|蒙古|哈尼|傣|白|景颇|傈僳|朝鲜|哈萨克|柯尔克孜|维吾尔|黎|满|土|水|佤|怒|畲|纳西|拉祜|布朗|独龙|普米|毛南|仫佬|仡佬|撒拉|保安|裕固|塔吉克|达斡尔|鄂温克|锡伯|东乡|各)族|蒙古|柯尔克孜|哈萨克|维吾尔)+$/u

/** 自治州 is said 州, 自治县 县, 自治旗 旗: 海南州, 河南县, 莫力达瓦旗. */
const SAID = /自治(?<kind>[州县旗])$/u

const levelOf = (code: string): Level =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county'

interface Gazetteer {
  readonly byCode: ReadonlyMap<string, Region>
  /** Full and short names; a name that several regions bear goes to the highest, then the first by code. */
  readonly byName: ReadonlyMap<string, readonly Region[]>
  /** For each first character the length of the longest name that opens with it. */
  readonly longest: ReadonlyMap<string, number>
}

let gazetteer: Gazetteer | undefined

/** Built on first need: `import` must stay cheap. */
function load(): Gazetteer {
  if (gazetteer !== undefined) return gazetteer
  const rows = REGIONS.split(' ').map((row) => ({ code: row.slice(0, 6), name: row.slice(6) }))
  const codes = new Set(rows.map((row) => row.code))
  const byCode = new Map<string, Region>()
  const byName = new Map<string, Region[]>()
  for (const { code, name } of rows) {
    const level = levelOf(code)
    const city = `${code.slice(0, 4)}00`
    const parent =
      level === 'province'
        ? NATION.adcode
        : level === 'county' && codes.has(city)
          ? city
          : `${code.slice(0, 2)}0000`
    byCode.set(code, { name, adcode: code, level, parent })
  }
  const rank: Readonly<Record<Level, number>> = { national: 0, province: 1, city: 2, county: 3 }
  for (const region of [...byCode.values()].sort((x, y) => rank[x.level] - rank[y.level])) {
    for (const name of new Set([region.name, shortName(region), saidName(region)])) {
      if (name.length < 2) continue
      const bearers = byName.get(name)
      if (bearers === undefined) byName.set(name, [region])
      else bearers.push(region)
    }
  }
  const longest = new Map<string, number>()
  for (const name of byName.keys()) longest.set(name[0]!, Math.max(name.length, longest.get(name[0]!) ?? 0))
  gazetteer = { byCode, byName, longest }
  return gazetteer
}

/**
 * The name of a region without 省, 市, 自治州 and the like; a county keeps its full name, for
 * two-character stems of counties are common words (文化, 和平).
 *
 * @example shortName(regionByCode('430000')) // => '湖南'
 */
export function shortName(region: Region): string {
  if (region.level === 'county') return region.name
  const stem = region.name.replace(SUFFIX, '')
  const bare = stem === '内蒙古' ? stem : stem.replace(PEOPLES, '')
  return bare.length >= 2 ? bare : stem
}

/** 海南藏族自治州 → 海南州, 河南蒙古族自治县 → 河南县; other regions as they are called. */
function saidName({ name }: Region): string {
  const kind = SAID.exec(name)?.groups?.kind
  if (kind === undefined) return name
  const stem = name.replace(SAID, '')
  const bare = stem.replace(PEOPLES, '')
  return (bare.length >= 2 ? bare : stem.replace(/族$/u, '')) + kind
}

/**
 * The region with a GB/T 2260 code, bare or as tables have it (CN431300), or `undefined`.
 *
 * @example regionByCode('431300')?.name // => '娄底市'
 */
export function regionByCode(adcode: string): Region | undefined {
  const code = typeof adcode === 'string' ? fromTableCode(adcode) : adcode
  return code === NATION.adcode ? NATION : load().byCode.get(code)
}

/**
 * The region with a full or short name; of several the highest, then the first by code.
 *
 * @example regionByName('娄底')?.adcode // => '431300'
 */
export function regionByName(name: string): Region | undefined {
  return load().byName.get(name)?.[0]
}

/**
 * All regions of the highest level that bear a name: one, or several where the name alone does not tell.
 *
 * @example regionsByName('鼓楼区').length // => 4
 */
export function regionsByName(name: string): readonly Region[] {
  const bearers = load().byName.get(name) ?? []
  return bearers.filter(({ level }) => level === bearers[0]!.level)
}

/** The province that a document number's first character stands for: 湘政办发 → 湖南省. */
export function regionByInitial(initial: string): Region | undefined {
  const prefix = INITIALS[initial]
  return prefix === undefined ? undefined : regionByCode(`${prefix}0000`)
}

/**
 * The regions named in a text, in order, longest names first where they overlap.
 *
 * Of several regions with one name the one that lies in a region named just before is taken (湖南省
 * 湘潭市), else the highest, else the first by code.
 *
 * @example findRegions('湖南省娄底市').map((m) => m.region.adcode) // => ['430000', '431300']
 */
export function findRegions(text: string): readonly RegionMention[] {
  checkText('findRegions', text)
  const { byName, longest } = load()
  const found: RegionMention[] = []
  for (let from = 0; from < text.length; from++) {
    for (let length = Math.min(longest.get(text[from]!) ?? 0, text.length - from); length >= 2; length--) {
      const bearers = byName.get(text.slice(from, from + length))
      if (bearers === undefined) continue
      const before = found.at(-1)?.region
      const region = bearers.find((r) => before !== undefined && isWithin(r, before)) ?? bearers[0]!
      // 推广安徽特色 names 安徽, not 广安
      if (region.level !== 'province' && length === 2 && provinceAt(text, from + 1) !== undefined) break
      found.push({ region, from, to: from + length })
      from += length - 1
      break
    }
  }
  return found
}

/** The province whose name or short name begins here. */
const provinceAt = (text: string, from: number): Region | undefined =>
  [3, 2]
    .map((length) => load().byName.get(text.slice(from, from + length))?.[0])
    .find((region) => region?.level === 'province')

/** Whether `inner` lies in `outer`, or is it. */
export function isWithin(inner: Region, outer: Region): boolean {
  for (let region: Region | undefined = inner; region !== undefined; ) {
    if (region.adcode === outer.adcode) return true
    region = region.parent === null ? undefined : regionByCode(region.parent)
  }
  return false
}
