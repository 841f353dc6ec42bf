import type { Lang } from 'policy-lineage/browser'
import hunan from '../../seeds/hunan-2022.txt?url'
import loudi from '../../seeds/loudi-2023.txt?url'
import { GROUND_STYLE } from '../../src/write/ground-style.js'
import { ask, cancel } from './ask.js'
import { type Sided, sideToCard } from './card.js'
import { button, element } from './elements.js'
import { failureToAlert } from './failure-to-alert.js'
import {
  type Asked,
  type Chosen,
  type Compared,
  type Decided,
  DOWNLOADS,
  type Download,
  type Failure,
  SIDES,
  type Side,
  type Told,
} from './messages.js'
import { STYLE } from './style.js'
import { WORDS } from './words.js'

const KEPT_LANG = 'policy-lineage-lang'

const keptLang = (): string | null => {
  try {
    return localStorage.getItem(KEPT_LANG)
  } catch {
    return null
  }
}

let lang: Lang = (new URLSearchParams(location.search).get('lang') ?? keptLang()) === 'en' ? 'en' : 'zh'
const sides: Record<Side, Sided> = { source: { isExample: true }, target: { isExample: true } }
/** Which sides the worker has read; what is stopped forgets. */
const isRead: Record<Side, boolean> = { source: false, target: false }
let shown: (Compared & { readonly about?: string }) | undefined
/** Later work makes earlier work idle. */
let turn = 0

const head = element('header', {})
const cards = element('div', { class: 'cards' })
const status = element('div', { id: 'status', role: 'status' })
const result = element('section', { id: 'result', 'aria-labelledby': 'result-title', hidden: true })
const foot = element('footer', {})
const frame = element('iframe', {
  id: 'report',
  sandbox: 'allow-scripts allow-same-origin allow-downloads allow-modals',
})

function start(): void {
  document.head.append(element('style', {}, GROUND_STYLE + STYLE))
  document.querySelector('#app')!.replaceWith(head, element('main', {}, cards, status, result), foot)
  document.addEventListener('dragover', (event) => event.preventDefault())
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0)
      choose(files.length > 1 || sides.source.told === undefined ? 'source' : 'target', files)
  })
  drawAll()
  keepOffline()
  void begin()
}

async function begin(): Promise<void> {
  const [source, target] = await Promise.all(
    [
      { name: 'hunan-2022.txt', url: hunan },
      { name: 'loudi-2023.txt', url: loudi },
    ].map(async ({ name, url }): Promise<Chosen> => {
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
      return { name, bytes }
    }),
  )
  if (turn > 0) return
  sides.source = { chosen: source!, isExample: true }
  sides.target = { chosen: target!, isExample: true }
  await work()
}

/** Two files at once are source and target, in the order in which they come. */
async function choose(side: Side, files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const taken: readonly (readonly [Side, File])[] =
    files.length > 1
      ? [
          ['source', files[0]!],
          ['target', files[1]!],
        ]
      : [[side, files[0]!]]
  const read = await Promise.all(
    taken.map(async ([own, file]) => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return [own, { name: file.name, bytes }] as const
    }),
  )
  shown = undefined
  // nobody's file is compared with an example
  for (const own of SIDES)
    if (sides[own].isExample) {
      sides[own] = { isExample: false }
      isRead[own] = false
    }
  for (const [own, chosen] of read) {
    sides[own] = { chosen, isExample: false }
    isRead[own] = false
  }
  await work()
}

async function correct(
  side: Side,
  what: { readonly year?: string; readonly region?: string },
): Promise<void> {
  const { chosen, isExample } = sides[side]
  if (chosen === undefined) return
  const { year: _, region: __, ...file } = chosen
  const year = what.year ?? (chosen.year === undefined ? '' : String(chosen.year))
  const region = what.region ?? chosen.region ?? ''
  const corrected: Chosen = {
    ...file,
    ...(year === '' ? {} : { year: Number(year) }),
    ...(region === '' ? {} : { region }),
  }
  sides[side] = { ...sides[side], chosen: corrected, isExample }
  isRead[side] = false
  await work()
}

function swap(): void {
  ;[sides.source, sides.target] = [sides.target, sides.source]
  isRead.source = false
  isRead.target = false
  void work()
}

/** Reads what is not read, and compares when both are there. */
async function work(): Promise<void> {
  const own = ++turn
  drawAll()
  for (const side of SIDES) {
    const { chosen, isExample, told } = sides[side]
    if (chosen === undefined || isRead[side]) continue
    tell('read', chosen.name)
    try {
      const fresh = await ask<Told>({ kind: 'read', side, file: chosen })
      if (own !== turn) return
      isRead[side] = true
      sides[side] = { chosen, told: fresh, isExample }
    } catch (failure) {
      if (own !== turn) return
      sides[side] = { chosen, ...(told && { told }), failure: failure as Failure, isExample }
    }
    drawCards()
  }
  const missing = SIDES.find((side) => sides[side].chosen === undefined)
  if (missing !== undefined) return say(WORDS[lang].waiting[missing])
  if (SIDES.some((side) => !isRead[side])) {
    drawResult()
    return say('')
  }
  await show('compare', { kind: 'compare', swapped: false, lang }, own)
}

type Doing = 'read' | 'compare' | 'report' | 'download' | 'decide'

async function show(doing: Doing, asked: Asked, own = ++turn): Promise<void> {
  tell(doing)
  try {
    const told = await ask<Compared | Decided>(asked)
    if (own !== turn) return
    const about = 'decisions' in told ? WORDS[lang].reviewed(told.decisions, told.problems) : undefined
    shown = { ...told, ...(about === undefined ? {} : { about }) }
    drawResult()
    say(about ?? WORDS[lang].ready(told.source, told.target))
  } catch (failure) {
    if (own === turn) fail(failure as Failure)
  }
}

