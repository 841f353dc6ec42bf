import { sha256 } from '../../hash.js'
import { type Comparison, type Plan, SOURCE_STATUSES } from '../../model/index.js'
import { toTableId } from '../../model/table-id.js'
import { html, type Markup } from '../../write/markup.js'
import { type Lang, STATUS, word } from '../../write/wording.js'
import type { Side, Verdict } from '../comparison-to-pairs.js'
import { comparisonToShown, type Shown } from './comparison-to-shown.js'
import { linkToArticle, marksToLegend } from './link-to-article.js'
import { measureToTerm } from './measure-to-term.js'
import { type PageWord, pageWord } from './page-words.js'
import { taskToCard, unitsOf } from './task-to-card.js'

/** A section of one document with its tasks, numbered over the whole document. */
interface Group {
  readonly index: number
  readonly title: string
  readonly plan: string | null
  readonly verdicts: readonly Verdict[]
}

/** Both documents in their own order, side by side, and every link between them in full. */
export function documentsToHtml(comparison: Comparison, lang: Lang): Markup {
  const shown = comparisonToShown(comparison)
  const groups = {
    source: groupsOf(comparison, 'source', shown.verdicts.source),
    target: groupsOf(comparison, 'target', shown.verdicts.target),
  }
  return html`<section id="documents" aria-labelledby="documents-title" data-source="${toTableId(comparison.source.id)}" data-target="${toTableId(comparison.target.id)}" data-hash="${hashOf(comparison)}">
<h2 id="documents-title">${pageWord(lang, 'documents')}</h2>
${leftToHtml(shown, lang)}
${filtersToHtml(comparison, groups, lang)}
${reviewToHtml(lang)}
<p id="said" class="sr" aria-live="polite"></p>
<div class="workspace" data-show="source">
<div class="switch" hidden><button type="button" data-show="source" aria-pressed="true">${pageWord(lang, 'inSource')} ${comparison.sourceVerdicts.length}</button><button type="button" data-show="target" aria-pressed="false">${pageWord(lang, 'inTarget')} ${comparison.targetVerdicts.length}</button></div>
${columnToHtml(comparison, groups.source, 'source', lang)}
<svg class="wires" aria-hidden="true" focusable="false"></svg>
${columnToHtml(comparison, groups.target, 'target', lang)}
<section class="column links" id="links" tabindex="-1" aria-labelledby="links-title">
<h2 id="links-title">${word(lang, 'links')} <span class="meta">${comparison.links.length}</span><button type="button" class="close" hidden>${pageWord(lang, 'close')}</button></h2>
${marksToLegend(lang)}
<div class="terms">${pageWord(lang, 'measures')} ${measureToTerm(word(lang, 'confidence'), lang)}${measureToTerm(word(lang, 'score'), lang)}</div>
<p class="hint" hidden>${pageWord(lang, 'pick')}</p>
<p class="walk" hidden><button type="button" data-step="-1" title="${pageWord(lang, 'before')} (K)">‹<span class="sr"> ${pageWord(lang, 'before')}</span></button> <output></output> <button type="button" data-step="1" title="${pageWord(lang, 'after')} (J)">›<span class="sr"> ${pageWord(lang, 'after')}</span></button></p>
<p class="unseen" hidden>${pageWord(lang, 'unseen')} <b></b> <button type="button">${pageWord(lang, 'showAll')}</button></p>
<div class="nolink" hidden><p>${pageWord(lang, 'noLink')}</p></div>
${shown.links.map((link) => linkToArticle(comparison, link, lang))}
</section>
</div>
<div id="reading" hidden></div>
</section>`
}

/** What does not stand in the page, and where it stands. */
function leftToHtml({ verdicts, links, left }: Shown, lang: Lang): Markup | null {
  if (left.source + left.target + left.links === 0) return null
  const kept = [verdicts.source.length, verdicts.target.length, links.length]
  const told = [left.source, left.target, left.links]
  return html`<p class="left" role="note">${
    lang === 'zh'
      ? `内容太多，网页只列出来源文件的前 ${kept[0]} 项任务、目标文件的前 ${kept[1]} 项任务和其间最有把握的 ${kept[2]} 处对应；没有列出的有来源任务 ${told[0]} 项、目标任务 ${told[1]} 项、对应 ${told[2]} 处。概览和统计包括全部。完整的内容见 JSON 与表格：--format json、--format csv，或 cmp.save('report.json')。`
      : `There is too much for one page: it shows the first ${kept[0]} tasks of the source, the first ${kept[1]} of the target and the surest ${kept[2]} links between them. Left out are ${told[0]} source tasks, ${told[1]} target tasks and ${told[2]} links; summary and statistics count all. Everything is in the JSON and the tables: --format json, --format csv, or cmp.save('report.json').`
  }</p>`
}

function columnToHtml(comparison: Comparison, groups: readonly Group[], side: Side, lang: Lang): Markup {
  return html`<section class="column" id="${side}" tabindex="-1" aria-label="${word(lang, side)}">
<p class="eyebrow">${word(lang, side)}</p>
<p class="doc" lang="zh">${comparison[side].title ?? comparison[side].id}</p>
${groups.map(
  (group) => html`<div class="group" data-section="${side}-${group.index}">
${group.plan !== null && html`<p class="plan" lang="zh">${group.plan}</p>`}
<h3>${group.title || word(lang, 'noSection')}</h3>
${group.verdicts.map((verdict) => taskToCard(comparison, verdict, side, group.index, lang))}</div>
`,
)}
<p class="nothing" hidden>${pageWord(lang, 'nothing')}</p>
</section>`
}

