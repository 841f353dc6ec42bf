import type { Comparison, Task } from '../../model/index.js'
import { taskToFingerprint } from '../../task-to-fingerprint.js'
import { badge } from '../../write/badge.js'
import { decimal, rounded } from '../../write/figures.js'
import { html, type Markup } from '../../write/markup.js'
import { distributionToText, type Lang, STATUS, word } from '../../write/wording.js'
import { linksOf, nameOf, otherEnd, type Side, type Verdict } from '../comparison-to-pairs.js'
import { markToWords } from '../decisions-to-lines.js'
import { verdictToCandidates } from '../verdict-to-candidates.js'
import { pageWord } from './page-words.js'

/** Where a task, and where a link, stands in the page. */
export const taskAnchor = (side: Side, id: string): string => `${side === 'source' ? 's' : 't'}-${id}`
export const linkAnchor = (source: string, target: string): string => `l-${source}-${target}`

/** Characters of a task's name on its card. */
const NAME = 80

/** Between names of units in an attribute; no unit's name holds it. */
const UNIT_MARK = '|'

/** Every unit named in a task's responsibility notes. */
export const unitsOf = ({ slots }: Task): readonly string[] => [
  ...new Set([...slots.lead, ...slots.responsible, ...slots.support].map((unit) => unit.name)),
]

/** One task as it stands in its column: status, name, where it went, and its full text on demand. */
export function taskToCard(
  comparison: Comparison,
  verdict: Verdict,
  side: Side,
  section: number,
  lang: Lang,
): Markup {
  const { task, status } = verdict
  const links = linksOf(verdict)
  const anchor = taskAnchor(side, task.id)
  const other: Side = side === 'source' ? 'target' : 'source'
  const name = nameOf(verdict, NAME)
  const isCut = name.endsWith('…') || restOf(task) !== ''
  return html`<article class="task s-${status}" id="${anchor}" data-side="${side}" data-status="${status}" data-section="${side}-${section}" data-units="${UNIT_MARK}${unitsOf(task).join(UNIT_MARK)}${UNIT_MARK}" data-confidence="${rounded(verdict.confidence)}" data-key="${taskToFingerprint(task)}" data-uncertain="${String(links.some((link) => link.uncertain))}" data-links="${links.map((link) => linkAnchor(link.source, link.target)).join(' ')}">
<h4>${badge(status, lang)} <a class="permalink" href="#${anchor}" title="${pageWord(lang, 'permalink')}">${task.id}</a> <span class="name" lang="zh">${name}</span> <span class="meta" title="${distributionToText(verdict.distribution, lang)}"><span class="sr">${word(lang, 'confidence')} </span>${decimal(verdict.confidence)}</span></h4>
${
  links.length > 0 &&
  html`<ul class="jumps">${links.map((link) => {
    const id = otherEnd(link, side)
    return html`<li><a href="#${taskAnchor(other, id)}" data-link="${linkAnchor(link.source, link.target)}"><span aria-hidden="true">${side === 'source' ? '→' : '←'}</span> ${id}</a> <a class="meta" href="#${linkAnchor(link.source, link.target)}">${STATUS[link.relation][lang]} ${decimal(link.confidence)}${link.uncertain && html`<span title="${word(lang, 'uncertain')}"> ?<span class="sr"> ${word(lang, 'uncertain')}</span></span>`}${link.decision && html`<span title="${markToWords(link.decision, lang)}"> ${word(lang, 'decided')}</span>`}</a></li>`
  })}</ul>`
}
${candidatesToHtml(comparison, verdict, side, lang)}${isCut && html`<details><summary>${pageWord(lang, 'fullText')}<span class="sr"> ${task.id}</span></summary><p class="text" lang="zh">${task.text}</p></details>`}
</article>
`
}

/** What comes nearest to a task that was dropped or added. */
function candidatesToHtml(comparison: Comparison, verdict: Verdict, side: Side, lang: Lang): Markup | null {
  const nearest = verdictToCandidates(comparison, verdict, side, lang)
  if (nearest.length === 0) return null
  const other: Side = side === 'source' ? 'target' : 'source'
  return html`<details class="candidates"><summary>${word(lang, 'candidates')} ${nearest.length}<span class="sr"> ${verdict.task.id}</span></summary><ol>${nearest.map(
    ({ task, name, figures, clauses }) =>
      html`<li><a href="#${taskAnchor(other, task)}">${task}</a> <span lang="zh">${name}</span> <span class="meta">${figures}</span>${clauses && html`<p class="clauses" lang="zh">${clauses.own} <span aria-hidden="true">↔</span> ${clauses.other}</p>`}</li>`,
  )}</ol></details>`
}

/** What the card's name does not show yet. */
function restOf(task: Task): string {
  const name = task.heading?.text ?? ''
  return task.text.startsWith(name) ? task.text.slice(name.length).replace(/^[。.\s]+/u, '') : task.text
}
