import { html, type Markup } from '../write/markup.js'
import { textToBox } from '../write/text-to-box.js'
import {
  attribute,
  type Canvas,
  drawingToSvg,
  LETTER,
  lettersToSvg,
  roomOf,
  SMALL,
  textToLines,
  tidy,
  titled,
} from './drawing-to-svg.js'
import { type Entry, legendToSvg } from './legend-to-svg.js'
import { FAINT, INK, PAPER, SOFT } from './palette.js'

/** A graph whose layers are given: years across, units down. */
export interface Grid {
  readonly name: string
  readonly says: string
  /** Told above the legend, where the picture would be dumb without. */
  readonly heading: string | null
  readonly legend: readonly Entry[]
  /** Told below: what has no room. */
  readonly note: string | null
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly nodes: readonly GridNode[]
  readonly edges: readonly GridEdge[]
}

export interface GridNode {
  readonly id: string
  readonly row: number
  readonly column: number
  /** One or two. */
  readonly lines: readonly string[]
  readonly title: string
  /** Where it leads in a page. */
  readonly href: string | null
  /** Class names of the library's own. */
  readonly look: string
  readonly isDashed: boolean
}

export interface GridEdge {
  readonly source: string
  readonly target: string
  readonly title: string
  readonly label: string | null
  /** Points. */
  readonly width: number
  /** False where it is not known which of the two came first. */
  readonly isDirected: boolean
  readonly look: string
  readonly tone: string
  readonly dash: string | null
}

/** Of the width, what the names of units take at most. */
const NAMES = 0.2
/** A box is as wide as its column allows, up to so much; the rest is for the lines. */
const WIDEST = 130
const NARROWEST = 8
const LANE = { share: 0.32, least: 9, most: 60 }
const LINE = 8
const PAD = 2.5
const STACK = 3
const ROW_GAP = 9
const HEAD = 4

interface Place {
  readonly x: number
  readonly y: number
  readonly row: number
  readonly column: number
}

interface Measures {
  readonly left: number
  readonly column: number
  readonly box: number
  readonly high: number
}

/** A box a node at its unit and year, a curve an edge; nodes of one cell stand one below the other in their order. */
export function gridToSvg(grid: Grid, canvas: Canvas): Markup {
  const { rows, columns, nodes, edges } = grid
  const measures = toMeasures(grid, canvas.width)
  const { left, column, box, high } = measures
  const heading = grid.heading === null ? [] : textToLines(grid.heading, canvas.width, 2)
  const legend = legendToSvg(grid.legend, canvas.width, 1 + heading.length * 10)
  const top = 1 + heading.length * 10 + legend.height + LETTER + 6
  const most = rows.map((_, row) =>
    Math.max(
      1,
      ...columns.map((__, at) => nodes.filter((one) => one.row === row && one.column === at).length),
    ),
  )
  const heights = most.map((count) => count * (high + STACK) - STACK + ROW_GAP)
  const tops = heights.map((_, row) => top + heights.slice(0, row).reduce((sum, one) => sum + one, 0))
  const bottom = top + heights.reduce((sum, one) => sum + one, 0)
  const places = new Map<string, Place>()
  const taken = new Map<string, number>()
  for (const { id, row, column: at } of nodes) {
    const before = taken.get(`${row} ${at}`) ?? 0
    taken.set(`${row} ${at}`, before + 1)
    places.set(id, { x: left + at * column, y: tops[row]! + before * (high + STACK), row, column: at })
  }
  const isBetween = (source: Place, target: Place): boolean =>
    source.row === target.row &&
    nodes.some(
      (one) =>
        one.row === source.row &&
        one.column > Math.min(source.column, target.column) &&
        one.column < Math.max(source.column, target.column),
    )
  const curves = edges.map((edge) => {
    const [source, target] = [places.get(edge.source)!, places.get(edge.target)!]
    return toCurve(source, target, isBetween(source, target), measures)
  })
  return drawingToSvg(canvas, {
    look: 'grid',
    name: grid.name,
    says: grid.says,
    height: bottom + (grid.note === null ? 0 : 10),
    body: html`${heading.map((line, i) => lettersToSvg(line, { x: 0, y: LETTER + 1 + i * 10, isBold: true }))}
${legend.body}
${columns.map((name, at) => lettersToSvg(textToBox(name, (column - 2) / LETTER), { x: left + at * column + box / 2, y: top - 6, anchor: 'middle', fill: SOFT, look: 'soft', isBold: true }))}
${rows.map((name, row) => html`${row > 0 && html`<path class="rule" stroke="${FAINT}" stroke-width="0.4" stroke-dasharray="0.5 2.5" d="M0 ${tidy(tops[row]! - ROW_GAP / 2)}H${tidy(canvas.width)}"/>`}<g>${titled(name)}${textToLines(name, left - 6, 2).map((line, i) => lettersToSvg(line, { x: 0, y: tops[row]! + LETTER + i * LINE, look: 'place' }))}</g>`)}
${edges.map((edge, i) => edgeToSvg(edge, curves[i]!))}
${nodes.map((node) => nodeToSvg(node, places.get(node.id)!, measures, canvas))}
${edges.map((edge, i) => labelToSvg(edge, curves[i]!))}
${grid.note !== null && lettersToSvg(grid.note, { x: 0, y: bottom + SMALL, size: SMALL, fill: SOFT, look: 'soft' })}`,
  })
}

