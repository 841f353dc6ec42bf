import { groupBy } from '../model/group-by.js'
import {
  type ComparedPair,
  type CorpusLink,
  type CorpusTask,
  type Lineage,
  RELATIONS,
  type Relation,
} from '../model/index.js'
import { type LineageIndex, lineageToIndex } from './lineage-to-index.js'
import { lineageToRecord, type Observed } from './lineage-to-record.js'
import { type Field, id, integer, number, share, type Table, text, toTable, unitId } from './table.js'

/** What became of a task by a later year. */
type Fate = 'inherited' | 'rephrased' | 'regained' | 'reduced' | 'gone'

interface Row {
  readonly unit: string
  readonly place: string
  readonly series: string | null
  readonly base: number
  readonly year: number
  readonly fates: readonly Fate[]
}

/**
 * One row a unit, base year and later year: how many of the base year's tasks the unit still has.
 *
 * A retention table as cohort studies have it, in long form: `base_year` × `year` gives the matrix. A task is
 * still there if a document of the later year has a task of its family. How it got there is told by the links
 * between the unit's own documents: those of the two years where they were compared, else the chains over the
 * years between, of which the weakest link counts. The five fates add up to `base_tasks`. Two years have a row
 * only where a plan (`self`) compared them, or the years between: nobody looked otherwise.
 */
export function lineageToRetention(lineage: Lineage): Table {
  const index = lineageToIndex(lineage)
  const series = [...new Set(lineage.documents.map((document) => document.series))]
  const forward = groupBy(
    lineage.links.filter(({ role }) => role === 'self'),
    ({ source }) => source,
  )
  const followers = groupBy(
    lineage.pairs.filter(({ role }) => role === 'self'),
    ({ source }) => source,
  )
  const rows = series.flatMap((one) =>
    [...lineageToRecord(lineage, new Set([one])).values()].flatMap((observed) =>
      observed.years.flatMap((base, i) =>
        observed.years
          .slice(i + 1)
          .filter((year) => isFollowed(observed, base, year, followers))
          .map((year): Row => {
            const { place } = index.units.get(observed.unit)!
            const fates = yearsToFates(observed, base, year, index, forward)
            return { unit: observed.unit, place, series: one, base, year, fates }
          }),
      ),
    ),
  )
  return toTable('retention', 'Retention: what a unit still has of an earlier year', FIELDS, rows)
}

/** Whether the later year's documents were compared with those of the base year, themselves or year by year. */
function isFollowed(
  { documents }: Observed,
  base: number,
  year: number,
  followers: ReadonlyMap<string, readonly ComparedPair[]>,
): boolean {
  const own = new Set([...documents.values()].flat().map(({ id }) => id))
  const reached = new Set(documents.get(base)!.map(({ id }) => id))
  for (const id of reached)
    for (const { target } of followers.get(id) ?? []) if (own.has(target)) reached.add(target)
  return documents.get(year)!.some(({ id }) => reached.has(id))
}

type Forward = ReadonlyMap<string, readonly CorpusLink[]>

function yearsToFates(
  { documents }: Observed,
  base: number,
  year: number,
  { tasks, tasksOf }: LineageIndex,
  forward: Forward,
): readonly Fate[] {
  const tasksIn = (when: number): readonly CorpusTask[] =>
    documents.get(when)!.flatMap(({ id }) => tasksOf.get(id) ?? [])
  const later = tasksIn(year)
  const ends = new Set(later.map(({ id }) => id))
  const families = new Set(later.map(({ family }) => family))
  const own = new Set([...documents.values()].flat().map(({ id }) => id))
  const goesOn = (id: string): boolean => own.has(tasks.get(id)?.document ?? '')
  return tasksIn(base).map((task): Fate => {
    const reached = reach(task.id, ends, forward, goesOn)
    if (!families.has(task.family)) return reached === undefined ? 'gone' : 'reduced'
    return reached === undefined || reached === 'partial' ? 'regained' : reached
  })
}

/** The closer relation has the higher rank; a chain is as close as its weakest link. */
const CLOSENESS: Readonly<Record<Relation, number>> = { partial: 1, rephrased: 2, inherited: 3 }
const CLOSEST_LAST = RELATIONS.toReversed()

/** How a task lives on in one of `ends`: by a link of its own, else by the closest chain of links. */
function reach(
  from: string,
  ends: ReadonlySet<string>,
  forward: Forward,
  goesOn: (id: string) => boolean,
): Relation | undefined {
  const direct = (forward.get(from) ?? []).filter(({ target }) => ends.has(target))
  const best = Math.max(0, ...direct.map(({ relation }) => CLOSENESS[relation]))
  if (best > 0) return CLOSEST_LAST[best - 1]
  const closeness = new Map([[from, CLOSENESS.inherited]])
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (ends.has(id)) continue
    for (const { target, relation } of forward.get(id) ?? []) {
      const here = Math.min(closeness.get(id)!, CLOSENESS[relation])
      if (!goesOn(target) || here <= (closeness.get(target) ?? 0)) continue
      closeness.set(target, here)
      open.push(target)
    }
  }
  const chained = Math.max(0, ...[...ends].map((end) => closeness.get(end) ?? 0))
  return CLOSEST_LAST[chained - 1]
}

const kept = ({ fates }: Row): number => fates.filter((fate) => fate !== 'reduced' && fate !== 'gone').length
const count = (fate: Fate, description: string): Field<Row> =>
  integer(`${fate}_tasks`, description, ({ fates }) => fates.filter((one) => one === fate).length, 'tasks')

const FIELDS: readonly Field<Row>[] = [
  unitId('unit', 'the unit', ({ unit }) => unit),
  id('place', 'its name', ({ place }) => place),
  text('series', 'thread of documents, from the manifest', ({ series }) => series),
  integer('base_year', 'the year whose tasks are followed', ({ base }) => base, 'year'),
  integer('year', 'the later year', ({ year }) => year, 'year'),
  number('lag_years', 'years between', ({ base, year }) => year - base, 'years'),
  integer('base_tasks', 'tasks of the base year', ({ fates }) => fates.length, 'tasks'),
  integer('survived', 'of these, tasks whose family the unit has in the later year', kept, 'tasks'),
  number('survived_share', 'survived over base_tasks', (row) => share(kept(row), row.fates.length), '0–1'),
  count('inherited', 'survived in the same words'),
  count('rephrased', 'survived in other words'),
  count(
    'regained',
    "survived, but no unbroken chain of whole tasks of the unit's own leads there: dropped and taken up again, or told only by another unit's documents",
  ),
  count('reduced', 'not survived, but some measures live on in other tasks'),
  count('gone', 'nothing of it left'),
]
