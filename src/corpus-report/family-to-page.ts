import { type CorpusLink, coreChance, type Family } from '../model/index.js'
import { decimal, percent } from '../write/figures.js'
import { ROLE } from '../write/lineage-words.js'
import { html, type Markup } from '../write/markup.js'
import { SIGN, STATUS } from '../write/wording.js'
import { eventToWords, taskInWords } from './event-to-words.js'
import { familyToGraph } from './family-to-graph.js'
import { confidenceInWords } from './figures-to-words.js'
import { familyAnchor } from './id-to-anchor.js'
import { itemsToStrongest } from './items-to-strongest.js'
import { nameOfTask, tasksOf, type View } from './lineage-to-view.js'
import { say } from './report-words.js'
import { taskToArticle } from './task-to-article.js'

/** A page of its own for one family: its life, its graph, its texts, its links. */
export function familyToPage(view: View, family: Family): Markup {
  const { lang } = view
  const tasks = tasksOf(view, family)
  const anchor = familyAnchor(family.id)
  return html`<section class="family" id="${anchor}">
<p class="eyebrow">${say(lang, 'family')} <a class="permalink" href="#${anchor}" title="${family.id}">${nameOfTask(view, family.id)}</a></p>
<h2 lang="zh" tabindex="-1">${family.label || family.id}</h2>
<p class="meta">${familyInFigures(view, family)}</p>
<h3>${say(lang, 'life')}</h3>
<ol class="life">${family.life.map((event) => html`<li class="k-${event.kind}">${eventToWords(view, event)}</li>`)}</ol>
${familyToGraph(view, family)}
<h3>${say(lang, 'texts')}</h3>
${tasks.some(({ origin }) => origin.best !== null) && html`<p class="meta">${say(lang, 'textsHint')}</p>`}
${tasks.map((task) => taskToArticle(view, task))}
${linksToList(view, family)}
</section>
`
}

/** 3 个地区（湖南省、娄底市、邵阳市） · 8 项任务 · 2020–2023 */
export function familyInFigures({ lang, units }: View, family: Family): string {
  const places = family.units.map((unit) => units.get(unit)?.place ?? unit)
  const years =
    family.firstYear === null
      ? ''
      : family.firstYear === family.lastYear
        ? String(family.firstYear)
        : `${family.firstYear}–${family.lastYear}`
  const said =
    lang === 'zh'
      ? [
          places.length === 1
            ? places[0]!
            : `${places.length} ${say(lang, 'regions')}（${inLine(places, '、')}）`,
          `${family.tasks.length} 项任务`,
        ]
      : [
          places.length === 1
            ? places[0]!
            : `${places.length} ${say(lang, 'regions')} (${inLine(places, ', ')})`,
          `${family.tasks.length} ${family.tasks.length === 1 ? 'task' : 'tasks'}`,
        ]
  return [...said, years].filter((one) => one !== '').join(' · ')
}

/** Names in a line. */
const NAMED = 8

const inLine = (names: readonly string[], between: string): string =>
  names.slice(0, NAMED).join(between) + (names.length > NAMED ? '…' : '')

/** Links listed inside a family, and with others: of more the surest, and what a person decided. */
const MOST_INSIDE = 200
const MOST_OUTSIDE = 60

const sureness = ({ decision, chances }: CorpusLink): number =>
  decision === undefined ? coreChance(chances) : 2

function linksToList(view: View, family: Family): Markup | null {
  const { lang } = view
  const inside = new Set(family.tasks)
  const links = [...new Set(family.tasks.flatMap((task) => view.linksOf.get(task) ?? []))]
  if (links.length === 0) return null
  const isInside = ({ source, target }: CorpusLink): boolean => inside.has(source) && inside.has(target)
  const listed = [
    ...itemsToStrongest(links.filter(isInside), MOST_INSIDE, sureness),
    ...itemsToStrongest(
      links.filter((link) => !isInside(link)),
      MOST_OUTSIDE,
      sureness,
    ),
  ]
  const end = (id: string): Markup =>
    inside.has(id)
      ? taskInWords(view, id)
      : html`${taskInWords(view, id)} <span class="meta">(${say(lang, 'otherFamily')})</span>`
  const figures = (link: CorpusLink): string =>
    [
      ROLE[link.role][lang],
      `${say(lang, 'confidence')} ${decimal(link.confidence)} ${confidenceInWords(link.confidence, lang)}`,
      `${say(lang, 'share')} ${percent(link.coverage.target)}`,
    ].join(' · ')
  return html`<h3>${say(lang, 'linksHere')} <span class="meta">${links.length}</span></h3>
<p class="meta">${say(lang, 'linksHint')}</p>
<ul class="links">${listed.map((link) => html`<li><b class="tone s-${link.relation}">${SIGN[link.relation]} ${STATUS[link.relation][lang]}</b> ${end(link.source)} → ${end(link.target)} <span class="meta">${figures(link)}</span>${markOf(link, view)}</li>\n`)}</ul>${listed.length < links.length && html`<p class="meta">${links.length - listed.length} ${say(lang, 'rest')}</p>`}`
}

/** What a reader should know of a link: a person settled it, or a person should. */
function markOf({ uncertain, decision }: CorpusLink, { lang }: View): Markup | null {
  if (decision !== undefined) {
    const by = [decision.coder, decision.date, decision.comment].filter((one) => one !== null && one !== '')
    return html` <strong>${say(lang, 'decided')}</strong> ${by.join(' · ')}`
  }
  return uncertain ? html` <strong>? ${say(lang, 'uncertain')}</strong>` : null
}
