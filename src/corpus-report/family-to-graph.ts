import { type CorpusLink, type Family, type LifeEvent, RELATIONS } from '../model/index.js'
import { unitOf, yearOf } from '../tables/lineage-to-index.js'
import { decimal, percent } from '../write/figures.js'
import { LIFE, LIFE_SIGN } from '../write/lineage-words.js'
import { html, type Markup } from '../write/markup.js'
import { STATUS, word } from '../write/wording.js'
import { swatch } from './documents-to-graph.js'
import { FITS_BELOW, type GridEdge, type GridNode, gridToSvg } from './grid-to-svg.js'
import { taskAnchor } from './id-to-anchor.js'
import { nameOf, nameOfDocument, taskInBrief, tasksOf, type View, yearInWords } from './lineage-to-view.js'
import { say } from './report-words.js'

/** Of more lines than these only those to the most credible origins are drawn. */
const MOST_EDGES = 60

/** Squares of an arrow and a blank. */
const ARROW = 2

const ENDS: readonly LifeEvent['kind'][] = ['dropped', 'reduced', 'merged']

/** The tasks of a family by year and region, with its links; `null` where there is one task: its life line tells all. */
export function familyToGraph(view: View, family: Family): Markup | null {
  const { lang } = view
  const ends = family.life.filter(({ kind }) => ENDS.includes(kind))
  if (family.tasks.length < 2) return null
  const tasks = tasksOf(view, family)
  const inside = new Set(family.tasks)
  const all = tasks
    .flatMap(({ id }) => (view.linksOf.get(id) ?? []).filter(({ source }) => source === id))
    .filter(({ target }) => inside.has(target))
  const links = all.length <= MOST_EDGES ? all : all.filter((link) => isOrigin(view, link))
  const documents = [
    ...new Set([...tasks.map(({ document }) => document), ...ends.map(({ document }) => document)]),
  ].map((id) => view.documents.get(id)!)
  const columns = view.columns.filter(({ id }) => documents.some((document) => unitOf(document) === id))
  const rows = view.rows.filter((year) => documents.some((document) => yearOf(document) === year))
  const placed = (id: string) => {
    const document = view.documents.get(id)!
    return {
      row: rows.indexOf(yearOf(document)),
      column: columns.findIndex((unit) => unit.id === unitOf(document)),
    }
  }
  const name = `${say(lang, 'graph')} ${family.id}`
  return html`<figure><figcaption><h3>${say(lang, 'graph')}</h3><p class="meta">${say(lang, 'familyGraphHint')}</p>
<ul class="legend lines">${RELATIONS.filter((relation) => links.some((link) => link.relation === relation)).map((relation) => html`<li>${swatch(`s-${relation}`)} ${STATUS[relation][lang]}</li>`)}</ul>${links.length < all.length && html`<p class="meta">${say(lang, 'onlyOrigins')} (${links.length} / ${all.length})</p>`}</figcaption>
<div class="scroll" tabindex="0" role="region" aria-label="${name}">${gridToSvg({
    name,
    rows: rows.map((year) => yearInWords(year, lang)),
    columns: columns.map(({ place }) => place),
    nodes: [
      ...tasks.map(
        (task): GridNode => ({
          id: task.id,
          ...placed(task.document),
          lines: [nameOf(task, 60), taskInBrief(view, task, FITS_BELOW)],
          title: nameOf(task, 80),
          href: `#${taskAnchor(task.id)}`,
          look: 'task-node',
        }),
      ),
      ...ends.map((event): GridNode => endToNode(view, event, placed(event.document))),
    ],
    edges: [
      ...links.map((link) => linkToEdge(view, link)),
      ...ends.flatMap((event) => endToEdges(view, event, inside)),
    ],
  })}</div></figure>`
}

const isOrigin = ({ tasks }: View, { source, target }: CorpusLink): boolean =>
  tasks.get(target)!.origin.best?.task === source || tasks.get(source)!.origin.best?.task === target

const endId = ({ kind, unit, document }: LifeEvent): string => `${kind}\n${unit}\n${document}`

function endToNode(
  view: View,
  event: LifeEvent,
  place: { readonly row: number; readonly column: number },
): GridNode {
  const { lang, tasks: all } = view
  const { kind, document, tasks } = event
  return {
    id: endId(event),
    ...place,
    lines: [
      `${LIFE_SIGN[kind][lang]} ${LIFE[kind][lang]}`,
      tasks.length > 0
        ? `→ ${taskInBrief(view, all.get(tasks[0]!)!, FITS_BELOW - ARROW)}`
        : nameOfDocument(view, document),
    ],
    title: [LIFE[kind][lang], nameOfDocument(view, document), ...tasks].join(' '),
    href: tasks[0] === undefined ? null : `#${taskAnchor(tasks[0])}`,
    look: `end k-${kind}`,
  }
}

const endToEdges = ({ lang }: View, event: LifeEvent, inside: ReadonlySet<string>): readonly GridEdge[] =>
  event.from
    .filter((task) => inside.has(task))
    .map((task) => ({
      source: task,
      target: endId(event),
      title: LIFE[event.kind][lang],
      label: null,
      width: 1.2,
      isDirected: true,
      look: `ended k-${event.kind}`,
    }))

/** Lines of surer links are thicker. */
const linkToEdge = ({ lang, isInOrder }: View, link: CorpusLink): GridEdge => ({
  source: link.source,
  target: link.target,
  title: `${STATUS[link.relation][lang]} · ${word(lang, 'confidence')} ${decimal(link.confidence)} · ${say(lang, 'share')} ${percent(link.coverage.target)}`,
  label: null,
  width: 1 + 1.5 * link.confidence,
  isDirected: isInOrder(link),
  look: `s-${link.relation}`,
})
