import type { Parser } from 'htmlparser2'
import { createCounter, type Numbering, walkXml } from '../doc/numbering.js'
import { holdLimit } from '../limits.js'
import type { ReadLimits } from '../options.js'
import { BOLD } from './reading.js'
import { outlineToLevel } from './styles-to-levels.js'

/** A paragraph being read: where its properties end, and which list it says it is in. */
interface Paragraph {
  /** Its mark is deleted: its text stands before that of the next, whose number it takes. */
  isJoined: boolean
  num: string | null
  level: number | null
  style: string
  /** Where its properties begin. */
  properties: number
  /** What it says itself of its outline level: a level of headings, or 0 for body text. */
  outline: number | null
}

/** Properties as they were before a tracked change are history. */
const HISTORY = new Set(['w:pPrChange', 'w:rPrChange', 'w:numberingChange'])

/** What else of a document is not read, with the words for the note. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'w:drawing': 'drawings',
  'w:pict': 'pictures',
  'w:object': 'embedded objects',
  'w:del': 'deleted stretches of tracked changes',
}

export interface Labelled {
  readonly xml: string
  readonly numbered: number
  readonly leftOut: ReadonlyMap<string, number>
}

/** The name by which mammoth is told of paragraphs that their style makes bold. */
export const BOLD_STYLE = 'StyledBold'

/**
 * document.xml with the numbers that Word generates written into the paragraphs as text, and the paragraphs that
 * an outline level or a style sets off under the names by which mammoth knows such styles.
 *
 * Of drawings that a file holds in two forms, the older form (mc:Fallback) is the one that is read on.
 */
export function docxToLabelled(
  xml: string,
  numbering: Numbering,
  levels: ReadonlyMap<string, number>,
  limits: Required<ReadLimits>,
): Labelled {
  const count = createCounter(numbering)
  const paragraphs: Paragraph[] = []
  const inserts: Insert[] = []
  const leftOut = new Map<string, number>()
  let numbered = 0
  let depth = 0
  let history = 0
  let choice = 0
  let properties = 0
  /** Where the label of the next paragraph stands, if those before it are joined to it. */
  let joined: number | null = null

  const open = (name: string, attributes: Readonly<Record<string, string>>, parser: Parser): void => {
    depth += 1
    holdLimit(limits, 'depth', depth, 'Elements inside one another')
    if (HISTORY.has(name)) history += 1
    if (name === 'mc:Choice') choice += 1
    if (name === 'w:pPr') properties += 1
    if (choice === 0 && LEFT_OUT[name]) leftOut.set(LEFT_OUT[name], (leftOut.get(LEFT_OUT[name]) ?? 0) + 1)
    if (name === 'w:p')
      paragraphs.push({ isJoined: false, num: null, level: null, style: '', properties: 0, outline: null })
    const paragraph = paragraphs.at(-1)
    if (!paragraph || history > 0 || properties === 0) return
    if (name === 'w:pPr') paragraph.properties = parser.endIndex + 1
    if (name === 'w:outlineLvl') paragraph.outline = outlineToLevel(attributes['w:val'])
    if (name === 'w:del') paragraph.isJoined = true
    if (name === 'w:numId') paragraph.num = attributes['w:val'] ?? null
    if (name === 'w:ilvl') paragraph.level = Number(attributes['w:val'] ?? 0)
    if (name === 'w:pStyle') paragraph.style = attributes['w:val'] ?? ''
  }
  const close = (name: string, parser: Parser): void => {
    depth -= 1
    if (HISTORY.has(name)) history -= 1
    if (name === 'mc:Choice') choice -= 1
    if (name === 'w:p') paragraphs.pop()
    if (name !== 'w:pPr') return
    properties -= 1
    const paragraph = paragraphs.at(-1)
    if (!paragraph || history > 0 || choice > 0) return
    const level = paragraph.outline || levels.get(paragraph.style)
    if (level !== undefined && paragraph.properties <= parser.startIndex)
      inserts.push({ at: paragraph.properties, xml: styleXml(level) })
    if (paragraph.isJoined) {
      joined ??= parser.endIndex + 1
      return
    }
    const at = joined ?? parser.endIndex + 1
    joined = null
    const byStyle = numbering.styles.get(paragraph.style)
    const num = paragraph.num ?? byStyle?.num
    if (num === undefined || num === '0') return
    const label = count(
      num,
      paragraph.level ?? (paragraph.num === null ? (byStyle?.level ?? null) : 0),
      paragraph.style,
    )
    if (label === '') return
    numbered += 1
    inserts.push({ at, xml: labelXml(label) })
  }
  walkXml(xml, open, close)
  return { xml: withInserts(xml, inserts), numbered, leftOut }
}

interface Insert {
  readonly at: number
  readonly xml: string
}

const labelXml = (label: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(label)}</w:t></w:r>`

const styleXml = (level: number): string =>
  `<w:pStyle w:val="${level === BOLD ? BOLD_STYLE : `Heading${level}`}"/>`

function withInserts(xml: string, inserts: readonly Insert[]): string {
  const pieces: string[] = []
  let from = 0
  for (const insert of [...inserts].sort((x, y) => x.at - y.at)) {
    pieces.push(xml.slice(from, insert.at), insert.xml)
    from = insert.at
  }
  return pieces.join('') + xml.slice(from)
}

const escapeXml = (text: string): string =>
  text.replace(/[<>&]/gu, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : '&amp;'))
