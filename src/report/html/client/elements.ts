/** What stands in the page: cards of tasks, articles of links, the form of filters. */

import { all, at } from '../../../write/client/page.js'

export type Side = 'source' | 'target'
export const SIDES: readonly Side[] = ['source', 'target']

export interface Filters extends HTMLFormElement {
  readonly query: HTMLInputElement
  readonly section: HTMLSelectElement
  readonly unit: HTMLSelectElement
  readonly view: HTMLSelectElement
  readonly fold: HTMLInputElement
  readonly sort: HTMLSelectElement
  readonly confidence: HTMLInputElement
  readonly uncertain: HTMLInputElement
}

export const form: Filters = at<Filters>('filters')
/** In the order of the documents. */
export const tasks: readonly HTMLElement[] = all('.task')
export const articles: readonly HTMLElement[] = all('.link')

export const sideOf = (task: HTMLElement): Side => task.dataset.side as Side
export const otherSide = (side: Side): Side => (side === 'source' ? 'target' : 'source')
export const linksOf = (task: HTMLElement): readonly string[] =>
  task.dataset.links!.split(' ').filter(Boolean)

/** The two tasks of every link. */
export const ends: Readonly<Record<Side, Map<string, HTMLElement>>> = { source: new Map(), target: new Map() }
for (const task of tasks) for (const id of linksOf(task)) ends[sideOf(task)].set(id, task)

export const partners = (task: HTMLElement): readonly HTMLElement[] =>
  linksOf(task)
    .map((id) => ends[otherSide(sideOf(task))].get(id))
    .filter((other) => other !== undefined)

/** The task's text, whole. */
export const textOf = (task: HTMLElement): string =>
  (task.querySelector('.text') ?? task.querySelector('.name')!).textContent

/** Its heading, or how it begins. */
export const nameOf = (task: HTMLElement): string => task.querySelector('.name')!.textContent
