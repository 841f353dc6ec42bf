import {
  type CorpusLink,
  type CorpusTask,
  type Family,
  type LifeEvent,
  type Lineage,
  RELATIONS,
  type Relation,
} from '../model/index.js'
import { lineageToIndex } from '../tables/lineage-to-index.js'
import { decimal, percent } from '../write/figures.js'
import { LIFE } from '../write/lineage-words.js'
import { textToBox, textToSquares } from '../write/text-to-box.js'
import { type Lang, STATUS, word } from '../write/wording.js'
import { figureWord } from './figure-words.js'
import type { Grid, GridEdge, GridNode } from './grid-to-svg.js'
import { lineEntry } from './legend-to-svg.js'
import { lineageToAxes, yearInWords } from './lineage-to-axes.js'
import { RELATION_DASH, SOFT, TONE } from './palette.js'

/** Of more lines than these only those to the most credible origins are drawn. */
const MOST_EDGES = 60
/** More boxes than these are taller than a page. */
const MOST_NODES = 70

const ENDS: readonly LifeEvent['kind'][] = ['dropped', 'reduced', 'merged']

/** Darker than on a bar, where a line must be seen on paper. */
const LINE_TONE: Readonly<Record<Relation, string>> = {
  inherited: TONE.inherited,
  rephrased: '#2a86c2',
  partial: '#8a7400',
}

/** What a page knows of tasks and documents. */
interface InPage {
  /** Where the box of a task leads in a page. */
  readonly hrefOf: (task: string) => string | null
  readonly nameOf: (document: string) => string
  /** Tasks that a page links, by the task itself; looked up here where none is given. */
  readonly linksOf?: ReadonlyMap<string, readonly CorpusLink[]>
}

/** The tasks of a family by unit and year with what happened to each, and the links between them. */
export function familyToLifeGrid(
  lineage: Lineage,
  family: Family,
  lang: Lang,
  { hrefOf, nameOf, linksOf }: InPage = { hrefOf: () => null, nameOf: (id) => id },
): Grid {
  const index = lineageToIndex(lineage)
  const ends = family.life.filter(({ kind }) => ENDS.includes(kind))
  const tasks = family.tasks.slice(0, MOST_NODES).map((id) => index.tasks.get(id)!)
  const drawnEnds = ends.slice(0, Math.max(0, MOST_NODES - tasks.length))
  const inside = new Set(tasks.map(({ id }) => id))
  const isInside = ({ source, target }: CorpusLink): boolean => inside.has(source) && inside.has(target)
  const all = (
    linksOf === undefined
      ? lineage.links
      : tasks.flatMap(({ id }) => (linksOf.get(id) ?? []).filter(({ source }) => source === id))
  ).filter(isInside)
  const isOrigin = ({ source, target }: CorpusLink): boolean =>
    index.tasks.get(target)!.origin.best?.task === source ||
    index.tasks.get(source)!.origin.best?.task === target
  const links = all.length <= MOST_EDGES ? all : all.filter(isOrigin)
  const unordered = new Set(
    lineage.pairs
      .filter(({ orderedBy }) => orderedBy === 'none')
      .map(({ source, target }) => `${source}\n${target}`),
  )
  const documents = [...new Set([...tasks, ...drawnEnds].map(({ document }) => document))].map(
    (id) => index.documents.get(id)!,
  )
  const axes = lineageToAxes(lineage, documents)
  const place = (document: string) => axes.cellOf(index.documents.get(document)!)
  const events = new Map(
    family.life
      .filter(({ kind }) => !ENDS.includes(kind))
      .flatMap((event) => event.tasks.map((task) => [task, event] as const)),
  )
  const left = family.tasks.length + ends.length - tasks.length - drawnEnds.length
  const label = family.label || family.id
  return {
    name: `${figureWord(lang, 'life')}${lang === 'zh' ? '：' : ': '}${label}`,
    says: figureWord(lang, 'lifeSays'),
    heading: label,
    legend: RELATIONS.filter((relation) => links.some((link) => link.relation === relation)).map((relation) =>
      lineEntry(STATUS[relation][lang], LINE_TONE[relation], RELATION_DASH[relation], `s-${relation}`),
    ),
    note:
      left === 0 && links.length === all.length
        ? null
        : `${figureWord(lang, 'notDrawn')} ${left} ${figureWord(lang, 'ofTasks')}${lang === 'zh' ? '，' : ', '}${all.length - links.length} ${figureWord(lang, 'ofLinks')}`,
    rows: axes.units.map(({ place }) => place),
    columns: axes.years.map((year) => yearInWords(year, lang)),
    nodes: [
      ...tasks.map(
        (task): GridNode => taskToNode(task, events.get(task.id), place(task.document), lang, hrefOf, nameOf),
      ),
      ...drawnEnds.map(
        (event): GridNode => endToNode(event, index.tasks, place(event.document), lang, hrefOf, nameOf),
      ),
    ],
    edges: [
      ...links.map((link) =>
        linkToEdge(
          link,
          !unordered.has(
            `${index.tasks.get(link.source)!.document}\n${index.tasks.get(link.target)!.document}`,
          ),
          lang,
        ),
      ),
      ...drawnEnds.flatMap((event) => endToEdges(event, inside, lang)),
    ],
  }
}

