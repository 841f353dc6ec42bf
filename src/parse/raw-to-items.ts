import type { Item, Note, Span } from '../model/index.js'
import { itemsToKinds } from './items-to-kinds.js'
import type { BareItem } from './kinds/items-to-signs.js'
import type { RawPlan } from './outline-to-plan.js'
import { inheritFromSectionEnd, inheritResponsibility, settleHeadings, taskToSlots } from './slots/index.js'
import type { NoteReading } from './slots/note-to-roles.js'
import type { Line } from './text-to-lines.js'

/** What is read in the tasks of a plan. */
interface ReadItems {
  readonly items: readonly Item[]
  readonly responsibility: readonly Span[]
  readonly slotNotes: readonly Note[]
}

export type ReadPlan = RawPlan & ReadItems

/** The items of one plan with ids, headings, slots and kinds; what 以下不再列出 declares is applied to the later ones. */
export function rawToItems(
  { tasks: raw, sections, title }: RawPlan,
  plan: number,
  year: number | null,
  preamble: readonly Line[],
): ReadItems {
  const responsibility: Span[] = []
  const readings = new Map<string, readonly NoteReading[]>()
  const slotNotes: Note[] = []
  const read = raw.map((task, i): BareItem => {
    const ordinal = i + 1
    const id = taskId(plan, ordinal)
    const said = taskToSlots({ id, text: task.text, spans: task.spans }, { year, columns: task.columns })
    readings.set(id, said.readings)
    for (const one of said.responsibility) responsibility.push(one)
    for (const one of said.notes) slotNotes.push(one)
    if (task.text === '') {
      slotNotes.push({
        code: 'task-empty',
        message: `task ${id} ${task.label} has no text`,
        span: task.span,
        task: id,
      })
    }
    const { columns: _, ...own } = task
    return { id, plan, ordinal, ...own, heading: said.heading, slots: said.slots }
  })
  const inherited = inheritResponsibility(settleHeadings(read), (task) => readings.get(task.id) ?? [])
  const items = inheritFromSectionEnd(inherited)
  const kinds = itemsToKinds(items, {
    sections,
    year,
    opening: [title, ...preamble].flatMap((line) => (line === null ? [] : [line.text])),
  })
  return { items: items.map((item, i) => ({ ...item, kind: kinds[i]! })), responsibility, slotNotes }
}

/** `1.05`: the plan, and the ordinal over the whole plan with at least two digits. */
const taskId = (plan: number, ordinal: number): string => `${plan}.${String(ordinal).padStart(2, '0')}`
