import { percent } from '../write/figures.js'
import { ROLE } from '../write/lineage-words.js'
import { html, type Markup } from '../write/markup.js'
import { documentInWords } from './event-to-words.js'
import { lagInWords } from './figures-to-words.js'
import type { View } from './lineage-to-view.js'
import { firstRows, moreToHtml, type ReportRows } from './report-rows.js'
import { say } from './report-words.js'

/** Rows of the table of pairs; all of them are in the table of dyads. */
const MOST_PAIRS = 2_000

/** The pairs of documents with what the later took from the earlier. */
export function pairsToTable({ lang, lineage }: View, { pairs }: ReportRows, isOpen: boolean): Markup {
  const head = ['from', 'to', 'role', 'lag', 'links', 'takenOver', 'carriedOn'] as const
  const title = say(lang, 'pairTable')
  return html`${isOpen ? html`<details open>` : html`<details>`}<summary>${title} <span class="meta">${lineage.pairs.length}</span></summary>
<div class="scroll tall" tabindex="0" role="region" aria-label="${title}"><table class="figures pairs">
<thead><tr>${head.map((key) => html`<th scope="col">${say(lang, key)}</th>`)}</tr></thead>
<tbody data-rows="pairs">${firstRows(pairs)}</tbody></table></div>
${moreToHtml(lang, 'pairs', pairs)}
${pairs.length < lineage.pairs.length && html`<p class="meta">${lineage.pairs.length - pairs.length} ${say(lang, 'rest')}</p>`}
</details>`
}

/** Those of which the later document took most come first. */
export const pairsToRows = (view: View): readonly Markup[] =>
  [...view.lineage.pairs]
    .sort((x, y) => y.takenOver - x.takenOver)
    .slice(0, MOST_PAIRS)
    .map(
      (pair) =>
        html`<tr><th scope="row">${documentInWords(view, pair.source)}</th><td>${documentInWords(view, pair.target)}</td><td>${ROLE[pair.role][view.lang]}</td><td>${lagInWords(pair, view.lang) || '—'}</td><td>${pair.links.length}</td><td>${percent(pair.takenOver)}</td><td>${percent(pair.carriedOn)}</td></tr>\n`,
    )