/** Squares of an id in a box; what is longer is cut where the document's name ends, not in the task's number. */
const ID = 16

function idInBrief({ id, document }: CorpusTask, nameOf: InPage['nameOf']): string {
  const [name, number] = [nameOf(document), id.slice(document.length)]
  return textToBox(name, ID - textToSquares(number)) + number
}

function taskToNode(
  task: CorpusTask,
  event: LifeEvent | undefined,
  place: { readonly row: number; readonly column: number },
  lang: Lang,
  hrefOf: InPage['hrefOf'],
  nameOf: InPage['nameOf'],
): GridNode {
  const copied = event?.copied == null ? '' : ` ${percent(event.copied)}`
  const said = event === undefined ? [] : [`${LIFE[event.kind][lang]}${copied}`]
  const name = task.task.heading?.text ?? textToBox(task.task.text, 40)
  return {
    id: task.id,
    ...place,
    lines: said.length === 0 ? [idInBrief(task, nameOf)] : [said[0]!, idInBrief(task, nameOf)],
    title: [task.id, ...said, name].join(' · '),
    href: hrefOf(task.id),
    look: event === undefined ? 'member' : `k-${event.kind}`,
    isDashed: false,
  }
}

const endId = ({ kind, unit, document }: LifeEvent): string => `${kind}\n${unit}\n${document}`

function endToNode(
  event: LifeEvent,
  all: ReadonlyMap<string, CorpusTask>,
  place: { readonly row: number; readonly column: number },
  lang: Lang,
  hrefOf: InPage['hrefOf'],
  nameOf: InPage['nameOf'],
): GridNode {
  const { kind, document, tasks } = event
  return {
    id: endId(event),
    ...place,
    lines: [
      LIFE[kind][lang],
      tasks[0] === undefined ? nameOf(document) : `→ ${idInBrief(all.get(tasks[0])!, nameOf)}`,
    ],
    title: [LIFE[kind][lang], document, ...tasks].join(' '),
    href: tasks[0] === undefined ? null : hrefOf(tasks[0]),
    look: `end k-${kind}`,
    isDashed: true,
  }
}

const endToEdges = (event: LifeEvent, inside: ReadonlySet<string>, lang: Lang): readonly GridEdge[] =>
  event.from
    .filter((task) => inside.has(task))
    .map((task) => ({
      source: task,
      target: endId(event),
      title: LIFE[event.kind][lang],
      label: null,
      width: 0.7,
      isDirected: true,
      look: `ended k-${event.kind}`,
      tone: SOFT,
      dash: '0.8 1.8',
    }))

/** Lines of surer links are thicker. */
const linkToEdge = (link: CorpusLink, isDirected: boolean, lang: Lang): GridEdge => ({
  source: link.source,
  target: link.target,
  title: `${link.source} → ${link.target} · ${STATUS[link.relation][lang]} · ${word(lang, 'confidence')} ${decimal(link.confidence)}`,
  label: null,
  width: 0.6 + link.confidence,
  isDirected,
  look: `s-${link.relation}`,
  tone: LINE_TONE[link.relation],
  dash: RELATION_DASH[link.relation],
})
