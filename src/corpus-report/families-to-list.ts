import type { Family, LifeEvent } from '../model/index.js'
import { LIFE, LIFE_KINDS, LIFE_SIGN } from '../write/lineage-words.js'
import { html, type Markup } from '../write/markup.js'
import { familiesToCounts, familiesToHeat, moreToHtml } from './families-to-heat.js'
import { FATES, familyToFate } from './family-to-fate.js'
import { familyInFigures } from './family-to-page.js'
import { familyAnchor } from './id-to-anchor.js'
import { type View, yearInWords } from './lineage-to-view.js'
import { FATE } from './noun-words.js'
import { say } from './report-words.js'

/** All families: filters, heat map, counts by year, and a list with their lives in short. */
export function familiesToHtml(view: View): Markup {
  const { lang, lineage } = view
  const left = lineage.families.filter(({ id }) => !view.hasPage(id))
  return html`<section id="families" aria-labelledby="families-title">
<h2 id="families-title">${say(lang, 'families')} <span class="meta">${lineage.families.length}</span></h2>
${filtersToHtml(view)}
${left.length > 0 && html`<p class="meta"><a href="#left">${say(lang, 'left')}</a> ${left.length}</p>`}
<p class="nothing" hidden>${say(lang, 'nothing')}</p>
${familiesToHeat(view)}
${familiesToCounts(view)}
<h3 id="list">${say(lang, 'list')}</h3>
<ol class="families" data-rows>${view.shown.map(
    (family) =>
      html`<li data-kinds="${[...new Set<string>(family.life.map(({ kind }) => kind)), familyToFate(view, family)].join(' ')}" data-units="${family.units.join('\n')}"><a href="#${familyAnchor(family.id)}" lang="zh">${family.label || family.id}</a> <span class="meta">${familyInFigures(view, family)}</span><br>${lifeInShort(view, family)}</li>\n`,
  )}</ol>
${moreToHtml(view)}
${left.length > 0 && html`<details id="left"><summary>${say(lang, 'left')} <span class="meta">${left.length}</span></summary><ol>${left.map((family) => html`<li><span lang="zh">${family.label || family.id}</span> <span class="meta">${family.id} · ${familyInFigures(view, family)}</span><br>${lifeInShort(view, family)}</li>`)}</ol></details>`}
</section>`
}

/** Places named for one year and kind. */
const NAMED = 6

/** 2020 首见 湖南省 → 2021 承接 娄底市、邵阳市 → … */
function lifeInShort({ lang, documents }: View, { life }: Family): Markup {
  const steps: { kind: LifeEvent['kind']; year: number | null; places: string[] }[] = []
  for (const { kind, place, document } of life) {
    const { year } = documents.get(document)!
    const last = steps.at(-1)
    if (last?.kind === kind && last.year === year) last.places.push(place)
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
