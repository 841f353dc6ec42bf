import { documentToQuality } from '../document-to-quality.js'
import { documentToItems, documentToTasks } from '../model/document-to-tasks.js'
import type { CorpusDocument, ItemKind, Lineage, PolicyDocument } from '../model/index.js'
import { median } from '../model/median.js'
import { type LineageIndex, lineageToIndex, unitOf } from './lineage-to-index.js'
import { date, type Field, id, integer, number, type Table, text, toTable, unitId } from './table.js'

/** One row a document that takes part, in order of time, then of rank. */
export function lineageToDocuments(lineage: Lineage): Table {
  const index = lineageToIndex(lineage)
  return toTable('documents', 'The documents of the corpus', fields(index), lineage.documents)
}

const fields = ({ units, tasksOf }: LineageIndex): readonly Field<CorpusDocument>[] => [
  id('document', 'id of the document', ({ id }) => id),
  text('title', 'title as printed', ({ title }) => title),
  unitId('unit', 'region that issued it; the document itself where that is unknown', unitOf),
  id('place', 'name of the unit', (document) => units.get(unitOf(document))!.place),
  text('level', 'national, province, city or county', ({ level }) => level),
  unitId('superior', 'the unit above', ({ region }) => region?.parent),
  integer('year', 'the year it is for', ({ year }) => year, 'year'),
  date('date', 'day of issue', (document) => document.date),
  text('kind', 'what it is, by its title', ({ kind }) => kind),
  text('series', 'thread of documents it belongs to, from the manifest', ({ series }) => series),
  integer(
    'items',
    'what it sets out, one by one, of whatever kind',
    ({ document }) => documentToItems(document).length,
    'items',
  ),
  integer(
    'tasks',
    'items that were compared: the tasks, unless other kinds were asked for',
    ({ id }) => tasksOf.get(id)?.length ?? 0,
    'tasks',
  ),
  integer('reviews', 'items that tell what was done', ({ document }) => ofKind(document, 'review'), 'items'),
  integer(
    'frames',
    'items that set the frame: principles, goals, formal clauses',
    ({ document }) => ofKind(document, 'frame'),
    'items',
  ),
  number(
    'granularity',
    'median length of a task that was compared: longer, and a task bundles more',
    ({ document }) => median(documentToTasks(document).map((task) => task.text.length)),
    'UTF-16 units',
  ),
  number(
    'quality',
    'how far it was read as it should be, 0 to 1; below 0.6 look at its outline',
    ({ document }) => documentToQuality(document).score,
    '0–1',
  ),
  integer('characters', 'length of its text', ({ document }) => document.text.length, 'UTF-16 units'),
  text('corrected', 'what the manifest corrected', ({ corrected }) => corrected.join('; ')),
  text('path', 'its file, relative to the corpus', ({ path }) => path),
  text('sha256', 'hash of its file', ({ sha256 }) => sha256),
]

const ofKind = (document: PolicyDocument, kind: ItemKind): number =>
  documentToItems(document).filter((item) => item.kind === kind).length
