import type { Family, LifeEvent } from '../model/index.js'
import { yearOf } from '../tables/lineage-to-index.js'
import { LIFE, LIFE_KINDS, LIFE_SIGN } from '../write/lineage-words.js'
import { html, type Markup } from '../write/markup.js'
import { familiesToCounts, familiesToHeat } from './families-to-heat.js'
import { FATE, FATES } from './family-to-fate.js'
import { familyInFigures } from './family-to-page.js'
import { familyAnchor } from './id-to-anchor.js'
import { nameOfTask, type View, yearInWords } from './lineage-to-view.js'
import { firstRows, moreToHtml, type ReportRows } from './report-rows.js'
import { say } from './report-words.js'

/** All families: filters, heat map, counts by year, and a list with their lives in short. */
export function familiesToHtml(view: View, rows: ReportRows): Markup {
  const { lang, lineage } = view
  const left = lineage.families.length - view.shown.length
  return html`<section id="families" aria-labelledby="families-title">
<h2 id="families-title">${say(lang, 'families')} <span class="meta">${lineage.families.length}</span></h2>
${filtersToHtml(view)}
${left > 0 && html`<p class="meta">${say(lang, 'left')} ${left}</p>`}
<p class="nothing" hidden>${say(lang, 'nothing')}</p>
<h3 id="list">${say(lang, 'list')}</h3>
<div class="scroll tall" tabindex="0" role="region" aria-label="${say(lang, 'list')}"><ol class="families" data-rows="list">${firstRows(rows.list)}</ol></div>
${moreToHtml(lang, 'list', rows.list)}
${familiesToHeat(view, rows)}
${familiesToCounts(view, rows)}
</section>`
}

/** Those with a page first, then the others with their ids. */
export const familiesToListRows = (view: View): readonly Markup[] => [
  ...view.shown.map((family) => familyToItem(view, family)),
  ...view.lineage.families.filter(({ id }) => !view.hasPage(id)).map((family) => familyToItem(view, family)),
]

const familyToItem = (view: View, family: Family): Markup =>
  html`<li>${view.hasPage(family.id) ? html`<a href="#${familyAnchor(family.id)}" lang="zh">${family.label || family.id}</a>` : html`<span lang="zh">${family.label || family.id}</span> <span class="meta">${nameOfTask(view, family.id)}</span>`} <span class="meta">${familyInFigures(view, family)}</span><br>${lifeInShort(view, family)}</li>\n`

/** Places named for one year and kind. */
const NAMED = 6

/** 2020 首见 湖南省 → 2021 承接 娄底市、邵阳市 → … */
function lifeInShort({ lang, documents }: View, { life }: Family): Markup {
  const steps: { kind: LifeEvent['kind']; year: number | null; places: string[] }[] = []
  for (const { kind, place, document } of life) {
    const year = yearOf(documents.get(document)!)
    const same = steps.find((step) => step.kind === kind && step.year === year)
    if (same !== undefined) same.places.push(place)
    else steps.push({ kind, year, places: [place] })
  }
  const between = lang === 'zh' ? '、' : ', '
  return html`<span class="steps">${steps.map(
    ({ kind, year, places }, i) =>
      html`${i > 0 && ' → '}${yearInWords(year, lang)} <span class="k-${kind}"><b class="tone">${LIFE[kind][lang]}</b></span> ${places.slice(0, NAMED).join(between)}${places.length > NAMED && `…（${places.length}）`}`,
  )}</span>`
}

function filtersToHtml({ lang, columns }: View): Markup {
  return html`<form id="filters" role="search" aria-label="${say(lang, 'filters')}" hidden>
<label>${say(lang, 'search')} <input type="search" name="query" placeholder="${say(lang, 'searchHint')}" autocomplete="off"></label>
<label>${say(lang, 'event')} <select name="kind"><option value="">${say(lang, 'anyEvent')}</option>${LIFE_KINDS.map((kind) => html`<option value="${kind}">${LIFE_SIGN[kind][lang]} ${LIFE[kind][lang]}</option>`)}${FATES.map((fate) => html`<option value="${fate}">${FATE[fate][lang]}</option>`)}</select></label>
<label>${say(lang, 'region')} <select name="unit"><option value="">${say(lang, 'anyRegion')}</option>${columns.map(({ id, place }) => html`<option value="${id}">${place}</option>`)}</select></label>
<button type="reset">${say(lang, 'reset')}</button>
<p class="meta" aria-live="polite"><span id="count"></span></p>
</form>`
}
