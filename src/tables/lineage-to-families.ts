import type { Family, Level, LifeEvent, LifeEventKind, Lineage, UpwardAdoption } from '../model/index.js'
import { type LineageIndex, lineageToIndex, unitOf } from './lineage-to-index.js'
import {
  date,
  type Field,
  id,
  ids,
  integer,
  number,
  type Table,
  text,
  toTable,
  unitId,
  yesNo,
} from './table.js'

/** One row a family: the same job across documents. */
export function lineageToFamilies(lineage: Lineage): Table {
  const index = lineageToIndex(lineage)
  return toTable(
    'families',
    'Families: the same job across documents',
    familyFields(index, newest(lineage)),
    lineage.families,
  )
}

/** One row an event in the life of a family. */
export function lineageToLife(lineage: Lineage): Table {
  const rows = lineage.families.flatMap((family) => family.life.map((event) => ({ family, event })))
  return toTable('life', 'What happened to each family, in order of time', LIFE_FIELDS, rows)
}

/**
 * One row a job that a lower unit had before the one above it.
 *
 * Shipan & Volden (2006), Bottom-Up Federalism, American Journal of Political Science 50(4).
 */
export function lineageToUpward(lineage: Lineage): Table {
  return toTable('upward', 'Jobs that a lower unit had first', UPWARD_FIELDS, lineage.upward)
}

/** The year of each unit's latest document. */
function newest(lineage: Lineage): ReadonlyMap<string, number> {
  const years = new Map<string, number>()
  for (const document of lineage.documents)
    if (document.year !== null)
      years.set(unitOf(document), Math.max(document.year, years.get(unitOf(document)) ?? document.year))
  return years
}

const events = ({ life }: Family, kind: LifeEventKind): readonly LifeEvent[] =>
  life.filter((event) => event.kind === kind)

function familyFields(
  { tasks, documents, units }: LineageIndex,
  latest: ReadonlyMap<string, number>,
): readonly Field<Family>[] {
  const homes = (family: Family) => family.tasks.map((id) => documents.get(tasks.get(id)!.document)!)
  const atLevel = (level: Level) =>
    integer<Family>(
      `${level}_units`,
      `units of level ${level} that have it`,
      (family) => family.units.filter((unit) => units.get(unit)?.level === level).length,
      'units',
    )
  const born = (family: Family): LifeEvent | undefined => events(family, 'born')[0]
  const ofKind = (name: string, kind: LifeEventKind, description: string): Field<Family> =>
    integer(name, description, (family) => events(family, kind).length, 'events')
  return [
    id('family', 'id: that of its first task', (family) => family.id),
    text('family_label', 'heading of its first task, or how it opens', ({ label }) => label),
    integer('tasks', 'its tasks', (family) => family.tasks.length, 'tasks'),
    integer(
      'documents',
      'documents that have it',
      (family) => new Set(homes(family).map(({ id }) => id)).size,
      'documents',
    ),
    integer('units', 'units that have it', (family) => family.units.length, 'units'),
    ...(['national', 'province', 'city', 'county'] as const).map(atLevel),
    integer('first_year', 'year of its first task', ({ firstYear }) => firstYear, 'year'),
    integer('last_year', 'year of its last task', ({ lastYear }) => lastYear, 'year'),
    id(
      'born_document',
      'first document of what was compared that has it; it may be older',
      (family) => born(family)?.document,
    ),
    unitId('born_unit', 'unit of that document', (family) => born(family)?.unit),
    id('born_place', 'name of that unit', (family) => born(family)?.place),
    ofKind('times_taken_up', 'taken-up', 'times another unit took it up'),
    ofKind('times_kept', 'kept', 'times a unit carried it on as it was'),
    ofKind('times_rephrased', 'rephrased', 'times a unit carried it on in other words'),
    ofKind('times_reduced', 'reduced', 'times only some measures lived on, in a task of another family'),
    ofKind('times_merged', 'merged', 'times all of it went into a task of another family'),
    ofKind('times_dropped', 'dropped', 'times a unit dropped it'),
    ofKind('times_revived', 'revived', 'times it came back'),
    integer(
      'units_alive',
      "units whose latest year's documents still have it",
      (family) => {
        const alive = homes(family).filter(({ year }, i, all) => year === latest.get(unitOf(all[i]!)))
        return new Set(alive.map(unitOf)).size
      },
      'units',
    ),
  ]
}

interface LifeRow {
  readonly family: Family
  readonly event: LifeEvent
}

const LIFE_FIELDS: readonly Field<LifeRow>[] = [
  id('family', 'id of the family', ({ family }) => family.id),
  text('family_label', 'its label', ({ family }) => family.label),
  text(
    'event',
    'born (first in what was compared), taken-up, kept, rephrased, reduced, merged, dropped or revived',
    (row) => row.event.kind,
  ),
  unitId('unit', 'where', ({ event }) => event.unit),
  id('place', 'name of the unit', ({ event }) => event.place),
  id('document', 'in which document', ({ event }) => event.document),
  integer('year', 'in which year', ({ event }) => event.year, 'year'),
  date('date', 'day of issue of the document', ({ event }) => event.date),
  ids('task_list', 'the tasks that have it, joined by ;', ({ event }) => event.tasks),
  ids('origin_list', 'the tasks it came from, joined by ;', ({ event }) => event.from),
  text('origin_role', 'what their document is to this one', ({ event }) => event.role),
  number(
    'copied',
    'share of the wording that is the origin’s: 1 copied, 0 said anew',
    (r) => r.event.copied,
    '0–1',
  ),
  number('lag_years', 'years since the origin', ({ event }) => event.lagYears, 'years'),
  integer('lag_days', 'days since the origin', ({ event }) => event.lagDays, 'days'),
]

const UPWARD_FIELDS: readonly Field<UpwardAdoption>[] = [
  id('family', 'id of the family', ({ family }) => family),
  unitId('lower_unit', 'the lower unit, which had it first', ({ from }) => from.unit),
  id('lower_document', 'its document', ({ from }) => from.document),
  integer('lower_year', 'its year', ({ from }) => from.year, 'year'),
  unitId('upper_unit', 'the unit above it', ({ to }) => to.unit),
  id('upper_document', 'its document', ({ to }) => to.document),
  integer('upper_year', 'its year', ({ to }) => to.year, 'year'),
  number('lag_years', 'years between', ({ lagYears }) => lagYears, 'years'),
  integer('lag_days', 'days between', ({ lagDays }) => lagDays, 'days'),
  yesNo('linked', 'whether the two documents were compared and linked themselves', ({ linked }) => linked),
]
