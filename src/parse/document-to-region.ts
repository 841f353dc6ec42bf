import { findRegions, isWithin, NATION, regionByCode, regionByInitial } from '../lexicon/regions.js'
import type { Region } from '../model/index.js'
import type { Evidence } from './evidence.js'
import { nameToRegion, type RegionTold } from './name-to-region.js'

/** 各省、自治区、直辖市…: only the centre writes to them. */
const TO_PROVINCES = /^各省[、，,]\s*自治区/u

/** 国发 · 国办发 · 工信部 · 建市: numbers of the centre. */
const CENTRAL_NUMBER = /^(?:国[发办函令]|中[办发]|工信|发改|财[办政]?[^政]|教|科|建)/u

/** A longer line at either end of a document is a sentence, not a signature or a subtitle. */
const LONGEST_SIGNATURE = 80

/** The region a document speaks for, how it is known, and what stands against it, for a note. */
export interface DocumentRegion {
  readonly region: Region | null
  /** Told by the masthead or a signature, not only by the body. */
  readonly told: boolean
  readonly doubt: string | null
}

/**
 * The region a document speaks for: told by who issued it, its titles, its number, whom it addresses and
 * who signed it, in this order, else by what its body speaks of most.
 *
 * A district whose name several cities bear is the one of the city that the text names, else unknown; so
 * is the region of a street, a town, a school or a hospital.
 */
export function documentToRegion(evidence: Evidence): DocumentRegion {
  const told = toldRegion(evidence)
  if (told === undefined) return { region: bodyToRegion(evidence.text), told: false, doubt: null }
  if (told.kind === 'region') return { region: told.region, told: true, doubt: null }
  if (told.kind === 'smaller')
    return { region: null, told: true, doubt: `${told.name} is no region down to the county` }
  const settled = settle(told.candidates, evidence)
  if (settled !== undefined) return { region: settled, told: true, doubt: null }
  const places = told.candidates.map(
    (region) => `${regionByCode(region.parent ?? '')?.name ?? ''}${region.name}`,
  )
  return {
    region: null,
    told: true,
    doubt: `${told.name} may be ${places.join(' or ')}; give options.region`,
  }
}

function toldRegion(evidence: Evidence): RegionTold | undefined {
  const first = firstTold(namesOf(evidence))
  if (first !== undefined) return first
  const number = evidence.masthead.number?.value
  if (number !== undefined) {
    if (CENTRAL_NUMBER.test(number)) return { kind: 'region', region: NATION }
    const province = regionByInitial(number[0]!)
    if (province !== undefined && /^.(?:政|府|办|发|厅|委)/u.test(number))
      return { kind: 'region', region: province }
  }
  if (TO_PROVINCES.test(evidence.masthead.recipients?.text ?? '')) return { kind: 'region', region: NATION }
  return firstTold(signaturesOf(evidence).filter(isSignatureOfOne))
}

/** Issuer, then titles, best first. */
const namesOf = ({ masthead, planTitle }: Evidence): readonly string[] =>
  [masthead.issuer?.text, planTitle, masthead.title?.text].filter((name) => typeof name === 'string')

/** Short lines before the first heading and after the last: 广东省省长, 在贵州省第十四届人民代表大会… */
const signaturesOf = ({ head, foot }: Evidence): readonly string[] =>
  [...head, ...foot].filter((line) => line.length <= LONGEST_SIGNATURE)

/** 香港、澳门同胞 and sentences say nothing of who issued a text. */
function isSignatureOfOne(line: string): boolean {
  const all = findRegions(line).map(({ region }) => region)
  // 城区 in 南昌市城区 is found among the counties of other provinces.
  const wide = all.filter(({ level }) => level !== 'county')
  const provinces = new Set((wide.length > 0 ? wide : all).map(({ adcode }) => adcode.slice(0, 2)))
  return provinces.size === 0 || (provinces.size === 1 && !/[。，；！？]/u.test(line))
}

/** The first name that tells; an ambiguous one waits for a later that lies in one of its candidates. */
function firstTold(names: readonly string[]): RegionTold | undefined {
  let waiting: RegionTold | undefined
  for (const name of names) {
    const told = nameToRegion(name)
    if (told === undefined) continue
    if (waiting?.kind !== 'ambiguous') {
      if (told.kind !== 'ambiguous') return told
      waiting = told
    } else if (told.kind === 'region') {
      const inside = waiting.candidates.filter((region) => isWithin(region, told.region))
      if (inside.length === 1) return { kind: 'region', region: inside[0]! }
    }
  }
  return waiting
}

/** How much of a text is looked at: the region is named long before. */
const LOOK = 50_000

/** The one candidate whose city the text names, or, where no city is named, whose province. */
function settle(candidates: readonly Region[], evidence: Evidence): Region | undefined {
  const body = [...namesOf(evidence), ...signaturesOf(evidence), evidence.text.slice(0, LOOK)].join('\n')
  const named = new Set(findRegions(body).map(({ region }) => region.adcode))
  for (const parent of [
    (code: string) => `${code.slice(0, 4)}00`,
    (code: string) => `${code.slice(0, 2)}0000`,
  ]) {
    const fits = candidates.filter(({ adcode }) => named.has(parent(adcode)))
    if (fits.length === 1) return fits[0]
    if (fits.length > 1) return undefined
  }
  return undefined
}

/** Words by which a document speaks of its own province or city. */
const OF_PROVINCE = /[全我]省|省[级直]|省委|省政府|省(?:各)?有关|省相关/gu
const OF_CITY = /[全我]市|市[级直]|市委|市政府|市(?:各)?有关|市相关/gu

/** Fewer mentions than this are chance. */
const ENOUGH = 3

/**
 * A guess from the body, for a document that lost its head: the region it names most, at the level it
 * speaks of (全省 or 全市); `null` where that is not clear.
 */
function bodyToRegion(text: string): Region | null {
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
