/** Review in the page: a row of answers under every pair that is shown, the sheet that they become, and back. */

import { all, at, find, one } from '../../../write/client/page.js'
import { saveFile } from '../../../write/client/save-file.js'
import {
  ANSWERS,
  type Answer,
  allDecisions,
  decide,
  decisionOf,
  forgetAll,
  isKept,
  recall,
} from './decisions.js'
import { articles, ends, tasks } from './elements.js'
import { decisionsToSheet, sheetToDecisions } from './review-sheet.js'

declare const WORDS: Readonly<
  Record<
    Answer | 'comment' | 'judged' | 'taken' | 'left' | 'unkept' | 'noneYet' | 'whoFirst' | 'forget',
    string
  >
>

const toggle = at('reviewing')
const bar = at('review')
const coder = one<HTMLInputElement>('[name=coder]', bar)
const panel = at('links')

export const isReviewing = (): boolean => !bar.hidden

interface Pair {
  readonly source: string
  readonly target: string
}

/** The pair of a row of answers. */
const pairOf = (row: HTMLElement): Pair => {
  const [source, target] = row.dataset.decide!.split(' ')
  return { source: source!, target: target! }
}

/** The rows that show, as they stand under one another: links are ordered by their style. */
const rows = (): readonly HTMLElement[] =>
  all('[data-decide]', panel)
    .filter((row) => row.offsetParent !== null)
    .sort((x, y) => orderOf(x) - orderOf(y))
const orderOf = (row: HTMLElement): number => Number(row.closest<HTMLElement>('.link')?.style.order ?? 0)
const activeRow = (): HTMLElement | undefined =>
  rows().find((row) => row.classList.contains('active')) ?? rows()[0]

/** Puts a row of answers under the links and the nearest tasks that the panel shows. */
export function answersToPanel(current: HTMLElement | null): void {
  if (!isReviewing()) return
  for (const article of articles) {
    if (!article.classList.contains('shown') || find('[data-decide]', article) !== null) continue
    const [source, target] = [ends.source.get(article.id)!, ends.target.get(article.id)!]
    one('.pair', article).before(answersOf({ source: source.id.slice(2), target: target.id.slice(2) }))
  }
  if (current !== null)
    for (const item of all('.nolink li', panel)) {
      const [own, other] = [current.id.slice(2), one('a', item).textContent]
      const isSource = current.dataset.side === 'source'
      item.append(answersOf(isSource ? { source: own, target: other } : { source: other, target: own }))
    }
  const [first] = rows()
  for (const row of rows()) row.classList.toggle('active', row === first)
  tell()
}

function answersOf({ source, target }: Pair): HTMLElement {
  const row = document.createElement('div')
  row.className = 'decide'
  row.dataset.decide = `${source} ${target}`
  row.setAttribute('role', 'group')
  row.setAttribute('aria-label', `${source} → ${target}`)
  for (const [place, answer] of ANSWERS.entries()) {
    const button = document.createElement('button')
    button.type = 'button'
    button.dataset.answer = answer
    button.textContent = `${place + 1} ${WORDS[answer]}`
    row.append(button)
  }
  const comment = document.createElement('input')
  comment.placeholder = WORDS.comment
  comment.setAttribute('aria-label', WORDS.comment)
  row.append(comment)
  return row
}

const today = (): string => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

function answer(row: HTMLElement, relation: Answer | null): void {
  const pair = pairOf(row)
  const comment = one<HTMLInputElement>('input', row).value.trim()
  decide([{ ...pair, relation, comment, coder: coder.value.trim(), date: today() }])
  tell()
}

/** A key: 1 to 4 answer the active pair, 0 takes the answer back, c is for a comment. */
export function answerByKey(key: string): boolean {
  const row = activeRow()
  if (!isReviewing() || row === undefined) return false
  if (key === 'c') one<HTMLInputElement>('input', row).focus()
  else answer(row, key === '0' ? null : ANSWERS[Number(key) - 1]!)
  return true
}

/** Makes the next or the previous pair of the panel the active one; `false` where there is none, or no review. */
export function nextPair(by: number): boolean {
  const list = rows()
  const next = isReviewing() ? list[list.indexOf(activeRow()!) + by] : undefined
  if (next !== undefined) activate(next)
  return next !== undefined
}

function activate(row: HTMLElement): void {
  for (const other of rows()) other.classList.toggle('active', other === row)
  row.scrollIntoView({ block: 'nearest' })
}

/** Says what is decided: in the rows, on the cards and in the bar. */
function tell(said = ''): void {
  for (const row of all('[data-decide]')) {
    const { source, target } = pairOf(row)
    const decision = decisionOf(source, target)
    for (const button of all('button', row))
      button.setAttribute('aria-pressed', String(button.dataset.answer === decision?.relation))
    const comment = one<HTMLInputElement>('input', row)
    if (document.activeElement !== comment) comment.value = decision?.comment ?? ''
  }
  const judged = allDecisions().filter(({ relation }) => relation !== null)
  const ids = new Set(judged.flatMap(({ source, target }) => [`s-${source}`, `t-${target}`]))
  for (const task of tasks) task.toggleAttribute('data-judged', ids.has(task.id))
  at('judged').textContent = [
    `${WORDS.judged} ${judged.length}`,
    ...(isKept ? [] : [WORDS.unkept]),
    ...(said === '' ? [] : [said]),
  ].join(' · ')
}

function save(): void {
  if (allDecisions().length === 0) {
    tell(WORDS.noneYet)
    return
  }
  if (coder.value.trim() === '' && allDecisions().some((decision) => decision.coder === '')) {
    coder.focus()
    tell(WORDS.whoFirst)
    return
  }
  const { source, target } = at('documents').dataset
  saveFile(
    `review-${source}-${target}.csv`,
    decisionsToSheet(allDecisions(), coder.value.trim()),
    'text/csv;charset=utf-8',
  )
}

async function restore(input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0]
  if (file === undefined) return
  const { decisions, left } = sheetToDecisions(await file.text())
  decide(decisions)
  input.value = ''
  tell(`${WORDS.taken} ${decisions.length}${left > 0 ? `, ${WORDS.left} ${left}` : ''}`)
}

/** Wires the bar up; `redraw` shows the panel anew. */
export function beginReview(redraw: () => void): void {
  recall()
  toggle.hidden = false
  toggle.addEventListener('click', () => {
    bar.hidden = !bar.hidden
    toggle.setAttribute('aria-pressed', String(!bar.hidden))
    document.body.classList.toggle('reviewing', !bar.hidden)
    redraw()
    if (!bar.hidden && coder.value === '') coder.focus()
  })
  coder.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') coder.blur()
  })
  if (allDecisions().length > 0) coder.value = allDecisions().at(-1)!.coder
  at('save-review').addEventListener('click', save)
  at('forget-review').addEventListener('click', () => {
    if (!confirm(WORDS.forget)) return
    forgetAll()
    tell()
  })
  one<HTMLInputElement>('[type=file]', bar).addEventListener('change', (event) =>
    restore(event.target as HTMLInputElement),
  )
  panel.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-answer]')
    const row = button?.parentElement
    if (button === null || row === null || row === undefined) return
    activate(row)
    answer(row, button.getAttribute('aria-pressed') === 'true' ? null : (button.dataset.answer as Answer))
  })
  panel.addEventListener('change', (event) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-decide]')
    if (row === null) return
    const { source, target } = pairOf(row)
    answer(row, decisionOf(source, target)?.relation ?? null)
  })
  tell()
}
