/**
 * What the page of a comparison does: it walks links, filters and searches what stands in the page already, and
 * draws the lines between the columns.
 */

import { all, around, at, begin, find, one, onForm, onKey, place, wide } from '../../../write/client/page.js'
import { markFound } from './found.js'
import { drawWires, type Wire } from './wires.js'

declare const WORDS: Readonly<Record<'shown' | 'of' | 'linksTo' | 'noLink', string>>

type Side = 'source' | 'target'

interface Filters extends HTMLFormElement {
  readonly query: HTMLInputElement
  readonly section: HTMLSelectElement
  readonly unit: HTMLSelectElement
  readonly confidence: HTMLInputElement
  readonly uncertain: HTMLInputElement
}

const form = at<Filters>('filters')
const links = at('links')
const tasks = all('.task')
const articles = all('.link')
begin([form, one('.hint'), one('.switch'), one('.close')])

// ---- selection
let current: HTMLElement | null = null
const sideOf = (task: HTMLElement): Side => task.dataset.side as Side
const linksOf = (task: HTMLElement): readonly string[] => task.dataset.links!.split(' ').filter(Boolean)
const ends = { source: new Map<string, HTMLElement>(), target: new Map<string, HTMLElement>() }
for (const task of tasks) for (const id of linksOf(task)) ends[sideOf(task)].set(id, task)
const partners = (task: HTMLElement): readonly HTMLElement[] =>
  linksOf(task)
    .map((id) => ends[sideOf(task) === 'source' ? 'target' : 'source'].get(id))
    .filter((other) => other !== undefined)

function reveal(task: HTMLElement): void {
  const column = at(sideOf(task))
  if (wide.matches) {
    const space = task.getBoundingClientRect().top - column.getBoundingClientRect().top
    column.scrollTop += space - Math.max(40, (column.clientHeight - task.offsetHeight) / 3)
  } else {
    show(sideOf(task))
    task.scrollIntoView({ block: 'start' })
  }
}

function show(side: string): void {
  one('.workspace').dataset.show = side
  for (const button of all('.switch button'))
    button.setAttribute('aria-pressed', String(button.dataset.show === side))
}

interface Selecting {
  /** The one link that is shown; all of the task's where it is not given. */
  readonly link?: string
  readonly focus?: boolean
  readonly reveal?: boolean
  /** Neither the address nor what is open changes. */
  readonly quiet?: boolean
}

function select(task: HTMLElement, { link, focus, reveal: isRevealed = true, quiet }: Selecting): void {
  if (current !== null) {
    current.removeAttribute('aria-current')
    current.tabIndex = -1
  }
  for (const other of all('.task.linked')) other.classList.remove('linked')
  current = task
  task.setAttribute('aria-current', 'true')
  task.tabIndex = 0
  const shown = link === undefined ? linksOf(task) : [link]
  for (const article of articles) {
    article.classList.toggle('shown', shown.includes(article.id))
    article.style.order = String(shown.indexOf(article.id))
  }
  one('.hint').hidden = true
  one('.nolink').hidden = shown.length > 0
  links.classList.toggle('open', shown.length > 0 && !quiet)
  links.scrollTop = 0
  const others = partners(task)
  for (const other of others) other.classList.add('linked')
  if (isRevealed || (!wide.matches && !quiet)) reveal(task)
  const first = others.find((other) => link === undefined || linksOf(other).includes(link))
  if (first !== undefined && wide.matches) reveal(first)
  if (focus) task.focus({ preventScroll: true })
  if (!quiet) history.replaceState(null, '', `#${link ?? task.id}`)
  at('said').textContent =
    others.length > 0
      ? `${WORDS.linksTo} ${others.map((other) => other.id.slice(2)).join(' ')}`
      : WORDS.noLink
  draw()
}

function close(): void {
  links.classList.remove('open')
  current?.focus({ preventScroll: true })
}

/** To the task or link of this id, shown even if a filter hides it; `false` where there is none. */
function go(id: string): boolean {
  const link = articles.some((article) => article.id === id) ? id : undefined
  const task = link === undefined ? tasks.find((task) => task.id === id) : ends.source.get(link)
  if (task === undefined) return false
  if (task.hidden) {
    form.reset()
    filter()
  }
  select(task, link === undefined ? { focus: true } : { link, focus: true })
  return true
}

document.addEventListener('click', (event) => {
  const anchor = around(event, 'a[href^="#"]') as HTMLAnchorElement | null
  if (anchor !== null && anchor.className !== 'skip' && go(decodeURIComponent(anchor.hash.slice(1)))) {
    event.preventDefault()
    return
  }
  const task = around(event, '.task')
  if (task !== null && around(event, 'a, summary, details') === null)
    select(task, { reveal: false, focus: true })
  const side = around(event, '.switch button')
  if (side !== null) show(side.dataset.show!)
  const shape = around(event, 'svg [data-section], svg [data-pair]')
  if (shape !== null) pick(shape)
})
one('.close').addEventListener('click', close)
window.addEventListener('hashchange', () => go(place()))

