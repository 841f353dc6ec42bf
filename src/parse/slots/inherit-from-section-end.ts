import type { Item, Slots, Unit } from '../../model/index.js'

type Bare = Omit<Item, 'kind'>

/**
 * The tasks with what a line at the end of their section says of the whole of it: a responsibility note on a line of
 * its own after the last task, where no other task of the section names anyone.
 *
 * Where such lines stand after tasks inside sections too, each is about its own task. Units so taken over carry
 * `inheritedFrom`, the id of the section's last task, and keep the spans of the line.
 */
export function inheritFromSectionEnd<T extends Bare>(tasks: readonly T[]): readonly T[] {
  const sections = new Map<number, T[]>()
  for (const task of tasks) {
    if (task.sectionIndex === null) continue
    const section = sections.get(task.sectionIndex)
    if (section) section.push(task)
    else sections.set(task.sectionIndex, [task])
  }
  const last = new Set([...sections.values()].map((section) => section.at(-1)!))
  if (tasks.some((task) => endsInOwnLine(task) && !last.has(task))) return tasks
  const given = new Map<T, T>()
  for (const section of sections.values()) {
    const end = section.at(-1)!
    const others = section.slice(0, -1)
    if (others.length === 0 || !endsInOwnLine(end) || others.some(({ slots }) => namesAnyone(slots))) continue
    for (const task of others) given.set(task, end)
  }
  if (given.size === 0) return tasks
  return tasks.map((task) => {
    const from = given.get(task)
    return from === undefined ? task : { ...task, slots: withUnitsOf(task.slots, from) }
  })
}

/** 责任单位：市政务局、市住建局 on the last line of the task, below its text. */
function endsInOwnLine({ text, slots }: Bare): boolean {
  const line = text.slice(text.lastIndexOf('\n') + 1)
  const note = slots.notes.at(-1)?.text
  return line.length < text.length && note !== undefined && namesAnyone(slots) && isNothingBut(line, note)
}

/** A mark or a 。 may stand around the note. */
const isNothingBut = (line: string, note: string): boolean =>
  line.includes(note) && line.length - note.length <= 2

const namesAnyone = ({ lead, responsible, support }: Slots): boolean =>
  lead.length + responsible.length + support.length > 0

function withUnitsOf(slots: Slots, { id, slots: given }: Bare): Slots {
  const taken = (units: readonly Unit[]): readonly Unit[] =>
    units.map((unit) => ({ ...unit, inheritedFrom: unit.inheritedFrom ?? id }))
  return {
    ...slots,
    lead: taken(given.lead),
    responsible: taken(given.responsible),
    support: taken(given.support),
  }
}
