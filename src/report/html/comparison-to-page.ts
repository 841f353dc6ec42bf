import { type Check, checkComparison, options as optionsOf } from '../../check.js'
import { type Comparison, RELATIONS } from '../../model/index.js'
import { html, type Markup } from '../../write/markup.js'
import { pageToFile } from '../../write/page-to-file.js'
import { LANG, type Lang, STATUS, word } from '../../write/wording.js'
import { asidesHint, asidesTitle, comparisonToAsides } from '../comparison-to-asides.js'
import { comparisonToCitations } from '../comparison-to-citations.js'
import { decisionsToLines } from '../decisions-to-lines.js'
import { provenanceToFacts } from '../provenance-to-facts.js'
import { chartsToHtml } from './charts-to-html.js'
import { documentsToHtml } from './documents-to-html.js'
import { PAGE_SCRIPT } from './page-script.data.js'
import { PAGE_STYLE, pageToPrintStyle } from './page-style.js'
import { type PageWord, pageWord } from './page-words.js'
import { facetSummaryToHtml, sectionsToHtml, summaryToHtml } from './summary-to-html.js'

export interface HtmlOptions {
  /** The language of the report's own words. @default 'zh' */
  readonly lang?: Lang
}

const OPTIONS: Check = optionsOf<HtmlOptions>({ lang: LANG })

/** Words that the page's script says. */
const SPOKEN: readonly PageWord[] = [
  ...(['shown', 'of', 'linksTo', 'noLink', 'nearest', 'noUnit', 'hits', 'inSource', 'inTarget'] as const),
  ...(['comment', 'judged', 'taken', 'left', 'unkept', 'noneYet', 'whoFirst', 'forget'] as const),
  ...(['copyPair', 'copyPlace', 'copy', 'copied', 'same', 'seeAlso'] as const),
]

/**
 * The comparison as one self-contained HTML file: it opens from disk, loads nothing, and reads and
 * prints without scripts too.
 *
 * Nothing in the documents can act: text is escaped, and the file's Content-Security-Policy runs the
 * one script it carries (by its hash) and loads nothing from anywhere.
 */
export async function toHTML(comparison: Comparison, options: HtmlOptions = {}): Promise<string> {
  checkComparison('toHTML', comparison)
  OPTIONS(options, 'toHTML')
  return comparisonToPage(comparison, options.lang ?? 'zh')
}

/** The same without waiting. */
export function comparisonToPage(comparison: Comparison, lang: Lang): string {
  const [source, target] = [comparison.source, comparison.target].map(({ title, id }) => title ?? id)
  return pageToFile({
    lang,
    title: `${source!} → ${target!}`,
    style: PAGE_STYLE + pageToPrintStyle(`${cut(source!)} → ${cut(target!)}`),
    script: PAGE_SCRIPT,
    words: {
      ...Object.fromEntries(SPOKEN.map((key) => [key, pageWord(lang, key)])),
      ...Object.fromEntries(RELATIONS.map((relation) => [relation, STATUS[relation][lang]])),
      none: word(lang, 'none'),
      ...Object.fromEntries(
        (['task', 'status', 'links', 'confidence'] as const).map((key) => [key, word(lang, key)]),
      ),
    },
    body: html`<a class="skip" href="#documents">${pageWord(lang, 'skip')}</a>
<header>
<p class="eyebrow">policy-lineage</p>
<h1><span>${source!}</span> <span class="arrow" aria-hidden="true">→</span> <span>${target!}</span></h1>
<button type="button" id="theme" hidden>${pageWord(lang, 'theme')}</button>
</header>
<main>
${summaryToHtml(comparison, lang)}
${documentsToHtml(comparison, lang)}
${chartsToHtml(comparison, lang)}
${facetSummaryToHtml(comparison, lang)}
${sectionsToHtml(comparison, lang)}
${asidesToHtml(comparison, lang)}
${decisionsToHtml(comparison, lang)}
${notesToHtml(comparison, lang)}
${citationsToHtml(comparison, lang)}
${provenanceToHtml(comparison, lang)}
</main>`,
  })
}

/** Characters of a title in the running head. */
const HEAD = 36

const cut = (title: string): string => {
  const letters = [...title]
  return letters.length <= HEAD ? title : `${letters.slice(0, HEAD - 1).join('')}…`
}

/** Lines of a list in the page; the JSON has them all. */
const MOST_LINES = 500

const moreToHtml = (count: number, lang: Lang): Markup | false =>
  count > MOST_LINES && html`<p class="meta">${pageWord(lang, 'more')} ${count - MOST_LINES}</p>`

const linesToList = (lines: readonly string[], lang: Lang): Markup =>
  html`<ul>${lines.slice(0, MOST_LINES).map((line) => html`<li>${line}</li>`)}</ul>
${moreToHtml(lines.length, lang)}`

function asidesToHtml(comparison: Comparison, lang: Lang): Markup | null {
  const lines = comparisonToAsides(comparison, lang)
  if (lines.length === 0) return null
  return html`<section id="asides" aria-labelledby="asides-title">
<h2 id="asides-title">${asidesTitle(lang)} <span class="meta">${lines.length}</span></h2>
<details><summary>${asidesHint(lang)}</summary>
${linesToList(lines, lang)}
</details>
</section>`
}

function decisionsToHtml(comparison: Comparison, lang: Lang): Markup | null {
  const lines = decisionsToLines(comparison, lang)
  if (lines.length === 0) return null
  return html`<section id="decisions" aria-labelledby="decisions-title">
<h2 id="decisions-title">${word(lang, 'decisions')} <span class="meta">${lines.length}</span></h2>
${linesToList(lines, lang)}
</section>`
}

function notesToHtml(comparison: Comparison, lang: Lang): Markup | null {
  const notes = [
    ...comparison.notes.map(({ message }) => ({ where: '', message })),
    ...(['source', 'target'] as const).flatMap((side) =>
      comparison[side].notes.map(({ message, task }) => ({
        where: `${word(lang, side)} ${task ?? ''}`.trim(),
        message,
      })),
    ),
  ]
  if (notes.length === 0) return null
  return html`<section id="notes" aria-labelledby="notes-title">
<h2 id="notes-title">${word(lang, 'notes')} <span class="meta">${notes.length}</span></h2>
<ul>${notes.slice(0, MOST_LINES).map(({ where, message }) => html`<li>${where !== '' && html`<span class="meta">${where}</span> `}${message}</li>`)}</ul>
${moreToHtml(notes.length, lang)}
</section>`
}

/** Told on demand: references to both documents and to the library. */
function citationsToHtml(comparison: Comparison, lang: Lang): Markup {
  const { gbt, bibtex } = comparisonToCitations(comparison)
  const block = (name: string, text: string): Markup =>
    html`<h3>${name}</h3><pre class="cite" tabindex="0" aria-label="${name}">${text}</pre>`
  return html`<section id="cite" aria-labelledby="cite-title">
<h2 id="cite-title">${pageWord(lang, 'cite')}</h2>
<details><summary>GB/T 7714 · BibTeX</summary>
<p class="meta">${pageWord(lang, 'citeHint')}</p>
${block('GB/T 7714', gbt.join('\n'))}
${block('BibTeX', bibtex)}
</details>
</section>`
}

function provenanceToHtml(comparison: Comparison, lang: Lang): Markup {
  const facts = provenanceToFacts(comparison, lang)
  return html`<section id="provenance" aria-labelledby="provenance-title">
<h2 id="provenance-title">${word(lang, 'provenance')}</h2>
<dl class="provenance">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</section>`
}
