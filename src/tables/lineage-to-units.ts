import type { Lineage, Unit } from '../model/index.js'
import { lineageToIndex } from './lineage-to-index.js'
import { id, integer, type Table, text, toTable } from './table.js'
import { type OfTask, taskFields } from './task-fields.js'

interface Row extends OfTask {
  readonly office: Unit
  readonly role: (typeof ROLES)[number]
  readonly ordinal: number
}

const ROLES = ['lead', 'responsible', 'support'] as const

/** One row a task and office that it names, with what the office has to do: lead 牵头, responsible 责任, support 配合. */
export function lineageToUnits(lineage: Lineage): Table {
  const rows = lineage.tasks.flatMap((task) =>
    ROLES.flatMap((role) =>
      task.task.slots[role].map((office, at): Row => ({ task, office, role, ordinal: at + 1 })),
    ),
  )
  return toTable(
    'units',
    'Offices: who has to do what in which task',
    [
      ...taskFields<Row>(lineageToIndex(lineage)),
      text<Row>('office', 'name of the office, as written', ({ office }) => office.name),
      text<Row>('office_role', 'lead 牵头, responsible 责任 or support 配合', ({ role }) => role),
      integer<Row>('ordinal', 'which of its role in the task it is, from 1', ({ ordinal }) => ordinal),
      id<Row>(
        'declared_by',
        'the task that named it for others too; empty where the task itself does',
        ({ task, office }) =>
          office.inheritedFrom === undefined ? null : `${task.document}/${office.inheritedFrom}`,
      ),
    ],
    rows,
  )
}
