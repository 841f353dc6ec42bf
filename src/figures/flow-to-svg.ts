import type { Comparison, Status } from '../model/index.js'
import { html, type Markup } from '../write/markup.js'
import { STATUS, word } from '../write/wording.js'
import { comparisonToFlows, type FlowEdge, type FlowNode, type Flows } from './comparison-to-flows.js'
import { type Side, titleOf } from './comparison-to-sections.js'
import {
  attribute,
  type Canvas,
  drawingToSvg,
  LETTER,
  lettersToSvg,
  roomOf,
  textToLines,
  tidy,
  titled,
} from './drawing-to-svg.js'
import { figureWord } from './figure-words.js'
import { legendToSvg, statusEntry } from './legend-to-svg.js'
import { SOFT, TONE } from './palette.js'
import { chipToSvg } from './status-to-chip.js'

const NODE = 6
/** Between a node and its name. */
const BESIDE = 3
/** Of the width, what names may take on each side. */
const NAMES = 0.3
const LINE = 8.4
const GAP = 5
/** Of the width, how high all nodes are together. */
const TALL = 0.75
/** Points that a link takes at most, so that a few links do not fill the page; and at least, so that one is seen. */
const MOST = 12
const LEAST = 0.7

interface Placed extends FlowNode {
  readonly top: number
  readonly high: number
  readonly lines: readonly string[]
}

/** Which sections the tasks went to and came from: a Sankey diagram of two columns. */
export function flowToSvg(comparison: Comparison, canvas: Canvas): Markup {
  const { lang, width } = canvas
  const flows = comparisonToFlows(comparison, lang)
  const shown = (Object.keys(flows.counts) as Status[]).filter((status) => flows.counts[status] > 0)
  const legend = legendToSvg(
    shown.map((status) => statusEntry(status, `${STATUS[status][lang]} ${flows.counts[status]}`)),
    width,
    1,
  )
  const room = width * NAMES
  const head = legend.height + LINE + 4
  const sides = {
    source: placeNodes(flows, 'source', room, width),
    target: placeNodes(flows, 'target', room, width),
  }
  const height = Math.max(...Object.values(sides).map(({ height }) => height))
  const tops = (side: Side): readonly Placed[] =>
    sides[side].nodes.map((node) => ({ ...node, top: node.top + head + (height - sides[side].height) / 2 }))
  const placed = { source: tops('source'), target: tops('target') }
  const scale = scaleOf(flows, width)
  const x = { source: room + BESIDE, target: width - room - BESIDE - NODE }
  const ribbons = edgesToRibbons(flows, placed, scale)
  return drawingToSvg(canvas, {
    name: figureWord(lang, 'flow'),
    says: `${figureWord(lang, 'flowSays')} ${titleOf(comparison.source)} → ${titleOf(comparison.target)}`,
    height: head + height + 2,
    body: html`${legend.body}
${(['source', 'target'] as const).map((side) => {
  const name = `${word(lang, side)}${lang === 'zh' ? '：' : ': '}${titleOf(comparison[side])}`
  const [said] = textToLines(name, width / 2 - 6, 1)
  return html`<g>${titled(name)}${lettersToSvg(said ?? '', { x: side === 'source' ? 0 : width, y: legend.height + LETTER + 1, anchor: side === 'source' ? 'start' : 'end', fill: SOFT, look: 'soft' })}</g>`
})}
${ribbons.map((ribbon) => ribbonToSvg(ribbon, x, flows, canvas))}
${(['source', 'target'] as const).map((side) => placed[side].map((node) => nodeToSvg(node, side, x[side], canvas)))}`,
  })
}

const heightOf = (flows: Flows, side: Side, id: string): number =>
  flows.edges.reduce((sum, edge) => sum + (edge[side] === id ? edge.value : 0), 0)

