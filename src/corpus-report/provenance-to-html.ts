import type { Lineage } from '../model/index.js'
import { html, type Markup } from '../write/markup.js'
import type { View } from './lineage-to-view.js'
import { say } from './report-words.js'

/** Hashes of documents named here; all are in the tables. */
const MOST_DOCUMENTS = 500

interface Remark {
  /** '' where it is about the corpus. */
  readonly where: string
  readonly message: string
}

/** What failed, and the notes of the corpus and of its documents. */
export const lineageToRemarks = ({ failures, notes, documents }: Lineage): readonly Remark[] => [
  ...failures.map(({ what, code, message }) => ({ where: `${what} (${code})`, message })),
  ...notes.map(({ message }) => ({ where: '', message })),
  ...documents.flatMap(({ id, document }) =>
    document.notes.map(({ message, task }) => ({
      where: task === undefined ? id : `${id}/${task}`,
      message,
    })),
  ),
]

/** 未能处理 · 提示 */
export const titleOfRemarks = ({ lang, lineage }: Pick<View, 'lang' | 'lineage'>): string =>
  [...(lineage.failures.length > 0 ? [say(lang, 'failures')] : []), say(lang, 'notes')].join(' · ')

/** What could not be processed, what a reader should know, and all that is needed to get the same again. */
export function provenanceToHtml({ lang, lineage }: View): Markup {
  const { library, segmenter, pairings, options, documents } = lineage.provenance
  const facts: readonly (readonly [string, string])[] = [
    [say(lang, 'library'), `${library.name} ${library.version}`],
    [
      say(lang, 'segmenter'),
      segmenter === null ? say(lang, 'none') : `${segmenter.name} ${segmenter.version}`,
    ],
    [say(lang, 'pairings'), pairings.join(', ')],
    [say(lang, 'options'), JSON.stringify(options)],
    [say(lang, 'decisions'), String(lineage.decisions.length)],
  ]
  const remarks = lineageToRemarks(lineage)
  return html`<section id="provenance" aria-labelledby="provenance-title">
${
  remarks.length > 0 &&
  html`<h2 id="notes">${titleOfRemarks({ lang, lineage })} <span class="meta">${remarks.length}</span></h2>
<ul class="remarks" data-rows>${remarks.map(({ where, message }) => html`<li data-row>${where !== '' && html`<span class="meta">${where}</span> `}${message}</li>\n`)}</ul>
<p class="more" hidden><button type="button">${say(lang, 'showAll')} <span></span></button></p>`
}
<h2 id="provenance-title">${say(lang, 'provenance')}</h2>
<dl class="provenance">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<details><summary>SHA-256 <span class="meta">${documents.length}</span></summary><dl class="provenance">${documents.slice(0, MOST_DOCUMENTS).map(({ id, sha256 }) => html`<div><dt>${id}</dt><dd>${sha256}</dd></div>`)}</dl></details>
</section>`
}
