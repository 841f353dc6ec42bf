import type { LifeEvent, OriginCandidate } from '../model/index.js'
import { yearOf } from '../tables/lineage-to-index.js'
import { decimal, percent } from '../write/figures.js'
import { LIFE } from '../write/lineage-words.js'
import { html, type Markup } from '../write/markup.js'
import { lagInWords } from './figures-to-words.js'
import { documentAnchor, taskAnchor } from './id-to-anchor.js'
import { nameOfDocument, nameOfTask, type View, yearInWords } from './lineage-to-view.js'
import { say } from './report-words.js'

/** One thing that happened to a family, as a sentence with its tasks linked. */
export function eventToWords(view: View, event: LifeEvent): Markup {
  const { lang } = view
  const { kind, place, document } = event
  return html`<b>${yearInWords(yearOf(view.documents.get(document)!), lang)} ${place}</b> <b class="tone">${LIFE[kind][lang]}</b> ${happening(view, event)}${details(view, event)}`
}

/** Tasks named in a sentence; the graph shows them all. */
const NAMED = 4

const tasksInWords = (view: View, ids: readonly string[]): Markup =>
  html`${ids.slice(0, NAMED).map((id, i) => html`${i > 0 && (view.lang === 'zh' ? '、' : ', ')}${taskInWords(view, id)}`)}${ids.length > NAMED && (view.lang === 'zh' ? ` 等 ${ids.length} 项` : ` and ${ids.length - NAMED} more`)}`

/** A document by its name, leading to where its file is told. */
export const documentInWords = (view: View, id: string): Markup =>
  html`<a href="#${documentAnchor(id)}" title="${id}">${nameOfDocument(view, id)}</a>`

/** A task by its document and number, leading to its text where the page holds it. */
export const taskInWords = (view: View, id: string): Markup =>
  view.hasPage(view.tasks.get(id)!.family)
    ? html`<a href="#${taskAnchor(id)}" title="${id}">${nameOfTask(view, id)}</a>`
    : html`<span title="${id}">${nameOfTask(view, id)}</span>`

/** Other origins that the text does not rule out, with their credibility. */
export const tiesInWords = (view: View, task: string, ties: readonly OriginCandidate[]): Markup =>
  html`${ties.slice(0, NAMED).map((tie, i) => html`${i > 0 && (view.lang === 'zh' ? '、' : ', ')}${taskInWords(view, tie.task)} <span class="meta">${decimal(tie.credibility)}${isUnordered(view, tie.task, [task]) && ` ${say(view.lang, 'unordered')}`}</span>`)}${ties.length > NAMED && (view.lang === 'zh' ? ` 等 ${ties.length} 个` : ` and ${ties.length - NAMED} more`)}`

/** Whether all that links a task with some others is of unknown order. */
function isUnordered({ linkOf, isInOrder }: View, from: string, tasks: readonly string[]): boolean {
  const links = tasks.flatMap((task) => linkOf(from, task) ?? [])
  return links.length > 0 && !links.some(isInOrder)
}

function happening(view: View, { kind, tasks, from, role, document }: LifeEvent): Markup {
  const isZh = view.lang === 'zh'
  const own = tasksInWords(view, tasks)
  const past = tasksInWords(view, from)
  switch (kind) {
    case 'born':
      return isZh ? html`首次出现：${own}` : html`first has it: ${own}`
    case 'taken-up':
      if (from.length === 0)
        return isZh
          ? html`也有了 ${own}；与更早的文件没有直接对应`
          : html`has it too: ${own}; not linked to an earlier document directly`
      return isZh ? html`${own} 承接自 ${past}` : html`${own} taken up from ${past}`
    case 'kept':
      return isZh ? html`${own} 沿用本地的 ${past}` : html`${own} keeps its own ${past}`
    case 'rephrased':
      if (from.length === 0)
        return isZh
          ? html`仍有 ${own}；与本地往年的没有比较`
          : html`still has it: ${own}; not compared with its own past`
      return role === 'self' || role === null
        ? isZh
          ? html`${own} 改写自本地的 ${past}`
          : html`${own} rephrases its own ${past}`
        : isZh
          ? html`${own} 改写自 ${past}`
          : html`${own} rephrases ${past}`
    case 'reduced':
      return isZh
        ? html`${past} 只有部分举措留下，见 ${own}`
        : html`of ${past} only some measures live on, in ${own}`
    case 'merged':
      return isZh ? html`${past} 并入 ${own}` : html`${past} became part of ${own}`
    case 'dropped':
      return isZh
        ? html`${past} 不再出现于 ${nameOfDocument(view, document)}`
        : html`${past} is no longer in ${nameOfDocument(view, document)}`
    case 'revived':
      return isZh ? html`${own} 重新出现` : html`${own} is back`
    default:
      return kind satisfies never
  }
}

/** How much of the wording, how long after, and what else it may have been taken from. */
function details(view: View, event: LifeEvent): string {
  const isZh = view.lang === 'zh'
  const lag = event.kind === 'born' ? '' : lagInWords(event, view.lang)
  const ties = new Set(
    event.kind === 'taken-up' || event.kind === 'revived'
      ? event.tasks.flatMap((task) => view.tasks.get(task)!.origin.ties.map((tie) => tie.task))
      : [],
  )
  const said = [
    event.copied === null
      ? ''
      : isZh
        ? `字词沿用 ${percent(event.copied)}`
        : `${percent(event.copied)} of the words from there`,
    event.from.some((task) => isUnordered(view, task, event.tasks)) ? say(view.lang, 'unordered') : '',
    lag === ''
      ? ''
      : event.lagYears === 0 && event.lagDays === null
        ? lag
        : isZh
          ? `${lag}后`
          : `${lag} later`,
    ties.size === 0
      ? ''
      : isZh
        ? `另有 ${ties.size} 个来源不能排除`
        : `${ties.size} other ${ties.size === 1 ? 'origin' : 'origins'} cannot be ruled out`,
  ].filter((one) => one !== '')
  return said.map((one) => `${isZh ? '，' : ', '}${one}`).join('')
}
