import type { CorpusDocument, Lineage } from '../model/index.js'
import { type LineageIndex, lineageToIndex, unitOf } from './lineage-to-index.js'
import { date, type Field, integer, type Table, text, toTable } from './table.js'

/** One row a document that takes part, in order of time, then of rank. */
export function lineageToDocuments(lineage: Lineage): Table {
  const index = lineageToIndex(lineage)
  return toTable('documents', 'The documents of the corpus', fields(index), lineage.documents)
}

const fields = ({ units, tasksOf }: LineageIndex): readonly Field<CorpusDocument>[] => [
  text('document', 'id of the document', ({ id }) => id),
  text('title', 'title as printed', ({ title }) => title),
  text('unit', 'region that issued it; the document itself where that is unknown', unitOf, 'GB/T 2260 code'),
  text('place', 'name of the unit', (document) => units.get(unitOf(document))!.place),
  text('level', 'national, province, city or county', ({ level }) => level),
  text('superior', 'the unit above', ({ region }) => region?.parent ?? null, 'GB/T 2260 code'),
  integer('year', 'the year it is for', ({ year }) => year, 'year'),
  date('date', 'day of issue', (document) => document.date),
  text('kind', 'what it is, by its title', ({ kind }) => kind),
  text('series', 'thread of documents it belongs to, from the manifest', ({ series }) => series),
  integer('tasks', 'tasks found in it', ({ id }) => tasksOf.get(id)?.length ?? 0, 'tasks'),
  integer('characters', 'length of its text', ({ document }) => document.text.length, 'UTF-16 units'),
  text('corrected', 'what the manifest corrected', ({ corrected }) => corrected.join('; ')),
  text('path', 'its file, relative to the corpus', ({ path }) => path),
  text('sha256', 'hash of its file', ({ sha256 }) => sha256),
]
