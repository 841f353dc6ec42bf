import type { CorpusTask, OriginCandidate } from '../model/index.js'
import { decimal, percent } from '../write/figures.js'
import { ROLE } from '../write/lineage-words.js'
import { html, type Markup } from '../write/markup.js'
import { STATUS } from '../write/wording.js'
import { taskInWords, tiesInWords } from './event-to-words.js'
import { confidenceInWords, lagInWords } from './figures-to-words.js'
import { taskAnchor } from './id-to-anchor.js'
import { documentOf, nameOfDocument, nameOfTask, type View } from './lineage-to-view.js'
import { say } from './report-words.js'
import { type Stretch, taskToStretches } from './task-to-stretches.js'

/** One task in full: where it stands, its text with what its origin has too, and where it came from. */
export function taskToArticle(view: View, task: CorpusTask): Markup {
  const document = documentOf(view, task.id)
  const { best } = task.origin
  const link = best === null ? undefined : view.linkOf(best.task, task.id)
  return html`<article class="member" id="${taskAnchor(task.id)}">
<h4>${nameOfDocument(view, task.document)} <a class="permalink" href="#${taskAnchor(task.id)}" title="${task.id}">${task.task.id}</a> ${task.task.label}</h4>
<p class="meta" lang="zh">${document.title ?? document.id}${task.task.section !== '' && html` · ${task.task.section}`}</p>
<div class="pair"><p class="text own" lang="zh">${taskToStretches(task, link, (id) => view.tasks.get(id)!.task.text).map(stretchToHtml)}</p></div>
${originToHtml(view, task)}
</article>
`
}

/** What both texts have; the style numbers it. With the place of its counterpart in the origin's text as shown. */
const stretchToHtml = ({ text, match }: Stretch): Markup =>
  match === null ? html`${text}` : html`<mark data-o="${match.from}-${match.to}">${text}</mark>`

function originToHtml(view: View, task: CorpusTask): Markup {
  const { lang } = view
  const { best, candidates, ties } = task.origin
  if (best === null) {
    const why =
      candidates.length > 0 ? 'noOrder' : view.haveEarlier.has(task.document) ? 'noOrigin' : 'nothingEarlier'
    return html`<p class="origin meta">${say(lang, why)}</p>${candidates.length > 0 && candidatesToHtml(view, task)}`
  }
  return html`<p class="origin">${say(lang, 'origin')}${lang === 'zh' ? '：' : ': '}${candidateInWords(view, task.id, best)}${ties.length > 0 && html`<br><strong>${say(lang, 'ties')}</strong>${lang === 'zh' ? '：' : ': '}${tiesInWords(view, task.id, ties)}`}</p>
${view.hasPage(view.tasks.get(best.task)!.family) && html`<button type="button" class="beside" data-origin="${taskAnchor(best.task)}" aria-expanded="false" hidden>${say(lang, 'compareWith')}<span class="sr"> ${nameOfTask(view, task.id)}</span></button>`}
${candidates.length > 1 && candidatesToHtml(view, task)}`
}

function candidateInWords(view: View, task: string, one: OriginCandidate): Markup {
  const { lang } = view
  const lag = lagInWords(one, lang)
  const [open, close] = lang === 'zh' ? ['（', '）'] : [' (', ')']
  // what a person decided is not weighed with the library's confidence
  const sureness =
    view.linkOf(one.task, task)?.decision === undefined
      ? `${say(lang, 'confidence')} ${decimal(one.confidence)}${open}${confidenceInWords(one.confidence, lang)}${close}`
      : `1${open}${say(lang, 'decided')}${close}`
  return html`${taskInWords(view, one.task)} <span class="meta">${[
    ROLE[one.role][lang],
    STATUS[one.relation][lang],
    `${say(lang, 'credibility')} ${decimal(one.credibility)} = ${say(lang, 'share')} ${percent(one.share)} × ${sureness}`,
    ...(lag === '' ? [] : [`${say(lang, 'lag')} ${lag}`]),
  ].join(' · ')}</span>`
}

/** The most credible first: the rest are far behind. */
const MOST_CANDIDATES = 12

function candidatesToHtml(view: View, { id, origin }: CorpusTask): Markup {
  const { lang } = view
  const { best, ties, candidates } = origin
  const others = candidates.filter(({ task }) => task !== best?.task)
  const mark = (one: OriginCandidate): string =>
    ties.some(({ task }) => task === one.task) ? say(lang, 'tie') : ''
  return html`<details><summary>${say(lang, 'candidates')} <span class="meta">${others.length}</span></summary>
<ol>${others.slice(0, MOST_CANDIDATES).map((one) => html`<li>${mark(one) !== '' && html`<strong>${mark(one)}</strong> `}${candidateInWords(view, id, one)}</li>`)}</ol>${others.length > MOST_CANDIDATES && html`<p class="meta">${others.length - MOST_CANDIDATES} ${say(lang, 'rest')}</p>`}</details>`
}
