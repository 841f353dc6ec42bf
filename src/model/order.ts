import type { CorpusDocument } from './corpus-document.js'
import type { Level } from './document.js'
import type { DocumentPair } from './lineage.js'

type Timed = Pick<CorpusDocument, 'id' | 'year' | 'date' | 'level' | 'region'>

const RANK: Readonly<Record<Level, number>> = { national: 0, province: 1, city: 2, county: 3 }

/** Steps between levels: a province's is 1, a city's 2; a document without a level stands last. */
export const rankOf = (level: Level | null): number => (level === null ? 4 : RANK[level])

/**
 * Which of two documents came first (negative: the first one), and by what it was told: the years they are
 * for, else the dates of issue, else the superior, else their ids.
 */
export function timeOrder(
  x: Timed,
  y: Timed,
): { readonly by: DocumentPair['orderedBy']; readonly order: number } {
  if (x.year !== null && y.year !== null && x.year !== y.year) return { by: 'year', order: x.year - y.year }
  if (x.date !== null && y.date !== null && x.date !== y.date)
    return { by: 'date', order: compareText(x.date, y.date) }
  if (x.year === null || y.year === null) {
    // a year and a date of another document still tell an order
    const [a, b] = [yearOf(x), yearOf(y)]
    if (a !== null && b !== null && a !== b) return { by: 'date', order: a - b }
  }
  const ranks = rankOf(x.level) - rankOf(y.level)
  if (ranks !== 0) return { by: 'level', order: ranks }
  return { by: 'none', order: compareText(x.id, y.id) }
}

/** Documents by year, date, rank, region code and id; those of unknown year last. */
export function documentOrder(x: Timed, y: Timed): number {
  return (
    (yearOf(x) ?? Number.POSITIVE_INFINITY) - (yearOf(y) ?? Number.POSITIVE_INFINITY) ||
    compareText(x.date ?? NO_DATE, y.date ?? NO_DATE) ||
    rankOf(x.level) - rankOf(y.level) ||
    compareText(x.region?.adcode ?? '', y.region?.adcode ?? '') ||
    compareText(x.id, y.id)
  )
}

/** Sorts after every date. */
const NO_DATE = '9999'

const yearOf = ({ year, date }: Timed): number | null =>
  year ?? (date === null ? null : Number(date.slice(0, 4)))

/** By code units: the same on every machine. */
export const compareText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0)

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
