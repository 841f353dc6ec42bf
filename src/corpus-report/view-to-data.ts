import { later } from '../load-later.js'
import { familyToFate } from './family-to-fate.js'
import { familyToPage } from './family-to-page.js'
import { familyAnchor } from './id-to-anchor.js'
import type { View } from './lineage-to-view.js'
import type { FamilyData, ReportData } from './report-data.js'
import { type ReportRows, restOfRows } from './report-rows.js'

const fflate = later('fflate')

/** The pages of the families and the rows that the report does not hold from the start. */
export function viewToData(view: View, rows: ReportRows): ReportData {
  return {
    families: view.shown.map(
      (family): FamilyData => ({
        anchor: familyAnchor(family.id),
        label: family.label || family.id,
        kinds: [...new Set<string>(family.life.map(({ kind }) => kind)), familyToFate(view, family)],
        units: family.units,
        page: familyToPage(view, family).markup,
      }),
    ),
    rows: Object.fromEntries(Object.entries(rows).map(([name, all]) => [name, restOfRows(all)])),
  }
}

/** The data as JSON, packed (gzip) and in letters (base64): texts that stand on several pages cost little. */
export function dataToLetters(data: ReportData): string {
  const { gzipSync, strToU8 } = fflate()
  return Buffer.from(gzipSync(strToU8(JSON.stringify(data)), { level: 6, mtime: 0 })).toString('base64')
}
