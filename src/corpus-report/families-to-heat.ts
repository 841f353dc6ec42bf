import type { Family, LifeEvent, Lineage } from '../model/index.js'
import { unitOf, yearOf } from '../tables/lineage-to-index.js'
import { LIFE, LIFE_KINDS, LIFE_SIGN } from '../write/lineage-words.js'
import { html, type Markup } from '../write/markup.js'
import { cutToWidth } from '../write/text-width.js'
import { LIVING } from './family-to-fate.js'
import { familyAnchor } from './id-to-anchor.js'
import { editionKey, placeOf, type View, yearInWords } from './lineage-to-view.js'
import { firstRows, moreToHtml, type ReportRows } from './report-rows.js'
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
export function familiesToHeat(view: View, { heat }: ReportRows): Markup {
  const { lang, lineage } = view
  const title = say(lang, 'heat')
  const left = view.shown.length - heat.length
  return html`${headOf(view)}
<div class="scroll tall" tabindex="0" role="region" aria-label="${title}"><table class="${isLocal(lineage) ? 'heat counts' : 'heat'}">
<thead>${isLocal(lineage) ? yearsToHead(view, true) : editionsToHead(view)}</thead>
<tbody data-rows="heat">${firstRows(heat)}</tbody></table></div>
${moreToHtml(lang, 'heat', heat)}
${left > 0 && html`<p class="meta">${left} ${say(lang, 'rest')}</p>`}`
}

/** A row a family: what became of it in every region's year, or in every year where no family left its region. */
export function familiesToHeatRows(view: View): readonly Markup[] {
  if (isLocal(view.lineage)) return view.shown.map((family) => familyToYears(view, family))
  const editions = toEditions(view)
  const most = Math.floor(MOST_CELLS / Math.max(1, editions.length))
  return view.shown.slice(0, most).map((family) => familyToRow(view, family, editions))
}

const headOf = ({ lang }: View): Markup => html`<h3 id="heat">${say(lang, 'heat')}</h3>
<p class="meta">${say(lang, 'heatHint')}</p>
<ul class="legend">${LIFE_KINDS.map((kind) => html`<li><span class="state k-${kind}" aria-hidden="true">${LIFE_SIGN[kind][lang]}</span> ${LIFE[kind][lang]}</li>`)}</ul>`

function editionsToHead(view: View): Markup {
  const { lang } = view
  const editions = toEditions(view)
  const years = [...new Set(editions.map(({ year }) => year))]
  return html`<tr><td></td>${years.map((year) => html`<th scope="colgroup" colspan="${editions.filter((one) => one.year === year).length}">${yearInWords(year, lang)}</th>`)}</tr>
<tr><th scope="col">${say(lang, 'family')}</th>${editions.map(({ place }, i) => html`<th scope="col" class="${startsYear(editions, i) ? 'first place' : 'place'}">${place}</th>`)}</tr>`
}

const yearsToHead = ({ lang, rows }: View, hasRegion: boolean): Markup =>
  html`<tr><th scope="col">${say(lang, 'family')}</th>${hasRegion && html`<th scope="col">${say(lang, 'region')}</th>`}${rows.map((year) => html`<th scope="col">${yearInWords(year, lang)}</th>`)}</tr>`

function familyToYears(view: View, family: Family): Markup {
  const events = new Map(
    family.life.map((event) => [yearOf(view.documents.get(event.document)!), event] as const),
  )
  return html`<tr>${nameOfRow(view, family)}<td class="name">${view.units.get(family.units[0]!)?.place ?? ''}</td>${view.rows.map((year) => eventToCell(view, events.get(year), false))}</tr>\n`
}

const nameOfRow = ({ hasPage }: View, { id, label }: Family): Markup =>
  html`<th scope="row" lang="zh">${hasPage(id) ? html`<a href="#${familyAnchor(id)}">${cutToWidth(label || id, NAME)}</a>` : cutToWidth(label || id, NAME)}</th>`

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

function familyToRow(view: View, family: Family, editions: readonly Edition[]): Markup {
  const events = new Map<string, LifeEvent>()
  for (const event of family.life) events.set(editionKey(event), event)
  return html`<tr>${nameOfRow(view, family)}${editions.map(({ key }, i) => eventToCell(view, events.get(key), startsYear(editions, i)))}</tr>\n`
}

function eventToCell({ lang }: View, event: LifeEvent | undefined, isFirst: boolean): Markup {
  const first = isFirst ? 'first' : ''
  if (event === undefined) return isFirst ? html`<td class="first"></td>` : html`<td></td>`
  return html`<td class="${isFirst ? `${first} ` : ''}k-${event.kind}">${LIFE_SIGN[event.kind][lang]}</td>`
}

const spreadOf = ({ shown }: View): readonly Family[] => shown.filter(({ units }) => units.length > 1)

/** How many regions have each family of several in each year: the curve of its diffusion. */
export function familiesToCounts(view: View, { counts }: ReportRows): Markup | null {
  const { lang } = view
  if (counts.length === 0) return null
  const title = say(lang, 'counts')
  return html`<h3 id="counts">${title}</h3>
<p class="meta">${say(lang, 'countsHint')}</p>
<div class="scroll tall" tabindex="0" role="region" aria-label="${title}"><table class="heat counts">
<thead>${yearsToHead(view, false)}</thead>
<tbody data-rows="counts">${firstRows(counts)}</tbody></table></div>
${moreToHtml(lang, 'counts', counts)}`
}

export function familiesToCountsRows(view: View): readonly Markup[] {
  const editions = toEditions(view)
  const of = new Map(
    view.rows.map((year) => [
      year,
      new Set(editions.filter((one) => one.year === year).map(({ unit }) => unit)).size,
    ]),
  )
  return spreadOf(view).map((family) => {
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
    return html`<tr>${nameOfRow(view, family)}${view.rows.map((year) => {
      const [some, all] = [having.get(year)!, of.get(year)!]
      return some === 0
        ? html`<td>·</td>`
        : html`<td class="some" style="--part:${Math.round((some / all) * 100)}%">${some}/${all}</td>`
    })}</tr>\n`
  })
}
