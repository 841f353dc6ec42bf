import { groupBy } from '../model/group-by.js'
import { type Lineage, TARGET_STATUSES, type TargetStatus } from '../model/index.js'
import { compareText } from '../model/order.js'
import { lineageToIndex, unitOf, yearOf } from '../tables/lineage-to-index.js'
import type { Lang } from '../write/wording.js'
import type { ShareBar, ShareGroup } from './comparison-to-shares.js'
import { figureWord } from './figure-words.js'

const MOST_BARS = 60

/** How close the tasks of each unit, year or document are to their most credible origin. */
export function lineageToShares(
  lineage: Lineage,
  by: 'unit' | 'year' | 'document',
  lang: Lang,
): readonly ShareGroup[] {
  const { documents, units } = lineageToIndex(lineage)
  const told = new Set(
    lineage.pairs.filter(({ orderedBy }) => orderedBy !== 'none').map(({ target }) => target),
  )
  const tasks = lineage.tasks.filter(({ document }) => told.has(document))
  const groups = groupBy(tasks, ({ document: id }) => {
    const document = documents.get(id)!
    if (by === 'document') return id
    return by === 'unit' ? unitOf(document) : String(yearOf(document) ?? '')
  })
  const nameOf = (key: string): string =>
    by === 'unit' ? units.get(key)!.place : key === '' ? figureWord(lang, 'noYear') : key
  const bars = [...groups]
    .sort(([a], [b]) => (by === 'document' ? 0 : compareText(a, b)))
    .map(([key, own]): ShareBar => ({ title: nameOf(key), counts: count(own) }))
  return [
    {
      title: figureWord(lang, 'origins'),
      statuses: TARGET_STATUSES,
      bars: [{ title: figureWord(lang, 'all'), counts: count(tasks) }, ...bars.slice(0, MOST_BARS)],
      left: Math.max(0, bars.length - MOST_BARS),
    },
  ]
}

function count(tasks: Lineage['tasks']): ShareBar['counts'] {
  const counts: Record<TargetStatus, number> = { inherited: 0, rephrased: 0, partial: 0, added: 0 }
  for (const { origin } of tasks) counts[origin.best?.relation ?? 'added']++
  return counts
}
