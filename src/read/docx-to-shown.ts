import type { Parser } from 'htmlparser2'
import { walkXml } from '../doc/numbering.js'
import { holdLimit } from '../limits.js'
import type { ReadLimits } from '../options.js'

/** What a run's properties, or its style's, make of its text. */
interface Looks {
  isHidden: boolean
  isStruck: boolean
  isRaised: boolean
}

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** An open element of document.xml, as far as its text's fate depends on it. */
interface Open {
  readonly name: string
  readonly from: number
  /** Where its content begins. */
  readonly content: number
  readonly looks: Looks
  style: string | null
  /** Where the properties of a run begin, for what its style says. */
  properties: number | null
  /** Of a paragraph or a row: its mark is deleted or hidden. */
  isGone: boolean
  /** Of a paragraph: something of it shows. */
  isShown: boolean
  readonly boxes: { readonly from: number; readonly to: number }[]
  hasFallbackBox: boolean
}

/** What shows in a paragraph besides text. */
const SHOWS = new Set([
  'w:tab',
  'w:br',
  'w:cr',
  'w:sym',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:footnoteReference',
  'w:noBreakHyphen',
])

/** Taken out with all that is in them: readings above characters. */
const DROPPED = new Set(['w:rt', 'w:rubyPr'])

/** A text box as the form that mammoth reads. */
const BOX_OPENS = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
const BOX_CLOSES = '</v:textbox></v:shape>'

const isOn = ({ 'w:val': value }: Readonly<Record<string, string>>): boolean =>
  value !== '0' && value !== 'false' && value !== 'off' && value !== 'none'

function look(looks: Looks, name: string, attributes: Readonly<Record<string, string>>): void {
  if (name === 'w:vanish' || name === 'w:specVanish') looks.isHidden = isOn(attributes)
  if (name === 'w:strike' || name === 'w:dstrike') looks.isStruck = isOn(attributes)
  if (name === 'w:vertAlign') looks.isRaised = attributes['w:val'] === 'superscript'
}

/**
 * document.xml with what Word shows and nothing else, in the words that mammoth reads: deleted, moved and hidden
 * text is taken out, fields, readings above characters and text boxes are laid open, what a style strikes out or
 * raises is said to be so.
 */
