/**
 * The page's script: it walks links, filters and searches what stands in the page already, and draws the
 * lines between the columns. Text only ever moves as text; nothing is made into HTML.
 */
export const PAGE_SCRIPT: string = `
const root = document.documentElement
root.classList.add('js')
const one = (selector, inside = document) => inside.querySelector(selector)
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)]
const at = (id) => document.getElementById(id)
const form = at('filters'), workspace = one('.workspace'), links = at('links'), wires = one('.wires')
const tasks = all('.task'), articles = all('.link')
const wide = matchMedia('(min-width: 900px)')
for (const shown of [form, at('theme'), one('.hint'), one('.switch'), one('.close')]) shown.hidden = false

const theme = at('theme')
theme.addEventListener('click', () => {
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  root.dataset.theme = dark ? 'light' : 'dark'
})

// ---- selection
let current = null
const linksOf = (task) => task.dataset.links.split(' ').filter(Boolean)
const ends = { source: new Map(), target: new Map() }
for (const task of tasks) for (const id of linksOf(task)) ends[task.dataset.side].set(id, task)
const partners = (task) => linksOf(task).map((id) => ends[task.dataset.side === 'source' ? 'target' : 'source'].get(id)).filter(Boolean)
const visible = (task) => !task.hidden
const column = (task) => at(task.dataset.side)

function reveal(task) {
  if (wide.matches) {
    const box = column(task)
    const space = task.getBoundingClientRect().top - box.getBoundingClientRect().top
    box.scrollTop += space - Math.max(40, (box.clientHeight - task.offsetHeight) / 3)
  } else {
    show(task.dataset.side)
    task.scrollIntoView({ block: 'start' })
  }
}

function show(side) {
  workspace.dataset.show = side
  for (const button of all('.switch button')) button.setAttribute('aria-pressed', String(button.dataset.show === side))
}

function select(task, options = {}) {
  if (!task) return
  if (current) { current.removeAttribute('aria-current'); current.tabIndex = -1 }
  for (const other of all('.task.linked')) other.classList.remove('linked')
  current = task
  task.setAttribute('aria-current', 'true')
  task.tabIndex = 0
  const shown = options.link ? [options.link] : linksOf(task)
  for (const article of articles) {
    article.classList.toggle('shown', shown.includes(article.id))
    article.style.order = shown.indexOf(article.id)
  }
  one('.hint').hidden = true
  one('.nolink').hidden = shown.length > 0
  links.classList.toggle('open', shown.length > 0 && !options.quiet)
  links.scrollTop = 0
  const others = partners(task)
  for (const other of others) other.classList.add('linked')
  if (options.reveal !== false || (!wide.matches && !options.quiet)) reveal(task)
  const first = others.find((other) => !options.link || linksOf(other).includes(options.link)) 
  if (first && wide.matches) reveal(first)
  if (options.focus) task.focus({ preventScroll: true })
  if (!options.quiet) history.replaceState(null, '', '#' + (options.link || task.id))
  at('said').textContent = others.length ? WORDS.linksTo + ' ' + others.map((other) => other.id.slice(2)).join(' ') : WORDS.noLink
  draw()
}

function close() {
  links.classList.remove('open')
  if (current) current.focus({ preventScroll: true })
}
one('.close').addEventListener('click', close)

function go(id) {
  const task = tasks.find((one) => one.id === id)
  if (task) { if (task.hidden) form.reset(), filter(); select(task, { focus: true }); return true }
  const article = articles.find((one) => one.id === id)
  if (!article) return false
  const from = ends.source.get(id)
  if (from.hidden) form.reset(), filter()
  select(from, { link: id, focus: true })
  return true
}

document.addEventListener('click', (event) => {
  const anchor = event.target.closest('a[href^="#"]')
  if (anchor && anchor.className !== 'skip' && go(decodeURIComponent(anchor.hash.slice(1)))) { event.preventDefault(); return }
  const task = event.target.closest('.task')
  if (task && !event.target.closest('a, summary, details')) select(task, { reveal: false, focus: true })
  const side = event.target.closest('.switch button')
  if (side) show(side.dataset.show)
  const shape = event.target.closest('svg [data-section], svg [data-pair]')
  if (shape) pick(shape)
})
window.addEventListener('hashchange', () => go(decodeURIComponent(location.hash.slice(1))))

// ---- charts
function pick(shape) {
  if (shape.dataset.section) {
    form.section.value = shape.dataset.section
    filter()
    at('documents').scrollIntoView()
    return
  }
  const [source, target] = shape.dataset.pair.split(' ')
  at('documents').scrollIntoView()
  if (shape.dataset.link) go(shape.dataset.link)
  else { go('s-' + source); const other = at('t-' + target); other.classList.add('linked'); if (wide.matches) reveal(other) }
}

// ---- keyboard
function step(by) {
  const side = current ? current.dataset.side : 'source'
  const list = tasks.filter((task) => task.dataset.side === side && visible(task))
  const next = list[list.indexOf(current) + by] || (list.includes(current) ? null : list[0])
  if (next) select(next, { focus: true })
}
function jump(side) {
  if (!current || current.dataset.side === side) return
  const other = partners(current).find(visible)
  if (other) select(other, { focus: true })
}
function nextLink(by) {
  const list = articles.filter((article) => !article.hidden)
  const shown = list.findIndex((article) => article.classList.contains('shown'))
  const next = list[(shown + by + list.length) % list.length]
  if (next) go(next.id)
}
const KEYS = {
  ArrowDown: () => step(1), ArrowUp: () => step(-1), j: () => step(1), k: () => step(-1),
  ArrowRight: () => jump('target'), ArrowLeft: () => jump('source'), Enter: () => current && jump(current.dataset.side === 'source' ? 'target' : 'source'),
  n: () => nextLink(1), p: () => nextLink(-1), Escape: close,
}
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.target.closest('input, select, textarea')) { if (event.key === 'Escape') event.target.blur(); return }
  if (event.key === '/') { event.preventDefault(); form.query.focus(); return }
  const work = KEYS[event.key]
  if (!work || (event.key === 'Enter' && event.target.closest('a, button, summary'))) return
  if (!event.target.closest('.workspace') && event.key.startsWith('Arrow')) return
  event.preventDefault()
  work()
})
for (const task of tasks) task.tabIndex = -1
if (tasks[0]) tasks[0].tabIndex = 0
for (const task of tasks) task.addEventListener('focus', () => { if (task !== current) select(task, { reveal: false }) })

// ---- filters and search
const texts = new Map(tasks.map((task) => [task, task.textContent.toLowerCase()]))
function filter() {
  const query = form.query.value.trim().toLowerCase()
  const statuses = all('[name=status]:checked', form).map((box) => box.value)
  const least = Number(form.confidence.value)
  one('output', form).value = least.toFixed(2)
  const [section, unit, uncertain] = [form.section.value, form.unit.value, form.uncertain.checked]
  const fits = (task) =>
    statuses.includes(task.dataset.status) &&
    (!query || texts.get(task).includes(query)) &&
    (!unit || task.dataset.units.includes('|' + unit + '|')) &&
    (!least || Number(task.dataset.confidence) >= least) &&
    (!uncertain || task.dataset.uncertain === 'true')
  const kept = new Set(tasks.filter((task) => fits(task) && (!section || task.dataset.section === section)))
  // A section of one side shows what it is linked with on the other.
  if (section) for (const task of [...kept]) for (const other of partners(task)) kept.add(other)
  for (const task of tasks) task.hidden = !kept.has(task)
  for (const group of all('.group')) group.hidden = !one('.task:not([hidden])', group)
  for (const side of ['source', 'target']) one('.nothing', at(side)).hidden = tasks.some((task) => task.dataset.side === side && !task.hidden)
  const alive = new Set([...kept].flatMap(linksOf))
  for (const article of articles) article.hidden = !alive.has(article.id)
  at('count').textContent = WORDS.shown + ' ' + kept.size + ' ' + WORDS.of + ' ' + tasks.length
  mark(query)
  draw()
}
function mark(query) {
  if (!window.CSS || !CSS.highlights) return
  CSS.highlights.delete('found')
  if (!query) return
  const ranges = []
  for (const task of tasks) {
    if (task.hidden) continue
    const walker = document.createTreeWalker(task, NodeFilter.SHOW_TEXT)
    while (walker.nextNode() && ranges.length < 2000) {
      const text = walker.currentNode.data.toLowerCase()
      for (let i = text.indexOf(query); i >= 0; i = text.indexOf(query, i + query.length)) {
        const range = new Range()
        range.setStart(walker.currentNode, i)
        range.setEnd(walker.currentNode, i + query.length)
        ranges.push(range)
        const details = walker.currentNode.parentElement.closest('details')
        if (details) details.open = true
      }
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges))
}
form.addEventListener('input', filter)
form.addEventListener('reset', () => setTimeout(filter))
form.addEventListener('submit', (event) => event.preventDefault())

// ---- lines between the columns
let asked = false
function draw() {
  if (asked) return
  asked = true
  requestAnimationFrame(() => {
    asked = false
    if (!wide.matches) return
    const frame = wires.getBoundingClientRect()
    const y = (task) => {
      const box = task.getBoundingClientRect()
      return Math.min(frame.height, Math.max(0, box.top + Math.min(box.height, 40) / 2 - frame.top))
    }
    const inside = (task) => {
      const box = task.getBoundingClientRect()
      return box.bottom > frame.top && box.top < frame.bottom
    }
    const paths = []
    for (const from of tasks) {
      if (from.dataset.side !== 'source' || from.hidden) continue
      for (const id of linksOf(from)) {
        const to = ends.target.get(id)
        const article = at(id)
        if (!to || to.hidden || !article) continue
        const on = from === current || to === current
        if (!on && !(inside(from) && inside(to))) continue
        const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
        const [start, end] = [y(from), y(to)]
        path.setAttribute('d', 'M0 ' + start + 'C28 ' + start + ' 28 ' + end + ' 56 ' + end)
        path.setAttribute('class', article.classList[1] + (on ? ' on' : ''))
        paths.push(path)
      }
    }
    wires.replaceChildren(...paths)
  })
}
for (const side of ['source', 'target']) at(side).addEventListener('scroll', draw, { passive: true })
window.addEventListener('resize', draw)
window.addEventListener('toggle', draw, true)

filter()
if (!(location.hash && go(decodeURIComponent(location.hash.slice(1))))) {
  const first = tasks.find((task) => linksOf(task).length > 0)
  if (first && wide.matches) select(first, { quiet: true, reveal: false })
}
`
