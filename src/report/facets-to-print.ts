import type { FacetSummary, Facets } from '../model/index.js'
import { createPrinter } from '../write/printer.js'
import { padToWidth, textWidth } from '../write/text-width.js'
import { facetSummaryToTables, type ReadingTable } from './facet-summary-to-tables.js'
import { facetsToLines } from './facets-to-lines.js'

const headOf = ({ source, target }: Facets): string => `${source} → ${target}`

const printFacets = createPrinter<Facets>({
  name: 'Facets',
  line: (facets) =>
    `${headOf(facets)}  ${facetsToLines(facets, 'zh')
      .map(({ name, text }) => `${name} ${text}`)
      .join(' · ')}`,
  whole: (facets) => [
    headOf(facets),
    ...facetsToLines(facets, 'zh').map(({ name, text }) => `  ${padToWidth(name, FACET_NAME)}${text}`),
  ],
  brief: headOf,
})

/** Columns of a facet's name. */
const FACET_NAME = 10
/** Of a table: a first look. */
const ROWS = 8
/** Columns that a cell before the last takes at most. */
const CELL = 24

const printSummary = createPrinter<FacetSummary>({
  name: 'FacetSummary',
  line: ({ leads, setPhrases, targets }) =>
    `牵头单位 ${leads.length} 个；提法消失 ${setPhrases.vanished.length}、出现 ${setPhrases.appeared.length}、保留 ${setPhrases.kept.length}；指标 ${targets.length} 项`,
  whole: (facetSummary) =>
    facetSummaryToTables({ facetSummary }, 'zh').flatMap((table, place) => [
      ...(place === 0 ? [] : ['']),
      ...tableToLines(table),
    ]),
})

function tableToLines({ title, head, rows }: ReadingTable): readonly string[] {
  const shown = [head, ...rows.slice(0, ROWS)]
  const widths = head.map((_, column) =>
    Math.min(CELL, Math.max(...shown.map((row) => textWidth(row[column] ?? '')))),
  )
  return [
    title,
    ...shown.map((row) =>
      `  ${row.map((cell, column) => (column === head.length - 1 ? cell : padToWidth(cell, widths[column]!))).join('  ')}`.trimEnd(),
    ),
    ...(rows.length > ROWS ? [`  … 另有 ${rows.length - ROWS} 行`] : []),
  ]
}

/** The same facets, each of which prints as what changed. */
export function withFacetsPrint(facets: readonly Facets[]): readonly Facets[] {
  for (const one of facets) printFacets(one)
  return facets
}

/** The same sums, which print as tables. */
export const withFacetSummaryPrint = (summary: FacetSummary): FacetSummary => printSummary(summary)
