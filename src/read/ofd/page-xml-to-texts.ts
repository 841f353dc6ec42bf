import type { ReadLimits } from '../../options.js'
import { WIDE } from '../fold-radicals.js'
import type { PrintedText } from '../texts-to-segments.js'
import { localName, walkText } from '../xml.js'
import { deltaToSteps } from './delta-to-steps.js'

/** What stands on a page. */
export interface PageContent {
  readonly texts: readonly PrintedText[]
  /** The template pages that lie below or above it, by their ids. */
  readonly templates: readonly string[]
  readonly pictures: readonly PlacedPicture[]
  /** How many characters its texts hold. */
  readonly characters: number
  /** The size of its own area, where it has one. */
  readonly box: Box | null
}

/** A picture on a page. */
export interface PlacedPicture {
  /** The id of the resource that it shows. */
  readonly resource: string
  /** What lays a square of one millimetre at the upper left corner of the page where the picture is. */
  readonly matrix: readonly [number, number, number, number, number, number]
}

/** In millimetres, from the upper left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** An open text object. */
interface TextObject {
  readonly box: Box
  readonly ctm: readonly number[]
  readonly size: number
  readonly isHidden: boolean
  /** Where the last text began: the next one goes on there if it says nothing. */
  x: number
  y: number
}

const POINTS_PER_MILLIMETRE = 72 / 25.4

/** What stands where nothing is said: no change of place. */
const AS_IT_IS = [1, 0, 0, 1, 0, 0]

/** A step longer than this many sizes more than the character is wide is a gap. */
const GAP = 0.6

const WIDE_CHARACTER = new RegExp(`[${WIDE}]`, 'u')

const toNumbers = (list: string | undefined): readonly number[] =>
  (list ?? '')
    .split(/[\s,]+/u)
    .filter((part) => part !== '')
    .map(Number)

/** 0 0 210 297: left, top, width, height; `null` where it is none. */
export function textToBox(text: string | undefined): Box | null {
  const [left, top, width, height] = toNumbers(text)
  if ([left, top, width, height].some((side) => side === undefined || !Number.isFinite(side))) return null
  return { left: left!, top: top!, width: width!, height: height! }
}

/**
 * The texts of a page's XML in their order, in points from the foot of a page of `box`, as a PDF has them.
 *
 * What is said to be invisible, and what is printed over itself to look bold, is left out.
 */
export function pageXmlToTexts(xml: string, box: Box, limits: Required<ReadLimits>): PageContent {
  const texts: PrintedText[] = []
  const templates: string[] = []
  const seen = new Set<string>()
  const pictures: PlacedPicture[] = []
  let characters = 0
  let object: TextObject | null = null
  let code: Readonly<Record<string, string>> | null = null
  let written = ''
  let area: string | null = null
  let own: Box | null = null
  walkText(xml, limits, {
    open: (tag, attributes) => {
      const name = localName(tag)
      if (name === 'Template' && attributes.TemplateID !== undefined) templates.push(attributes.TemplateID)
      if (name === 'ImageObject') pictures.push(toPicture(attributes, box))
      if (name === 'PhysicalBox') area = ''
      if (name === 'TextObject') object = openObject(attributes)
      if (name === 'TextCode') {
        code = attributes
        written = ''
      }
    },
    text: (text) => {
      if (area !== null) area += text
      if (code !== null) written += text
    },
    close: (tag) => {
      const name = localName(tag)
      if (name === 'PhysicalBox' && area !== null) {
        own = textToBox(area)
        area = null
      }
      if (name === 'TextObject') object = null
      if (name !== 'TextCode' || code === null) return
      if (object !== null && !object.isHidden)
        for (const text of codeToTexts(written, code, object, own ?? box)) {
          const key = `${text.str} ${text.transform.slice(4).map(Math.round).join(' ')}`
          if (seen.has(key)) continue
          characters += text.str.trim().length
          texts.push(text)
          seen.add(key)
        }
      code = null
    },
  })
  return { texts, templates, pictures, characters, box: own }
}

function toPicture(attributes: Readonly<Record<string, string>>, page: Box): PlacedPicture {
  const { left, top, width, height } = textToBox(attributes.Boundary) ?? page
  const given = toNumbers(attributes.CTM)
  const isGiven = given.length === 6 && given.every(Number.isFinite)
  const [a, b, c, d, e, f] = isGiven ? given : [width, 0, 0, height, 0, 0]
  return { resource: attributes.ResourceID ?? '', matrix: [a!, b!, c!, d!, e! + left, f! + top] }
}

function openObject(attributes: Readonly<Record<string, string>>): TextObject {
  const ctm = toNumbers(attributes.CTM)
  return {
    box: textToBox(attributes.Boundary) ?? { left: 0, top: 0, width: 0, height: 0 },
    ctm: ctm.length === 6 && ctm.every(Number.isFinite) ? ctm : AS_IT_IS,
    size: Number(attributes.Size) || 1,
    isHidden: attributes.Visible === 'false' || attributes.Visible === '0',
    x: 0,
    y: 0,
  }
}

/** A text cut where a gap parts its characters, or where they leave their line; a column of characters is one text. */
function codeToTexts(
  written: string,
  code: Readonly<Record<string, string>>,
  object: TextObject,
  page: Box,
): readonly PrintedText[] {
  const { size } = object
  object.x = Number(code.X ?? object.x) || 0
  object.y = Number(code.Y ?? object.y) || 0
  const across = deltaToSteps(code.DeltaX)
  const down = deltaToSteps(code.DeltaY)
  const isColumn = across.every((step) => Math.abs(step) < size / 10) && down.length > 0
  const texts: PrintedText[] = []
  let piece = ''
  let from = { x: object.x, y: object.y }
  let at = { ...from }
  let end = at.x
  const flush = (): void => {
    if (piece.trim() !== '') texts.push(placed(piece, from, Math.max(size / 2, end - from.x), object, page))
    piece = ''
    from = { ...at }
  }
  const characters = [...written.replace(/[\r\n]+/gu, '')]
  characters.forEach((character, index) => {
    if (piece === '') from = { ...at }
    piece += character
    const width = WIDE_CHARACTER.test(character) ? size : size / 2
    end = at.x + width
    const step = across[index] ?? (across.length > 0 || isColumn ? (across.at(-1) ?? 0) : width)
    const drop = down[index] ?? 0
    at = { x: at.x + step, y: at.y + drop }
    if (isColumn) return
    if (step > size + GAP * size || step < -size / 2 || Math.abs(drop) > size / 2) flush()
    else if (step > width + GAP * size && isWord(character) && isWord(characters[index + 1])) piece += ' '
  })
  flush()
  return texts
}

const isWord = (character: string | undefined): boolean => /^[A-Za-z0-9]$/u.test(character ?? '')

function placed(
  str: string,
  { x, y }: { readonly x: number; readonly y: number },
  width: number,
  { box, ctm, size }: TextObject,
  page: Box,
): PrintedText {
  const [a, b, c, d, e, f] = ctm as [number, number, number, number, number, number]
  const left = box.left + a * x + c * y + e - page.left
  const top = box.top + b * x + d * y + f - page.top
  const points = (millimetres: number): number => millimetres * POINTS_PER_MILLIMETRE
  return {
    str,
    width: points(width * Math.hypot(a, b)),
    transform: [
      points(size * a),
      points(-size * b),
      points(-size * c),
      points(size * d),
      points(left),
      points(page.height - top),
    ],
  }
}
