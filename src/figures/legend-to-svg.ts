import type { Status } from '../model/index.js'
import { html, type Markup } from '../write/markup.js'
import { attribute, LETTER, lettersToSvg, roomOf, tidy } from './drawing-to-svg.js'
import { INK } from './palette.js'
import { chipToSvg } from './status-to-chip.js'

/** One entry: a sample, and what it stands for. */
export interface Entry {
  readonly text: string
  /** Draws the sample into a box of the size of a letter and a half. */
  readonly sample: (x: number, y: number) => Markup
}

export const SAMPLE = 12
const LINE = 11

/** Entries side by side, in as many lines as they need; and how high that is. */
export function legendToSvg(
  entries: readonly Entry[],
  width: number,
  top: number,
): { readonly body: Markup; readonly height: number } {
  let [x, y] = [0, top]
  const drawn = entries.map(({ text, sample }) => {
    const wide = SAMPLE + 3 + roomOf(text) + 10
    if (x > 0 && x + wide - 10 > width) [x, y] = [0, y + LINE]
    const at = { x, y }
    x += wide
    return html`${sample(at.x, at.y)}${lettersToSvg(text, { x: at.x + SAMPLE + 3, y: at.y + LETTER - 0.5 })}`
  })
  return { body: html`<g class="key">${drawn}</g>\n`, height: entries.length === 0 ? 0 : y - top + LINE + 3 }
}

/** The sample of a status: its colour with its hatch. */
export const statusEntry = (status: Status, text: string): Entry => ({
  text,
  sample: (x, y) => chipToSvg(status, { x, y, width: SAMPLE, height: LETTER }),
})

/** A sample of a line. */
export const lineEntry = (text: string, tone: string, dash: string | null, look: string): Entry => ({
  text,
  sample: (x, y) =>
    html`<path class="line ${look}" fill="none" stroke="${tone || INK}" stroke-width="1.4"${attribute('stroke-dasharray', dash)} d="M${tidy(x)} ${tidy(y + LETTER / 2)}h${SAMPLE}"/>`,
})
