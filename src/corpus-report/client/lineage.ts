/** What the report on a lineage does: it shows one family at a time, filters, and puts a task's text beside its origin's. */

import {
  all,
  around,
  at,
  begin,
  find,
  one,
  onForm,
  onKey,
  place,
  root,
  wide,
} from '../../write/client/page.js'
import { beside, follow } from './beside.js'
import { familyOf, fold, onMore } from './folds.js'

declare const WORDS: Readonly<Record<'shown' | 'of', string>>

interface Filters extends HTMLFormElement {
  readonly query: HTMLInputElement
  readonly kind: HTMLSelectElement
  readonly unit: HTMLSelectElement
}

const form = at<Filters>('filters')
const pager = at('pager')
const title = document.title
begin([form, ...all('.beside')])

// ---- families, all or those that a filter leaves
const items = all('.families > *')
let fits: ReadonlySet<string> | null = null
let texts: ReadonlyMap<HTMLElement, string> | null = null

function textOf(item: HTMLElement): string {
  const family = at(familyOf(item)!)
  const own = all('.own', family).map(({ textContent }) => textContent)
  return `${family.id} ${one('h2', family).textContent} ${own.join(' ')}`.toLowerCase()
}

function filter(): void {
  const query = form.query.value.trim().toLowerCase()
  const [kind, unit] = [form.kind.value, form.unit.value]
  if (query !== '') texts ??= new Map(items.map((item) => [item, textOf(item)]))
  const isFit = (item: HTMLElement): boolean =>
    (query === '' || texts!.get(item)!.includes(query)) &&
    (kind === '' || item.dataset.kinds!.split(' ').includes(kind)) &&
    (unit === '' || item.dataset.units!.split('\n').includes(unit))
  const isAll = query === '' && kind === '' && unit === ''
  fits = isAll ? null : new Set(items.filter(isFit).map((item) => familyOf(item)!))
  fold(fits)
  one('.nothing').hidden = fits === null || fits.size > 0
  at('count').textContent = `${WORDS.shown} ${fits?.size ?? items.length} ${WORDS.of} ${items.length}`
}

const order = (): readonly string[] =>
  items.map((item) => familyOf(item)!).filter((family) => fits === null || fits.has(family))

onMore(() => fold(fits))
onForm(form, filter, () => {
  const first = order()[0]
  if (first !== undefined) location.hash = first
})

// ---- one family at a time
/** So many texts stand beside their origin's when a family is opened. */
const BESIDE = 12

let current: HTMLElement | null = null
/** How far down the reader was when a family was opened. */
let left: number | null = null
/** Whether the address changes because the reader follows a link, not by going back. */
let asked = true

function show(family: HTMLElement, element: HTMLElement): void {
  if (current === null) left = scrollY
  current?.classList.remove('open')
  current = family
  root.dataset.view = 'family'
  family.classList.add('open')
  pager.hidden = false
  document.title = `${one('h2', family).textContent} · ${title}`
  const among = order()
  const index = among.indexOf(family.id)
  const neighbours = { previous: among[index - 1], next: among[index + 1] }
  for (const [id, to] of Object.entries(neighbours)) {
    at(id).setAttribute('aria-disabled', String(to === undefined))
    if (to === undefined) at(id).removeAttribute('href')
    else at(id).setAttribute('href', `#${to}`)
  }
  at('place').textContent = index < 0 ? '' : `${index + 1} / ${among.length}`
  if (wide.matches) for (const button of all('.beside', family).slice(0, BESIDE)) beside(button, true)
  if (element === family) {
    scrollTo(0, 0)
    one('h2', family).focus({ preventScroll: true })
  } else element.scrollIntoView()
}

function report(element: HTMLElement | null, isBack: boolean): void {
  const from = current
  current?.classList.remove('open')
  current = null
  root.dataset.view = 'report'
  pager.hidden = true
  document.title = title
  if (from !== null && isBack && left !== null) scrollTo(0, left)
  else element?.scrollIntoView()
  if (from !== null && isBack)
    find(`.families a[href="#${CSS.escape(from.id)}"]`)?.focus({ preventScroll: true })
}

function route(): void {
  const id = place()
  const element = id === '' ? null : document.getElementById(id)
  const family = element?.closest<HTMLElement>('.family') ?? null
  const isBack = !asked
  asked = false
  if (element !== null && family !== null) show(family, element)
  else report(element, isBack)
}

function back(): void {
  history.pushState(null, '', '#families')
  report(at('families'), true)
}

addEventListener('hashchange', route)
document.addEventListener('click', (event) => {
  const anchor = around(event, 'a[href^="#"]')
  if (anchor?.id === 'back') {
    event.preventDefault()
    back()
    return
  }
  if (anchor !== null) {
    asked = anchor.getAttribute('href') !== location.hash
    return
  }
  const button = around(event, '.beside')
  if (button !== null) return beside(button, button.getAttribute('aria-expanded') !== 'true')
  const mark = around(event, 'mark')
  if (mark !== null) return follow(mark)
  const row = around(event, '.heat tbody tr')
  if (row === null) return
  asked = true
  location.hash = familyOf(row)!
})
onKey(
  () => {
    if (current !== null) back()
    form.query.focus()
    form.scrollIntoView({ block: 'center' })
  },
  ({ key }) => {
    if (current === null) return
    if (key === 'Escape') back()
    const to = key === 'n' ? at('next') : key === 'p' ? at('previous') : null
    if (to?.hasAttribute('href')) to.click()
  },
)

filter()
route()