function scaleOf(flows: Flows, width: number): number {
  const all = flows.edges.reduce((sum, { value }) => sum + value, 0)
  return Math.max(LEAST, Math.min(MOST, (width * TALL) / Math.max(1, all)))
}

/** Nodes from above to below, each with room for its name. */
function placeNodes(flows: Flows, side: Side, room: number, width: number) {
  const scale = scaleOf(flows, width)
  let y = 0
  const nodes = flows.nodes[side].map((node): Placed => {
    const high = Math.max(LEAST, heightOf(flows, side, node.id) * scale)
    const count = ` ${node.tasks}`
    const most = high > 2 * LINE ? 3 : 2
    const lines = [...textToLines(node.title, room - roomOf(count), most)]
    lines[lines.length - 1] += count
    const slot = Math.max(high, lines.length * LINE)
    const top = y + (slot - high) / 2
    y += slot + GAP
    return { ...node, top, high, lines }
  })
  return { nodes, height: Math.max(0, y - GAP) }
}

interface Ribbon {
  readonly edge: FlowEdge
  readonly from: number
  readonly to: number
  readonly thick: number
}

/** On each node the ribbons stand in the order of the nodes at their other end, so that few cross. */
function edgesToRibbons(
  { edges }: Flows,
  placed: Readonly<Record<Side, readonly Placed[]>>,
  scale: number,
): readonly Ribbon[] {
  const next = {
    source: new Map(placed.source.map(({ id, top }) => [id, top])),
    target: new Map(placed.target.map(({ id, top }) => [id, top])),
  }
  const take = (side: Side, id: string, thick: number): number => {
    const at = next[side].get(id)!
    next[side].set(id, at + thick)
    return at
  }
  // the edges are in order of their sources, then of their targets
  return edges.map((edge) => {
    const thick = edge.value * scale
    return { edge, thick, from: take('source', edge.source, thick), to: take('target', edge.target, thick) }
  })
}

function ribbonToSvg(
  { edge, from, to, thick }: Ribbon,
  x: Readonly<Record<Side, number>>,
  { nodes }: Flows,
  { lang }: Canvas,
): Markup {
  const [left, right] = [tidy(x.source + NODE), tidy(x.target)]
  const middle = tidy((left + right) / 2)
  const [a, b, c, d] = [from, to, to + thick, from + thick].map(tidy) as [number, number, number, number]
  const name = (side: Side): string => nodes[side].find(({ id }) => id === edge[side])!.title
  const title = `${name('source')} → ${name('target')} · ${STATUS[edge.relation][lang]} ${edge.value}`
  return html`<path class="ribbon s-${edge.relation}" fill="${TONE[edge.relation]}" fill-opacity="0.72" stroke="${TONE[edge.relation]}" stroke-width="0.3" d="M${left} ${a}C${middle} ${a} ${middle} ${b} ${right} ${b}V${c}C${middle} ${c} ${middle} ${d} ${left} ${d}Z">${titled(title)}</path>\n`
}

function nodeToSvg(node: Placed, side: Side, x: number, { isPage }: Canvas): Markup {
  const { id, title, tasks, end, top, high, lines } = node
  const middle = top + high / 2
  const at = side === 'source' ? x - BESIDE : x + NODE + BESIDE
  const texts = lines.map((line, i) =>
    lettersToSvg(line, {
      x: at,
      y: middle + (i - (lines.length - 1) / 2) * LINE + LETTER * 0.36,
      anchor: side === 'source' ? 'end' : 'start',
      isBold: end !== null,
    }),
  )
  return html`<g class="${end === null ? 'section' : `end s-${end}`}"${attribute('data-section', isPage && end === null ? id : null)}>${titled(`${title} ${tasks}`)}${end === null ? html`<rect class="block" x="${tidy(x)}" y="${tidy(top)}" width="${NODE}" height="${tidy(high)}" fill="${SOFT}"/>` : chipToSvg(end, { x, y: top, width: NODE, height: high })}${texts}</g>\n`
}
