/**
 * What the report on a lineage does: it opens families one at a time, out of the data that the page holds, filters and
 * searches them, and puts a task's text beside its origin's.
 */

import { markFound } from '../../report/html/client/found.js'
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
import { onSaveFigure } from '../../write/client/save-figure.js'
import type { ReportData } from '../report-data.js'
import { beside, follow } from './beside.js'
import { countIn, snippet, toFamilies } from './families.js'
import { familyOf, fold, openRows, unfold } from './folds.js'
import { unpack } from './unpack.js'

declare const WORDS: Readonly<Record<'shown' | 'of' | 'hits' | 'hitsIn' | 'notOpened', string>>

/** So many texts stand beside their origin's when a family is opened. */
const BESIDE = 12

interface Filters extends HTMLFormElement {
  readonly query: HTMLInputElement
  readonly kind: HTMLSelectElement
  readonly unit: HTMLSelectElement
}

const form = at<Filters>('filters')
const pager = at('pager')
const title = document.title
begin([])
onSaveFigure()
unpack().then(start, () => {
  const told = document.createElement('p')
  told.className = 'meta'
  told.textContent = WORDS.notOpened
  one('#families').prepend(told)
})

function start({ families: data, rows }: ReportData): void {
  const families = toFamilies(data)
  const query = (): string => form.query.value.trim().toLowerCase()

  // ---- families, all or those that a filter leaves
  let fits: ReadonlySet<string> | null = null

  function filter(): void {
    const words = query()
    const [kind, unit] = [form.kind.value, form.unit.value]
    const isFit = (anchor: string): boolean => {
      const { kinds, units } = families.dataOf(anchor)
      if ((kind !== '' && !kinds.includes(kind)) || (unit !== '' && !units.includes(unit))) return false
      if (words === '') return true
      const { name, text } = families.wordsOf(anchor)
      return name.includes(words) || text.includes(words)
    }
    const isAll = words === '' && kind === '' && unit === ''
    fits = isAll ? null : new Set(families.anchors.filter(isFit))
    fold(fits)
    tellFound(words)
    one('.nothing').hidden = fits === null || fits.size > 0
    const hits = words === '' ? 0 : [...fits!].reduce((sum, anchor) => sum + hitsOf(anchor, words), 0)
    at('count').textContent =
      `${WORDS.shown} ${fits?.size ?? families.anchors.length} ${WORDS.of} ${families.anchors.length}${words === '' ? '' : ` · ${hits} ${WORDS.hits}`}`
  }

  const hitsOf = (anchor: string, words: string): number => countIn(families.wordsOf(anchor).text, words)

  /** Under each family of the list how often its texts say it, and where first. */
  function tellFound(words: string): void {
    const items = all('.families > li')
    for (const item of items) {
      find('.found', item)?.remove()
      const anchor = words === '' ? null : familyOf(item)
      const hits = anchor === null ? 0 : hitsOf(anchor, words)
      if (hits === 0) continue
      const told = document.createElement('p')
      told.className = 'found'
      const count = document.createElement('b')
      count.textContent = `${hits} ${WORDS.hits}`
      told.append(count, ` ${snippet(families.wordsOf(anchor!).text, words)}`)
      item.append(told)
    }
    markFound(words, items)
  }

  const order = (): readonly string[] =>
    families.anchors.filter((anchor) => fits === null || fits.has(anchor))

  unfold(rows, filter)
  onForm(form, filter, () => {
    const first = order()[0]
    if (first !== undefined) location.hash = first
  })

  // ---- one family at a time
  let current: HTMLElement | null = null
  /** How far down the reader was when a family was opened. */
  let left: number | null = null
  /** Whether the address changes because the reader follows a link, not by going back. */
  let asked = true

  const markIn = (family: HTMLElement): void => markFound(query(), all('h2, .own, .from .text', family))

  function show(family: HTMLElement, element: HTMLElement): void {
    if (current === null) left = scrollY
    if (current !== family) {
      current?.remove()
      one('main').append(family)
    }
    current = family
    root.dataset.view = 'family'
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
    const hits = query() === '' ? 0 : hitsOf(family.id, query())
    at('place').textContent = [
      ...(index < 0 ? [] : [`${index + 1} / ${among.length}`]),
      ...(query() === '' ? [] : [`${WORDS.hitsIn} ${hits} ${WORDS.hits}`]),
    ].join(' · ')
    for (const button of all('.beside', family)) button.hidden = false
    if (wide.matches)
      for (const button of all('.beside', family).slice(0, BESIDE)) beside(button, true, families.elementOf)
    markIn(family)
    if (element === family) {
      scrollTo(0, 0)
      one('h2', family).focus({ preventScroll: true })
    } else element.scrollIntoView()
  }

  function report(element: HTMLElement | null, isBack: boolean): void {
    const from = current
    current?.remove()
    current = null
    root.dataset.view = 'report'
    pager.hidden = true
    document.title = title
    if (from !== null) tellFound(query())
    if (from !== null && isBack && left !== null) scrollTo(0, left)
    else element?.scrollIntoView()
    if (from !== null && isBack)
      find(`.families a[href="#${CSS.escape(from.id)}"]`)?.focus({ preventScroll: true })
  }

  function route(): void {
    const id = place()
    const isBack = !asked
    asked = false
    const family = id === '' ? null : families.familyOf(id)
    if (family !== null) {
      show(families.pageOf(family), families.elementOf(id)!)
      return
    }
    if (id.startsWith('d-') && document.getElementById(id) === null) {
      openRows('documents')
      filter()
    }
    report(id === '' ? null : document.getElementById(id), isBack)
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
    if (button !== null) {
      beside(button, button.getAttribute('aria-expanded') !== 'true', families.elementOf)
      if (current !== null) markIn(current)
      return
    }
    const mark = around(event, 'mark')
    if (mark !== null) return follow(mark)
    const row = around(event, '.heat tbody tr')
    const to = row === null ? null : familyOf(row)
    if (to === null) return
    asked = true
    location.hash = to
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

  form.hidden = false
  filter()
  route()
  root.dataset.ready = ''
}