function groupsOf(comparison: Comparison, side: Side, verdicts: readonly Verdict[]): readonly Group[] {
  const groups: Group[] = []
  for (const plan of comparison[side].plans) {
    const own = verdicts.filter(({ task }) => task.plan === plan.ordinal)
    for (const section of new Set(own.map(({ task }) => task.sectionIndex))) {
      const inside = own.filter(({ task }) => task.sectionIndex === section)
      groups.push({
        index: groups.length,
        title: inside[0]!.task.section,
        plan: planTitle(plan, comparison[side].plans.length, section === own[0]!.task.sectionIndex),
        verdicts: inside,
      })
    }
  }
  return groups
}

/** Told once, before the first section of a plan, where there are several plans. */
const planTitle = (plan: Plan, plans: number, first: boolean): string | null =>
  first && plans > 1 ? (plan.title?.text ?? String(plan.ordinal)) : null

/** Which comparison what a reader decides belongs to: the same documents, whatever the options. */
const hashOf = ({ source, target, provenance }: Comparison): string =>
  sha256(JSON.stringify([source.id, target.id, provenance.source.sha256, provenance.target.sha256])).slice(
    0,
    16,
  )

/** What serves a review in the page; shown when the reader asks for it. */
const reviewToHtml = (
  lang: Lang,
): Markup => html`<div id="review" role="region" aria-label="${pageWord(lang, 'review')}" hidden>
<p class="meta">${pageWord(lang, 'reviewHint')}</p>
<label>${pageWord(lang, 'coder')} <input name="coder" maxlength="60" autocomplete="name"></label>
<button type="button" id="save-review">${pageWord(lang, 'saveReview')}</button>
<label class="open">${pageWord(lang, 'openReview')} <input type="file" accept=".csv,text/csv"></label>
<button type="button" id="forget-review">${pageWord(lang, 'forgetReview')}</button>
<span id="judged" class="meta" aria-live="polite"></span>
</div>`

/** How the cards may be sorted. */
const SORTS: readonly (readonly [value: string, key: PageWord])[] = [
  ['', 'inOrder'],
  ['doubtful', 'doubtful'],
  ['sure', 'sure'],
  ['status', 'byStatus'],
  ['unit', 'byUnit'],
]

/** Units to choose from, the most frequent ones; the search finds the others. */
const MOST_UNITS = 300

function filtersToHtml(
  comparison: Comparison,
  groups: Readonly<Record<Side, readonly Group[]>>,
  lang: Lang,
): Markup {
  const units = countsOf(
    [...comparison.sourceVerdicts, ...comparison.targetVerdicts].flatMap(({ task }) => unitsOf(task)),
  )
  const statuses = [...SOURCE_STATUSES, 'added'] as const
  return html`<form id="filters" role="search" aria-label="${pageWord(lang, 'filters')}" hidden>
<label>${pageWord(lang, 'search')} <input type="search" name="query" placeholder="${pageWord(lang, 'searchHint')}" autocomplete="off"></label>
<fieldset><legend>${word(lang, 'status')}</legend>${statuses.map(
    (status) =>
      html`<label class="check s-${status}"><input type="checkbox" name="status" value="${status}" checked> ${STATUS[status][lang]}</label>`,
  )}</fieldset>
<label class="second">${word(lang, 'section')} <select name="section"><option value="">${pageWord(lang, 'allSections')}</option>${(
    ['source', 'target'] as const
  ).map(
    (side) =>
      html`<optgroup label="${word(lang, side)}">${groups[side].map((group) => html`<option value="${side}-${group.index}">${group.title || word(lang, 'noSection')}</option>`)}</optgroup>`,
  )}</select></label>
<label class="second">${pageWord(lang, 'unit')} <select name="unit"><option value="">${pageWord(lang, 'allUnits')}</option>${units.slice(0, MOST_UNITS).map(([name, count]) => html`<option value="${name}">${name} (${count})</option>`)}</select></label>
<label>${pageWord(lang, 'view')} <select name="view"><option value="">${pageWord(lang, 'asCards')}</option><option value="side">${pageWord(lang, 'asSides')}</option><option value="one">${pageWord(lang, 'asOne')}</option></select></label>
<label class="check folding" hidden><input type="checkbox" name="fold" checked> ${pageWord(lang, 'fold')}</label>
<label class="second">${pageWord(lang, 'sort')} <select name="sort">${SORTS.map(([value, key]) => html`<option value="${value}">${pageWord(lang, key)}</option>`)}</select></label>
<label class="second">${pageWord(lang, 'leastConfidence')} <input type="range" name="confidence" min="0" max="1" step="0.05" value="0"> <output>0.00</output></label>
<label class="check second"><input type="checkbox" name="uncertain"> ${pageWord(lang, 'onlyUncertain')}</label>
<button type="button" id="more" aria-expanded="false" hidden>${pageWord(lang, 'moreFilters')}</button>
<details class="term keys" name="term"><summary>${pageWord(lang, 'help')}</summary><p>${pageWord(lang, 'keys')}<br>${pageWord(lang, 'printing')}</p></details>
<button type="reset">${pageWord(lang, 'reset')}</button>
<button type="button" id="reviewing" aria-pressed="false" aria-controls="review" hidden>${pageWord(lang, 'review')}</button>
<p class="meta"><span id="count"></span> <button type="button" id="save-table" hidden>${pageWord(lang, 'saveTable')}</button></p>
</form>`
}

/** Names with how often they occur, most frequent first, then as they came. */
function countsOf(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((x, y) => y[1] - x[1])
}
