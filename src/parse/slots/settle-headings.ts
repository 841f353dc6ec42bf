import type { Item } from '../../model/index.js'
import { excerptAt } from '../excerpt.js'
import { LIKELY, textToHeading } from './text-to-heading.js'
import { textToNotes } from './text-to-notes.js'

/** In a plan where at least so many of the tasks have a title, one without has probably lost its 。. */
const TITLED_SHARE = 0.9

/**
 * In a plan where fewer than this have a title of one part, first sentences of two parts are measures: of
 * hunan-2022's tasks 6 in 10 have one, of plans whose items open straight with their measures at most 1 in 4.
 */
const UNTITLED_SHARE = 0.35

/** Fewer tasks show no habit. */
const FEWEST_TASKS = 8

/**
 * The tasks of one plan, their titles settled by the habit of the plan.
 *
 * One task alone does not tell a short title of two parts (强化“一网通办”支撑，推进…) from a first measure, nor
 * whether a 。 was lost. Where nearly all tasks have titles, those without get the likeliest one; where hardly
 * any has, titles of two parts are taken back.
 */
export function settleHeadings<T extends Pick<Item, 'heading' | 'spans' | 'text'>>(
  tasks: readonly T[],
): readonly T[] {
  if (tasks.length < FEWEST_TASKS) return tasks
  const titled = tasks.filter((task) => task.heading !== null).length
  const plain = tasks.filter((task) => task.heading !== null && !isTwoPart(task)).length
  if (plain / tasks.length < UNTITLED_SHARE) {
    return tasks.map((task) => (task.heading !== null && isTwoPart(task) ? { ...task, heading: null } : task))
  }
  if (titled === tasks.length || titled / tasks.length < TITLED_SHARE) return tasks
  return tasks.map((task) => {
    if (task.heading !== null || /[|│\t]/u.test(task.text)) return task
    const heading = textToHeading(task.text, textToNotes(task.text), LIKELY)
    return heading === null ? task : { ...task, heading: excerptAt(task, heading.from, heading.to) }
  })
}

/** A title of two parts that does not stand on a line or in a cell of its own. */
function isTwoPart(task: Pick<Item, 'heading' | 'text'>): boolean {
  const title = task.heading?.text ?? ''
  const parts = title.replace(/[“"][^”"]*[”"]/gu, '').split(/[，,]/u).length
  const after = task.text.slice(task.text.indexOf(title) + title.length)
  return parts > 1 && !/^(?:\n|。?\s*[|│\t])/u.test(after)
}