async function save(what: Download): Promise<void> {
  const own = turn
  tell('download', WORDS[lang].download[what])
  try {
    const content = await ask<string | Uint8Array>({ kind: 'download', what, lang })
    const url = URL.createObjectURL(new Blob([content as BlobPart], { type: 'application/octet-stream' }))
    const name = `${shown!.source} → ${shown!.target}`.replace(/[\\/:*?"<>|\s]+/gu, ' ').slice(0, 120)
    const ending = what === 'review' ? '.复核.xlsx' : `.${what}`
    element('a', { href: url, download: name + ending }).click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
    if (own === turn) say(WORDS[lang].ready(shown!.source, shown!.target))
  } catch (failure) {
    if (own === turn) fail(failure as Failure)
  }
}

async function decide(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const sheets = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())))
  await show('decide', { kind: 'decide', sheets, lang })
}

function stop(): void {
  turn++
  cancel()
  isRead.source = false
  isRead.target = false
  say(WORDS[lang].cancelled)
}

function tell(doing: Doing, what = ''): void {
  const words = WORDS[lang]
  status.replaceChildren(
    element('progress', { 'aria-label': words.doing[doing] }),
    element('span', {}, `${words.doing[doing]} ${what}`.trim()),
    button(words.cancel, stop),
  )
  document.documentElement.dataset.state = doing
}

function say(text: string): void {
  status.replaceChildren(text)
  document.documentElement.dataset.state = 'done'
}

function fail(failure: Failure): void {
  status.replaceChildren(failureToAlert(failure, lang))
  document.documentElement.dataset.state = 'failed'
}

function drawAll(): void {
  const words = WORDS[lang]
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  document.title = words.title
  head.replaceChildren(
    element('p', { class: 'eyebrow' }, 'policy-lineage'),
    element('h1', {}, words.title),
    button(words.language, turnLanguage, { lang: lang === 'zh' ? 'en' : 'zh-CN', id: 'language' }),
    element('p', { class: 'lead' }, words.lead, ' ', element('strong', {}, words.privacy)),
  )
  drawCards()
  drawResult()
}

function drawCards(): void {
  const focused = document.activeElement?.id
  const [source, target] = SIDES.map((side) =>
    sideToCard(side, sides[side], lang, {
      choose: (files) => void choose(side, files),
      correct: (what) => void correct(side, what),
    }),
  )
  cards.replaceChildren(
    source!,
    button('⇄', swap, { id: 'swap', title: WORDS[lang].swap, 'aria-label': WORDS[lang].swap }),
    target!,
  )
  if (focused) document.getElementById(focused)?.focus()
}

let address: string | undefined
let framed: string | undefined

function drawResult(): void {
  const words = WORDS[lang]
  const isWhole = shown !== undefined && SIDES.every((side) => sides[side].failure === undefined)
  result.hidden = !isWhole
  if (!isWhole) return
  const review = element('input', {
    type: 'file',
    class: 'sr',
    accept: '.xlsx,.csv',
    multiple: true,
    id: 'review-file',
  })
  review.addEventListener('change', () => void decide([...(review.files ?? [])]))
  const large = button(
    words.large,
    () => {
      const isLarge = document.documentElement.classList.toggle('large')
      large.textContent = isLarge ? words.small : words.large
      large.setAttribute('aria-pressed', String(isLarge))
    },
    { 'aria-pressed': 'false', id: 'large' },
  )
  document.documentElement.classList.remove('large')
  const bar = element(
    'div',
    { class: 'bar-of-report' },
    element('h2', { id: 'result-title' }, words.report),
    element(
      'div',
      { class: 'downloads', role: 'group', 'aria-label': words.downloads },
      element('span', { class: 'meta' }, words.downloads),
      ...DOWNLOADS.map((what) =>
        button(words.download[what], () => void save(what), {
          title: words.downloadHints[what],
          'data-download': what,
        }),
      ),
    ),
    element(
      'div',
      { class: 'downloads' },
      element('label', { class: 'press', title: words.reviewHint }, words.review, review),
      button(words.print, () => frame.contentWindow?.print()),
      large,
    ),
  )
  frame.title = words.report
  // moved in the page a frame would load anew
  if (frame.parentElement === result) {
    while (result.firstChild !== frame) result.firstChild!.remove()
    frame.before(bar)
  } else result.replaceChildren(bar, frame)
  if (framed === shown!.html) return
  framed = shown!.html
  if (address !== undefined) URL.revokeObjectURL(address)
  address = URL.createObjectURL(new Blob([shown!.html], { type: 'text/html;charset=utf-8' }))
  frame.src = address
}

function turnLanguage(): void {
  lang = lang === 'zh' ? 'en' : 'zh'
  try {
    localStorage.setItem(KEPT_LANG, lang)
  } catch {
    // a browser that keeps nothing asks again
  }
  drawAll()
  document.getElementById('language')?.focus()
  if (shown === undefined || SIDES.some((side) => !isRead[side])) void work()
  else void show('report', { kind: 'report', lang })
}

/** The worker of the page that keeps its files. */
async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('./service-worker.js')
    await navigator.serviceWorker.ready
    foot.replaceChildren(element('p', { class: 'meta' }, WORDS[lang].offline))
    document.documentElement.dataset.kept = ''
  } catch {
    // a page from a folder, or a browser that forbids it: all else works
  }
}

start()
