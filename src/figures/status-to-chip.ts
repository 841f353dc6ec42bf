import type { Status } from '../model/index.js'
import { html, type Markup } from '../write/markup.js'
import { attribute, tidy } from './drawing-to-svg.js'
import { ON_TONE, TONE } from './palette.js'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Points between two strokes of a hatch. */
const HATCH = 3

/**
 * A filled box of a status. What is dropped is hatched and what is added is hatched the other way: in grey they would
 * look like neighbours. The strokes are drawn one by one, because not every reader of SVG knows patterns.
 */
export function chipToSvg(status: Status, box: Box, title: Markup | null = null): Markup {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(tidy) as [
    number,
    number,
    number,
    number,
  ]
  const strokes =
    status === 'dropped' || status === 'added' ? hatch(box, status === 'dropped' ? 1 : -1) : null
  return html`<g class="s-${status}">${title}<rect class="tone" x="${x}" y="${y}" width="${width}" height="${height}" fill="${TONE[status]}"/>${strokes !== null && html`<path class="hatch" fill="none" stroke="${ON_TONE[status]}" stroke-opacity="0.55" stroke-width="0.5"${attribute('d', strokes)}/>`}</g>`
}

/** Slanted strokes inside a box, each cut where the box ends. */
function hatch({ x, y, width, height }: Box, slant: 1 | -1): string {
  const strokes: string[] = []
  for (let at = HATCH; at < width + height; at += HATCH) {
    // along the diagonal x + y = at, inside 0..width × 0..height
    const [left, right] = [Math.max(0, at - height), Math.min(at, width)]
    if (right - left < 0.2) continue
    const place = (across: number): string =>
      `${tidy(x + (slant === 1 ? across : width - across))} ${tidy(y + at - across)}`
    strokes.push(`M${place(left)}L${place(right)}`)
  }
  return strokes.join('')
}
