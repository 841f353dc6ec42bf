import { FOLDED } from '../lexicon/localisation.js'
import { findRegions, NATION, regionByCode, shortName } from '../lexicon/regions.js'
import type { PolicyDocument, Region } from '../model/index.js'
import { quotedTerms } from './quotes.js'

/** What all places of the documents fold to. */
export const PLACE_KEY: string = `${FOLDED}地`

/** Names with their type are found anywhere; bare ones only between word boundaries. */
export interface PlaceNames {
  readonly full: readonly string[]
  readonly bare: readonly string[]
}

/**
 * The places that the documents are about: their regions, the regions above, and those their titles
 * name. Other places keep their names: 对接长三角 and 对接大湾区 are two jobs.
 */
export function documentsToPlaces(documents: readonly PolicyDocument[]): PlaceNames {
  const regions = new Map<string, Region>()
  for (const document of documents) {
    const named = findRegions(document.title ?? '').map((mention) => mention.region)
    for (const region of document.region === null ? named : [document.region, ...named])
      for (let at: Region | undefined = region; at !== undefined; at = parentOf(at))
        regions.set(at.adcode, at)
  }
  regions.delete(NATION.adcode)
  const full = new Set<string>()
  const bare = new Set<string>()
  for (const region of regions.values()) {
    full.add(region.name)
    const short = shortName(region)
    if (short !== region.name) bare.add(short)
  }
  return { full: [...full], bare: [...bare] }
}

const parentOf = (region: Region): Region | undefined =>
  region.parent === null ? undefined : regionByCode(region.parent)

/** A text in which the places are folded; for keys that hold several words (titles, set phrases). */
export function placeFolder({ full, bare }: PlaceNames): (text: string) => string {
  const names = [...full, ...bare].sort((x, y) => y.length - x.length)
  if (names.length === 0) return (text) => text
  const anyName = new RegExp(names.join('|'), 'gu')
  return (text) => text.replace(anyName, PLACE_KEY)
}

const termsOf = new WeakMap<PolicyDocument, readonly string[]>()

/** The terms that the documents print in quotation marks. */
export function documentsToTerms(documents: readonly PolicyDocument[]): readonly string[] {
  const all = new Set<string>()
  for (const document of documents) {
    let terms = termsOf.get(document)
    if (terms === undefined) termsOf.set(document, (terms = quotedTerms(document.text)))
    for (const term of terms) all.add(term)
  }
  return [...all]
}