function toMeasures({ rows, columns, nodes, edges }: Grid, width: number): Measures {
  const left = Math.min(width * NAMES, Math.max(20, ...rows.map((name) => roomOf(name))) + 6)
  const last = new Set(nodes.filter(({ column }) => column === columns.length - 1).map(({ id }) => id))
  const hangs = edges.some(({ source, target }) => last.has(source) && last.has(target))
  const even = (width - left) / Math.max(1, columns.length)
  // the lane beside the last column is for lines within it
  const spare = hangs ? 2 : Math.min(LANE.most, Math.max(LANE.least, even * LANE.share)) - 2
  const column = columns.length > 1 ? (width - left + spare) / columns.length : even
  const lane = Math.min(LANE.most, Math.max(LANE.least, column * LANE.share))
  const box = Math.min(WIDEST, Math.max(NARROWEST, column - lane))
  const lines = Math.max(1, ...nodes.map((node) => node.lines.length))
  return { left, column, box, high: lines * LINE + PAD }
}

/** From the right edge of the earlier to the left of the later; of one year, around the right of both. */
function toCurve(source: Place, target: Place, isBetween: boolean, { column, box, high }: Measures): Curve {
  const [from, to] = [source.y + high / 2, target.y + high / 2]
  const lane = column - box
  if (source.column === target.column) {
    const out = source.x + box
    const aside = Math.min(lane * 1.15, 10 + Math.abs(to - from) * 0.25)
    return {
      from: [out, from],
      bend: [out + aside, from, out + aside + HEAD, to],
      to: [out + HEAD, to],
      heading: -1,
    }
  }
  const isForth = source.column < target.column
  const start = isForth ? source.x + box : source.x
  const end = isForth ? target.x - HEAD : target.x + box + HEAD
  const reach = (end - start) * 0.5
  const aside = isBetween ? -(high * 0.75 + ROW_GAP * 0.7) : 0
  return {
    from: [start, from],
    bend: [start + reach, from + aside, end - reach, to + aside],
    to: [end, to],
    heading: isForth ? 1 : -1,
  }
}

interface Curve {
  readonly from: readonly [number, number]
  readonly bend: readonly [number, number, number, number]
  readonly to: readonly [number, number]
  /** Where the head points: −1 left, 1 right. */
  readonly heading: 1 | -1
}

function edgeToSvg(edge: GridEdge, { from, to, bend, heading }: Curve): Markup {
  const { title, width, look, isDirected, tone, dash } = edge
  const half = 1.8 + width / 2
  const line = `M${from.map(tidy).join(' ')}C${bend.map(tidy).join(' ')} ${to.map(tidy).join(' ')}${isDirected ? '' : `h${heading * HEAD}`}`
  const head = `M${tidy(to[0])} ${tidy(to[1] - half)}V${tidy(to[1] + half)}L${tidy(to[0] + heading * HEAD)} ${tidy(to[1])}Z`
  return html`<g class="edge ${look}">${titled(title)}<path class="line" fill="none" stroke="${tone}" stroke-opacity="0.7" stroke-width="${tidy(width)}"${attribute('stroke-dasharray', dash)} d="${line}"/>${isDirected && html`<path class="head" fill="${tone}" d="${head}"/>`}</g>\n`
}

function nodeToSvg(node: GridNode, { x, y }: Place, { box, high }: Measures, { isPage }: Canvas): Markup {
  const texts = node.lines.map((line, i) => {
    const size = i === 0 ? LETTER : SMALL
    const text = textToBox(line, (box - 2 * PAD) / size)
    return lettersToSvg(text, {
      x: x + PAD,
      y: y + LETTER + 0.4 + i * LINE,
      size,
      ...(i === 0 ? {} : { fill: SOFT, look: 'soft' }),
    })
  })
  const drawn = html`${titled(node.title)}<rect class="box" x="${tidy(x)}" y="${tidy(y)}" width="${tidy(box)}" height="${tidy(high)}" rx="1.5" fill="${PAPER}" stroke="${INK}" stroke-width="0.6"${attribute('stroke-dasharray', node.isDashed ? '2 1.5' : null)}/>${texts}`
  return isPage && node.href !== null
    ? html`<a class="node ${node.look}" href="${node.href}">${drawn}</a>\n`
    : html`<g class="node ${node.look}">${drawn}</g>\n`
}

/** Nearer to the target than to the source: lines part there. */
const LABEL_AT = 0.66

function labelToSvg({ label, look }: GridEdge, { from, to, bend }: Curve): Markup | null {
  if (label === null) return null
  const [t, s] = [LABEL_AT, 1 - LABEL_AT]
  const at = (i: 0 | 1): number =>
    s ** 3 * from[i] + 3 * s * s * t * bend[i]! + 3 * s * t * t * bend[i + 2]! + t ** 3 * to[i]
  const [x, y, room] = [at(0), at(1), roomOf(label, SMALL)]
  return html`<rect class="behind" x="${tidy(x - room / 2)}" y="${tidy(y - 3.4)}" width="${tidy(room)}" height="6.8" fill="${PAPER}" fill-opacity="0.85"/>${lettersToSvg(label, { x, y: y + SMALL * 0.36, size: SMALL, anchor: 'middle', look: `share ${look}` })}`
}
