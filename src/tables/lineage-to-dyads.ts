import { type ComparedPair, type CorpusLink, type Lineage, RELATIONS, type Relation } from '../model/index.js'
import { mean } from '../model/mean.js'
import {
  type LineageIndex,
  levelsBetween,
  lineageToIndex,
  stepsBetween,
  type Unit,
  unitOf,
} from './lineage-to-index.js'
import { dummy, type Field, id, integer, number, share, type Table, text, toTable, unitId } from './table.js'

/**
 * One row a compared pair of documents, from the earlier to the later: how far apart the two are in time,
 * rank and the tree of superiors, and how much the later took over.
 *
 * The directed dyads of Volden (2006), States as Policy Laboratories, American Journal of Political Science
 * 50(2), and Gilardi & Füglister (2008), Swiss Political Science Review 14(3), with likeness of text for the
 * dependent variable as in Linder et al. (2020), Text as Policy, Policy Studies Journal 48(2). Only pairs that
 * a plan compared have a row: a pair that is not there is not a pair without likeness.
 */
export function lineageToDyads(lineage: Lineage): Table {
  const index = lineageToIndex(lineage)
  return toTable('dyads', 'Pairs of documents', fields(index), lineage.pairs)
}

const isCore = ({ relation }: CorpusLink): boolean => relation !== 'partial'

/** How many tasks of a side have a core link. */
const coreTasks = (pair: ComparedPair, side: 'source' | 'target'): number =>
  new Set(pair.links.filter(isCore).map((link) => link[side])).size

const linksOf = (relation: Relation): Field<ComparedPair> =>
  integer(
    `${relation}_links`,
    `links of relation ${relation}`,
    ({ links }) => links.filter((link) => link.relation === relation).length,
    'links',
  )

function fields({ documents, units }: LineageIndex): readonly Field<ComparedPair>[] {
  const unit = (pair: ComparedPair, side: 'source' | 'target'): Unit =>
    units.get(unitOf(documents.get(pair[side])!))!
  const both = <Value>(pair: ComparedPair, of: (source: Unit, target: Unit) => Value): Value =>
    of(unit(pair, 'source'), unit(pair, 'target'))
  const end = (side: 'source' | 'target'): readonly Field<ComparedPair>[] => [
    unitId(`${side}_unit`, `unit of the ${side}`, (pair) => unit(pair, side).id),
    id(`${side}_place`, 'its name', (pair) => unit(pair, side).place),
    text(`${side}_level`, 'its level', (pair) => unit(pair, side).level),
    integer(`${side}_year`, `year of the ${side}`, (pair) => documents.get(pair[side])!.year, 'year'),
    integer(`${side}_tasks`, `tasks of the ${side}`, (pair) => pair[`${side}Tasks`], 'tasks'),
  ]
  return [
    id('source_document', 'id of the earlier document', ({ source }) => source),
    id('target_document', 'id of the later document', ({ target }) => target),
    text('role', 'what the source is to the target', ({ role }) => role),
    text('ordered_by', 'what their order rests on: date, year, level or none', (pair) => pair.orderedBy),
    ...end('source'),
    ...end('target'),
    number('lag_years', 'temporal distance in years', ({ lagYears }) => lagYears, 'years'),
    integer('lag_days', 'temporal distance between the days of issue', ({ lagDays }) => lagDays, 'days'),
    integer(
      'administrative_distance',
      'difference of levels: 0 peers, 1 province and city, 2 province and county',
      (pair) => both(pair, (source, target) => levelsBetween(source.level, target.level)),
      'levels',
    ),
    integer(
      'hierarchy_distance',
      'steps between the units in the tree of superiors: 0 the same, 1 superior and subordinate, 2 siblings',
      (pair) => both(pair, stepsBetween),
      'steps',
    ),
    dummy('same_unit', 'whether both are of one unit', (pair) => both(pair, (s, t) => s.id === t.id)),
    dummy(
      'shared_superior',
      'whether two units have the same unit right above them; provinces all have the nation',
      (pair) => both(pair, sharedSuperior),
    ),
    integer('links', 'links between their tasks', ({ links }) => links.length, 'links'),
    ...RELATIONS.map(linksOf),
    integer(
      'uncertain_links',
      'links a person should look at',
      (p) => p.links.filter((l) => l.uncertain).length,
      'links',
    ),
    integer(
      'decided_links',
      'links that a person settled',
      (pair) => pair.links.filter(({ decision }) => decision !== undefined).length,
      'links',
    ),
    number('taken_over', "share of the target's text that comes from the source", (p) => p.takenOver, '0–1'),
    number('carried_on', "share of the source's text that the target carries", (p) => p.carriedOn, '0–1'),
    number(
      'taken_up_share',
      'share of the target’s tasks that are inherited or rephrased from the source',
      (pair) => share(coreTasks(pair, 'target'), pair.targetTasks),
      '0–1',
    ),
    number(
      'kept_share',
      'share of the source’s tasks that the target inherits or rephrases',
      (pair) => share(coreTasks(pair, 'source'), pair.sourceTasks),
      '0–1',
    ),
    number(
      'similarity',
      'share of the tasks of both that are inherited or rephrased (Dice)',
      (pair) =>
        share(coreTasks(pair, 'source') + coreTasks(pair, 'target'), pair.sourceTasks + pair.targetTasks),
      '0–1',
    ),
    number(
      'mean_confidence',
      'of the links; empty without any',
      (p) => mean(p.links.map((l) => l.confidence)),
      '0–1',
    ),
    number('mean_score', 'of the links; empty without any', (p) => mean(p.links.map((l) => l.score)), '0–1'),
  ]
}

const sharedSuperior = (source: Unit, target: Unit): boolean | null => {
  if (source.region === null || target.region === null) return null
  return (
    source.id !== target.id && source.region.parent !== null && source.region.parent === target.region.parent
  )
}
