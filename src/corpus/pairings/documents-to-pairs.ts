import { PolicyError } from '../../error.js'
import { isWithin, regionByCode } from '../../lexicon/regions.js'
import { groupBy } from '../../model/group-by.js'
import type { CorpusDocument, DocumentPair, PairRole } from '../../model/index.js'
import { daysBetween, documentOrder, rankOf, timeOrder } from '../../model/order.js'
import { PAIRING_NAMES, type Pairing, type PairingPredicate } from '../options.js'

/** A plan for one year is taken up in that year or the next. */
export const MAX_LAG = 1

/**
 * The pairs of documents that some pairings ask for, each once, in order of time.
 *
 * The earlier document is the source: by the years they are for, else by dates of issue, else the superior,
 * else the first by id (`orderedBy` tells). Copies and other versions of a document take no part, nor do
 * documents of different series. `isNear` answers for the pairing `near`.
 *
 * @throws PolicyError `bad-option` for a pairing there is not
 */
export function documentsToPairs(
  documents: readonly CorpusDocument[],
  pairings: readonly Pairing[],
  maxLag: number = MAX_LAG,
  isNear: PairingPredicate = () => false,
): readonly DocumentPair[] {
  if (!(maxLag >= 0))
    throw new PolicyError('bad-option', `maxLag must be a number of years from 0, got ${maxLag}`)
  const asked = pairings.map((pairing) => pairingToPredicate(pairing, documents, maxLag, isNear))
  const own = documents.filter(({ sameAs }) => sameAs === null).sort(documentOrder)
  const pairs: DocumentPair[] = []
  const isLocal = pairings.every((pairing) => typeof pairing === 'string' && LOCAL.has(pairing))
  const later = isLocal ? relatives(own) : (place: number) => range(place + 1, own.length)
  for (const [place, x] of own.entries())
    for (const other of later(place)) {
      const y = own[other]!
      if (x.series !== null && y.series !== null && x.series !== y.series) continue
      const { by, order } = timeOrder(x, y)
      const [source, target] = order <= 0 ? [x, y] : [y, x]
      const pair = toPair(source, target, by)
      if (asked.some((wants) => wants(source, target, pair))) pairs.push(pair)
    }
  return pairs
}

/** Plans that ask for units of one region, of one superior, or one above the other. */
const LOCAL: ReadonlySet<string> = new Set(['vertical', 'sibling', 'self', 'history', 'upward'])

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place)

/** The later documents that a local pairing may ask for: in a national corpus a thousandth of all. */
function relatives(documents: readonly CorpusDocument[]): (place: number) => readonly number[] {
  const places = documents.map((_, place) => place)
  const byRegion = groupBy(places, (place) => documents[place]!.region?.adcode ?? null)
  const byParent = groupBy(places, (place) => documents[place]!.region?.parent ?? null)
  const below = new Map<string, number[]>()
  for (const [place, { region }] of documents.entries())
    for (let code = region?.parent; code != null; code = regionByCode(code)?.parent) {
      const own = below.get(code)
      if (own === undefined) below.set(code, [place])
      else own.push(place)
    }
  return (place) => {
    const { region } = documents[place]!
    if (region === null) return []
    const found = new Set([
      ...(byRegion.get(region.adcode) ?? []),
      ...(region.parent === null ? [] : (byParent.get(region.parent) ?? [])),
      ...(below.get(region.adcode) ?? []),
    ])
    for (let code = region.parent; code !== null; code = regionByCode(code)?.parent ?? null)
      for (const above of byRegion.get(code) ?? []) found.add(above)
    return [...found].filter((other) => other > place).sort((x, y) => x - y)
  }
}

function toPair(
  source: CorpusDocument,
  target: CorpusDocument,
  orderedBy: DocumentPair['orderedBy'],
): DocumentPair {
  return {
    source: source.id,
    target: target.id,
    role: roleOf(source, target),
    lagYears: source.year === null || target.year === null ? null : target.year - source.year,
    lagDays: source.date === null || target.date === null ? null : daysBetween(source.date, target.date),
    orderedBy,
  }
}

