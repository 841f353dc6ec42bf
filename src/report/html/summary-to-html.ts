import {
  type Comparison,
  type PolicyDocument,
  type SideSummary,
  SOURCE_STATUSES,
  type Status,
  TARGET_STATUSES,
} from '../../model/index.js'
import { badge } from '../../write/badge.js'
import { percent } from '../../write/figures.js'
import { html, type Markup } from '../../write/markup.js'
import { type Lang, STATUS, word } from '../../write/wording.js'
import { comparisonToFacts, type Fact, qualityToFacts } from '../comparison-to-facts.js'
import { facetSummaryToTables } from '../facet-summary-to-tables.js'
import { lookTitle, qualityToLines } from '../quality-to-lines.js'
import { documentToStrip } from './document-to-strip.js'
import { measureToTerm } from './measure-to-term.js'
import { pageWord } from './page-words.js'
import { taskAnchor } from './task-to-card.js'

/** The figures of both sides: a bar, counts with shares, and what the links amount to. */
export function summaryToHtml(comparison: Comparison, lang: Lang): Markup {
  const { source, target, summary } = comparison
  return html`<section id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">${word(lang, 'summary')}</h2>
<div class="sides">
${sideToHtml(source, summary.source, SOURCE_STATUSES, 'source', lang, documentToStrip(comparison, 'source', lang))}
${sideToHtml(target, summary.target, TARGET_STATUSES, 'target', lang, documentToStrip(comparison, 'target', lang))}
</div>
${factsToHtml(comparisonToFacts(comparison, lang), lang)}
${qualityToHtml(comparison, lang)}
</section>`
}

const factsToHtml = (facts: readonly Fact[], lang: Lang): Markup =>
  html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${measureToTerm(name, lang)}</dt><dd>${value}</dd></div>`)}</dl>`

/** What the comparison expects of itself, and the pairs that a person should look at first. */
function qualityToHtml(comparison: Comparison, lang: Lang): Markup {
  const look = qualityToLines(comparison, lang)
  return html`<h3>${word(lang, 'quality')}</h3>
${factsToHtml(qualityToFacts(comparison, lang), lang)}
${
  look.length > 0 &&
  html`<details class="look"><summary>${lookTitle(look.length, lang)}</summary><ol>${look.map(
    ({ source, target, sourceName, targetName, why, gain }) =>
      html`<li><a href="#${taskAnchor('source', source)}">${source}</a> <span lang="zh">${sourceName}</span> → <a href="#${taskAnchor('target', target)}">${target}</a> <span lang="zh">${targetName}</span><br>${why} <span class="meta">${gain}</span></li>`,
  )}</ol></details>`
}`
}

function sideToHtml<S extends Status>(
  document: PolicyDocument,
  side: SideSummary<S>,
  statuses: readonly S[],
  which: 'source' | 'target',
  lang: Lang,
  strip: Markup | null,
): Markup {
  const said = statuses
    .map((status) => `${STATUS[status][lang]} ${side.counts[status]}`)
    .join(lang === 'zh' ? '，' : ', ')
  return html`<div class="side">
<p class="eyebrow">${word(lang, which)} · ${word(lang, 'tasks')} ${side.tasks}</p>
<h3>${document.title ?? document.id}</h3>
<p class="meta">${[document.region?.name, document.year, document.masthead.number?.value].filter((fact) => fact != null).join(' · ')}</p>
<div class="bar" role="img" aria-label="${said}">${statuses
    .filter((status) => side.counts[status] > 0)
    .map(
      (status) =>
        html`<span class="s-${status}" data-status="${status}" style="flex-grow:${side.counts[status]}">${side.counts[status]}</span>`,
    )}</div>
<ul class="legend">${statuses.map(
    (status) =>
      html`<li><a class="chip" href="#documents" data-status="${status}" title="${pageWord(lang, 'onlyThese')}">${badge(status, lang)}</a> <b>${side.counts[status]}</b> <span class="meta">${percent(side.shares[status])}</span></li>`,
  )}</ul>
${
  strip !== null &&
  html`<p class="meta place">${pageWord(lang, 'stripHint')}</p>
${strip}`
}
</div>`
}

/** What changed beside the wording, over the whole comparison. */
export function facetSummaryToHtml(comparison: Comparison, lang: Lang): Markup | null {
  const tables = facetSummaryToTables(comparison, lang)
  if (tables.length === 0) return null
  return html`<section id="facets" aria-labelledby="facets-title">
<h2 id="facets-title">${word(lang, 'facets')}</h2>
${tables.map(
  ({ title, head, rows }) => html`<h3>${title}</h3>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table>
<thead><tr>${head.map((name) => (name === '' ? html`<td></td>` : html`<th scope="col">${name}</th>`))}</tr></thead>
<tbody>${rows.map(
    ([
      first,
      ...rest
    ]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody></table></div>`,
)}
</section>`
}

/** Sections in a table of the page; the JSON has them all. */
const MOST_SECTIONS = 500

/** The two tables of sections: how many tasks of each went which way. */
export function sectionsToHtml({ summary }: Comparison, lang: Lang): Markup {
  const table = <S extends Status>(side: SideSummary<S>, statuses: readonly S[], title: string): Markup =>
    html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table>
<thead><tr><th scope="col">${title}</th><th scope="col">${word(lang, 'tasks')}</th>${statuses.map((status) => html`<th scope="col">${STATUS[status][lang]}</th>`)}</tr></thead>
<tbody>${side.sections.slice(0, MOST_SECTIONS).map(
      (section) =>
        html`<tr><th scope="row">${section.section || word(lang, 'noSection')}</th><td>${section.tasks}</td>${statuses.map((status) => html`<td>${section.counts[status]}</td>`)}</tr>
`,
    )}</tbody></table></div>
${side.sections.length > MOST_SECTIONS && html`<p class="meta">${pageWord(lang, 'more')} ${side.sections.length - MOST_SECTIONS}</p>`}`
  return html`<section id="sections" aria-labelledby="sections-title">
<h2 id="sections-title">${word(lang, 'bySection')}</h2>
${table(summary.source, SOURCE_STATUSES, word(lang, 'source'))}
${table(summary.target, TARGET_STATUSES, word(lang, 'target'))}
</section>`
}
