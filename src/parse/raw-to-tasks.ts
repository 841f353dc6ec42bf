import type { Note, Span, Task } from '../model/index.js'
import { taskId } from './lines-to-parts.js'
import type { RawTask } from './outline-to-plan.js'
import { inheritResponsibility, settleHeadings, taskToSlots } from './slots/index.js'

/** The tasks of one plan with ids, headings and slots; what 以下不再列出 declares is applied to the later ones. */
export function rawToTasks(
  raw: readonly RawTask[],
  plan: number,
  year: number | null,
): {
  readonly tasks: readonly Task[]
  readonly responsibility: readonly Span[]
  readonly notes: readonly Note[]
} {
  const responsibility: Span[] = []
  const notes: Note[] = []
  const tasks = raw.map((task, i): Task => {
    const ordinal = i + 1
    const id = taskId(plan, ordinal)
    const read = taskToSlots({ id, text: task.text, spans: task.spans }, { year, columns: task.columns })
    responsibility.push(...read.responsibility)
    notes.push(...read.notes)
    if (task.text === '') {
      notes.push({
        code: 'task-empty',
        message: `task ${id} ${task.label} has no text`,
        span: task.span,
        task: id,
      })
    }
    const { columns: _, ...own } = task
    return { id, plan, ordinal, ...own, heading: read.heading, slots: read.slots }
  })
  return { tasks: inheritResponsibility(settleHeadings(tasks)), responsibility, notes }
}
