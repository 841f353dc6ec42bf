import type { LifeEventKind } from '../model/index.js'
import { yearOf } from '../tables/lineage-to-index.js'
import { LIFE, LIFE_KINDS } from '../write/lineage-words.js'
import { html, type Markup } from '../write/markup.js'
import { documentInWords } from './event-to-words.js'
import { documentAnchor } from './id-to-anchor.js'
import { nameOfDocument, placeOf, type View, yearInWords } from './lineage-to-view.js'
import { KIND, LEVEL } from './noun-words.js'
import { firstRows, moreToHtml, type ReportRows } from './report-rows.js'
import { say } from './report-words.js'

/** Every document by the name that the report gives it, with the file that it was read from. */
export function documentsToTables(view: View, rows: ReportRows): Markup {
  const { lang } = view
  const head = ['document', 'title', 'region', 'level', 'kind', 'year', 'date', 'tasks', 'file'] as const
  const title = say(lang, 'documents')
  const happened = say(lang, 'happened')
  return html`<section id="documents" aria-labelledby="documents-title">
<h2 id="documents-title">${title} <span class="meta">${rows.documents.length}</span></h2>
<div class="scroll tall" tabindex="0" role="region" aria-label="${title}"><table class="documents">
<thead><tr>${head.map((key) => html`<th scope="col">${say(lang, key)}</th>`)}</tr></thead>
<tbody data-rows="documents">${firstRows(rows.documents)}</tbody></table></div>
${moreToHtml(lang, 'documents', rows.documents)}
<h3 id="happened">${happened}</h3>
<p class="meta">${say(lang, 'happenedHint')}</p>
<div class="scroll tall" tabindex="0" role="region" aria-label="${happened}"><table class="figures">
<thead><tr><th scope="col">${say(lang, 'document')}</th>${LIFE_KINDS.map((kind) => html`<th scope="col"><b class="tone k-${kind}">${LIFE[kind][lang]}</b></th>`)}</tr></thead>
<tbody data-rows="happened">${firstRows(rows.happened)}</tbody></table></div>
${moreToHtml(lang, 'happened', rows.happened)}
</section>`
}

export const documentsToRows = (view: View): readonly Markup[] =>
  view.lineage.documents.map(
    (one) =>
      html`<tr id="${documentAnchor(one.id)}"><th scope="row">${nameOfDocument(view, one.id)}</th><td lang="zh">${one.title ?? '—'}</td><td lang="zh">${one.region === null ? '—' : placeOf(view, one)}</td><td>${one.level === null ? '—' : LEVEL[one.level][view.lang]}</td><td>${KIND[one.kind][view.lang]}</td><td>${yearInWords(yearOf(one), view.lang)}</td><td>${one.date ?? '—'}</td><td>${view.tasksOf.get(one.id)?.length ?? 0}</td><td class="meta">${one.path ?? one.id}</td></tr>\n`,
  )

/** How many families went which way in each document: where much is new, and where much ends. */
export function happenedToRows(view: View): readonly Markup[] {
  const counts = new Map<string, Map<LifeEventKind, number>>(
    view.lineage.documents.map(({ id }) => [id, new Map()]),
  )
  for (const { life } of view.lineage.families)
    for (const { document, kind } of life) {
      const own = counts.get(document)!
      own.set(kind, (own.get(kind) ?? 0) + 1)
    }
  return view.lineage.documents.map(
    ({ id }) =>
      html`<tr><th scope="row">${documentInWords(view, id)}</th>${LIFE_KINDS.map((kind) => html`<td>${counts.get(id)!.get(kind) ?? '·'}</td>`)}</tr>\n`,
  )
}
