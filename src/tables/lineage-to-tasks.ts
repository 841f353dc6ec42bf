import type { CorpusTask, Lineage, OriginCandidate, Task } from '../model/index.js'
import { mean } from '../model/mean.js'
import { type LineageIndex, lineageToIndex, unitOf } from './lineage-to-index.js'
import { type Field, id, integer, number, type Table, text, toTable, unitId } from './table.js'

/** One row a task, with what it says in counts and where it came from. */
export function lineageToTasks(lineage: Lineage): Table {
  return toTable('tasks', 'The tasks of all documents', fields(lineageToIndex(lineage)), lineage.tasks)
}

const best = ({ origin }: CorpusTask): OriginCandidate | null => origin.best
const list = (names: readonly { readonly name: string }[]): string => names.map(({ name }) => name).join('; ')
const count = (name: string, what: string, of: (task: Task) => number): Field<CorpusTask> =>
  integer(name, what, ({ task }) => of(task), what.split(' ')[0])

const fields = ({ documents, units }: LineageIndex): readonly Field<CorpusTask>[] => [
  id('task', 'id of the task: document/plan.ordinal', ({ id }) => id),
  id('document', 'id of its document', ({ document }) => document),
  unitId('unit', 'unit of its document', ({ document }) => unitOf(documents.get(document)!)),
  id('place', 'name of the unit', ({ document }) => units.get(unitOf(documents.get(document)!))?.place),
  integer('year', 'year of its document', ({ document }) => documents.get(document)?.year ?? null, 'year'),
  text('level', 'level of its document', ({ document }) => documents.get(document)?.level ?? null),
  text('printed_label', 'label as printed', ({ task }) => task.label),
  text('section', 'headings of the sections around it, outermost first', ({ task }) => task.section),
  text('heading', 'its title sentence', ({ task }) => task.heading?.text ?? null),
  text('text', 'all of it after the label, line breaks as blanks', ({ task }) => task.text),
  integer('characters', 'length of the text', ({ task }) => task.text.length, 'UTF-16 units'),
  text('lead', 'leading units as written, joined by ;', ({ task }) => list(task.slots.lead)),
  count('lead_units', 'units that lead it', ({ slots }) => slots.lead.length),
  count('responsible_units', 'units responsible for it', ({ slots }) => slots.responsible.length),
  count('support_units', 'units that support it', ({ slots }) => slots.support.length),
  count('targets', 'targets in figures', ({ slots }) => slots.targets.length),
  count('deadlines', 'deadlines', ({ slots }) => slots.deadlines.length),
  count('citations', 'documents it cites', ({ slots }) => slots.cites.length),
  count('set_phrases', 'phrases that are set (提法)', ({ slots }) => slots.setPhrases.length),
  number(
    'mean_strength',
    'how firmly its verbs commit, mean; empty without any',
    ({ task }) => mean(task.slots.actions.map(({ strength }) => strength)),
    '1–5',
  ),
  id('family', 'id of its family: the same job across documents', ({ family }) => family),
  id(
    'origin_task',
    "the most credible task it came from; empty if it is the unit's own",
    (task) => best(task)?.task ?? null,
  ),
  text('origin_role', 'what that document is to this one, else own', (task) => best(task)?.role ?? 'own'),
  text('origin_relation', 'how it was taken over', (task) => best(task)?.relation ?? null),
  number(
    'origin_share',
    'share of its words that the origin has',
    (task) => best(task)?.share ?? null,
    '0–1',
  ),
  number('origin_confidence', 'of the link to it', (task) => best(task)?.confidence ?? null, '0–1'),
  number('origin_credibility', 'share × confidence', (task) => best(task)?.credibility ?? null, '0–1'),
  integer('origin_ties', 'others about as credible', ({ origin }) => origin.ties.length, 'tasks'),
  integer(
    'origin_candidates',
    'earlier tasks linked to it',
    ({ origin }) => origin.candidates.length,
    'tasks',
  ),
  number('lag_years', 'years since the origin', (task) => best(task)?.lagYears ?? null, 'years'),
  integer('lag_days', 'days since the origin', (task) => best(task)?.lagDays ?? null, 'days'),
]
