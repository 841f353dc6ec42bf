import { at, find, one } from '../../../write/client/page.js'
import { linksOf, nameOf, sideOf } from './elements.js'

declare const WORDS: Readonly<Record<'task' | 'status' | 'links' | 'confidence', string>>

/** A table of the tasks that are shown, for paper: made when the page is printed, gone afterwards. */
export function tableForPrint(shown: readonly HTMLElement[]): void {
  find('#printed')?.remove()
  const table = document.createElement('table')
  table.id = 'printed'
  const rowOf = (tag: 'th' | 'td', texts: readonly string[]): HTMLTableRowElement => {
    const row = document.createElement('tr')
    for (const text of texts) row.appendChild(document.createElement(tag)).textContent = text
    return row
  }
  table.createTHead().append(rowOf('th', ['', WORDS.task, WORDS.status, WORDS.links, WORDS.confidence]))
  const body = table.createTBody()
  for (const task of shown) {
    // a target task with links stands in the rows of the source
    if (sideOf(task) === 'target' && linksOf(task).length > 0) continue
    const links = [...task.querySelectorAll('.jumps li')].map((link) =>
      link.textContent.replace(/\s+/gu, ' ').trim(),
    )
    const words = [
      task.id.slice(2),
      nameOf(task),
      one('.badge', task).textContent,
      links.join('  '),
      Number(task.dataset.confidence).toFixed(2),
    ]
    body.append(rowOf('td', words))
  }
  at('documents').append(table)
}
