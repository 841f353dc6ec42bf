import type { Item, Slots, Unit } from '../../model/index.js'
import type { NoteReading } from './note-to-roles.js'
import { textToNotes } from './text-to-notes.js'

/** Words without which nothing is declared for later tasks: 以下不再列出, 下同. */
const HINT = /不再|下同|以下|后续|其余|其他/u

/**
 * The tasks with what an earlier task of the same plan declared for the later ones: units of 以下不再列出 join
 * `responsible`, and where 列第一位者为牵头单位，下同 was said the unit named first joins `lead`.
 *
 * Such units carry `inheritedFrom`, the id of the task that declared them, and the excerpt of the words there
 * (or, for a first-named unit, of the words in the task itself). A unit that the task itself names stays as it
 * is. A later declaration replaces an earlier one.
 */
export function inheritResponsibility<T extends Omit<Item, 'kind'>>(
  tasks: readonly T[],
  readingsOf: (task: T) => readonly NoteReading[] = ({ text }) =>
    textToNotes(text).map(({ reading }) => reading),
): readonly T[] {
  let plan: number | null = null
  let declared: readonly Unit[] = []
  let firstLeads: string | null = null
  return tasks.map((task) => {
    if (task.plan !== plan) {
      plan = task.plan
      declared = []
      firstLeads = null
    }
    const slots = withFirstLead(withDeclared(task.slots, declared), firstLeads)
    for (const reading of HINT.test(task.text) ? readingsOf(task) : []) {
      if (reading.firstLeads === 'onwards') firstLeads = task.id
      const names = new Set(reading.declared.map((unit) => unit.name))
      if (names.size === 0) continue
      const own = task.slots.responsible.filter((unit) => names.has(unit.name))
      declared = own.map((unit) => ({ ...unit, inheritedFrom: task.id }))
    }
    return slots === task.slots ? task : { ...task, slots }
  })
}

function withDeclared(slots: Slots, declared: readonly Unit[]): Slots {
  const named = new Set([...slots.lead, ...slots.responsible, ...slots.support].map((unit) => unit.name))
  const more = declared.filter((unit) => !named.has(unit.name))
  return more.length === 0 ? slots : { ...slots, responsible: [...slots.responsible, ...more] }
}

function withFirstLead(slots: Slots, declaredBy: string | null): Slots {
  const first = slots.responsible.find((unit) => unit.inheritedFrom === undefined)
  if (declaredBy === null || slots.lead.length > 0 || first === undefined) return slots
  return { ...slots, lead: [{ ...first, inheritedFrom: declaredBy }] }
}
