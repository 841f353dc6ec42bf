/**
 * What the page of a comparison does: it walks links, filters and searches what stands in the page already, and
 * draws the lines between the columns.
 */

import { all, around, at, begin, find, one, onForm, onKey, wide } from '../../../write/client/page.js'
import { onSaveFigure } from '../../../write/client/save-figure.js'
import { addressToFilters, keepAddress, placeNamed } from './address.js'
import {
  articles,
  ends,
  form,
  linksOf,
  otherSide,
  partners,
  SIDES,
  type Side,
  sideOf,
  tasks,
  textOf,
} from './elements.js'
import { markFound, timesIn } from './found.js'
import { tableForPrint } from './print-table.js'
import { readTexts } from './reading.js'
import { answerByKey, answersToPanel, beginReview, isReviewing, nextPair } from './review.js'
import { sortCards } from './sort-cards.js'
import { beginTools, toolsToPanel } from './tools.js'
import { drawWires, type Wire } from './wires.js'

declare const WORDS: Readonly<
  Record<
    'shown' | 'of' | 'linksTo' | 'noLink' | 'nearest' | 'noUnit' | 'hits' | 'inSource' | 'inTarget',
    string
  >
>

const links = at('links')
begin([form, one('.hint'), one('.switch'), one('.close')])
onSaveFigure()

// ---- selection
let current: HTMLElement | null = null
/** The one link that is shown; all of the task's where there is none. */
let chosen: string | undefined
/** The cards as they stand in their columns now. */
let ordered: readonly HTMLElement[] = tasks

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
  chosen = link
  task.setAttribute('aria-current', 'true')
  task.tabIndex = 0
  const others = partners(task)
  for (const other of others) other.classList.add('linked')
  showPanel()
  links.classList.toggle('open', (others.length > 0 || find('.candidates', task) !== null) && !quiet)
  links.scrollTop = 0
  if (isRevealed || (!wide.matches && !quiet)) reveal(task)
  const first = others.find((other) => link === undefined || linksOf(other).includes(link))
  if (first !== undefined && wide.matches) reveal(first)
  if (focus) task.focus({ preventScroll: true })
  if (!quiet) keepAddress(link ?? task.id)
  at('said').textContent =
    others.length > 0
      ? `${WORDS.linksTo} ${others.map((other) => other.id.slice(2)).join(' ')}`
      : WORDS.noLink
  draw()
}

/** The links of the chosen task, or what comes nearest to it; says so where a filter hides it. */
function showPanel(): void {
  if (current === null) return
  const isUnseen = current.hidden
  const shown = isUnseen ? [] : chosen === undefined ? linksOf(current) : [chosen]
  for (const article of articles) {
    article.classList.toggle('shown', shown.includes(article.id))
    article.style.order = String(shown.indexOf(article.id))
  }
  one('#links-title .meta').textContent = isUnseen ? '' : String(shown.length)
  one('.hint').hidden = true
  one('.unseen').hidden = !isUnseen
  one('.unseen b').textContent = current.id.slice(2)
  const lonely = one('.nolink')
  lonely.hidden = shown.length > 0 || isUnseen
  const nearest = find('.candidates ol', current)
  one('p', lonely).textContent = nearest === null ? WORDS.noLink : WORDS.nearest
  find('ol', lonely)?.remove()
  if (nearest !== null) lonely.append(nearest.cloneNode(true))
  toolsToPanel()
  answersToPanel(current)
  const row = rowOf(current)
  one('.walk').hidden = isUnseen
  one('.walk output').textContent = `${row.indexOf(current) + 1} / ${row.length}`
}

/** The cards that are shown of the side where a task stands, in their order. */
const rowOf = (task: HTMLElement): readonly HTMLElement[] =>
  ordered.filter((other) => sideOf(other) === sideOf(task) && !other.hidden)

function close(): void {
  for (const term of all<HTMLDetailsElement>('.term[open]')) term.open = false
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
  if (form.view.value !== '') {
    form.view.value = ''
    filter()
  }
  select(task, link === undefined ? { focus: true } : { link, focus: true })
  return true
}

document.addEventListener('click', (event) => {
  const chip = around(event, '.side [data-status]')
  if (chip !== null) {
    event.preventDefault()
    onlyStatus(chip.dataset.status!)
    return
  }
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
  const by = around(event, '.walk button')
  if (by !== null) step(Number(by.dataset.step), false)
  const shape = around(event, 'svg [data-section], svg [data-pair], svg [data-task]')
  if (shape !== null) pick(shape)
})
one('.close').addEventListener('click', close)
one('.unseen button').addEventListener('click', () => current !== null && go(current.id))
window.addEventListener('hashchange', () => {
  if (addressToFilters()) filter()
  if (form.view.value === '') go(placeNamed())
})

// ---- charts
function pick(shape: HTMLElement): void {
  const { section, pair, link, task } = shape.dataset
  if (section) {
    form.section.value = section
    changed()
  }
  at('documents').scrollIntoView()
  if (section) return
  if (link ?? task) {
    go((link ?? task)!)
    return
  }
  const [source, target] = pair!.split(' ')
  go(`s-${source}`)
  const other = at(`t-${target}`)
  other.classList.add('linked')
  if (wide.matches) reveal(other)
}

