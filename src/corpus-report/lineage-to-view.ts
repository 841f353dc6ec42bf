import type { CorpusDocument, CorpusLink, CorpusTask, Family, LifeEvent, Lineage } from '../model/index.js'
import { compareText, rankOf } from '../model/order.js'
import { type LineageIndex, lineageToIndex, type Unit, unitOf, yearOf } from '../tables/lineage-to-index.js'
import type { Lang } from '../write/wording.js'
import { documentsToNames } from './documents-to-names.js'
import { say } from './report-words.js'

/** A lineage with all that its page looks up. */
export interface View extends LineageIndex {
  readonly lineage: Lineage
  readonly lang: Lang
  /** What each document is called, by its id: unit and year. */
  readonly names: ReadonlyMap<string, string>
  /** The families that have a page of their own, in order. */
  readonly shown: readonly Family[]
  readonly hasPage: (family: string) => boolean
  /** Regions from left to right: by level, then by code. */
  readonly columns: readonly Unit[]
  /** Years from top to bottom; `null` (unknown) last. */
  readonly rows: readonly (number | null)[]
  readonly linksOf: ReadonlyMap<string, readonly CorpusLink[]>
  /** A link by the ids of its two tasks, in either order. */
  readonly linkOf: (one: string, other: string) => CorpusLink | undefined
  /** Whether it is known which of two linked tasks came first. */
  readonly isInOrder: (link: CorpusLink) => boolean
  /** Documents that were compared with an earlier one: only their tasks can have an origin. */
  readonly haveEarlier: ReadonlySet<string>
  /** Editions (see `editionKey`) that a later one of their unit was compared with: only there can a family end. */
  readonly haveLater: ReadonlySet<string>
}

export function lineageToView(lineage: Lineage, lang: Lang, keep: (family: Family) => boolean): View {
  const index = lineageToIndex(lineage)
  const shown = lineage.families.filter(keep)
  const pages = new Set(shown.map(({ id }) => id))
  const linksOf = new Map<string, CorpusLink[]>()
  const byEnds = new Map<string, CorpusLink>()
  for (const link of lineage.links) {
    byEnds.set(endsOf(link.source, link.target), link)
    for (const end of [link.source, link.target]) {
      const own = linksOf.get(end)
      if (own === undefined) linksOf.set(end, [link])
      else own.push(link)
    }
  }
  const unordered = new Set(
    lineage.pairs
      .filter(({ orderedBy }) => orderedBy === 'none')
      .flatMap(({ links }) => links.map(({ source, target }) => endsOf(source, target))),
  )
  return {
    ...index,
    lineage,
    lang,
    names: documentsToNames(lineage.documents, lang, (one) => index.units.get(unitOf(one))!.place),
    shown,
    hasPage: (family) => pages.has(family),
    columns: [...index.units.values()].sort(
      (x, y) => rankOf(x.level) - rankOf(y.level) || compareText(x.id, y.id),
    ),
    rows: [...new Set(lineage.documents.map(yearOf))].sort(
      (x, y) => (x ?? Number.POSITIVE_INFINITY) - (y ?? Number.POSITIVE_INFINITY),
    ),
    linksOf,
    linkOf: (one, other) => byEnds.get(endsOf(one, other)) ?? byEnds.get(endsOf(other, one)),
    isInOrder: ({ source, target }) => !unordered.has(endsOf(source, target)),
    haveEarlier: new Set(
      lineage.pairs.filter(({ orderedBy }) => orderedBy !== 'none').map(({ target }) => target),
    ),
    haveLater: pairsToHaveLater(lineage, index),
  }
}

function pairsToHaveLater({ pairs }: Lineage, { documents }: LineageIndex): ReadonlySet<string> {
  const keyOf = (id: string): string => {
    const document = documents.get(id)!
    return editionKey({ unit: unitOf(document), year: document.year, document: id })
  }
  const own = pairs.filter(({ role }) => role === 'self')
  return new Set(
    own.filter(({ source, target }) => keyOf(source) !== keyOf(target)).map(({ source }) => keyOf(source)),
  )
}

/** A unit's documents of one year are one edition; of documents without a year each stands alone. */
export const editionKey = ({
  unit,
  year,
  document,
}: Pick<LifeEvent, 'unit' | 'year' | 'document'>): string => (year === null ? document : `${unit}\n${year}`)

/** No id holds a line break. */
const endsOf = (source: string, target: string): string => `${source}\n${target}`

export const yearInWords = (year: number | null, lang: Lang): string =>
  year === null ? say(lang, 'noYear') : String(year)

export const placeOf = (view: View, document: CorpusDocument): string =>
  view.units.get(unitOf(document))!.place

/** 湖南省 2020 */
export const nameOfDocument = ({ names }: Pick<View, 'names'>, id: string): string => names.get(id) ?? id

/** 湖南省 2020 · 1.05 */
export const nameOfTask = (view: View, id: string): string => {
  const task = view.tasks.get(id)
  return task === undefined ? id : `${nameOfDocument(view, task.document)} · ${task.task.id}`
}

export const documentOf = (view: View, task: string): CorpusDocument =>
  view.documents.get(view.tasks.get(task)!.document)!

/** The tasks of a family, in its order. */
export const tasksOf = (view: View, family: Family): readonly CorpusTask[] =>
  family.tasks.map((task) => view.tasks.get(task)!)
