import { html, type Markup } from '../write/markup.js'
import type { View } from './lineage-to-view.js'
import { say } from './report-words.js'

/** Hashes of documents named here; all are in the tables. */
const MOST_DOCUMENTS = 500

/** All that is needed to get the same again. */
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
  return html`<section id="provenance" aria-labelledby="provenance-title">
<h2 id="provenance-title">${say(lang, 'provenance')}</h2>
<dl class="provenance">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<details><summary>SHA-256 <span class="meta">${documents.length}</span></summary><dl class="provenance">${documents.slice(0, MOST_DOCUMENTS).map(({ id, sha256 }) => html`<div><dt>${id}</dt><dd>${sha256}</dd></div>`)}</dl></details>
</section>`
}
