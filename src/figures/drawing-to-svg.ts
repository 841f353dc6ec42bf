import { html, type Markup, type Piece } from '../write/markup.js'
import { textToBox, textToSquares } from '../write/text-to-box.js'
import type { Lang } from '../write/wording.js'
import { FONTS, INK, PAPER } from './palette.js'

/** What a figure is drawn for. All lengths are points, of which an inch has 72. */
export interface Canvas {
  readonly lang: Lang
  readonly width: number
  /**
   * Whether it stands in a page: then it carries what the page's script looks for, and the page's style may give it
   * other colours. A file has neither links nor data.
   */
  readonly isPage: boolean
}

export interface Drawing {
  /** What it shows, and how to read it: for those who do not see it. */
  readonly name: string
  readonly says: string
  readonly look?: string
  readonly height: number
  readonly width?: number
  readonly body: Piece
}

/** Points of a Chinese letter: of names and figures, and of what is said beside. */
export const LETTER = 7
export const SMALL = 6

const MM = 25.4 / 72
/** What XML 1.0 cannot hold and markup lets pass. */
const NO_XML = /[\ufffe\uffff]/gu
/** On a screen, of a point. */
const PIXELS = 2

/** The drawing as an SVG that needs nothing around it. */
export function drawingToSvg({ lang, width, isPage }: Canvas, drawing: Drawing): Markup {
  const [wide, high] = [tidy(drawing.width ?? width), tidy(drawing.height)]
  const size = (points: number): string =>
    isPage ? String(Math.round(points * PIXELS)) : `${(points * MM).toFixed(1)}mm`
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" class="${['drawing', drawing.look].filter(Boolean).join(' ')}" role="${isPage ? 'group' : 'img'}" lang="${lang === 'zh' ? 'zh-CN' : 'en'}" width="${size(wide)}" height="${size(high)}" viewBox="0 0 ${wide} ${high}" font-family="${FONTS}" font-size="${LETTER}" fill="${INK}"><title>${drawing.name}</title><desc>${drawing.says}</desc>
<rect class="paper" width="${wide}" height="${high}" fill="${PAPER}"/>
${drawing.body}
</svg>`
  return { markup: svg.markup.replace(NO_XML, '\ufffd') }
}

/** A hundredth of a point is finer than any print. */
export const tidy = (number: number): number => Math.round(number * 100) / 100 + 0

/** Lines into which a name is broken, of at most so many; what has no room is cut. */
export function textToLines(
  text: string,
  room: number,
  most: number,
  size: number = LETTER,
): readonly string[] {
  const squares = room / size
  const lines: string[] = []
  let rest = [...text.replaceAll(/\s+/gu, ' ').trim()]
  while (rest.length > 0 && lines.length < most - 1 && textToSquares(rest.join('')) > squares) {
    let count = rest.length
    while (count > 1 && textToSquares(rest.slice(0, count).join('')) > squares) count--
    const blank = rest.slice(0, count).lastIndexOf(' ')
    const cut = blank > count / 2 ? blank + 1 : placeToBreak(rest, count)
    lines.push(rest.slice(0, cut).join('').trim())
    rest = rest.slice(cut)
  }
  return rest.length === 0 ? lines : [...lines, textToBox(rest.join(''), squares)]
}

/** No line begins with one of these, nor ends in one of those. */
const NEVER_FIRST = /[，、。；：！？）》」』”’…·,.;:!?)\]]/u
const NEVER_LAST = /[（《「『“‘([]/u

/** At most `count` letters, fewer where the line would break badly. */
function placeToBreak(letters: readonly string[], count: number): number {
  for (let at = count; at > count / 2; at--)
    if (!NEVER_FIRST.test(letters[at] ?? '') && !NEVER_LAST.test(letters[at - 1]!)) return at
  return count
}

/** What a text takes of a line. */
export const roomOf = (text: string, size: number = LETTER): number => textToSquares(text) * size

interface Letters {
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly size?: number
  readonly fill?: string
  /** Class names of the page. */
  readonly look?: string
  readonly isBold?: boolean
  /** Read from below to above. */
  readonly isUp?: boolean
}

/** One line of text; `y` is where its letters stand. */
export function lettersToSvg(text: string, letters: Letters): Markup {
  const { anchor, size, fill, look, isBold, isUp } = letters
  const [x, y] = [tidy(letters.x), tidy(letters.y)]
  return html`<text${attribute('class', look)}${attribute('text-anchor', anchor === 'start' ? undefined : anchor)}${attribute('font-size', size === LETTER ? undefined : size)}${attribute('font-weight', isBold ? 600 : undefined)}${attribute('fill', fill)}${isUp ? html` transform="translate(${x} ${y}) rotate(-90)"` : html` x="${x}" y="${y}"`}>${text}</text>`
}

/** An attribute, or none where there is no value. */
export const attribute = (name: string, value: string | number | null | undefined): Markup | null =>
  value === undefined || value === null ? null : { markup: ` ${name}="${html`${value}`.markup}"` }

export const titled = (title: string): Markup => html`<title>${title}</title>`
