import { type Status, TARGET_STATUSES } from '../model/index.js'
import { percent } from '../write/figures.js'
import { html, type Markup } from '../write/markup.js'
import { STATUS } from '../write/wording.js'
import type { ShareBar, ShareGroup } from './comparison-to-shares.js'
import {
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
import { legendToSvg, statusEntry } from './legend-to-svg.js'
import { FAINT, ON_TONE, SOFT } from './palette.js'
import { chipToSvg } from './status-to-chip.js'

/** Of the width, what names take. */
const NAMES = 0.36
const BAR = 9
const LINE = 8.4
const GAP = 3
const TICKS = [0, 0.25, 0.5, 0.75, 1]

/** Stacked bars of shares, each of 100 %, with the numbers of tasks in them. */
export function sharesToSvg(groups: readonly ShareGroup[], canvas: Canvas): Markup {
  const { lang, width } = canvas
  const isLineage = groups.length === 1
  const nameOf = (status: Status): string =>
    isLineage && status === 'added' ? figureWord(lang, 'own') : STATUS[status][lang]
  const statuses = [...new Set(groups.flatMap((group) => group.statuses))]
  const legend = legendToSvg(
    statuses.map((status) => statusEntry(status, nameOf(status))),
    width,
    1,
  )
  const left = width * NAMES
  const wide = width - left - 10
  let y = legend.height + 2
  const drawn = groups.map((group) => {
    const top = y
    const [head] = textToLines(group.title, width - 4, 1)
    y += LINE + 3
    const bars = group.bars.map((bar, index) => {
      const lines = linesOf(bar, left - 4)
      const high = Math.max(BAR, lines.length * LINE)
      const at = y + (high - BAR) / 2
      y += high + GAP
      const names = lines.map((text, i) =>
        lettersToSvg(text, {
          x: left - 4,
          y: at + BAR / 2 + (i - (lines.length - 1) / 2) * LINE + LETTER * 0.36,
          anchor: 'end',
          isBold: index === 0,
        }),
      )
      return html`<g>${titled(bar.title)}${names}</g>${barToSvg(bar, group.statuses, { x: left, y: at, wide }, nameOf)}\n`
    })
    const note =
      group.left > 0 &&
      lettersToSvg(`${figureWord(lang, 'notDrawn')} ${group.left}`, {
        x: left,
        y: y + SMALL,
        size: SMALL,
        fill: SOFT,
        look: 'soft',
      })
    y += group.left > 0 ? LINE + 4 : 4
    return html`<g>${titled(group.title)}${lettersToSvg(head ?? '', { x: 0, y: top + LETTER, fill: SOFT, look: 'soft' })}</g>${bars}${note}`
  })
  const axis = TICKS.map(
    (tick) =>
      html`<path class="rule" stroke="${FAINT}" stroke-width="0.5" d="M${tidy(left + wide * tick)} ${tidy(y)}v3"/>${lettersToSvg(`${tick * 100}%`, { x: left + wide * tick, y: y + 9.5, size: SMALL, anchor: tick === 0 ? 'start' : 'middle', fill: SOFT, look: 'soft' })}`,
  )
  return drawingToSvg(canvas, {
    name: figureWord(lang, 'shares'),
    says: `${figureWord(lang, isLineage ? 'originSharesSays' : 'sharesSays')} ${groups.map(({ title }) => title).join(' → ')}`,
    height: y + 12,
    body: html`${legend.body}${drawn}${axis}`,
  })
}

const totalOf = ({ counts }: ShareBar): number => Object.values(counts).reduce((sum, one) => sum + one, 0)

function linesOf(bar: ShareBar, room: number): readonly string[] {
  const count = ` ${totalOf(bar)}`
  const lines = [...textToLines(bar.title, room - roomOf(count), 2)]
  return lines.length === 0 ? [count] : lines.map((line, i) => (i === lines.length - 1 ? line + count : line))
}

function barToSvg(
  bar: ShareBar,
  statuses: readonly Status[],
  { x, y, wide }: { readonly x: number; readonly y: number; readonly wide: number },
  nameOf: (status: Status) => string,
): Markup {
  const total = totalOf(bar)
  let before = 0
  return html`<g class="bar-of">${statuses.map((status) => {
    const count = bar.counts[status] ?? 0
    if (count === 0) return null
    const [from, width] = [x + (before / total) * wide, (count / total) * wide]
    before += count
    const title = titled(`${bar.title} · ${nameOf(status)} ${count} (${percent(count / total)})`)
    const text = String(count)
    const isHatched = !TARGET_STATUSES.includes(status as never) || status === 'added'
    const room = roomOf(text, SMALL)
    const fits = width > room + 2
    const [middle, pad] = [from + width / 2, room / 2 + 1]
    // a number on a hatch stands on a plain ground
    const ground =
      fits &&
      isHatched &&
      html`<rect class="behind" x="${tidy(middle - pad)}" y="${tidy(y + 1)}" width="${tidy(2 * pad)}" height="${BAR - 2}" fill="#ffffff"/>`
    return html`${chipToSvg(status, { x: from, y, width, height: BAR }, title)}${ground}${fits && lettersToSvg(text, { x: middle, y: y + BAR / 2 + SMALL * 0.36, anchor: 'middle', size: SMALL, fill: isHatched ? '#111111' : ON_TONE[status], look: isHatched ? 'plain' : 'on' })}`
  })}</g>`
}
