import type { Comparison } from '../model/index.js'
import { decimal } from '../write/figures.js'
import { html, type Markup } from '../write/markup.js'
import { word } from '../write/wording.js'
import { type ChanceCell, comparisonToChances } from './comparison-to-chances.js'
import { comparisonToSections, type Side, titleOf } from './comparison-to-sections.js'
import {
  attribute,
  type Canvas,
  drawingToSvg,
  LETTER,
  lettersToSvg,
  SMALL,
  textToLines,
  tidy,
  titled,
} from './drawing-to-svg.js'
import { figureWord } from './figure-words.js'
import { type Entry, legendToSvg, SAMPLE } from './legend-to-svg.js'
import { FAINT, HEAT, INK, SOFT } from './palette.js'

/** Of the width, what the names of sections take; the same above. */
const NAMES = 0.16
/** Points of a cell at most; of the page's, from where one can be hit. */
const MOST = 12
const HIT = 4.5
/** From here on every task can be named by its number. */
const NAMED_FROM = 5.5
const NUMBERS = 18

/** How likely each task of the source carries the same job as each of the target: a heat map. */
export function chancesToSvg(comparison: Comparison, canvas: Canvas): Markup {
  const { lang, isPage } = canvas
  const { sources, targets, cells } = comparisonToChances(comparison)
  const names = canvas.width * NAMES
  const fitting = (canvas.width - names - NUMBERS) / Math.max(1, targets.length)
  const cell = Math.min(MOST, isPage ? Math.max(HIT, fitting) : fitting)
  const isNamed = cell >= NAMED_FROM
  const left = names + (isNamed ? NUMBERS : 4)
  const width = Math.max(canvas.width, left + targets.length * cell)
  const legend = legendToSvg(entriesOf(canvas), width, 1)
  const top = legend.height + names + (isNamed ? NUMBERS : 4)
  const [wide, high] = [targets.length * cell, sources.length * cell]
  const number = (text: string, index: number, side: Side): Markup =>
    lettersToSvg(text, {
      size: 5,
      fill: SOFT,
      look: 'soft',
      ...(side === 'source'
        ? { x: left - 2, y: top + (index + 0.5) * cell + 1.8, anchor: 'end' }
        : { x: left + (index + 0.5) * cell + 1.8, y: top - 2, isUp: true }),
    })
  return drawingToSvg(canvas, {
    name: figureWord(lang, 'chances'),
    says: `${figureWord(lang, 'chancesSays')} ${titleOf(comparison.source)} → ${titleOf(comparison.target)}`,
    width,
    height: top + high + 2,
    body: html`${legend.body}
${(['source', 'target'] as const).map((side) => sectionsToSvg(comparison, side, { left, top, cell, wide, high, names, isNamed }, canvas))}
<rect x="${tidy(left)}" y="${tidy(top)}" width="${tidy(wide)}" height="${tidy(high)}" fill="none" class="rule" stroke="${SOFT}" stroke-width="0.5"/>
<g fill="${HEAT}">${cells.map((one) => cellToSvg(one, { left, top, cell }, [sources[one.row]!, targets[one.column]!], canvas))}</g>
${isNamed && html`<g>${sources.map((id, index) => number(id, index, 'source'))}${targets.map((id, index) => number(id, index, 'target'))}</g>`}`,
  })
}

interface Origin {
  readonly left: number
  readonly top: number
  readonly cell: number
}

/** A filled square, the darker the likelier; a link in a frame, broken where only part was taken up. */
function cellToSvg(
  { row, column, chance, link }: ChanceCell,
  { left, top, cell }: Origin,
  [source, target]: readonly [string, string],
  { lang, isPage }: Canvas,
): Markup {
  const [x, y] = [tidy(left + column * cell), tidy(top + row * cell)]
  const says = `${source} → ${target} · ${figureWord(lang, 'chance')} ${decimal(chance)}`
  const side = tidy(cell)
  const frame =
    link !== null &&
    html`<rect class="frame" x="${x}" y="${y}" width="${side}" height="${side}" fill="none" stroke="${INK}" stroke-width="0.7"${attribute('stroke-dasharray', link.relation === 'partial' ? '1 0.8' : null)}/>`
  const data =
    isPage &&
    html` data-pair="${source} ${target}"${attribute('data-link', link === null ? null : `l-${source}-${target}`)}`
  return html`<g${data}>${titled(says)}<rect class="heat" x="${x}" y="${y}" width="${side}" height="${side}" fill-opacity="${Math.max(0.04, Math.round(chance * 100) / 100)}"/>${frame}</g>`
}

/** A rule where a section ends, and its name where there is room for it. */
function sectionsToSvg(
  comparison: Comparison,
  side: Side,
  place: Origin & {
    readonly wide: number
    readonly high: number
    readonly names: number
    readonly isNamed: boolean
  },
  { lang }: Canvas,
): Markup {
  const { left, top, cell, wide, high, names, isNamed } = place
  const beside = isNamed ? NUMBERS : 4
  let at = 0
  return html`<g>${comparisonToSections(comparison, side, lang).map(({ title, tasks }) => {
    const from = at
    at += tasks.length
    const size = tasks.length * cell
    const middle = (side === 'source' ? top : left) + (from + tasks.length / 2) * cell
    const line = SMALL + 1
    const lines = textToLines(title, names - 4, Math.min(3, Math.floor((size + 1) / line)), SMALL)
    const rule =
      from > 0 &&
      html`<path class="rule" stroke="${FAINT}" stroke-width="0.4" d="${side === 'source' ? `M${tidy(left)} ${tidy(top + from * cell)}h${tidy(wide)}` : `M${tidy(left + from * cell)} ${tidy(top)}v${tidy(high)}`}"/>`
    const named =
      size >= line - 1 &&
      lines.map((text, i) => {
        const off = middle + (i - (lines.length - 1) / 2) * line + SMALL * 0.36
        return side === 'source'
          ? lettersToSvg(text, { x: left - beside - 1, y: off, anchor: 'end', size: SMALL })
          : lettersToSvg(text, { x: off, y: top - beside - 1, size: SMALL, isUp: true })
      })
    return html`${rule}<g>${titled(`${word(lang, side)} · ${title}`)}${named}</g>`
  })}</g>\n`
}

const STEPS = [0.05, 0.25, 0.5, 0.75, 1]

function entriesOf({ lang }: Canvas): readonly Entry[] {
  const box = (x: number, y: number, dash: string | null): Markup =>
    html`<rect class="frame" x="${tidy(x + 3)}" y="${tidy(y)}" width="${LETTER}" height="${LETTER}" fill="none" stroke="${INK}" stroke-width="0.7"${attribute('stroke-dasharray', dash)}/>`
  return [
    ...STEPS.map(
      (step, index): Entry => ({
        text: `${index === 0 ? `${figureWord(lang, 'chance')} ` : ''}${step}`,
        sample: (x, y) =>
          html`<rect class="heat" x="${tidy(x)}" y="${tidy(y)}" width="${SAMPLE}" height="${LETTER}" fill="${HEAT}" fill-opacity="${step}"/>`,
      }),
    ),
    { text: figureWord(lang, 'core'), sample: (x, y) => box(x, y, null) },
    { text: figureWord(lang, 'partial'), sample: (x, y) => box(x, y, '1 0.8') },
  ]
}
