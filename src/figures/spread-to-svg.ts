import type { Track, TrackCell } from '../model/index.js'
import { percent } from '../write/figures.js'
import { html, type Markup } from '../write/markup.js'
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
import { figureWord } from './figure-words.js'
import { type Entry, legendToSvg, SAMPLE } from './legend-to-svg.js'
import { yearInWords } from './lineage-to-axes.js'
import { FAINT, HEAT, INK, SOFT } from './palette.js'

const ROW = 11
/** More regions than these are taller than a page. */
const MOST_ROWS = 48
const WIDEST = 60
/** From this share of the largest on, a number is white. */
const DARK = 0.55

/** Where and when a phrase is said: a row a region, a column a year. */
export function spreadToSvg(track: Track, canvas: Canvas): Markup {
  const { lang, width } = canvas
  const order = new Map(track.spread.map(({ unit }, index) => [unit, index]))
  const units = [...new Map(track.cells.map(({ unit, place }) => [unit, place]))].sort(
    ([x], [y]) => (order.get(x) ?? order.size) - (order.get(y) ?? order.size),
  )
  const shown = units.slice(0, MOST_ROWS)
  const years = [...new Set(track.cells.map(({ year }) => year))].sort(
    (x, y) => (x ?? Number.POSITIVE_INFINITY) - (y ?? Number.POSITIVE_INFINITY),
  )
  const first = new Map(track.spread.map(({ unit, firstYear }) => [unit, firstYear]))
  const shareOf = ({ tasks, ofTasks }: TrackCell): number => (ofTasks === 0 ? 0 : tasks / ofTasks)
  const most = Math.max(...track.cells.map(shareOf), 0.0001)
  const heading = textToLines(lang === 'zh' ? `“${track.query}”` : `“${track.query}”`, width, 2)
  const legend = legendToSvg(entriesOf(most, canvas), width, 1 + heading.length * 10)
  const names = figureWord(lang, 'regions')
  const left = Math.min(
    width * 0.36,
    Math.max(roomOf(names, SMALL), ...shown.map(([, place]) => roomOf(place))) + 6,
  )
  const column = Math.min(WIDEST, (width - left) / Math.max(1, years.length))
  const top = 1 + heading.length * 10 + legend.height + 12
  const places = (year: number | null, isSaid: boolean): number =>
    track.cells.filter((cell) => cell.year === year && (!isSaid || cell.mentions > 0)).length
  const bottom = top + (shown.length + 1) * ROW
  const left0 = units.length - shown.length
  return drawingToSvg(canvas, {
    name: `${figureWord(lang, 'spread')}${lang === 'zh' ? '：' : ': '}${track.query}`,
    says: figureWord(lang, 'spreadSays'),
    height: bottom + 4 + (left0 > 0 ? 9 : 0),
    body: html`${heading.map((line, i) => lettersToSvg(line, { x: 0, y: LETTER + 1 + i * 10, isBold: true }))}
${legend.body}
${years.map((year, at) => lettersToSvg(yearInWords(year, lang), { x: left + (at + 0.5) * column, y: top - 4, anchor: 'middle', size: column < 22 ? 5 : SMALL, fill: SOFT, look: 'soft' }))}
${lettersToSvg(textToLines(names, left - 4, 1, SMALL)[0] ?? '', { x: 0, y: top + 7.5, size: SMALL, fill: SOFT, look: 'soft' })}
${years.map((year, at) => lettersToSvg(`${places(year, true)}/${places(year, false)}`, { x: left + (at + 0.5) * column, y: top + 7.5, anchor: 'middle', size: SMALL, fill: SOFT, look: 'soft' }))}
${shown.map(([unit, place], row) => {
  const y = top + (row + 1) * ROW
  return html`<g>${titled(place)}${lettersToSvg(textToLines(place, left - 4, 1)[0] ?? '', { x: 0, y: y + 7.6 })}</g>${track.cells
    .filter((cell) => cell.unit === unit)
    .map((cell) =>
      cellToSvg(
        cell,
        {
          x: left + years.indexOf(cell.year) * column,
          y,
          wide: column,
          part: shareOf(cell) / most,
          isFirst: cell.mentions > 0 && first.get(unit) === cell.year,
        },
        canvas,
      ),
    )}\n`
})}
${left0 > 0 && lettersToSvg(`${figureWord(lang, 'notDrawn')} ${left0}`, { x: 0, y: bottom + 8, size: SMALL, fill: SOFT, look: 'soft' })}`,
  })
}

interface Place {
  readonly x: number
  readonly y: number
  readonly wide: number
  readonly part: number
  readonly isFirst: boolean
}

/** Said outside tasks only, a cell has the faintest ground. */
const opacity = (part: number): number => Math.max(0.08, Math.round(part * 100) / 100)

function cellToSvg(cell: TrackCell, { x, y, wide, part, isFirst }: Place, { lang }: Canvas): Markup {
  const box = { x: tidy(x + 0.6), y: tidy(y + 0.6), width: tidy(wide - 1.2), height: ROW - 1.2 }
  const says = `${cell.place} ${yearInWords(cell.year, lang)} · ${cell.mentions} · ${cell.tasks} / ${cell.ofTasks} (${percent(cell.ofTasks === 0 ? 0 : cell.tasks / cell.ofTasks)})`
  const frame = html`<rect class="${isFirst ? 'frame' : 'rule'}" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="none" stroke="${isFirst ? INK : FAINT}" stroke-width="${isFirst ? 1.1 : 0.4}"/>`
  if (cell.mentions === 0) return html`<g>${titled(says)}${frame}</g>`
  return html`<g>${titled(says)}<rect class="heat" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${HEAT}" fill-opacity="${opacity(part)}"/>${frame}${lettersToSvg(String(cell.mentions), { x: x + wide / 2, y: y + ROW / 2 + SMALL * 0.36, anchor: 'middle', size: SMALL, fill: part > DARK ? '#ffffff' : INK, ...(part > DARK ? { look: 'on' } : {}) })}</g>`
}

function entriesOf(most: number, { lang }: Canvas): readonly Entry[] {
  const box =
    (fill: number | null, stroke: string, strokeWidth: number) =>
    (x: number, y: number): Markup =>
      html`<rect class="${fill === null ? 'rule' : 'heat'}" x="${tidy(x)}" y="${tidy(y)}" width="${SAMPLE}" height="${LETTER}" fill="${fill === null ? 'none' : HEAT}"${attribute('fill-opacity', fill)} stroke="${stroke}" stroke-width="${strokeWidth}"/>`
  return [
    ...[0.25, 0.5, 1].map(
      (part, i): Entry => ({
        text: `${i === 0 ? `${figureWord(lang, 'shareOfTasks')} ` : ''}${percent(part * most)}`,
        sample: box(part, FAINT, 0.4),
      }),
    ),
    { text: figureWord(lang, 'silent'), sample: box(null, FAINT, 0.4) },
    { text: figureWord(lang, 'first'), sample: box(null, INK, 1.1) },
  ]
}
