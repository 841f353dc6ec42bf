import { adoptersToRows, originsToRows, upwardToRows } from './adoption-to-html.js'
import { documentsToRows, happenedToRows } from './documents-to-tables.js'
import { familiesToCountsRows, familiesToHeatRows } from './families-to-heat.js'
import { familiesToListRows } from './families-to-list.js'
import type { View } from './lineage-to-view.js'
import { pairsToRows } from './pairs-to-table.js'
import type { ReportRows } from './report-rows.js'

/** All rows of the long tables. */
export const viewToRows = (view: View): ReportRows => ({
  documents: documentsToRows(view),
  happened: happenedToRows(view),
  pairs: pairsToRows(view),
  heat: familiesToHeatRows(view),
  counts: familiesToCountsRows(view),
  list: familiesToListRows(view),
  adopters: adoptersToRows(view),
  direct: upwardToRows(view, true),
  through: upwardToRows(view, false),
  origins: originsToRows(view),
})
