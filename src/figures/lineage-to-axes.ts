import type { CorpusDocument, Lineage } from '../model/index.js'
import { compareText, rankOf } from '../model/order.js'
import { lineageToIndex, type Unit, unitOf, yearOf } from '../tables/lineage-to-index.js'
import type { Lang } from '../write/wording.js'
import { figureWord } from './figure-words.js'

/** Units from above to below and years from left to right, of the documents that are drawn. */
export interface Axes {
  readonly units: readonly Unit[]
  readonly years: readonly (number | null)[]
  readonly cellOf: (document: CorpusDocument) => { readonly row: number; readonly column: number }
}

/** Units by level, then by code; `null` (a year not known) last. */
export function lineageToAxes(lineage: Lineage, documents: readonly CorpusDocument[]): Axes {
  const index = lineageToIndex(lineage)
  const units = [...new Set(documents.map(unitOf))]
    .map((id) => index.units.get(id)!)
    .sort((x, y) => rankOf(x.level) - rankOf(y.level) || compareText(x.id, y.id))
  const years = [...new Set(documents.map(yearOf))].sort(
    (x, y) => (x ?? Number.POSITIVE_INFINITY) - (y ?? Number.POSITIVE_INFINITY),
  )
  const rows = new Map(units.map(({ id }, row) => [id, row]))
  return {
    units,
    years,
    cellOf: (document) => ({ row: rows.get(unitOf(document))!, column: years.indexOf(yearOf(document)) }),
  }
}

export const yearInWords = (year: number | null, lang: Lang): string =>
  year === null ? figureWord(lang, 'noYear') : String(year)
