import { groupBy } from '../../model/group-by.js'
import type { CorpusDocument, DocumentKind } from '../../model/index.js'
import { documentOrder } from '../../model/order.js'

/** What is promised for a year; plans of several years and measures have no report of their own. */
const PROMISING: ReadonlySet<DocumentKind> = new Set(['work-report', 'work-points'])

/** A plan and the work report that tells of its year. */
export interface Reported {
  readonly plan: CorpusDocument
  readonly report: CorpusDocument
}

/**
 * Each yearly plan of a unit with the unit's work report of the next year.
 *
 * A report of a still later year tells of another year, so a plan without the next report has none. Copies and other
 * versions of a document take no part; of several reports the first in order of time counts.
 */
export function documentsToReports(documents: readonly CorpusDocument[]): readonly Reported[] {
  const own = documents.filter(({ sameAs }) => sameAs === null).sort(documentOrder)
  const reports = groupBy(
    own.filter(({ kind }) => kind === 'work-report'),
    ({ region }) => region?.adcode ?? null,
  )
  return own.flatMap((plan): readonly Reported[] => {
    if (!PROMISING.has(plan.kind) || plan.region === null || plan.year === null) return []
    const report = reports.get(plan.region.adcode)?.find(({ year }) => year === plan.year! + 1)
    return report === undefined ? [] : [{ plan, report }]
  })
}