// ---- keyboard
function step(by: number, focus = true): void {
  const list =
    current === null ? ordered.filter((task) => sideOf(task) === 'source' && !task.hidden) : rowOf(current)
  const index = current === null ? -1 : list.indexOf(current)
  const next = index < 0 ? list[0] : list[index + by]
  if (next !== undefined) select(next, { focus })
}

function jump(side: Side): void {
  if (current === null || sideOf(current) === side) return
  const other = partners(current).find((task) => !task.hidden)
  if (other !== undefined) select(other, { focus: true })
}

function nextLink(by: number): void {
  if (isReviewing()) {
    if (!nextPair(by)) step(by)
    return
  }
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
  Enter: () => current !== null && jump(otherSide(sideOf(current))),
  n: () => nextLink(1),
  p: () => nextLink(-1),
  Escape: close,
}
onKey(
  () => form.query.focus(),
  (event) => {
    if ('01234c'.includes(event.key) && answerByKey(event.key)) {
      event.preventDefault()
      return
    }
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
const texts = new Map(tasks.map((task) => [task, textOf(task).toLowerCase()]))
const statusBoxes = all<HTMLInputElement>('[name=status]', form)

/** Only tasks of this status; all once more where it is so already. */
function onlyStatus(status: string): void {
  const isOnly = statusBoxes.every((box) => box.checked === (box.value === status))
  for (const box of statusBoxes) box.checked = isOnly || box.value === status
  changed()
  at('documents').scrollIntoView()
}

let sortedBy = ''

// narrow screens show the most needed filters first, and all where one of the others is set
at('more').hidden = false
at('more').addEventListener('click', () => showFilters(!form.classList.contains('more')))
function showFilters(isMore: boolean): void {
  form.classList.toggle('more', isMore)
  at('more').setAttribute('aria-expanded', String(isMore))
}

function filter(): void {
  if (form.sort.value !== sortedBy) {
    sortedBy = form.sort.value
    ordered = sortCards(sortedBy, WORDS.noUnit)
  }
  const query = form.query.value.trim().toLowerCase()
  const statuses = statusBoxes.filter((box) => box.checked).map((box) => box.value)
  const least = Number(form.confidence.value)
  one<HTMLOutputElement>('output', form).value = least.toFixed(2)
  const [section, unit, uncertain] = [form.section.value, form.unit.value, form.uncertain.checked]
  const fits = (task: HTMLElement): boolean =>
    statuses.includes(task.dataset.status!) &&
    texts.get(task)!.includes(query) &&
    (unit === '' || task.dataset.units!.includes(`|${unit}|`)) &&
    (least === 0 || Number(Number(task.dataset.confidence).toFixed(2)) >= least) &&
    (!uncertain || task.dataset.uncertain === 'true') &&
    (section === '' || task.dataset.section === section)
  const kept = new Set(tasks.filter(fits))
  // a section of one side shows what it is linked with on the other
  if (section !== '') for (const task of [...kept]) for (const other of partners(task)) kept.add(other)
  for (const task of tasks) task.hidden = !kept.has(task)
  for (const group of all('.group')) group.hidden = find('.task:not([hidden])', group) === null
  for (const side of SIDES)
    one('.nothing', at(side)).hidden = tasks.some((task) => sideOf(task) === side && !task.hidden)
  const alive = new Set([...kept].flatMap(linksOf))
  for (const article of articles) article.hidden = !alive.has(article.id)
  at('count').textContent = [
    `${WORDS.shown} ${kept.size} ${WORDS.of} ${tasks.length}`,
    ...hitsOf(query, kept),
  ].join(' · ')
  showPanel()
  readTexts(ordered)
  markFound(query, form.view.value === '' ? [...kept, ...articles] : all('.row'))
  draw()
}

/** How often the search is found on either side. */
function hitsOf(query: string, kept: ReadonlySet<HTMLElement>): readonly string[] {
  if (query === '') return []
  const hits = { source: 0, target: 0 }
  for (const task of kept) hits[sideOf(task)] += timesIn(texts.get(task)!, query)
  return [`${WORDS.hits} ${WORDS.inSource} ${hits.source} · ${WORDS.inTarget} ${hits.target}`]
}

function changed(): void {
  filter()
  keepAddress(current !== null && !current.hidden ? (chosen ?? current.id) : '')
}
onForm(form, changed, () => undefined)

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
for (const side of SIDES) at(side).addEventListener('scroll', draw, { passive: true })
window.addEventListener('resize', draw)
window.addEventListener('toggle', draw, true)

beginReview(showPanel)
beginTools(() => ordered)
window.addEventListener('beforeprint', () => tableForPrint(ordered.filter((task) => !task.hidden)))
const isFiltered = addressToFilters()
if (isFiltered) showFilters(true)
filter()
if (form.view.value !== '') at('documents').scrollIntoView()
else if (!go(placeNamed())) {
  if (isFiltered) at('documents').scrollIntoView()
  const first = tasks.find((task) => linksOf(task).length > 0 && !task.hidden)
  if (first !== undefined && wide.matches) select(first, { quiet: true, reveal: false })
}
