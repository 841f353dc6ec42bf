import type { Adopter, CorpusTask, PairRole, UpwardAdoption } from '../model/index.js'
import { mean } from '../model/mean.js'
import { decimal, percent } from '../write/figures.js'
import { ROLE, ROLES } from '../write/lineage-words.js'
import { html, type Markup } from '../write/markup.js'
import { STATUS } from '../write/wording.js'
import { documentInWords, taskInWords, tiesInWords } from './event-to-words.js'
import { lagInWords } from './figures-to-words.js'
import { familyAnchor } from './id-to-anchor.js'
import type { View } from './lineage-to-view.js'
import { firstRows, moreToHtml, type ReportRows } from './report-rows.js'
import { say } from './report-words.js'

/** Who copied and who reinvented, what went upward, and where every task came from. */
export function adoptionToHtml(view: View, rows: ReportRows): Markup {
  return html`<section id="adoption" aria-labelledby="adoption-title">
<h2 id="adoption-title">${say(view.lang, 'adoption')}</h2>
${adoptersToTable(view, rows)}
${upwardToList(view, rows)}
${originsToTable(view, rows)}
</section>`
}

const rolesOf = ({ lineage }: View): readonly (PairRole | 'own')[] => [
  ...ROLES.filter((role) => lineage.adopters.some(({ origins }) => origins[role] > 0)),
  'own',
]

function adoptersToTable(view: View, { adopters }: ReportRows): Markup {
  const { lang } = view
  const title = say(lang, 'adopters')
  return html`<h3 id="adopters">${title}</h3>
<p class="meta">${say(lang, 'adoptersHint')}</p>
<div class="scroll tall" tabindex="0" role="region" aria-label="${title}"><table class="figures">
<thead><tr><th scope="col">${say(lang, 'document')}</th><th scope="col">${say(lang, 'tasks')}</th>${rolesOf(view).map((role) => html`<th scope="col">${ROLE[role][lang]}</th>`)}${(['tied', 'copied', 'copiedOwn', 'medianLag'] as const).map((key) => html`<th scope="col">${say(lang, key)}</th>`)}</tr></thead>
<tbody data-rows="adopters">${firstRows(adopters)}</tbody></table></div>
${moreToHtml(lang, 'adopters', adopters)}`
}

export function adoptersToRows(view: View): readonly Markup[] {
  const { lang, lineage } = view
  const roles = rolesOf(view)
  return lineage.adopters
    .filter(({ document }) => view.haveEarlier.has(document))
    .map(
      (one) =>
        html`<tr><th scope="row">${documentInWords(view, one.document)}</th><td>${one.tasks}</td>${roles.map((role) => html`<td>${one.origins[role]}</td>`)}<td>${one.tied}</td><td>${meter(one.copied)}</td><td>${meter(copiedFromOwnPast(view, one))}</td><td>${lagInWords(one, lang) || '—'}</td></tr>\n`,
    )
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
function upwardToList({ lang, lineage }: View, rows: ReportRows): Markup {
  const groups = [
    { key: 'direct', name: say(lang, 'linkedDirectly'), listed: rows.direct },
    { key: 'through', name: say(lang, 'linkedThrough'), listed: rows.through },
  ] as const
  return html`<h3 id="upward">${say(lang, 'upward')} <span class="meta">${groups.map(({ name, listed }) => `${name} ${listed.length}`).join(' · ')}</span></h3>
<p class="meta">${say(lang, 'upwardHint')}</p>
${lineage.upward.length === 0 && html`<p>${say(lang, 'noUpward')}</p>`}
${groups.map(({ key, name, listed }) => listed.length > 0 && html`<h4>${name} <span class="meta">${listed.length}</span></h4>\n<ul class="upward" data-rows="${key}">${firstRows(listed)}</ul>\n${moreToHtml(lang, key, listed)}`)}`
}

/** Jobs that went upward: between two documents that are linked, or only through others. */
export const upwardToRows = (view: View, isLinked: boolean): readonly Markup[] =>
  view.lineage.upward.filter(({ linked }) => linked === isLinked).map((one) => upwardToItem(view, one))

function upwardToItem(view: View, one: UpwardAdoption): Markup {
  const { lang } = view
  const label = view.families.get(one.family)!.label
  return html`<li>${view.hasPage(one.family) ? html`<a href="#${familyAnchor(one.family)}" lang="zh">${label}</a>` : html`<span lang="zh">${label}</span>`}${lang === 'zh' ? '：' : ': '}${documentInWords(view, one.from.document)} → ${documentInWords(view, one.to.document)} <span class="meta">${lagInWords(one, lang)}</span></li>\n`
}

/** Rows of origins; all are on the pages of the families. */
const MOST_ORIGINS = 3_000

const originated = ({ lineage }: View): readonly CorpusTask[] =>
  lineage.tasks.filter(({ origin }) => origin.best !== null)

function originsToTable(view: View, { origins }: ReportRows): Markup {
  const { lang } = view
  const count = originated(view).length
  const title = say(lang, 'origins')
  const head = ['task', 'origin', 'originRole', 'relation', 'credibility', 'lag', 'ties'] as const
  return html`<h3 id="origins">${title} <span class="meta">${count}</span></h3>
<p class="meta">${say(lang, 'originsHint')}</p>
<div class="scroll tall" tabindex="0" role="region" aria-label="${title}"><table class="origins">
<thead><tr>${head.map((key) => html`<th scope="col">${say(lang, key)}</th>`)}</tr></thead>
<tbody data-rows="origins">${firstRows(origins)}</tbody></table></div>
${moreToHtml(lang, 'origins', origins)}
${origins.length < count && html`<p class="meta">${count - origins.length} ${say(lang, 'rest')}</p>`}`
}

export function originsToRows(view: View): readonly Markup[] {
  const { lang } = view
  return originated(view)
    .slice(0, MOST_ORIGINS)
    .map(({ id, origin }) => {
      const best = origin.best!
      return html`<tr><th scope="row">${taskInWords(view, id)}</th><td>${taskInWords(view, best.task)}</td><td>${ROLE[best.role][lang]}</td><td>${STATUS[best.relation][lang]}</td><td>${decimal(best.credibility)}</td><td>${lagInWords(best, lang) || '—'}</td><td>${tiesInWords(view, id, origin.ties)}</td></tr>\n`
    })
}
