import { groupBy } from '../model/group-by.js'
import type { CorpusDocument, CorpusTask, Lineage } from '../model/index.js'
import { compareText } from '../model/order.js'
import { type LineageIndex, lineageToIndex, unitOf } from './lineage-to-index.js'
import { id, ids, integer, number, type Table, text, toTable, unitId } from './table.js'
import { jaccard, type Pairs, textToPairs } from './text-to-pairs.js'

interface Row {
  readonly unit: string
  readonly year: number
  readonly documents: readonly CorpusDocument[]
  readonly tasks: readonly CorpusTask[]
  readonly text: string
  readonly pairs: Pairs
  readonly before: Row | null
}

/**
 * One row a unit and year: all that its tasks say, as one text, with how much of it is new since the unit's year
 * before. A panel for those who regress on texts or fit topics; documents without a year or a task are in none.
 */
export function lineageToTexts(lineage: Lineage): Table {
  const index = lineageToIndex(lineage)
  const dated = lineage.documents.filter(({ id, year }) => year !== null && index.tasksOf.has(id))
  const units = [...groupBy(dated, unitOf)].sort(([x], [y]) => compareText(x, y))
  const rows = units.flatMap(([unit, own]) => {
    let before: Row | null = null
    return [...groupBy(own, ({ year }) => year!)]
      .sort(([x], [y]) => x - y)
      .map(([year, documents]): Row => {
        const tasks = documents.flatMap((document) => index.tasksOf.get(document.id) ?? [])
        const words = tasks.map(({ task }) => task.text)
        const pairs = textToPairs(words.join('\n'))
        return (before = { unit, year, documents, tasks, text: words.join(' '), pairs, before })
      })
  })
  return toTable('texts', 'Texts: what a unit’s tasks of a year say', fields(index), rows)
}

const fields = ({ units }: LineageIndex) => [
  unitId<Row>('unit', 'the unit', ({ unit }) => unit),
  id<Row>('place', 'its name', ({ unit }) => units.get(unit)?.place),
  text<Row>('level', 'its level', ({ unit }) => units.get(unit)?.level ?? null),
  integer<Row>('year', 'the year', ({ year }) => year, 'year'),
  ids<Row>('document_list', 'its documents of the year, joined by ;', ({ documents }) =>
    documents.map((one) => one.id),
  ),
  integer<Row>('tasks', 'tasks in them', ({ tasks }) => tasks.length, 'tasks'),
  integer<Row>('characters', 'length of the text', ({ text }) => text.length, 'UTF-16 units'),
  integer<Row>(
    'year_before',
    'the year of the unit before; empty in its first',
    ({ before }) => before?.year ?? null,
    'year',
  ),
  number<Row>(
    'similarity_before',
    'likeness to the text of that year: pairs of characters in both over those in either (Jaccard)',
    ({ before, pairs }) => (before === null ? null : jaccard(before.pairs, pairs)),
    '0–1',
  ),
  text<Row>('text', 'the texts of its tasks, in order, joined by blanks', (row) => row.text),
]
