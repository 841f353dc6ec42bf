import { type PairRole, RELATIONS } from '../model/index.js'
import { badge } from '../write/badge.js'
import { percent } from '../write/figures.js'
import { ROLE, ROLES } from '../write/lineage-words.js'
import { html, type Markup } from '../write/markup.js'
import { word } from '../write/wording.js'
import { FATE, FATES, familyToFate } from './family-to-fate.js'
import type { View } from './lineage-to-view.js'
import { say } from './report-words.js'

/** The corpus in figures, and its documents with what happened in each. */
export function overviewToHtml(view: View): Markup {
  const { lang, lineage } = view
  const facts: readonly (readonly [string, number])[] = [
    [say(lang, 'documents'), lineage.documents.length],
    [say(lang, 'pairs'), lineage.pairs.length],
    [say(lang, 'tasks'), lineage.tasks.length],
    [say(lang, 'links'), lineage.links.length],
    [say(lang, 'families'), lineage.families.length],
    [word(lang, 'uncertain'), lineage.links.filter(({ uncertain }) => uncertain).length],
  ]
  return html`<section id="overview" aria-labelledby="overview-title">
<h2 id="overview-title">${say(lang, 'overview')}</h2>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<div class="cards">
<div class="side"><h3>${say(lang, 'whereFrom')}</h3><p class="meta">${say(lang, 'whereFromHint')}</p>${originsToBar(view)}</div>
<div class="side"><h3>${say(lang, 'linksByRelation')}</h3>${relationsToBar(view)}</div>
<div class="side"><h3 id="spread">${say(lang, 'bySpread')}</h3>${spreadToTable(view)}</div>
<div class="side"><h3>${say(lang, 'fates')}</h3><p class="meta">${say(lang, 'fatesHint')}</p>${fatesToTable(view)}</div>
</div>
</section>`
}

interface Share {
  readonly look: string
  readonly name: Markup
  readonly count: number
}

function toBar(shares: readonly Share[]): Markup {
  const total = shares.reduce((sum, { count }) => sum + count, 0)
  const some = shares.filter(({ count }) => count > 0)
  return html`<div class="bar" aria-hidden="true">${some.map(({ look, count }) => html`<span class="${look}" style="flex-grow:${count}">${count}</span>`)}</div>
<ul class="legend">${shares.map(({ name, count }) => html`<li>${name} <b>${count}</b> <span class="meta">${percent(total === 0 ? 0 : count / total)}</span></li>`)}</ul>`
}

function originsToBar({ lang, lineage, haveEarlier }: View): Markup {
  const asked = lineage.tasks.filter(({ document }) => haveEarlier.has(document))
  const of = (role: PairRole | 'own'): number =>
    asked.filter(({ origin }) => (origin.best?.role ?? 'own') === role).length
  return toBar(
    [...ROLES, 'own' as const]
      .map((role) => ({
        look: `r-${role}`,
        name: html`<span class="badge r-${role}">${ROLE[role][lang]}</span>`,
        count: of(role),
      }))
      .filter(({ count, look }) => count > 0 || look === 'r-own'),
  )
}

const relationsToBar = ({ lang, lineage }: View): Markup =>
  toBar(
    RELATIONS.map((relation) => ({
      look: `s-${relation}`,
      name: badge(relation, lang),
      count: lineage.links.filter((link) => link.relation === relation).length,
    })),
  )

function spreadToTable({ lang, lineage, tasks }: View): Markup {
  const documentsOf = (ids: readonly string[]): number =>
    new Set(ids.map((id) => tasks.get(id)!.document)).size
  const counts = new Map<string, number>()
  for (const family of [...lineage.families].sort((x, y) => y.units.length - x.units.length)) {
    const name =
      documentsOf(family.tasks) === 1
        ? say(lang, 'ofOneDocument')
        : lang === 'en' && family.units.length === 1
          ? '1 region'
          : `${family.units.length} ${say(lang, 'regions')}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return html`<table class="figures">${[...counts].map(([name, count]) => html`<tr><th scope="row">${name}</th><td>${count}</td><td>${percent(count / lineage.families.length)}</td></tr>`)}</table>`
}

/** Shares are of the families of which later documents tell. */
function fatesToTable(view: View): Markup {
  const { lang } = view
  const fates = view.lineage.families.map((family) => familyToFate(view, family))
  const told = fates.filter((fate) => fate !== 'untold').length
  return html`<table class="figures">${FATES.map((fate) => {
    const count = fates.filter((one) => one === fate).length
    return html`<tr><th scope="row">${FATE[fate][lang]}</th><td>${count}</td><td>${fate === 'untold' || told === 0 ? '—' : percent(count / told)}</td></tr>`
  })}</table>`
}
