import type { Lineage } from '../model/index.js'
import { lineageToRetention } from '../tables/lineage-to-retention.js'
import { percent } from '../write/figures.js'
import { html, type Markup } from '../write/markup.js'
import {
  attribute,
  type Canvas,
  drawingToSvg,
  LETTER,
  lettersToSvg,
  SMALL,
  tidy,
  titled,
} from './drawing-to-svg.js'
import { figureWord } from './figure-words.js'
import { FAINT, INK, PAPER, SOFT } from './palette.js'

/** The tasks of one year, and how many of them the same units still had later. */
export interface Cohort {
  readonly base: number
  /** Tasks of the base year of those units that have a document in the year. */
  readonly points: readonly { readonly year: number; readonly kept: number; readonly of: number }[]
}

/** Over all units: those that have documents of both years. */
export function lineageToCohorts(lineage: Lineage): readonly Cohort[] {
  const { columns, rows } = lineageToRetention(lineage)
  const at = (name: string): number => columns.findIndex((column) => column.name === name)
  const [base, year, of, kept] = ['base_year', 'year', 'base_tasks', 'survived'].map(at) as [
    number,
    number,
    number,
    number,
  ]
  const sums = new Map<number, Map<number, { kept: number; of: number }>>()
  for (const row of rows) {
    const [from, to] = [Number(row[base]), Number(row[year])]
    const own = sums.get(from) ?? new Map<number, { kept: number; of: number }>()
    const sum = own.get(to) ?? { kept: 0, of: 0 }
    own.set(to, { kept: sum.kept + Number(row[kept]), of: sum.of + Number(row[of]) })
    sums.set(from, own)
  }
  return [...sums]
    .sort(([x], [y]) => x - y)
    .map(([from, own]) => ({
      base: from,
      points: [...own].sort(([x], [y]) => x - y).map(([to, sum]) => ({ year: to, ...sum })),
    }))
}

/** After Okabe and Ito; each with a mark and strokes of its own, for grey. */
const TONES = ['#0b4f82', '#d55e00', '#00785a', '#a3487d', '#2a86c2', '#6b5b00', INK]
const DASHES = [null, '5 2', '1.2 2', '6 1.6 1.2 1.6', '2.4 2.4', null, '5 2']

const LEFT = 26
const RIGHT = 44
const STEPS = [0, 0.25, 0.5, 0.75, 1]

/** A line a year of start: what share of its tasks the same unit still has in later years. */
export function retentionToSvg(cohorts: readonly Cohort[], canvas: Canvas): Markup {
  const { lang, width } = canvas
  const years = [
    ...new Set(cohorts.flatMap(({ base, points }) => [base, ...points.map(({ year }) => year)])),
  ].sort((x, y) => x - y)
  const [first, last] = [years[0]!, years.at(-1)!]
  const [top, high] = [14, width * (width > 300 ? 0.45 : 0.62)]
  const wide = width - LEFT - RIGHT
  const x = (year: number): number => LEFT + ((year - first) / Math.max(1, last - first)) * wide
  const y = (share: number): number => top + (1 - share) * high
  const ends = placeEnds(cohorts.map(({ points }) => y(points.at(-1)!.kept / points.at(-1)!.of)))
  const gap = Math.max(1, Math.ceil(years.length / Math.max(1, Math.floor(wide / 24))))
  return drawingToSvg(canvas, {
    name: figureWord(lang, 'retention'),
    says: figureWord(lang, 'retentionSays'),
    height: top + high + 22,
    body: html`${lettersToSvg(figureWord(lang, 'stillThere'), { x: 0, y: LETTER, fill: SOFT, look: 'soft' })}
${STEPS.map((step) => html`<path class="rule" stroke="${FAINT}" stroke-width="0.4" d="M${LEFT} ${tidy(y(step))}h${tidy(wide)}"/>${lettersToSvg(`${step * 100}%`, { x: LEFT - 3, y: y(step) + 2.2, size: SMALL, anchor: 'end', fill: SOFT, look: 'soft' })}`)}
${years.filter((_, i) => i % gap === 0).map((year) => html`<path class="rule" stroke="${FAINT}" stroke-width="0.5" d="M${tidy(x(year))} ${tidy(y(0))}v3"/>${lettersToSvg(String(year), { x: x(year), y: y(0) + 10, size: SMALL, anchor: 'middle', fill: SOFT, look: 'soft' })}`)}
${lettersToSvg(figureWord(lang, 'year'), { x: LEFT + wide / 2, y: y(0) + 19, size: SMALL, anchor: 'middle', fill: SOFT, look: 'soft' })}
${cohorts.map(({ base, points }, i) => {
  const tone = TONES[i % TONES.length]!
  const spots = [{ year: base, kept: points[0]!.of, of: points[0]!.of }, ...points].map((point) => ({
    ...point,
    x: x(point.year),
    y: y(point.of === 0 ? 0 : point.kept / point.of),
  }))
  const line = spots.map((spot, at) => `${at === 0 ? 'M' : 'L'}${tidy(spot.x)} ${tidy(spot.y)}`).join('')
  return html`<g class="cohort">${titled(`${base}: ${points.map(({ year, kept, of }) => `${year} ${kept}/${of}`).join(' · ')}`)}<path fill="none" stroke="${tone}" stroke-width="1.2"${attribute('stroke-dasharray', DASHES[i % DASHES.length])} d="${line}"/>${spots.map((spot) => markToSvg(i, spot, tone, `${base} → ${spot.year} · ${spot.kept} / ${spot.of}${spot.of === 0 ? '' : ` (${percent(spot.kept / spot.of)})`}`))}${lettersToSvg(`${base} n=${points[0]!.of}`, { x: spots.at(-1)!.x + 5, y: ends[i]! + 2.3, size: SMALL, fill: tone })}</g>\n`
})}`,
  })
}

/** Names at the ends of lines, moved apart where they would cover one another. */
function placeEnds(wanted: readonly number[]): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b)
  const placed = [...wanted]
  let before = Number.NEGATIVE_INFINITY
  for (const i of order) {
    placed[i] = Math.max(wanted[i]!, before + SMALL + 0.5)
    before = placed[i]!
  }
  return placed
}

function markToSvg(
  series: number,
  { x, y }: { readonly x: number; readonly y: number },
  tone: string,
  title: string,
): Markup {
  const [a, b, r] = [tidy(x), tidy(y), 2]
  const shapes = [
    `M${tidy(a - r)} ${b}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
    `M${tidy(a - r)} ${tidy(b - r)}h${2 * r}v${2 * r}h${-2 * r}Z`,
    `M${a} ${tidy(b - r - 0.4)}l${r + 0.4} ${2 * r}h${-2 * r - 0.8}Z`,
    `M${a} ${tidy(b - r - 0.6)}l${r + 0.6} ${r + 0.6}l${-r - 0.6} ${r + 0.6}l${-r - 0.6} ${-r - 0.6}Z`,
  ]
  const isHollow = Math.floor(series / shapes.length) % 2 === 1
  return html`<path fill="${isHollow ? PAPER : tone}" stroke="${tone}" stroke-width="0.8" d="${shapes[series % shapes.length]!}">${titled(title)}</path>`
}
