import type { PromiseReport } from '../model/index.js'
import { PROMISE_STATUSES } from '../model/index.js'
import { GROUND_STYLE } from '../write/ground-style.js'
import { html, type Markup } from '../write/markup.js'
import { pageToFile } from '../write/page-to-file.js'
import { LANGUAGE } from './language.js'
import { JUDGEMENT, PROMISE_STATUS, PROMISE_WORD } from './promise-words.js'
import { checkPromises, type PromiseTextOptions } from './promises-to-markdown.js'
import { excerptOf, reportToRows, type TargetRow } from './report-to-rows.js'

const STYLE = `${GROUND_STYLE}
table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:left;vertical-align:top;padding:6px 10px 6px 0;border-bottom:1px solid var(--line)}
figure{margin:18px 0;overflow-x:auto}.scroll{overflow-x:auto}.scroll table{min-width:900px}td.n{white-space:nowrap}
.j-met,.j-exceeded,.p-reported{--tone:var(--inherited)}.j-missed{--tone:var(--dropped)}.j-not-comparable,.p-partly-reported{--tone:var(--partial)}.j-silent,.p-not-mentioned{--tone:var(--soft)}
.told{color:var(--soft)}svg{max-width:100%;min-width:560px;height:auto;margin:8px 0 20px}svg text{fill:var(--ink);font-size:12px}
.axis{stroke:var(--faint)}.even{stroke:var(--ink);stroke-dasharray:3 3}.dot{fill:var(--tone)}.stem{stroke:var(--tone);stroke-width:2}
details p{margin:2px 0}summary{cursor:pointer}`

/**
 * The same as a page that needs nothing else: 承诺与兑现 with counts, a figure of what was reported beside what was
 * promised, every target with its arithmetic, and every sentence with the clauses that tell of it.
 *
 * @example promisesToHTML(reportOf(source, target)).startsWith('<!doctype html>') // => true
 */
export function promisesToHTML(report: PromiseReport, options: PromiseTextOptions = {}): string {
  checkPromises('promisesToHTML', report)
  LANGUAGE(options, 'promisesToHTML')
  const lang = options.lang ?? 'zh'
  const word = (key: keyof typeof PROMISE_WORD): string => PROMISE_WORD[key][lang]
  const rows = reportToRows(report, lang)
  const names = [report.plan, report.report].map(({ title, id }) => title ?? id)
  const title = `${word('title')}: ${names.join(' → ')}`
  const kinds = ['met', 'exceeded', 'missed', 'not-comparable', 'silent'] as const
  const body = html`<header><h1>${word('title')}<br><span class="meta">${names[0]} <span class="arrow">→</span> ${names[1]}</span></h1></header>
<main>
<p class="meta">${word('limits')}</p>
<dl class="facts">${kinds.map((kind) => fact(JUDGEMENT[kind][lang], rows.filter(({ judgement }) => judgement === kind).length))}</dl>
<dl class="facts">${PROMISE_STATUSES.map((status) =>
    fact(PROMISE_STATUS[status][lang], report.promises.filter((one) => one.status === status).length),
  )}</dl>
${ratiosToFigure(rows, word('ratio'))}
<h2>${word('figures')}</h2>
<div class="scroll"><table><thead><tr><th>${word('figures')}</th><th>${word('promised')}</th><th>${word('reported')}</th><th>${word('judgement')}</th><th>${word('basis')}</th><th>${word('told')}</th></tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr><td>${row.thing} <span class="meta">${row.id}</span></td><td class="n">${row.promised}</td><td class="n">${row.reported}</td><td class="n"><span class="badge j-${row.judgement ?? 'silent'}">${row.label}</span></td><td>${row.basis}</td><td class="told">${row.told}</td></tr>
`,
  )}</tbody></table></div>
<h2>${word('sentences')}</h2>
${report.promises.map(
  ({
    id,
    status,
    statement,
    evidence,
    continued,
  }) => html`<details><summary><span class="badge p-${status}">${PROMISE_STATUS[status][lang]}</span> ${excerptOf(report.plan.text, statement)} <span class="meta">${id}</span></summary>
${evidence.map((one) => html`<p class="told">${excerptOf(report.report.text, one.report)} <span class="meta">${one.likeness.toFixed(2)}</span></p>`)}
${continued.map((span) => html`<p class="told">${word('again')}: ${excerptOf(report.report.text, span)}</p>`)}</details>
`,
)}
</main>`
  return pageToFile({ lang, title, style: STYLE, script: '', words: {}, body })
}

const fact = (name: string, count: number): Markup => html`<div><dt>${name}</dt><dd>${count}</dd></div>`

const [WIDTH, ROW, LABEL, MOST, MOST_ROWS] = [720, 22, 300, 2, 40]

/** A dot a figure: how much of what was promised was reported, up to twice as much. */
function ratiosToFigure(rows: readonly TargetRow[], caption: string): Markup {
  const shown = rows.filter(({ ratio }) => ratio !== null).slice(0, MOST_ROWS)
  if (shown.length === 0) return html``
  const at = (ratio: number): number =>
    LABEL + (Math.max(0, Math.min(MOST, ratio)) / MOST) * (WIDTH - LABEL - 60)
  const height = ROW * shown.length + 12
  return html`<figure><figcaption class="meta">${caption}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" role="img" aria-label="${caption}"><line class="even" x1="${at(1)}" x2="${at(1)}" y1="4" y2="${height - 4}"/>
${shown.map((row, i) => {
  const y = ROW * i + ROW / 2 + 6
  const name = row.thing.length > 22 ? `${row.thing.slice(0, 21)}…` : row.thing
  return html`<g class="j-${row.judgement ?? 'silent'}"><text x="${LABEL - 8}" y="${y + 4}" text-anchor="end">${name}</text><line class="axis" x1="${LABEL}" x2="${at(MOST)}" y1="${y}" y2="${y}"/><line class="stem" x1="${at(1)}" x2="${at(row.ratio!)}" y1="${y}" y2="${y}"/><circle class="dot" cx="${at(row.ratio!)}" cy="${y}" r="5"><title>${row.basis}</title></circle><text x="${at(MOST) + 8}" y="${y + 4}">${Math.round(row.ratio! * 100)}%</text></g>
`
})}</svg></figure>`
}