/** What the unit of one document is to that of another. */
export function roleOf(source: CorpusDocument, target: CorpusDocument): PairRole {
  const [from, to] = [source.region, target.region]
  if (from === null || to === null) return 'other'
  if (from.adcode === to.adcode) return 'self'
  if (isWithin(to, from)) return 'superior'
  if (isWithin(from, to)) return 'subordinate'
  return from.level === to.level && from.parent === to.parent ? 'sibling' : 'other'
}

type Wants = (source: CorpusDocument, target: CorpusDocument, pair: DocumentPair) => boolean

function pairingToPredicate(
  pairing: Pairing,
  documents: readonly CorpusDocument[],
  maxLag: number,
  isNear: PairingPredicate,
): Wants {
  if (typeof pairing === 'function') return (source, target) => pairing(source, target) === true
  const isSoon = ({ lagYears }: DocumentPair): boolean =>
    lagYears !== null && lagYears >= 0 && lagYears <= maxLag
  switch (pairing) {
    case 'all':
      return () => true
    case 'near':
      return isNear
    case 'vertical':
      return (source, target, pair) =>
        pair.role === 'superior' && isSoon(pair) && isNext(source, target, documents)
    case 'upward':
      return (source, target, pair) =>
        pair.role === 'subordinate' &&
        pair.orderedBy !== 'none' &&
        isSoon(pair) &&
        isNext(target, source, documents)
    case 'sibling':
      return (source, target, pair) => pair.role === 'sibling' && isSoon(pair) && areAlike(source, target)
    case 'history':
      return (source, target, pair) =>
        pair.role === 'self' && (pair.lagYears ?? 0) > 0 && areAlike(source, target)
    case 'self':
      return selfPlan(documents)
    default:
      throw new PolicyError(
        'bad-option',
        `a pairing is ${PAIRING_NAMES.join(', ')} or a function, got ${JSON.stringify(pairing satisfies never)}`,
      )
  }
}

/** Whether no region between the two has documents: 全国 → 湖南省 → 娄底市 is two steps where 湖南省 has some. */
function isNext(upper: CorpusDocument, lower: CorpusDocument, documents: readonly CorpusDocument[]): boolean {
  if (rankOf(lower.level) - rankOf(upper.level) <= 1) return true
  return !documents.some(
    ({ region }) =>
      region !== null &&
      region.adcode !== upper.region!.adcode &&
      region.adcode !== lower.region!.adcode &&
      isWithin(region, upper.region!) &&
      isWithin(lower.region!, region),
  )
}

/** Work reports are not compared with schemes; what cannot be told from the title may be anything. */
const areAlike = (x: CorpusDocument, y: CorpusDocument): boolean =>
  x.kind === y.kind || x.kind === 'other' || y.kind === 'other'

/** A unit's documents and those of the next year in which it has any like them. */
function selfPlan(documents: readonly CorpusDocument[]): Wants {
  const years = (source: CorpusDocument): readonly number[] =>
    documents.flatMap((one) =>
      one.sameAs === null &&
      one.year !== null &&
      one.year > source.year! &&
      one.region?.adcode === source.region?.adcode &&
      areAlike(source, one) &&
      (one.series === source.series || one.series === null || source.series === null)
        ? [one.year]
        : [],
    )
  const next = new Map<string, number>()
  return (source, target, pair) => {
    if (pair.role !== 'self' || source.year === null || target.year === null) return false
    if (target.year <= source.year || !areAlike(source, target)) return false
    let year = next.get(source.id)
    if (year === undefined)
      next.set(source.id, (year = years(source).reduce((x, y) => Math.min(x, y), Number.POSITIVE_INFINITY)))
    return target.year === year
  }
}
