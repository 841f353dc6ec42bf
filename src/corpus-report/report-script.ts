/**
 * The page's script: it shows one family at a time, filters, and puts a task's text beside its origin's.
 * Text only ever moves as text; nothing is made into HTML.
 */
export const REPORT_SCRIPT: string = `
const root = document.documentElement
root.classList.add('js')
const one = (selector, inside = document) => inside.querySelector(selector)
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)]
const at = (id) => document.getElementById(id)
const make = (name, className, text) => {
  const element = document.createElement(name)
  if (className) element.className = className
  if (text !== undefined) element.textContent = text
  return element
}
const form = at('filters'), pager = at('pager'), list = one('.families')
const wide = matchMedia('(min-width: 900px)')
const title = document.title
for (const shown of [form, at('theme'), ...all('.beside')]) shown.hidden = false
at('theme').addEventListener('click', () => {
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  root.dataset.theme = dark ? 'light' : 'dark'
})

// ---- long lists are folded, and families filtered
const FOLD = 40
const lists = all('[data-rows]').map((box) => {
  const more = (box.closest('.scroll') || box).nextElementSibling
  return { rows: all(box.tBodies ? 'tbody > tr' : ':scope > li', box), more: more && more.classList.contains('more') ? more : null, open: false, filtered: Boolean(box.closest('#families')) }
})
const familyOf = (row) => { const anchor = one('a[href^="#f-"]', row); return anchor ? anchor.getAttribute('href').slice(1) : null }
let fits = null
function fold() {
  for (const { rows, more, open, filtered } of lists) {
    let count = 0
    for (const row of rows) {
      const family = fits && filtered && familyOf(row)
      const fit = !family || fits.has(family)
      if (fit) count++
      row.hidden = !fit || (!open && count > FOLD)
    }
    if (!more) continue
    more.hidden = open || count <= FOLD
    one('span', more).textContent = count
  }
}
for (const entry of lists) if (entry.more) one('button', entry.more).addEventListener('click', () => { entry.open = true; fold() })

const items = list ? [...list.children] : []
let texts = null
const textOf = (anchor) => {
  const family = at(anchor)
  return (family.id + ' ' + one('h2', family).textContent + ' ' + all('.own', family).map((own) => own.textContent).join(' ')).toLowerCase()
}
function filter() {
  const query = form.query.value.trim().toLowerCase()
  const [kind, unit] = [form.kind.value, form.unit.value]
  if (query && !texts) texts = new Map(items.map((item) => [familyOf(item), textOf(familyOf(item))]))
  fits = query || kind || unit
    ? new Set(items.filter((item) =>
        (!query || texts.get(familyOf(item)).includes(query)) &&
        (!kind || item.dataset.kinds.split(' ').includes(kind)) &&
        (!unit || item.dataset.units.split('\\n').includes(unit))).map(familyOf))
    : null
  fold()
  one('.nothing').hidden = !fits || fits.size > 0
  at('count').textContent = WORDS.shown + ' ' + (fits ? fits.size : items.length) + ' ' + WORDS.of + ' ' + items.length
}
form.addEventListener('input', filter)
form.addEventListener('reset', () => setTimeout(filter))
form.addEventListener('submit', (event) => {
  event.preventDefault()
  const first = order()[0]
  if (first) location.hash = first
})
const order = () => items.map(familyOf).filter((family) => !fits || fits.has(family))

// ---- one family at a time
let current = null, left = null, asked = false
function show(family, element) {
  if (!current) left = scrollY
  if (current) current.classList.remove('open')
  current = family
  root.dataset.view = 'family'
  family.classList.add('open')
  pager.hidden = false
  document.title = one('h2', family).textContent + ' · ' + title
  const among = order(), index = among.indexOf(family.id)
  for (const [id, to] of [['previous', among[index - 1]], ['next', index < 0 ? among[0] : among[index + 1]]]) {
    at(id).setAttribute('aria-disabled', String(!to))
    if (to) at(id).setAttribute('href', '#' + to)
    else at(id).removeAttribute('href')
  }
  at('place').textContent = index < 0 ? '' : (index + 1) + ' / ' + among.length
  if (wide.matches) all('.beside', family).slice(0, BESIDE).forEach((button) => beside(button, true))
  if (element === family) {
    scrollTo(0, 0)
    one('h2', family).focus({ preventScroll: true })
  } else element.scrollIntoView()
}
function report(element, isBack) {
  const from = current
  if (current) current.classList.remove('open')
  current = null
  root.dataset.view = 'report'
  pager.hidden = true
  document.title = title
  if (from && isBack && left !== null) scrollTo(0, left)
  else if (element) element.scrollIntoView()
  const row = from && isBack && one('.families a[href="#' + CSS.escape(from.id) + '"]')
  if (row) row.focus({ preventScroll: true })
}
function route() {
  let id = ''
  try { id = decodeURIComponent(location.hash.slice(1)) } catch { /* not an address of ours */ }
  const element = id ? at(id) : null
  const family = element && element.closest('.family')
  const isBack = !asked
  asked = false
  if (family) show(family, element)
  else report(element, isBack)
}
function back() {
  history.pushState(null, '', '#families')
  report(at('families'), true)
}
addEventListener('hashchange', route)
document.addEventListener('click', (event) => {
  const anchor = event.target.closest('a[href^="#"]')
  if (anchor && anchor.id === 'back') { event.preventDefault(); back(); return }
  if (anchor) { asked = anchor.getAttribute('href') !== location.hash; return }
  const button = event.target.closest('.beside')
  if (button) { beside(button, button.getAttribute('aria-expanded') !== 'true'); return }
  const mark = event.target.closest('mark')
  if (mark) { follow(mark); return }
  const row = event.target.closest('.heat tbody tr')
  if (row) { asked = true; location.hash = familyOf(row) }
})
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.target.closest('input, select, textarea')) { if (event.key === 'Escape') event.target.blur(); return }
  if (event.key === '/') { event.preventDefault(); if (current) back(); form.query.focus(); form.scrollIntoView({ block: 'center' }); return }
  if (!current) return
  if (event.key === 'Escape') back()
  const to = { n: 'next', p: 'previous' }[event.key]
  if (to && at(to).getAttribute('href')) at(to).click()
})

// ---- a task's text beside its origin's
const BESIDE = 12
function beside(button, isOpen) {
  button.setAttribute('aria-expanded', String(isOpen))
  const article = button.closest('.member'), pair = one('.pair', article), own = one('.own', pair)
  const old = one('.from', pair)
  if (old) old.remove()
  pair.classList.toggle('both', isOpen)
  if (!isOpen) return
  const from = make('div', 'from')
  const origin = at(button.dataset.origin)
  from.append(make('p', 'eyebrow', WORDS.originText + ' ' + one('h4', origin).textContent))
  const body = make('p', 'text')
  body.lang = 'zh'
  const text = one('.own', origin).textContent
  const marks = all('mark', own)
    .map((mark, index) => ({ number: String(index + 1), span: mark.dataset.o.split('-').map(Number) }))
    .sort((x, y) => x.span[0] - y.span[0] || x.number - y.number)
  let end = 0, last = null
  for (const { number, span } of marks) {
    if (span[0] < end) { if (last) last.dataset.n += '·' + number; continue }
    body.append(text.slice(end, span[0]))
    last = make('mark', '', text.slice(span[0], span[1]))
    last.dataset.n = number
    body.append(last)
    end = span[1]
  }
  body.append(text.slice(end))
  from.append(body, make('p', 'meta', marks.length ? WORDS.matched : WORDS.noMatched))
  pair.prepend(from)
}
function follow(mark) {
  for (const other of all('mark.on')) other.classList.remove('on')
  const pair = mark.closest('.pair')
  if (!pair) return
  const own = all('.own mark', pair)
  const numbersOf = (mark) => mark.dataset.n ? mark.dataset.n.split('·') : [String(own.indexOf(mark) + 1)]
  const numbers = numbersOf(mark)
  for (const other of all('mark', pair)) if (numbersOf(other).some((number) => numbers.includes(number))) other.classList.add('on')
}

filter()
asked = true
route()
`
