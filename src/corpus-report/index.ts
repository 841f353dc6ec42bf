import {
  aFunction,
  anyOf,
  anyText,
  type Check,
  checkLineage,
  must,
  options as optionsOf,
  whole,
} from '../check.js'
import { PolicyError } from '../error.js'
import type { Family, Lineage } from '../model/index.js'
import { counted } from '../write/figures.js'
import { html } from '../write/markup.js'
import { pageToFile } from '../write/page-to-file.js'
import type { Lang } from '../write/wording.js'
import { LANG } from '../write/wording.js'
import { adoptionToHtml } from './adoption-to-html.js'
import { documentsToGraph } from './documents-to-graph.js'
import { documentsToTables } from './documents-to-tables.js'
import { familiesToHtml } from './families-to-list.js'
import { findingsToHtml } from './findings-to-html.js'
import { lineageToFindings } from './lineage-to-findings.js'
import { lineageToView, type View } from './lineage-to-view.js'
import { countRemarks, notesToHtml, titleOfRemarks } from './notes-to-html.js'
import { overviewToHtml } from './overview-to-html.js'
import { provenanceToHtml } from './provenance-to-html.js'
import { REPORT_SCRIPT } from './report-script.data.js'
import { REPORT_STYLE } from './report-style.js'
import { type ReportWord, say } from './report-words.js'
import { dataToLetters, viewToData } from './view-to-data.js'
import { viewToRows } from './view-to-rows.js'

export interface LineageHtmlOptions {
  /** The language of the report's own words; the documents' text is never translated. @default 'zh' */
  readonly lang?: Lang
  /** @default how many documents of which years */
  readonly title?: string
  /**
   * Which families get a page with their texts: the first so many (`Infinity`: all), or those that a function
   * says yes to. The others stay in the list with their life lines.
   * @default the first with 2,000 tasks together: browsers are slow with more
   */
  readonly families?: number | ((family: Family) => boolean)
}

const OPTIONS: Check = optionsOf<LineageHtmlOptions>({
  lang: LANG,
  title: anyText,
  families: anyOf(
    'a whole number from 0 on, Infinity or a function',
    whole(0),
    aFunction,
    must('Infinity', (value) => value === Number.POSITIVE_INFINITY),
  ),
})

/** What the page's script says. */
const SPOKEN: readonly ReportWord[] = [
  'shown',
  'of',
  'hits',
  'hitsIn',
  'originText',
  'taskText',
  'matched',
  'noMatched',
  'notOpened',
]

/** The parts of the page, in order. */
const PARTS = ['findings', 'overview', 'graph', 'families', 'adoption', 'documents'] as const

/**
 * The lineage as one self-contained HTML file: findings in sentences, overview, layered graph, diffusion heat map,
 * origins, and a page for each family (`#f-<family id>`) with its life line, its graph, its texts and its links.
 *
 * It opens from disk and loads nothing. The families' pages and the rows of long tables after the first are packed
 * data in it and built when a reader opens them: findings and tables read without scripts, the families' pages do not.
 * Nothing in the documents can act: text is escaped, what is built later is made of a closed list of elements, and the
 * file's Content-Security-Policy runs the one script it carries (by its hash).
 *
 * @throws PolicyError `bad-option`
 *
 * @example
 * const corpus = await openCorpus(
 *   [{ id: '甲', text: '湖南省2022年工作要点\n一、改革\n（一）推进跨省通办。' },
 *    { id: '乙', text: '娄底市2023年工作要点\n一、改革\n（一）推进跨省通办。' }], { cache: false })
 * const page = lineageToHTML(await corpus.trace(), { lang: 'en', title: 'Two plans' })
 * page.match(/<title>.*<\/title>/)[0] // => '<title>Two plans</title>'
 */
