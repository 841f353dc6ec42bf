import type { Task } from '../../model.js'
import { excerptAt } from '../excerpt.js'
import { textToNotes } from './text-to-notes.js'
import { LIKELY, textToHeading } from './text-to-heading.js'

/** In a plan where at least so many of the tasks have a title, one without has probably lost its 。. */
const TITLED_SHARE = 0.9

/** Fewer tasks show no habit. */
const FEWEST_TASKS = 8

/**
 * The tasks, with titles found in those that lack one where nearly all others of the same plan have theirs.
 *
 * `textToHeading` sees one task and wants to be sure; here the habit of the plan lowers what it asks for.
 */
export function recoverHeadings(tasks: readonly Task[]): readonly Task[] {
  const titled = tasks.filter((task) => task.heading !== null).length
  if (tasks.length < FEWEST_TASKS || titled === tasks.length || titled / tasks.length < TITLED_SHARE)
    return tasks
  return tasks.map((task) => {
    if (task.heading !== null) return task
    const heading = textToHeading(task.text, textToNotes(task.text), LIKELY)
    return heading === null ? task : { ...task, heading: excerptAt(task, heading.from, heading.to) }
  })
}
