import { groupBy } from '../model/group-by.js'
import type { ComparedPair, CorpusDocument, Lineage } from '../model/index.js'
import { lineageToIndex, unitOf, yearOf } from '../tables/lineage-to-index.js'
import { percent } from '../write/figures.js'
import { ROLE, ROLES } from '../write/lineage-words.js'
import type { Lang } from '../write/wording.js'
import { figureWord } from './figure-words.js'
import type { Grid, GridEdge } from './grid-to-svg.js'
import { lineEntry } from './legend-to-svg.js'
import { lineageToAxes, yearInWords } from './lineage-to-axes.js'
import { ROLE_DASH, ROLE_TONE } from './palette.js'

/** More lines than these run into one another; then to each document only its main source is drawn. */
const MOST_EDGES = 60
const MOST_SOURCES = 1
/** With more lines than these their percentages would cover one another. */
const MOST_LABELS = 24
/** More boxes than these are taller than a page: the units that others are linked with most are drawn. */
const MOST_NODES = 70
/** Points of a line that stands for the whole of a text. */
const WIDEST = 8

/** What a page knows of documents: where a box leads, and a shorter name than the id. */
interface InPage {
  readonly hrefOf: (document: string) => string | null
  readonly nameOf: (document: string) => string
}

/** The documents by unit and year, and what each took from each. */
export function lineageToDocumentsGrid(
  lineage: Lineage,
  lang: Lang,
  { hrefOf, nameOf }: InPage = { hrefOf: () => null, nameOf: (id) => id },
): Grid {
  const { tasksOf, units } = lineageToIndex(lineage)
  const linked = lineage.pairs.filter(({ links }) => links.length > 0)
  const documents = documentsToDraw(lineage, linked)
  const shown = new Set(documents.map(({ id }) => id))
  const among = linked.filter(({ source, target }) => shown.has(source) && shown.has(target))
  const drawn = strongest(among)
  const axes = lineageToAxes(lineage, documents)
  const left = [
    ...(documents.length < lineage.documents.length
      ? [
          `${lineage.documents.length - documents.length} / ${lineage.documents.length} ${figureWord(lang, 'ofDocuments')}`,
        ]
      : []),
    ...(drawn.length < linked.length
      ? [`${linked.length - drawn.length} / ${linked.length} ${figureWord(lang, 'ofPairs')}`]
      : []),
  ]
  return {
    name: figureWord(lang, 'documents'),
    says: figureWord(lang, 'documentsSays'),
    heading: null,
    legend: ROLES.filter((role) => drawn.some((pair) => pair.role === role)).map((role) =>
      lineEntry(ROLE[role][lang], ROLE_TONE[role], ROLE_DASH[role], `r-${role}`),
    ),
    note:
      left.length === 0 ? null : `${figureWord(lang, 'notDrawn')} ${left.join(lang === 'zh' ? '，' : ', ')}`,
    rows: axes.units.map(({ place }) => place),
    columns: axes.years.map((year) => yearInWords(year, lang)),
    nodes: documents.map((document) => {
      const tasks = `${tasksOf.get(document.id)?.length ?? 0} ${figureWord(lang, 'tasks')}`
      return {
        id: document.id,
        ...axes.cellOf(document),
        lines: [tasks, nameOf(document.id)],
        title: `${units.get(unitOf(document))!.place} ${yearInWords(yearOf(document), lang)} · ${document.id} ${document.title ?? ''} · ${tasks}`,
        href: hrefOf(document.id),
        look: 'document',
        isDashed: false,
      }
    }),
    edges: drawn.map((pair) => pairToEdge(pair, drawn.length <= MOST_LABELS, lang, nameOf)),
  }
}

/** All of few; of many those of the units with most links, in their order. */
function documentsToDraw({ documents }: Lineage, linked: readonly ComparedPair[]): readonly CorpusDocument[] {
  if (documents.length <= MOST_NODES) return documents
  const unitOfId = new Map(documents.map((document) => [document.id, unitOf(document)]))
  const weights = new Map<string, number>()
  for (const { source, target, links } of linked)
    for (const id of [source, target]) {
      const unit = unitOfId.get(id)!
      weights.set(unit, (weights.get(unit) ?? 0) + links.length)
    }
  const kept = new Set<CorpusDocument>()
  const byUnit = [...groupBy(documents, unitOf)].sort(
    ([x], [y]) => (weights.get(y) ?? 0) - (weights.get(x) ?? 0),
  )
  for (const [, own] of byUnit)
    if (kept.size + own.length <= MOST_NODES) for (const document of own) kept.add(document)
  return documents.filter((document) => kept.has(document))
}

function strongest(pairs: readonly ComparedPair[]): readonly ComparedPair[] {
  if (pairs.length <= MOST_EDGES) return pairs
  const kept = new Set(
    [...groupBy(pairs, ({ target }) => target).values()].flatMap((own) =>
      [...own].sort((x, y) => y.takenOver - x.takenOver).slice(0, MOST_SOURCES),
    ),
  )
  return pairs.filter((pair) => kept.has(pair))
}

const pairToEdge = (
  pair: ComparedPair,
  isLabelled: boolean,
  lang: Lang,
  nameOf: InPage['nameOf'],
): GridEdge => ({
  source: pair.source,
  target: pair.target,
  title: `${nameOf(pair.source)} → ${nameOf(pair.target)} · ${ROLE[pair.role][lang]} · ${figureWord(lang, 'takenOver')} ${percent(pair.takenOver)} · ${figureWord(lang, 'links')} ${pair.links.length}`,
  label: isLabelled ? labelOf(pair) : null,
  isDirected: pair.orderedBy !== 'none',
  width: 0.5 + pair.takenOver * WIDEST,
  look: `r-${pair.role}`,
  tone: ROLE_TONE[pair.role],
  dash: ROLE_DASH[pair.role],
})

/** Where neither came first, both shares tell. */
function labelOf({ orderedBy, takenOver, carriedOn }: ComparedPair): string {
  const [taken, carried] = [takenOver, carriedOn].map((share) => Math.round(share * 100))
  return orderedBy === 'none' ? `${carried}⇄${taken}%` : `${taken}%`
}
