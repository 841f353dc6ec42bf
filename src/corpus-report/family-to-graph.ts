import { widthOf } from '../figures/columns.js'
import { drawingToFigure } from '../figures/drawing-to-figure.js'
import { familyToLifeGrid } from '../figures/family-to-life-grid.js'
import { gridToSvg } from '../figures/grid-to-svg.js'
import type { Family } from '../model/index.js'
import type { Markup } from '../write/markup.js'
import { taskAnchor } from './id-to-anchor.js'
import { nameOfDocument, type View } from './lineage-to-view.js'
import { say } from './report-words.js'

/** Points of a column in which names and lines have room; few years do not fill the page. */
const COLUMN = 150

/** The tasks of a family by year and region, with its links; `null` where there is one task: its life line tells all. */
export function familyToGraph(view: View, family: Family): Markup | null {
  const { lang, lineage, linksOf } = view
  if (family.tasks.length < 2) return null
  const grid = familyToLifeGrid(lineage, family, lang, {
    hrefOf: (task) => `#${taskAnchor(task)}`,
    nameOf: (document) => nameOfDocument(view, document),
    linksOf,
  })
  const width = Math.min(widthOf(2), 60 + grid.columns.length * COLUMN)
  const told = { file: 'life.svg', title: say(lang, 'graph'), hint: say(lang, 'familyGraphHint') }
  // the page has its label above
  return drawingToFigure(gridToSvg({ ...grid, heading: null }, { lang, width, isPage: true }), told, lang)
}
