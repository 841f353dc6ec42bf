import type { Adopter, Lineage } from '../model/index.js'
import { type LineageIndex, lineageToIndex, unitOf } from './lineage-to-index.js'
import { type Field, id, integer, number, share, type Table, text, toTable, unitId } from './table.js'

/** One row a document: from whom it has its tasks, and how much of them it copied. */
export function lineageToAdopters(lineage: Lineage): Table {
  return toTable(
    'adopters',
    'How each document took up what others had',
    fields(lineageToIndex(lineage)),
    lineage.adopters,
  )
}

const ROLES = ['superior', 'self', 'sibling', 'subordinate', 'other', 'own'] as const

const MEANING: Readonly<Record<(typeof ROLES)[number], string>> = {
  superior: 'tasks whose most credible origin is a unit above',
  self: "tasks that go on from the unit's own earlier document",
  sibling: 'tasks from a unit of the same level under the same superior',
  subordinate: 'tasks from a unit below',
  other: 'tasks from any other unit',
  own: 'tasks without an origin in the corpus',
}

const fields = ({ documents, units }: LineageIndex): readonly Field<Adopter>[] => {
  const unit = ({ document }: Adopter) => units.get(unitOf(documents.get(document)!))
  return [
    id('document', 'id of the document', ({ document }) => document),
    unitId('unit', 'its unit', (adopter) => unit(adopter)?.id),
    id('place', 'name of the unit', (adopter) => unit(adopter)?.place),
    text('level', 'its level', ({ document }) => documents.get(document)?.level ?? null),
    integer('year', 'its year', ({ document }) => documents.get(document)?.year ?? null, 'year'),
    integer('tasks', 'its tasks', ({ tasks }) => tasks, 'tasks'),
    ...ROLES.map((role) =>
      integer<Adopter>(`from_${role}`, MEANING[role], ({ origins }) => origins[role], 'tasks'),
    ),
    integer('tied', 'tasks whose text does not tell which of several was the model', (a) => a.tied, 'tasks'),
    number('own_share', 'share of its tasks without an origin', (a) => share(a.origins.own, a.tasks), '0–1'),
    number(
      'mean_copied',
      'mean share of words taken from the most credible origin, over tasks that have one elsewhere: 1 copied, 0 reinvented',
      ({ copied }) => copied,
      '0–1',
    ),
    number('median_lag_years', 'median years since those origins', ({ lagYears }) => lagYears, 'years'),
    number('median_lag_days', 'median days since those origins', ({ lagDays }) => lagDays, 'days'),
  ]
}
