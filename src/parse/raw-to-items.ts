import type { Item, Note, Section, Span } from '../model/index.js'
import { itemsToKinds } from './items-to-kinds.js'
import type { BareItem } from './kinds/items-to-signs.js'
import { taskId } from './lines-to-parts.js'
import type { RawTask } from './outline-to-plan.js'
import { inheritResponsibility, settleHeadings, taskToSlots } from './slots/index.js'

/** The items of one plan with ids, headings, slots and kinds; what 以下不再列出 declares is applied to the later ones. */
export function rawToItems(
  { tasks: raw, sections }: { readonly tasks: readonly RawTask[]; readonly sections: readonly Section[] },
  plan: number,
  year: number | null,
): {
  readonly items: readonly Item[]
  readonly responsibility: readonly Span[]
  readonly notes: readonly Note[]
} {
  const responsibility: Span[] = []
  const notes: Note[] = []
  const read = raw.map((task, i): BareItem => {
    const ordinal = i + 1
    const id = taskId(plan, ordinal)
    const said = taskToSlots({ id, text: task.text, spans: task.spans }, { year, columns: task.columns })
    responsibility.push(...said.responsibility)
    notes.push(...said.notes)
    if (task.text === '') {
      notes.push({
        code: 'task-empty',
        message: `task ${id} ${task.label} has no text`,
        span: task.span,
        task: id,
      })
    }
    const { columns: _, ...own } = task
    return { id, plan, ordinal, ...own, heading: said.heading, slots: said.slots }
  })
  const items = inheritResponsibility(settleHeadings(read))
  const kinds = itemsToKinds(items, { sections, year })
  return { items: items.map((item, i) => ({ ...item, kind: kinds[i]! })), responsibility, notes }
}
