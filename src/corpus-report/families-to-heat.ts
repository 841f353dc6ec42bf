import type { Family, LifeEvent, Lineage } from '../model/index.js'
import { unitOf, yearOf } from '../tables/lineage-to-index.js'
import { LIFE, LIFE_KINDS, LIFE_SIGN } from '../write/lineage-words.js'
import { html, type Markup } from '../write/markup.js'
import { cutToWidth } from '../write/text-width.js'
import { LIVING } from './family-to-fate.js'
import { familyAnchor } from './id-to-anchor.js'
import { editionKey, placeOf, type View, yearInWords } from './lineage-to-view.js'
import { say } from './report-words.js'

/** A unit's documents of one year; of documents without a year each stands alone. */
interface Edition {
  readonly key: string
  readonly unit: string
  readonly place: string
  readonly year: number | null
}

/** More cells than these take a browser seconds to lay out. */
const MOST_CELLS = 60_000
/** Columns of a family's name: twelve Chinese letters. */
const NAME = 40

/** Nothing went from one unit to another: then a column for each unit would hold its own families only. */
const isLocal = ({ families }: Lineage): boolean => families.every(({ units }) => units.length === 1)

/** What became of each family in each region's year. */
export function familiesToHeat(view: View): Markup {
  const { lang, lineage } = view
  if (isLocal(lineage)) return localToHeat(view)
  const editions = toEditions(view)
  const shown = view.shown.slice(0, Math.floor(MOST_CELLS / Math.max(1, editions.length)))
  const years = [...new Set(editions.map(({ year }) => year))]
  const title = say(lang, 'heat')
  return html`${headOf(view)}
<div class="scroll tall" tabindex="0" role="region" aria-label="${title}"><table class="heat" data-rows>
<thead><tr><td></td>${years.map((year) => html`<th scope="colgroup" colspan="${editions.filter((one) => one.year === year).length}">${yearInWords(year, lang)}</th>`)}</tr>
<tr><th scope="col">${say(lang, 'family')}</th>${editions.map(({ place }, i) => html`<th scope="col" class="${startsYear(editions, i) ? 'first place' : 'place'}">${place}</th>`)}</tr></thead>
<tbody>${shown.map((family) => familyToRow(view, family, editions))}</tbody></table></div>
${moreToHtml(view)}
${shown.length < view.shown.length && html`<p class="meta">${view.shown.length - shown.length} ${say(lang, 'rest')}</p>`}`
}

const headOf = ({ lang }: View): Markup => html`<h3>${say(lang, 'heat')}</h3>
<p class="meta">${say(lang, 'heatHint')}</p>
<ul class="legend">${LIFE_KINDS.map((kind) => html`<li><span class="state k-${kind}" aria-hidden="true">${LIFE_SIGN[kind][lang]}</span> ${LIFE[kind][lang]}</li>`)}</ul>`

/** A column a year, where every family stays in one unit. */
function localToHeat(view: View): Markup {
  const { lang } = view
  const title = say(lang, 'heat')
  return html`${headOf(view)}
<div class="scroll tall" tabindex="0" role="region" aria-label="${title}"><table class="heat counts" data-rows>
<thead><tr><th scope="col">${say(lang, 'family')}</th><th scope="col">${say(lang, 'region')}</th>${view.rows.map((year) => html`<th scope="col">${yearInWords(year, lang)}</th>`)}</tr></thead>
<tbody>${view.shown.map((family) => {
    const events = new Map(
      family.life.map((event) => [yearOf(view.documents.get(event.document)!), event] as const),
    )
    return html`<tr>${nameOfRow(family)}<td class="name">${view.units.get(family.units[0]!)?.place ?? ''}${view.rows.map(
      (year) => {
        const event = events.get(year)
        return event === undefined
          ? html`<td>`
          : html`<td class="k-${event.kind}" title="${LIFE[event.kind][lang]}">${LIFE_SIGN[event.kind][lang]}`
      },
    )}</tr>\n`
  })}</tbody></table></div>
${moreToHtml(view)}`
}

const nameOfRow = (family: Family): Markup =>
  html`<th scope="row" lang="zh"><a href="#${familyAnchor(family.id)}">${cutToWidth(family.label || family.id, NAME)}</a></th>`

/** Shown by the script where rows are folded away. */
export const moreToHtml = ({ lang }: View): Markup =>
  html`<p class="more" hidden><button type="button">${say(lang, 'showAll')} <span></span></button></p>`

const startsYear = (editions: readonly Edition[], index: number): boolean =>
  index === 0 || editions[index - 1]!.year !== editions[index]!.year

/** In order of years, then of regions as in the graph. */
function toEditions(view: View): readonly Edition[] {
  const place = new Map(view.columns.map(({ id }, index) => [id, index]))
  const editions = new Map<string, Edition>()
  for (const document of view.lineage.documents) {
    const unit = unitOf(document)
    const year = yearOf(document)
    const key = editionKey({ unit, year: document.year, document: document.id })
    if (!editions.has(key)) editions.set(key, { key, unit, year, place: placeOf(view, document) })
  }
  return [...editions.values()].sort(
    (x, y) =>
      view.rows.indexOf(x.year) - view.rows.indexOf(y.year) || place.get(x.unit)! - place.get(y.unit)!,
  )
}

/** The first cells of a row are written out; a table needs no closing tags. */
function familyToRow({ lang }: View, family: Family, editions: readonly Edition[]): Markup {
  const events = new Map<string, LifeEvent>()
  for (const event of family.life) events.set(editionKey(event), event)
  return html`<tr>${nameOfRow(family)}${editions.map(({ key, place, year }, i) => {
    const event = events.get(key)
    const first = startsYear(editions, i)
    if (event === undefined) return first ? html`<td class="first">` : html`<td>`
    const said = `${yearInWords(year, lang)} ${place} ${LIFE[event.kind][lang]}`
    return html`<td class="${first ? 'first ' : ''}k-${event.kind}" title="${said}">${LIFE_SIGN[event.kind][lang]}`
  })}</tr>\n`
}

/** How many regions have each family of several in each year: the curve of its diffusion. */
export function familiesToCounts(view: View): Markup | null {
  const { lang } = view
  const spread = view.shown.filter(({ units }) => units.length > 1)
  if (spread.length === 0) return null
  const editions = toEditions(view)
  const of = new Map(
    view.rows.map((year) => [
      year,
      new Set(editions.filter((one) => one.year === year).map(({ unit }) => unit)).size,
    ]),
  )
  const title = say(lang, 'counts')
  return html`<h3>${title}</h3>
<p class="meta">${say(lang, 'countsHint')}</p>
<div class="scroll tall" tabindex="0" role="region" aria-label="${title}"><table class="heat counts" data-rows>
<thead><tr><th scope="col">${say(lang, 'family')}</th>${view.rows.map((year) => html`<th scope="col">${yearInWords(year, lang)}</th>`)}</tr></thead>
<tbody>${spread.map((family) => {
    const having = new Map(
      view.rows.map((year) => [
        year,
        new Set(
          family.life
            .filter(({ kind }) => LIVING.includes(kind))
            .filter(({ document }) => yearOf(view.documents.get(document)!) === year)
            .map(({ unit }) => unit),
        ).size,
      ]),
    )
    return html`<tr>${nameOfRow(family)}${view.rows.map((year) => {
      const [some, all] = [having.get(year)!, of.get(year)!]
      return some === 0
        ? html`<td>·</td>`
        : html`<td class="some" style="--part:${Math.round((some / all) * 100)}%">${some}/${all}</td>`
    })}</tr>\n`
  })}</tbody></table></div>
${moreToHtml(view)}`
}
