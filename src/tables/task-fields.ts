import type { CorpusTask } from '../model/index.js'
import { type LineageIndex, unitOf } from './lineage-to-index.js'
import { type Field, id, integer, text, unitId } from './table.js'

/** A row about a task, or about something that a task says. */
export interface OfTask {
  readonly task: CorpusTask
}

/** Whose the task is and of when: the first columns of every table of what tasks say. */
export function taskFields<Row extends OfTask>({ documents, units }: LineageIndex): readonly Field<Row>[] {
  const home = ({ task }: Row) => documents.get(task.document)!
  return [
    unitId('unit', 'unit of its document', (row) => unitOf(home(row))),
    id('place', 'name of the unit', (row) => units.get(unitOf(home(row)))?.place),
    text('level', 'level of its document', (row) => home(row).level),
    integer('year', 'year of its document', (row) => home(row).year, 'year'),
    id('document', 'id of its document', ({ task }) => task.document),
    id('task', 'id of the task: document/plan.ordinal', ({ task }) => task.id),
    id('family', 'id of its family: the same job across documents', ({ task }) => task.family),
  ]
}