export function lineageToHTML(lineage: Lineage, options: LineageHtmlOptions = {}): string {
  checkLineage('lineageToHTML', lineage)
  OPTIONS(options, 'lineageToHTML')
  const { lang, keep } = settle(lineage, options)
  const view = lineageToView(lineage, lang, keep)
  const title = options.title ?? titleOf(view)
  const rows = viewToRows(view)
  const remarks = countRemarks(lineage)
  return pageToFile({
    lang,
    title,
    style: REPORT_STYLE,
    script: REPORT_SCRIPT,
    words: Object.fromEntries(SPOKEN.map((key) => [key, say(lang, key)])),
    data: dataToLetters(viewToData(view, rows)),
    body: html`<a class="skip" href="#findings">${say(lang, 'skip')}</a>
<header>
<p class="eyebrow">policy-lineage</p>
<h1>${title}</h1>
<button type="button" id="theme" hidden>${say(lang, 'theme')}</button>
</header>
<div id="bars">
<nav id="sections" aria-label="${say(lang, 'nav')}">${PARTS.map((id) => html`<a href="#${id}">${say(lang, id)}</a> `)}${remarks > 0 && html`<a href="#notes">${titleOfRemarks(view)}</a> `}<a href="#provenance">${say(lang, 'provenance')}</a></nav>
<nav id="pager" aria-label="${say(lang, 'family')}" hidden><a id="back" href="#families">${say(lang, 'back')}</a> <a id="previous" href="#families"><span aria-hidden="true">← </span>${say(lang, 'previous')}</a> <a id="next" href="#families">${say(lang, 'next')}<span aria-hidden="true"> →</span></a> <span class="meta" id="place" aria-live="polite"></span> <span class="meta keys">${say(lang, 'keys')}</span></nav>
</div>
<main>
<noscript><p class="meta">${say(lang, 'needsScript')}</p></noscript>
${findingsToHtml(view, lineageToFindings(view, remarks))}
${overviewToHtml(view)}
${documentsToGraph(view, rows)}
${familiesToHtml(view, rows)}
${adoptionToHtml(view, rows)}
${documentsToTables(view, rows)}
${notesToHtml(view)}
${provenanceToHtml(view)}
</main>`,
  })
}

function settle(
  { families }: Lineage,
  { lang = 'zh', families: wanted }: LineageHtmlOptions,
): { readonly lang: Lang; readonly keep: (family: Family) => boolean } {
  if (lang !== 'zh' && lang !== 'en')
    throw new PolicyError('bad-option', `lang must be 'zh' or 'en', got ${String(lang)}`)
  if (typeof wanted === 'function') return { lang, keep: wanted }
  if (
    wanted !== undefined &&
    wanted !== Number.POSITIVE_INFINITY &&
    (!Number.isInteger(wanted) || wanted < 0)
  )
    throw new PolicyError(
      'bad-option',
      `families must be a whole number from 0 on, or Infinity, got ${String(wanted)}`,
    )
  const first = new Set(families.slice(0, wanted ?? asManyAsOpen(families)).map(({ id }) => id))
  return { lang, keep: ({ id }) => first.has(id) }
}

/** A page of 9,000 tasks (40 MB) did not open within half a minute, one of 1,000 (6 MB) did within two seconds. */
const MOST_TASKS = 2_000

function asManyAsOpen(families: readonly Family[]): number {
  let tasks = 0
  const over = families.findIndex((family) => (tasks += family.tasks.length) > MOST_TASKS)
  return over < 0 ? families.length : over
}

function titleOf({ lineage, rows, lang }: View): string {
  const years = rows.filter((year) => year !== null)
  const from = years[0]
  const to = years.at(-1)
  const span = from === undefined ? '' : from === to ? String(from) : `${from}–${to}`
  const count = lineage.documents.length
  return [
    say(lang, 'lineage'),
    lang === 'zh' ? `${count} 份文件` : counted(count, 'document'),
    ...(span === '' ? [] : [span]),
  ].join(' · ')
}
