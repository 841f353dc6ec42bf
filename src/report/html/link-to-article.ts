import type { Comparison, Link, Slots } from '../../model/index.js'
import { badge } from '../../write/badge.js'
import { decimal, rounded } from '../../write/figures.js'
import { html, type Markup } from '../../write/markup.js'
import { CHANGE, type Lang, partName, word } from '../../write/wording.js'
import type { Mark } from '../changes-to-marks.js'
import { verdictOf } from '../comparison-to-pairs.js'
import { markToWords } from '../decisions-to-lines.js'
import { type PairExplanation, pairToExplanation } from '../pair-to-explanation.js'
import { pageWord } from './page-words.js'
import { linkAnchor, taskAnchor } from './task-to-card.js'

/** One link in full: the sentence, the two texts with their differences marked, facets, and why. */
export function linkToArticle(comparison: Comparison, link: Link, lang: Lang): Markup {
  const why = pairToExplanation(comparison, link.source, link.target, lang)
  const anchor = linkAnchor(link.source, link.target)
  return html`<article class="link s-${link.relation}" id="${anchor}" data-confidence="${rounded(link.confidence)}" data-score="${rounded(link.score)}" data-uncertain="${String(link.uncertain)}">
<h3>${badge(link.relation, lang)} <a href="#${taskAnchor('source', link.source)}">${link.source}</a> <span aria-hidden="true">→</span> <a href="#${taskAnchor('target', link.target)}">${link.target}</a> <a class="permalink" href="#${anchor}" aria-label="${pageWord(lang, 'permalink')}">#</a></h3>
<p class="meta">${word(lang, 'confidence')} ${meter(link.confidence)} ${decimal(link.confidence)} · ${word(lang, 'score')} ${decimal(link.score)}${link.uncertain && html` · <strong>${word(lang, 'uncertain')}</strong>`}${link.decision && html` · <strong>${markToWords(link.decision, lang)}</strong>`}</p>
<div class="pair">
<div><p class="eyebrow">${pageWord(lang, 'inSource')} ${link.source}</p><p class="text" lang="zh">${why.marks.map((mark) => markToHtml(mark, 'source'))}</p></div>
<div><p class="eyebrow">${pageWord(lang, 'inTarget')} ${link.target}</p><p class="text" lang="zh">${why.marks.map((mark) => markToHtml(mark, 'target'))}</p></div>
</div>
${facetsToHtml(why, lang)}
${slotsToHtml(comparison, link, lang)}
${whyToHtml(why, lang)}
</article>
`
}

/** A share of one as a bar; the figure stands beside it. */
const meter = (share: number): Markup =>
  html`<span class="meter" aria-hidden="true"><span style="width:${Math.round(share * 100)}%"></span></span>`

/** What a mark is called aloud is said by the style. */
function markToHtml(mark: Mark, side: 'source' | 'target'): Markup | null {
  const text = mark[side]
  if (text === '') return null
  switch (mark.kind) {
    case 'kept':
      return html`${text}`
    case 'localised':
      return html`<span class="localised" title="${mark.source} → ${mark.target}">${text}</span>`
    case 'rewritten':
    case 'dropped':
    case 'added':
      return side === 'source'
        ? html`<del class="${mark.kind}">${text}</del>`
        : html`<ins class="${mark.kind}">${text}</ins>`
    default:
      return mark.kind satisfies never
  }
}

/** What changed beside the wording, one line a thing. */
function facetsToHtml({ facets }: PairExplanation, lang: Lang): Markup | null {
  if (facets.length === 0) return null
  return html`<dl class="facets" aria-label="${word(lang, 'facets')}">${facets.map(({ facet, name, text }) => html`<div data-facet="${facet}"><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>`
}

const SHOWN = ['lead', 'responsible', 'support', 'targets', 'deadlines', 'cites', 'setPhrases'] as const

/** What the two tasks say, slot by slot, where either says something. */
function slotsToHtml(comparison: Comparison, link: Link, lang: Lang): Markup | null {
  const [source, target] = [
    verdictOf(comparison, 'source', link.source).task.slots,
    verdictOf(comparison, 'target', link.target).task.slots,
  ]
  const say = (slots: Slots, slot: (typeof SHOWN)[number]): string =>
    slots[slot].map((one) => ('name' in one ? one.name : one.text)).join('、')
  const rows = SHOWN.filter((slot) => source[slot].length + target[slot].length > 0)
  if (rows.length === 0) return null
  return html`<table class="slots"><thead><tr><td></td><th scope="col">${pageWord(lang, 'inSource')}</th><th scope="col">${pageWord(lang, 'inTarget')}</th></tr></thead><tbody>${rows.map(
    (slot) =>
      html`<tr><th scope="row">${word(lang, slot)}</th><td>${say(source, slot) || '—'}</td><td>${say(target, slot) || '—'}</td></tr>`,
  )}</tbody></table>`
}

function whyToHtml(why: PairExplanation, lang: Lang): Markup {
  return html`<details class="why"><summary>${word(lang, 'why')}<span class="sr"> ${why.source} → ${why.target}</span></summary>
<p>${why.sentence}</p>
<table class="parts"><thead><tr><th scope="col">${word(lang, 'parts')}</th><th scope="col">${pageWord(lang, 'value')}</th><th scope="col">${pageWord(lang, 'weight')}</th><th scope="col">${pageWord(lang, 'adds')}</th></tr></thead><tbody>${why.parts.map(
    ({ part, value, weight, adds }) =>
      html`<tr><th scope="row">${partName(lang, part)}</th><td>${decimal(value)}</td><td>${weight === 0 ? '—' : decimal(weight)}</td><td>${weight === 0 ? '—' : decimal(adds)}</td></tr>`,
  )}</tbody></table>
${
  why.matches.length > 0 &&
  html`<table class="matches"><thead><tr><th scope="col">${word(lang, 'score')}</th><th scope="col">${pageWord(lang, 'inSource')}</th><th scope="col">${pageWord(lang, 'inTarget')}</th></tr></thead><tbody>${why.matches.map(
    (match) =>
      html`<tr><td>${decimal(match.similarity)}</td><td>${match.source}</td><td>${match.target}</td></tr>`,
  )}</tbody></table>`
}
<ul>${why.whatIf.map((line) => html`<li>${line}</li>`)}</ul>
</details>`
}

/** The marks that the differences use, told once. */
export const marksToLegend = (lang: Lang): Markup =>
  html`<p class="meta">${pageWord(lang, 'marks')} <del class="dropped">${CHANGE.dropped[lang]}</del> <ins class="added">${CHANGE.added[lang]}</ins> <del class="rewritten">${CHANGE.rewritten[lang]}</del><ins class="rewritten">${CHANGE.rewritten[lang]}</ins> <span class="localised">${CHANGE.localised[lang]}</span> ${CHANGE.kept[lang]}</p>`
