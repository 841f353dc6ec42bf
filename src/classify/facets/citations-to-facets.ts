import { findRegions, regionByInitial } from '../../lexicon/regions.js'
import type { Citation, CitationFacet, Level } from '../../model/index.js'
import { type Likeness, pairByLikeness } from './pair-by-likeness.js'
import { textLikeness } from './text-likeness.js'

/** Titles of one document differ by a region's name or 印发 at most. */
const SAME_TITLE = 0.85

/** A document that took another's place is about the same thing. */
const LIKE_TITLE = 0.45

const RANK: Readonly<Record<Level, number>> = { national: 3, province: 2, city: 1, county: 0 }

/** The citations of two linked tasks; `targetLevel` is the level of the target document. */
export function citationsToFacets(
  source: readonly Citation[],
  target: readonly Citation[],
  targetLevel: Level | null,
): readonly CitationFacet[] {
  const same = pairByLikeness(source, target, SAME)
  const like = pairByLikeness(same.left, same.right, LIKE)
  const isSuperior = (citation: Citation): boolean => {
    const level = citationToLevel(citation)
    return level !== null && targetLevel !== null && RANK[level] === RANK[targetLevel] + 1
  }
  return [
    ...same.pairs.map(([one, other]): CitationFacet => ({ kind: 'kept', source: one, target: other })),
    ...like.pairs.map(
      ([one, other]): CitationFacet => ({
        kind: isSuperior(other) ? 'superior' : 'replaced',
        source: one,
        target: other,
      }),
    ),
    ...like.left.map((one): CitationFacet => ({ kind: 'dropped', source: one, target: null })),
    ...like.right.map(
      (other): CitationFacet => ({
        kind: isSuperior(other) ? 'superior' : 'added',
        source: null,
        target: other,
      }),
    ),
  ]
}

const SAME: Likeness<Citation> = {
  keyOf: ({ number, title }) => JSON.stringify([number, title]),
  likenessOf: (one, other) => {
    if (one.number !== null && one.number === other.number) return 1
    return one.number !== null && other.number !== null ? 0 : likeTitles(one, other)
  },
  floor: SAME_TITLE,
}

const LIKE: Likeness<Citation> = {
  keyOf: ({ title }) => title ?? '',
  likenessOf: likeTitles,
  floor: LIKE_TITLE,
}

function likeTitles(one: Citation, other: Citation): number {
  return textLikeness(one.title ?? '', other.title ?? '')
}

/** The level of government that issued a cited document, by its title or number; `null` if neither tells. */
export function citationToLevel(citation: Citation): Level | null {
  const title = citation.title ?? ''
  if (/^(?:国务院|中华人民共和国|国家|中共中央)/u.test(title)) return 'national'
  const region = findRegions(title.slice(0, 12))[0]
  if (region !== undefined && region.from <= 2) return region.region.level
  const number = citation.number ?? ''
  if (/^(?:国|中[发办]|厅)/u.test(number)) return 'national'
  return number === '' || regionByInitial(number[0]!) === undefined ? null : 'province'
}
