import { all, at, find, one } from '../../../write/client/page.js'
import { SIDES, sideOf, tasks } from './elements.js'

/** Where each card stands in its document. */
const HOMES = tasks.map((task) => task.parentElement!)

/** In what order statuses come. */
const STATUSES = all<HTMLInputElement>('[name=status]').map((box) => box.value)

const sureness = (task: HTMLElement): number => Number(task.dataset.confidence)
const unitOf = (task: HTMLElement): string => task.dataset.units!.split('|')[1] ?? ''

/** What cards are sorted by; the name of the group that a card falls into, '' where there are none. */
const SORTS: Readonly<
  Record<string, readonly [key: (task: HTMLElement) => number, group: 'status' | 'unit' | null]>
> = {
  doubtful: [sureness, null],
  sure: [(task) => -sureness(task), null],
  status: [(task) => STATUSES.indexOf(task.dataset.status!), 'status'],
  unit: [(task) => UNITS.get(unitOf(task))!, 'unit'],
}

/** Units by how many tasks they lead, those without one last. */
const UNITS = ((): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const task of tasks) counts.set(unitOf(task), (counts.get(unitOf(task)) ?? 0) + 1)
  const names = [...counts].sort((x, y) => Number(x[0] === '') - Number(y[0] === '') || y[1] - x[1])
  return new Map(names.map(([name], place) => [name, place]))
})()

let made: readonly HTMLElement[] = []

/** Puts the cards of each side in the order asked for, '' being that of the text, and gives that order. */
export function sortCards(by: string, noUnit: string): readonly HTMLElement[] {
  const [key, group] = SORTS[by] ?? []
  for (const box of made) box.remove()
  made = []
  for (const [place, task] of tasks.entries()) HOMES[place]!.append(task)
  if (key === undefined) return tasks
  const sorted = [...tasks].sort((x, y) => key(x) - key(y))
  for (const side of SIDES) {
    let box: HTMLElement | null = null
    let title: string | null = null
    for (const task of sorted.filter((task) => sideOf(task) === side)) {
      const own =
        group === null ? '' : group === 'unit' ? unitOf(task) || noUnit : one('.badge', task).textContent
      if (box === null || own !== title) {
        box = document.createElement('div')
        box.className = 'group'
        if (own !== '') box.appendChild(document.createElement('h3')).textContent = own
        at(side).insertBefore(box, find('.nothing', at(side)))
        made = [...made, box]
        title = own
      }
      box.append(task)
    }
  }
  return sorted
}
