import { widthOf } from '../figures/columns.js'
import { drawingToFigure } from '../figures/drawing-to-figure.js'
import { gridToSvg } from '../figures/grid-to-svg.js'
import { lineageToDocumentsGrid } from '../figures/lineage-to-documents-grid.js'
import { html, type Markup } from '../write/markup.js'
import { documentAnchor } from './id-to-anchor.js'
import { nameOfDocument, type View } from './lineage-to-view.js'
import { pairsToTable } from './pairs-to-table.js'
import type { ReportRows } from './report-rows.js'
import { say } from './report-words.js'

/** Of more documents the graph is a weave: it is folded away, and the table comes first. */
const MOST_DOCUMENTS = 60

/** The documents by year and region, and what each took from each; the same as a table. */
export function documentsToGraph(view: View, rows: ReportRows): Markup {
  const { lang, lineage } = view
  const isWeave = lineage.documents.length > MOST_DOCUMENTS
  return html`<section id="graph" aria-labelledby="graph-title">
<h2 id="graph-title">${say(lang, 'graph')}</h2>
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
  const grid = lineageToDocumentsGrid(lineage, lang, {
    hrefOf: (id) => `#${documentAnchor(id)}`,
    nameOf: (id) => nameOfDocument(view, id),
  })
  const canvas = { lang, width: widthOf(2), isPage: true }
  const told = {
    file: 'documents.svg',
    title: say(lang, 'graphOfDocuments'),
    hint: say(lang, 'documentGraphHint'),
  }
  return drawingToFigure(gridToSvg(grid, canvas), told, lang)
}
