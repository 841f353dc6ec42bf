import type { Adopter, UpwardAdoption } from '../model/index.js'
import { mean } from '../model/mean.js'
import { decimal, percent } from '../write/figures.js'
import { ROLE, ROLES } from '../write/lineage-words.js'
import { html, type Markup } from '../write/markup.js'
import { STATUS } from '../write/wording.js'
import { taskInWords, tiesInWords } from './event-to-words.js'
import { moreToHtml } from './families-to-heat.js'
import { lagInWords } from './figures-to-words.js'
import { documentAnchor, familyAnchor } from './id-to-anchor.js'
import { nameOfDocument, type View } from './lineage-to-view.js'
import { say } from './report-words.js'

/** Who copied and who reinvented, what went upward, and where every task came from. */
export function adoptionToHtml(view: View): Markup {
  return html`<section id="adoption" aria-labelledby="adoption-title">
<h2 id="adoption-title">${say(view.lang, 'adoption')}</h2>
${adoptersToTable(view)}
${upwardToList(view)}
${originsToTable(view)}
</section>`
}

function adoptersToTable(view: View): Markup {
  const { lang, lineage } = view
  const title = say(lang, 'adopters')
  const roles = ROLES.filter((role) => lineage.adopters.some(({ origins }) => origins[role] > 0))
  const row = (one: Adopter): Markup =>
    html`<tr><th scope="row">${documentInWords(view, one.document)}</th><td>${one.tasks}</td>${[...roles, 'own' as const].map((role) => html`<td>${one.origins[role]}</td>`)}<td>${one.tied}</td><td>${meter(one.copied)}</td><td>${meter(copiedFromOwnPast(view, one))}</td><td>${lagInWords(one, lang) || '—'}</td></tr>\n`
  return html`<h3>${title}</h3>
<p class="meta">${say(lang, 'adoptersHint')}</p>
<div class="scroll tall" tabindex="0" role="region" aria-label="${title}"><table class="figures">
<thead><tr><th scope="col">${say(lang, 'document')}</th><th scope="col">${say(lang, 'tasks')}</th>${[...roles, 'own' as const].map((role) => html`<th scope="col">${ROLE[role][lang]}</th>`)}${(['tied', 'copied', 'copiedOwn', 'medianLag'] as const).map((key) => html`<th scope="col">${say(lang, key)}</th>`)}</tr></thead>
<tbody>${lineage.adopters.filter(({ document }) => view.haveEarlier.has(document)).map(row)}</tbody></table></div>`
}

/** The copy-or-reinvent score towards the unit's own documents before. */
const copiedFromOwnPast = ({ tasksOf }: View, { document }: Adopter): number | null =>
  mean(
    (tasksOf.get(document) ?? []).flatMap(({ origin: { best } }) =>
      best?.role === 'self' ? [best.share] : [],
    ),
  )

const meter = (share: number | null): Markup =>
  share === null
    ? html`—`
    : html`<span class="meter" aria-hidden="true"><span style="width:${Math.round(share * 100)}%"></span></span> ${percent(share)}`

/** Those whose two documents are linked stand apart from those that only others connect: the latter are weaker. */
function upwardToList(view: View): Markup {
  const { lang, lineage } = view
  const groups = [
    { name: say(lang, 'linkedDirectly'), listed: lineage.upward.filter(({ linked }) => linked) },
    { name: say(lang, 'linkedThrough'), listed: lineage.upward.filter(({ linked }) => !linked) },
  ]
  return html`<h3>${say(lang, 'upward')} <span class="meta">${groups.map(({ name, listed }) => `${name} ${listed.length}`).join(' · ')}</span></h3>
<p class="meta">${say(lang, 'upwardHint')}</p>
${lineage.upward.length === 0 && html`<p>${say(lang, 'noUpward')}</p>`}
${groups.map(({ name, listed }) => listed.length > 0 && html`<h4>${name} <span class="meta">${listed.length}</span></h4>\n<ul class="upward">${listed.map((one) => upwardToItem(view, one))}</ul>\n`)}`
}

function upwardToItem(view: View, one: UpwardAdoption): Markup {
  const { lang } = view
  const label = view.families.get(one.family)!.label
  return html`<li>${view.hasPage(one.family) ? html`<a href="#${familyAnchor(one.family)}" lang="zh">${label}</a>` : html`<span lang="zh">${label}</span>`}${lang === 'zh' ? '：' : ': '}${documentInWords(view, one.from.document)} → ${documentInWords(view, one.to.document)} <span class="meta">${lagInWords(one, lang)}</span></li>\n`
}

/** Rows of origins; all are on the pages of the families. */
const MOST_ORIGINS = 3_000

function originsToTable(view: View): Markup {
  const { lang, lineage } = view
  const tasks = lineage.tasks.filter(({ origin }) => origin.best !== null)
  const title = say(lang, 'origins')
  const head = ['task', 'origin', 'originRole', 'relation', 'credibility', 'lag', 'ties'] as const
  return html`<h3>${title} <span class="meta">${tasks.length}</span></h3>
<p class="meta">${say(lang, 'originsHint')}</p>
<div class="scroll tall" tabindex="0" role="region" aria-label="${title}"><table data-rows>
<thead><tr>${head.map((key) => html`<th scope="col">${say(lang, key)}</th>`)}</tr></thead>
<tbody>${tasks.slice(0, MOST_ORIGINS).map(({ id, origin }) => {
    const best = origin.best!
    return html`<tr data-row><th scope="row">${taskInWords(view, id)}</th><td>${taskInWords(view, best.task)}</td><td>${ROLE[best.role][lang]}</td><td>${STATUS[best.relation][lang]}</td><td>${decimal(best.credibility)}</td><td>${lagInWords(best, lang) || '—'}</td><td>${tiesInWords(view, id, origin.ties)}</td></tr>\n`
  })}</tbody></table></div>
${moreToHtml(view)}`
}
