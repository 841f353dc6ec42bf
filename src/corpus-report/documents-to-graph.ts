import { groupBy } from '../model/group-by.js'
import type { ComparedPair } from '../model/index.js'
import { unitOf, yearOf } from '../tables/lineage-to-index.js'
import { percent } from '../write/figures.js'
import { ROLE, ROLES } from '../write/lineage-words.js'
import { html, type Markup } from '../write/markup.js'
import { type GridEdge, gridToSvg } from './grid-to-svg.js'
import { documentAnchor } from './id-to-anchor.js'
import { itemsToStrongest } from './items-to-strongest.js'
import { nameOfDocument, type View, yearInWords } from './lineage-to-view.js'
import { pairsToTable } from './pairs-to-table.js'
import type { ReportRows } from './report-rows.js'
import { say } from './report-words.js'

/** Of more documents the graph is a weave: it is folded away, and the table comes first. */
const MOST_DOCUMENTS = 60
/** More lines than these run into one another. */
const MOST_EDGES = 60
/** Where there are more, lines drawn to each document. */
const MOST_SOURCES = 2
/** With more lines than these their percentages would cover one another. */
const MOST_LABELS = 40
/** Pixels of a line that stands for the whole of a text. */
const WIDEST = 16
/** The documents by year and region, and what each took from each; the same as a table. */
export function documentsToGraph(view: View, rows: ReportRows): Markup {
  const { lang, lineage } = view
  const name = say(lang, 'graph')
  const isWeave = lineage.documents.length > MOST_DOCUMENTS
  return html`<section id="graph" aria-labelledby="graph-title">
<h2 id="graph-title">${name}</h2>
${
  isWeave
    ? html`${pairsToTable(view, rows, true)}
<details><summary>${say(lang, 'diagram')}</summary>
${documentsToDiagram(view)}
</details>`
    : html`${documentsToDiagram(view)}
${pairsToTable(view, rows, false)}`
}
</section>`
}

function documentsToDiagram(view: View): Markup {
  const { lang, lineage } = view
  const linked = lineage.pairs.filter(({ links }) => links.length > 0)
  const drawn = strongest(linked)
  const name = say(lang, 'graph')
  return html`<p class="meta">${say(lang, 'documentGraphHint')}</p>
<ul class="legend lines">${ROLES.filter((role) => drawn.some((pair) => pair.role === role)).map((role) => html`<li>${swatch(`r-${role}`)} ${ROLE[role][lang]}</li>`)}</ul>
${drawn.length < linked.length && html`<p class="meta">${say(lang, 'strongest')} ${MOST_SOURCES} (${drawn.length} / ${linked.length})</p>`}
<div class="scroll" tabindex="0" role="region" aria-label="${name}">${gridToSvg({
    name,
    rows: view.rows.map((year) => yearInWords(year, lang)),
    columns: view.columns.map(({ place }) => place),
    nodes: lineage.documents.map((document) => ({
      id: document.id,
      row: view.rows.indexOf(yearOf(document)),
      column: view.columns.findIndex(({ id }) => id === unitOf(document)),
      lines: [
        nameOfDocument(view, document.id),
        `${view.tasksOf.get(document.id)?.length ?? 0} ${say(lang, 'tasks')}`,
      ],
      title: `${document.id} ${document.title ?? ''}`,
      href: `#${documentAnchor(document.id)}`,
      look: 'document',
    })),
    edges: drawn.map((pair) => toEdge(pair, drawn.length <= MOST_LABELS, view)),
  })}</div>`
}

/** A sample of a line, as the graphs draw it. */
export const swatch = (look: string): Markup =>
  html`<svg class="swatch" width="34" height="10" aria-hidden="true"><g class="edge ${look}"><path class="line" stroke-width="3" d="M1 5H33"/></g></svg>`

const toEdge = (pair: ComparedPair, isLabelled: boolean, view: View): GridEdge => ({
  source: pair.source,
  target: pair.target,
  title: `${nameOfDocument(view, pair.source)} → ${nameOfDocument(view, pair.target)} · ${ROLE[pair.role][view.lang]} · ${say(view.lang, 'takenOver')} ${percent(pair.takenOver)} · ${say(view.lang, 'links')} ${pair.links.length}`,
  label: isLabelled ? labelOf(pair) : null,
  isDirected: pair.orderedBy !== 'none',
  width: 1 + pair.takenOver * WIDEST,
  look: `r-${pair.role}`,
})

/** Where neither came first, both shares tell. */
function labelOf({ orderedBy, takenOver, carriedOn }: ComparedPair): string {
  const [taken, carried] = [takenOver, carriedOn].map((share) => Math.round(share * 100))
  return orderedBy === 'none' ? `${carried}⇄${taken}%` : `${taken}%`
}

/** All pairs while they can be told apart; of more, the few that each document took most from. */
function strongest(pairs: readonly ComparedPair[]): readonly ComparedPair[] {
  if (pairs.length <= MOST_EDGES) return pairs
  const kept = new Set(
    [...groupBy(pairs, ({ target }) => target).values()].flatMap((own) =>
      itemsToStrongest(own, MOST_SOURCES, ({ takenOver }) => takenOver),
    ),
  )
  return pairs.filter((pair) => kept.has(pair))
}
