import { isWithin } from '../../lexicon/regions.js'
import type { CorpusDocument, CorpusLink, Family, UpwardAdoption } from '../../model/index.js'
import { daysBetween, timeOrder } from '../../model/order.js'
import { unitOf } from './families-to-lives.js'

export interface UpwardInput {
  /** In order of time. */
  readonly documents: readonly CorpusDocument[]
  readonly links: readonly CorpusLink[]
  readonly documentOf: (task: string) => CorpusDocument
}

/**
 * Jobs that a lower unit had before the one above it: city first, province later.
 *
 * Told only where the upper unit has a document no later than the lower one's that lacks the job: a province
 * whose earlier plans are not in the corpus may have had it all along. Of several lower units the first counts.
 */
export function familiesToUpward(
  families: readonly Pick<Family, 'id' | 'tasks'>[],
  { documents, links, documentOf }: UpwardInput,
): readonly UpwardAdoption[] {
  const linksFrom = new Map<string, Set<string>>()
  for (const { source, target } of links) {
    const targets = linksFrom.get(source)
    if (targets === undefined) linksFrom.set(source, new Set([target]))
    else targets.add(target)
  }
  const found: UpwardAdoption[] = []
  for (const { id, tasks } of families) {
    const firsts = new Map<string, CorpusDocument>()
    for (const task of tasks) {
      const document = documentOf(task)
      const unit = unitOf(document)
      const known = firsts.get(unit)
      if (known === undefined || isBefore(document, known)) firsts.set(unit, document)
    }
    for (const upper of firsts.values()) {
      if (upper.region === null) continue
      const lower = [...firsts.values()].filter(
        ({ region }) =>
          region !== null && region.adcode !== upper.region!.adcode && isWithin(region, upper.region!),
      )
      const first = lower.filter((one) => isBefore(one, upper)).sort((x, y) => (isBefore(x, y) ? -1 : 1))[0]
      if (first === undefined || !lackedIt(upper, first, documents)) continue
      found.push({
        family: id,
        from: { unit: unitOf(first), document: first.id, year: first.year },
        to: { unit: unitOf(upper), document: upper.id, year: upper.year },
        lagYears: first.year === null || upper.year === null ? null : upper.year - first.year,
        lagDays: first.date === null || upper.date === null ? null : daysBetween(first.date, upper.date),
        linked: tasks.some(
          (task) =>
            documentOf(task).id === first.id &&
            tasks.some(
              (other) => documentOf(other).id === upper.id && linksFrom.get(task)?.has(other) === true,
            ),
        ),
      })
    }
  }
  return found
}

/** By year or date, not merely by rank. */
function isBefore(x: CorpusDocument, y: CorpusDocument): boolean {
  const { by, order } = timeOrder(x, y)
  return (by === 'year' || by === 'date') && order < 0
}

/** `upper` is the first document of its unit with the job: any earlier one lacks it. */
const lackedIt = (
  upper: CorpusDocument,
  lower: CorpusDocument,
  documents: readonly CorpusDocument[],
): boolean =>
  documents.some(
    (one) =>
      one.id !== upper.id && unitOf(one) === unitOf(upper) && !isBefore(lower, one) && isBefore(one, upper),
  )
