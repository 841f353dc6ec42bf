import { html, type Markup } from '../write/markup.js'
import { textToBox } from '../write/text-to-box.js'

/** A graph whose layers are given: years down, regions across. */
export interface Grid {
  /** What it shows, for those who do not see it. */
  readonly name: string
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
  readonly href: string | null
  /** Class names of the library's own. */
  readonly look: string
}

export interface GridEdge {
  readonly source: string
  readonly target: string
  readonly title: string
  readonly label: string | null
  /** Pixels. */
  readonly width: number
  /** False where it is not known which of the two came first. */
  readonly isDirected: boolean
  readonly look: string
}

const NODE = { width: 148, height: 44 }
const GAP = { x: 16, y: 62 }
/** Room for the years on the left, and the regions above. */
const EDGE = { left: 56, top: 30, right: 12, bottom: 14 }
/** Lines between two documents of one year hang below them. */
const HANG = 40
/** Pixels from a box's edge to its text, and of a Chinese letter in its first line and its second (see the style). */
const PAD = 7
const LETTER = [12.5, 11] as const
/** Chinese letters that fit into a box, in its first line and in its second. */
const FITS = LETTER.map((letter) => (NODE.width - 2 * PAD) / letter) as [number, number]
export const FITS_BELOW: number = FITS[1]

interface Place {
  readonly x: number
  readonly y: number
  readonly row: number
  readonly column: number
}

/** Whether a box stands in a column between two rows. */
type IsBetween = (source: Place, target: Place) => boolean

/**
 * The graph as SVG: a box a node at its year and region, a curve an edge.
 *
 * The layers are given, so nothing is left for a layout to find: nodes of one cell stand side by side in
 * their order, and lines down a column bend around what stands between.
 */
export function gridToSvg(grid: Grid): Markup {
  const { rows, columns, nodes, edges } = grid
  const most = columns.map((_, column) =>
    Math.max(
      1,
      ...rows.map((__, row) => nodes.filter((one) => one.row === row && one.column === column).length),
    ),
  )
  const starts = most.map(
    (_, column) =>
      EDGE.left + most.slice(0, column).reduce((sum, one) => sum + one * (NODE.width + GAP.x) + GAP.x, 0),
  )
  const places = new Map<string, Place>()
  const taken = new Map<string, number>()
  for (const { id, row, column } of nodes) {
    const cell = `${row} ${column}`
    const before = taken.get(cell) ?? 0
    taken.set(cell, before + 1)
    places.set(id, {
      x: starts[column]! + before * (NODE.width + GAP.x),
      y: EDGE.top + row * (NODE.height + GAP.y),
      row,
      column,
    })
  }
  const isBetween: IsBetween = (source, target) =>
    source.column === target.column &&
    nodes.some(
      ({ row, column }) =>
        column === source.column &&
        row > Math.min(source.row, target.row) &&
        row < Math.max(source.row, target.row),
    )
  const curves = edges.map((edge) => toCurve(places.get(edge.source)!, places.get(edge.target)!, isBetween))
  const width =
    (starts.at(-1) ?? EDGE.left) +
    (most.at(-1) ?? 1) * (NODE.width + GAP.x) +
    EDGE.right +
    (curves.some(({ isBent }) => isBent) ? BEND.room : 0) -
    GAP.x
  const hangs = edges.some(
    ({ source, target }) =>
      places.get(source)!.row === rows.length - 1 && places.get(target)!.row === rows.length - 1,
  )
  const height =
    EDGE.top + rows.length * (NODE.height + GAP.y) - GAP.y + EDGE.bottom + (hangs ? HANG * 0.75 : 0)
  return html`<svg class="grid" role="group" aria-label="${grid.name}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${rows.map((row, i) => {
  const y = EDGE.top + i * (NODE.height + GAP.y) + NODE.height / 2
  return html`<path class="rule" d="M0 ${y}H${width}"/><text class="year" x="4" y="${y - 6}">${row}</text>`
})}
${columns.map((column, i) => html`<text class="place" x="${starts[i]!}" y="16">${textToBox(column, most[i]! * FITS[0])}</text>`)}
${edges.map((edge, i) => edgeToSvg(edge, curves[i]!))}
${nodes.map((node) => nodeToSvg(node, places.get(node.id)!))}
${edges.map((edge, i) => labelToSvg(edge, curves[i]!))}
</svg>`
}

