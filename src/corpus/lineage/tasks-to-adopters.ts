import { groupBy } from '../../model/group-by.js'
import type { Adopter, CorpusDocument, CorpusTask, PairRole } from '../../model/index.js'
import { mean } from '../../model/mean.js'
import { median } from '../../model/median.js'

const ROLES: readonly (PairRole | 'own')[] = ['superior', 'self', 'sibling', 'subordinate', 'other', 'own']

/**
 * How each document took up what others had: where its tasks came from, how much of their wording it copied, and
 * how long after.
 *
 * `copied` is the copy-or-reinvent score: the mean share of a task's words that its most credible origin in
 * another unit has, 1 for a copy and 0 for the same job said anew. Own past is no adoption and is left out of it.
 */
export function tasksToAdopters(
  documents: readonly CorpusDocument[],
  tasks: readonly CorpusTask[],
): readonly Adopter[] {
  const byDocument = groupBy(tasks, ({ document }) => document)
  return documents.map(({ id }) => {
    const own = byDocument.get(id) ?? []
    const origins = Object.fromEntries(
      ROLES.map((role) => [role, own.filter(({ origin }) => (origin.best?.role ?? 'own') === role).length]),
    ) as Adopter['origins']
    const adopted = own.flatMap(({ origin: { best } }) =>
      best === null || best.role === 'self' ? [] : [best],
    )
    return {
      document: id,
      tasks: own.length,
      origins,
      tied: own.filter(({ origin }) => origin.best !== null && origin.ties.length > 0).length,
      copied: mean(adopted.map(({ share }) => share)),
      lagYears: median(adopted.map(({ lagYears }) => lagYears)),
      lagDays: median(adopted.map(({ lagDays }) => lagDays)),
    }
  })
}
