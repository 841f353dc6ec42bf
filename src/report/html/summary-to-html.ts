import {
  type Comparison,
  type PolicyDocument,
  type SideSummary,
  SOURCE_STATUSES,
  type Status,
  TARGET_STATUSES,
} from '../../model/index.js'
import { badge } from '../../write/badge.js'
import { decimal, percent } from '../../write/figures.js'
import { html, type Markup } from '../../write/markup.js'
import { type Lang, STATUS, word } from '../../write/wording.js'
import { facetSummaryToTables } from '../facet-summary-to-tables.js'

/** The figures of both sides: a bar, counts with shares, and what the links amount to. */
export function summaryToHtml({ source, target, summary }: Comparison, lang: Lang): Markup {
  const { links } = summary
  const facts: readonly (readonly [string, string])[] = [
    [word(lang, 'links'), String(links.total)],
    [
      word(lang, 'meanConfidence'),
      links.meanConfidence === null ? word(lang, 'none') : decimal(links.meanConfidence),
    ],
    [word(lang, 'uncertain'), String(links.uncertain)],
    [word(lang, 'carried'), percent(summary.source.carried)],
  ]
  return html`<section id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">${word(lang, 'summary')}</h2>
<div class="sides">
${sideToHtml(source, summary.source, SOURCE_STATUSES, 'source', lang)}
${sideToHtml(target, summary.target, TARGET_STATUSES, 'target', lang)}
</div>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</section>`
}

function sideToHtml<S extends Status>(
  document: PolicyDocument,
  side: SideSummary<S>,
  statuses: readonly S[],
  which: 'source' | 'target',
  lang: Lang,
): Markup {
  const said = statuses
    .map((status) => `${STATUS[lang][status]} ${side.counts[status]}`)
    .join(lang === 'zh' ? '，' : ', ')
  return html`<div class="side">
<p class="eyebrow">${word(lang, which)} · ${word(lang, 'tasks')} ${side.tasks}</p>
<h3>${document.title ?? document.id}</h3>
<p class="meta">${[document.region?.name, document.year, document.masthead.number?.value].filter((fact) => fact != null).join(' · ')}</p>
<div class="bar" role="img" aria-label="${said}">${statuses
    .filter((status) => side.counts[status] > 0)
    .map(
      (status) =>
        html`<span class="s-${status}" style="flex-grow:${side.counts[status]}">${side.counts[status]}</span>`,
    )}</div>
<ul class="legend">${statuses.map(
    (status) =>
      html`<li>${badge(status, lang)} <b>${side.counts[status]}</b> <span class="meta">${percent(side.shares[status])}</span></li>`,
  )}</ul>
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

/** The two tables of sections: how many tasks of each went which way. */
export function sectionsToHtml({ summary }: Comparison, lang: Lang): Markup {
  const table = <S extends Status>(side: SideSummary<S>, statuses: readonly S[], title: string): Markup =>
    html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table>
<thead><tr><th scope="col">${title}</th><th scope="col">${word(lang, 'tasks')}</th>${statuses.map((status) => html`<th scope="col">${STATUS[lang][status]}</th>`)}</tr></thead>
<tbody>${side.sections.map(
      (section) =>
        html`<tr><th scope="row">${section.section || word(lang, 'noSection')}</th><td>${section.tasks}</td>${statuses.map((status) => html`<td>${section.counts[status]}</td>`)}</tr>
`,
    )}</tbody></table></div>`
  return html`<section id="sections" aria-labelledby="sections-title">
<h2 id="sections-title">${word(lang, 'bySection')}</h2>
${table(summary.source, SOURCE_STATUSES, word(lang, 'source'))}
${table(summary.target, TARGET_STATUSES, word(lang, 'target'))}
</section>`
}