function nodeToSvg({ lines, title, href, look }: GridNode, { x, y }: Place): Markup {
  const texts = lines.map(
    (line, i) =>
      html`<text class="l${i}" x="${PAD}" y="${lines.length === 1 ? 27 : 18 + i * 17}">${textToBox(line, FITS[i === 0 ? 0 : 1])}</text>`,
  )
  // an inner svg clips what a font of the reader's draws wider than any that was reckoned with
  const box = html`<title>${title}</title><rect x="${x}" y="${y}" width="${NODE.width}" height="${NODE.height}" rx="6"/><svg x="${x}" y="${y}" width="${NODE.width}" height="${NODE.height}">${texts}</svg>`
  return href === null
    ? html`<g class="node ${look}">${box}</g>\n`
    : html`<a class="node ${look}" href="${href}">${box}</a>\n`
}

interface Curve {
  readonly from: readonly [number, number]
  readonly bend: readonly [number, number, number, number]
  readonly to: readonly [number, number]
  readonly isBent: boolean
  /** Where the head points: −1 up, 1 down. */
  readonly heading: 1 | -1
}

/** Down from the source to the target; among documents of one year, below both. */
function toCurve(source: Place, target: Place, isBetween: IsBetween): Curve {
  const middle = NODE.width / 2
  const from = [source.x + middle, source.y + NODE.height] as const
  if (source.row === target.row) {
    const to = [target.x + middle, target.y + NODE.height + HEAD] as const
    return {
      from,
      to,
      bend: [from[0], from[1] + HANG, to[0], to[1] + HANG],
      isBent: false,
      heading: -1,
    }
  }
  const to = [target.x + middle, target.y - HEAD] as const
  const isBent = isBetween(source, target)
  const aside = isBent ? BEND.aside : 0
  const reach = isBent ? (to[1] - from[1]) * 0.35 : Math.min(60, Math.abs(to[1] - from[1]) * 0.6)
  return {
    from,
    to,
    bend: [from[0] + aside, from[1] + reach, to[0] + aside, to[1] - reach],
    isBent,
    heading: 1,
  }
}

/** Length of an arrow's head. */
const HEAD = 7
/** How far a line goes out of its way, and what room that takes beside the last column. */
const BEND = { aside: 118, room: 36 }

function edgeToSvg({ title, width, look, isDirected }: GridEdge, { from, to, bend, heading }: Curve): Markup {
  const half = 3.5 + width / 2
  const line = `M${from.map(tidy).join(' ')}C${bend.map(tidy).join(' ')} ${to.map(tidy).join(' ')}${isDirected ? '' : `v${heading * HEAD}`}`
  const head = `M${tidy(to[0] - half)} ${tidy(to[1])}H${tidy(to[0] + half)}L${tidy(to[0])} ${tidy(to[1] + heading * HEAD)}Z`
  return html`<g class="edge ${look}"><title>${title}</title><path class="line" stroke-width="${tidy(width)}" d="${line}"/>${isDirected && html`<path class="head" d="${head}"/>`}</g>\n`
}

/** Nearer to the target than to the source: lines part there. */
const LABEL_AT = 0.62

function labelToSvg({ label, look }: GridEdge, { from, to, bend }: Curve): Markup | null {
  if (label === null) return null
  const [t, s] = [LABEL_AT, 1 - LABEL_AT]
  const at = (i: 0 | 1): number =>
    s ** 3 * from[i] + 3 * s * s * t * bend[i]! + 3 * s * t * t * bend[i + 2]! + t ** 3 * to[i]
  return html`<text class="share ${look}" x="${tidy(at(0))}" y="${tidy(at(1) + 4)}">${label}</text>`
}

/** A tenth of a pixel is finer than a screen. */
const tidy = (number: number): number => Math.round(number * 10) / 10