export function docxToShown(
  xml: string,
  stylesXml: string,
  limits: Required<ReadLimits>,
): { readonly xml: string; readonly hidden: number } {
  const styles = stylesToLooks(stylesXml)
  const edits: Edit[] = []
  const stack: Open[] = []
  let hidden = 0
  let away = 0
  const inside = (name: string): Open | undefined => stack.findLast((element) => element.name === name)

  const open = (name: string, attributes: Readonly<Record<string, string>>, parser: Parser): void => {
    const from = parser.startIndex
    const content = parser.endIndex + 1
    holdLimit(limits, 'depth', stack.length + 1, 'Elements inside one another')
    const parent = stack.at(-1)
    const isProperty = parent?.name === 'w:rPr' || parent?.name === 'w:trPr'
    const replace = (text: string): unknown => edits.push({ from, to: content, text })
    if (isProperty) {
      const owner = stack.at(-2)
      if (owner?.name === 'w:r') {
        look(owner.looks, name, attributes)
        if (name === 'w:rStyle') owner.style = attributes['w:val'] ?? null
        if (name === 'w:dstrike' && isOn(attributes)) replace('<w:strike/>')
      }
      const gone = name === 'w:del' || name === 'w:moveFrom' || (name === 'w:vanish' && isOn(attributes))
      if (gone && owner?.name === 'w:pPr') inside('w:p')!.isGone = true
      if (gone && owner?.name === 'w:tr') owner.isGone = true
      // mammoth knows of deleted marks only.
      if (name === 'w:moveFrom' && owner?.name === 'w:pPr') replace('<w:del/>')
    } else if (name === 'w:del' || name === 'w:moveFrom') away += 1
    if (name === 'w:rPr' && parent?.name === 'w:r') parent.properties = content
    if (SHOWS.has(name) && away === 0)
      for (const element of stack) if (element.name === 'w:p') element.isShown = true
    if (name === 'w:cr') replace('<w:br/>')
    if (name === 'w:fldSimple' || name === 'w:rubyBase') replace('')
    if (name === 'w:ruby') replace('</w:r>')
    stack.push({
      name,
      from,
      content,
      looks: { isHidden: false, isStruck: false, isRaised: false },
      style: null,
      properties: null,
      isGone: false,
      isShown: false,
      boxes: [],
      hasFallbackBox: false,
    })
  }

  const close = (name: string, parser: Parser): void => {
    const element = stack.pop()
    if (element === undefined) return
    const to = parser.endIndex + 1
    const drop = (): unknown => edits.push({ from: element.from, to, text: '' })
    const parent = stack.at(-1)
    const isProperty = parent?.name === 'w:rPr' || parent?.name === 'w:trPr'
    if (!isProperty && (name === 'w:del' || name === 'w:moveFrom')) away -= 1
    if (DROPPED.has(name)) drop()
    if (name === 'w:fldSimple' || name === 'w:rubyBase') edits.push({ from: parser.startIndex, to, text: '' })
    if (name === 'w:ruby') edits.push({ from: parser.startIndex, to, text: '<w:r>' })
    if (name === 'w:t' && away === 0 && parser.startIndex > element.content) {
      const run = inside('w:r')
      if (run?.looks.isHidden !== true && !styles.get(run?.style ?? '')?.isHidden)
        for (const around of stack) if (around.name === 'w:p') around.isShown = true
    }
    if (name === 'w:r') {
      const byStyle = styles.get(element.style ?? '')
      if (element.looks.isHidden || byStyle?.isHidden) {
        hidden += 1
        drop()
      } else if (element.properties !== null) {
        const said =
          (byStyle?.isStruck ? '<w:strike/>' : '') +
          (byStyle?.isRaised ? '<w:vertAlign w:val="superscript"/>' : '')
        if (said !== '') edits.push({ from: element.properties, to: element.properties, text: said })
      }
    }
    if (name === 'w:p' && element.isGone && !element.isShown) drop()
    if (name === 'w:tr' && element.isGone) drop()
    if (name === 'w:txbxContent') {
      const fallback = inside('mc:Fallback')
      const holder = inside('mc:AlternateContent') ?? inside('w:drawing')
      if (fallback !== undefined) inside('mc:AlternateContent')!.hasFallbackBox = true
      else holder?.boxes.push({ from: element.from, to })
    }
    const isOpenDrawing = name === 'w:drawing' && inside('mc:AlternateContent') === undefined
    if (
      (isOpenDrawing || name === 'mc:AlternateContent') &&
      element.boxes.length > 0 &&
      !element.hasFallbackBox
    )
      for (const one of boxesToEdits(element, to)) edits.push(one)
  }
  walkXml(xml, open, close)
  return { xml: edit(xml, edits), hidden }
}

/** Of a drawing only its text boxes stay. */
function boxesToEdits({ from, boxes }: Open, to: number): readonly Edit[] {
  return [...boxes, null].map((box, at): Edit => {
    const before = boxes[at - 1]
    return {
      from: before?.to ?? from,
      to: box?.from ?? to,
      text: (before === undefined ? '' : BOX_CLOSES) + (box === null ? '' : BOX_OPENS),
    }
  })
}

/** The edits carried out; what lies inside a stretch that is replaced goes with it. */
function edit(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  const inOrder = [...edits].sort((x, y) => x.from - y.from || y.to - x.to)
  for (const { from, to, text } of inOrder) {
    if (from < at) continue
    pieces.push(xml.slice(at, from), text)
    at = to
  }
  return pieces.join('') + xml.slice(at)
}

/** How character styles, their parents' looks included, show their text. */
function stylesToLooks(stylesXml: string): ReadonlyMap<string, Looks> {
  const own = new Map<string, { readonly looks: Looks; parent: string | null }>()
  let style: { readonly looks: Looks; parent: string | null } | undefined
  walkXml(stylesXml, (name, attributes) => {
    if (name === 'w:style') {
      style = { looks: { isHidden: false, isStruck: false, isRaised: false }, parent: null }
      own.set(attributes['w:styleId'] ?? '', style)
    }
    if (style === undefined) return
    if (name === 'w:basedOn') style.parent = attributes['w:val'] ?? null
    look(style.looks, name, attributes)
  })
  const settled = new Map<string, Looks>()
  for (const [id, { looks, parent }] of own) {
    const above = own.get(parent ?? '')?.looks
    settled.set(id, {
      isHidden: looks.isHidden || above?.isHidden === true,
      isStruck: looks.isStruck || above?.isStruck === true,
      isRaised: looks.isRaised || above?.isRaised === true,
    })
  }
  return settled
}
