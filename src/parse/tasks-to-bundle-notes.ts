import type { Note, Task } from '../model/index.js'

/** So many times as long as the plan's middle task, a task is of another grain than the others. */
const TIMES_AS_LONG = 4
/** A long task of fewer sentences is one measure told at length. */
const SENTENCES = 10
/** Of fewer tasks the middle one says little. */
const FEWEST_TASKS = 5

/**
 * Notes on tasks that bundle many measures where the plan's other tasks are short: of such a task a part is easily
 * taken up, and seldom the whole. About one task in a hundred of public plans is one.
 */
export function tasksToBundleNotes(tasks: readonly Task[]): readonly Note[] {
  if (tasks.length < FEWEST_TASKS) return []
  const lengths = tasks.map(({ text }) => text.length).sort((x, y) => x - y)
  const usual = lengths[lengths.length >> 1]!
  return tasks.flatMap(({ id, text, span }): readonly Note[] => {
    const sentences = text.match(/[。！？；]/gu)?.length ?? 0
    if (text.length < TIMES_AS_LONG * usual || sentences < SENTENCES) return []
    const message = `the task bundles ${sentences} sentences in ${text.length} characters; the plan's middle task has ${usual}`
    return [{ code: 'task-bundles', message, span, task: id }]
  })
}