// ---- charts
function pick(shape: HTMLElement): void {
  const { section, pair, link } = shape.dataset
  if (section) {
    form.section.value = section
    filter()
  }
  at('documents').scrollIntoView()
  if (section) return
  if (link) {
    go(link)
    return
  }
  const [source, target] = pair!.split(' ')
  go(`s-${source}`)
  const other = at(`t-${target}`)
  other.classList.add('linked')
  if (wide.matches) reveal(other)
}

// ---- keyboard
function step(by: number): void {
  const side = current === null ? 'source' : sideOf(current)
  const list = tasks.filter((task) => sideOf(task) === side && !task.hidden)
  const index = current === null ? -1 : list.indexOf(current)
  const next = list[index + by] ?? (index < 0 ? list[0] : undefined)
  if (next !== undefined) select(next, { focus: true })
}

function jump(side: Side): void {
  if (current === null || sideOf(current) === side) return
  const other = partners(current).find((task) => !task.hidden)
  if (other !== undefined) select(other, { focus: true })
}

function nextLink(by: number): void {
  const list = articles.filter((article) => !article.hidden)
  const shown = list.findIndex((article) => article.classList.contains('shown'))
  const next = list[(shown + by + list.length) % list.length]
  if (next !== undefined) go(next.id)
}

const KEYS: Readonly<Record<string, () => void>> = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  j: () => step(1),
  k: () => step(-1),
  ArrowRight: () => jump('target'),
  ArrowLeft: () => jump('source'),
  Enter: () => current !== null && jump(sideOf(current) === 'source' ? 'target' : 'source'),
  n: () => nextLink(1),
  p: () => nextLink(-1),
  Escape: close,
}
onKey(
  () => form.query.focus(),
  (event) => {
    const work = KEYS[event.key]
    if (work === undefined || (event.key === 'Enter' && around(event, 'a, button, summary') !== null)) return
    if (around(event, '.workspace') === null && event.key.startsWith('Arrow')) return
    event.preventDefault()
    work()
  },
)
for (const [index, task] of tasks.entries()) {
  task.tabIndex = index === 0 ? 0 : -1
  task.addEventListener('focus', () => {
    if (task !== current) select(task, { reveal: false })
  })
}

// ---- filters and search
const texts = new Map(tasks.map((task) => [task, task.textContent.toLowerCase()]))

function filter(): void {
  const query = form.query.value.trim().toLowerCase()
  const statuses = all<HTMLInputElement>('[name=status]:checked', form).map((box) => box.value)
  const least = Number(form.confidence.value)
  one<HTMLOutputElement>('output', form).value = least.toFixed(2)
  const [section, unit, uncertain] = [form.section.value, form.unit.value, form.uncertain.checked]
  const fits = (task: HTMLElement): boolean =>
    statuses.includes(task.dataset.status!) &&
    texts.get(task)!.includes(query) &&
    (unit === '' || task.dataset.units!.includes(`|${unit}|`)) &&
    (least === 0 || Number(task.dataset.confidence) >= least) &&
    (!uncertain || task.dataset.uncertain === 'true') &&
    (section === '' || task.dataset.section === section)
  const kept = new Set(tasks.filter(fits))
  // a section of one side shows what it is linked with on the other
  if (section !== '') for (const task of [...kept]) for (const other of partners(task)) kept.add(other)
  for (const task of tasks) task.hidden = !kept.has(task)
  for (const group of all('.group')) group.hidden = find('.task:not([hidden])', group) === null
  for (const side of ['source', 'target'])
    one('.nothing', at(side)).hidden = tasks.some((task) => sideOf(task) === side && !task.hidden)
  const alive = new Set([...kept].flatMap(linksOf))
  for (const article of articles) article.hidden = !alive.has(article.id)
  at('count').textContent = `${WORDS.shown} ${kept.size} ${WORDS.of} ${tasks.length}`
  markFound(query, tasks)
  draw()
}
onForm(form, filter, () => undefined)

// ---- lines between the columns
const wiresNow = (): readonly Wire[] =>
  articles.flatMap((article): readonly Wire[] => {
    const [source, target] = [ends.source.get(article.id), ends.target.get(article.id)]
    if (source === undefined || target === undefined || source.hidden || target.hidden) return []
    return [{ source, target, relation: article.classList[1]! }]
  })

function draw(): void {
  drawWires(wiresNow, ({ source, target }) => source === current || target === current)
}
for (const side of ['source', 'target']) at(side).addEventListener('scroll', draw, { passive: true })
window.addEventListener('resize', draw)
window.addEventListener('toggle', draw, true)

filter()
if (!go(place())) {
  const first = tasks.find((task) => linksOf(task).length > 0)
  if (first !== undefined && wide.matches) select(first, { quiet: true, reveal: false })
}
