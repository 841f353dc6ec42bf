import { holdLimit } from '../limits.js'
import { later } from '../load-later.js'
import type { ReadLimits } from '../options.js'
import { cellsToLines, createTable, type Table } from './cells-to-lines.js'
import { ASIDE_FROM, ASIDE_TO, createLine, lineToText } from './html-line.js'
import {
  BLOCK,
  CONTAINER,
  elementToLevel,
  isInlineChrome,
  isMarked,
  isNoteMark,
  isTitleElement,
  NOT_TEXT,
} from './html-marks.js'
import type { Block, Cell, Element, Page } from './page.js'

const htmlparser2 = later('htmlparser2')

interface Frame {
  readonly name: string
  readonly index: number
  readonly isAside: boolean
  /** As `StyledLine.level`, of the text right inside it. */
  readonly level: number
  /** For `sup`: how many pieces its line had, and how many lines there were. */
  readonly raised: number
  /** How many rows and columns a cell spans. */
  readonly rows: number
  readonly columns: number
  /** For `ol`: the number of its next item. */
  next: number
}

/** Text of at least this many characters with a comma or stop is running text, not a menu. */
const RUNNING_TEXT = 20

/** Text this long is running text whatever its marks: some copies have lost them. */
const LONG_TEXT = 60

const isRunning = (text: string): boolean =>
  text.length >= LONG_TEXT || (text.length >= RUNNING_TEXT && /[。；，,;]/u.test(text))

/**
 * The lines of a page in order, with the elements they stand in; rows of tables as `a | b`.
 *
 * One pass without recursion, so that neither size nor nesting matters up to `limits.depth`.
 */
export function htmlToBlocks(html: string, limits: Required<ReadLimits>): Page {
  const elements: Element[] = [
    { parent: 0, last: 0, isMarked: false, isTitle: false, isContainer: true, mass: 0 },
  ]
  const frames: Frame[] = [
    { name: '', index: 0, isAside: false, level: 0, raised: 0, rows: 1, columns: 1, next: 1 },
  ]
  const leftOut = new Map<string, number>()
  const framed: string[] = []
  const count = (what: string): unknown => leftOut.set(what, (leftOut.get(what) ?? 0) + 1)
  /** Lines collected, the page's own first, then those of each open table cell. */
  const sinks: Block[][] = [[]]
  const rows: {
    readonly cells: Cell[]
    readonly owner: number
    readonly depth: number
    readonly table: Table
  }[] = []
  const tables: Table[] = []
  // Merged cells may not make a page grow beyond twice its length.
  const budget = { left: html.length + CARRIED_AT_LEAST }
  let line = createLine()
  let itemNumber = ''
  let titleText = ''
  let numbered = 0
  let links = 0
  let preformatted = 0
  let silent = 0
  /** Stretches open that are no wording, one inside another, and whether the line says so. */
  let asides = 0
  let isAsideOpen = false

  const endAside = (): void => {
    if (isAsideOpen) line.pieces.push(ASIDE_TO)
    isAsideOpen = false
  }
  const flush = (): void => {
    endAside()
    const text = lineToText(line)
    if (text !== '') {
      sinks.at(-1)!.push({ text, owner: line.owner, linked: line.linked, level: line.level ?? 0 })
      if (isRunning(text) && line.linked * 2 < text.length) elements[line.owner]!.mass += text.length
    }
    line = createLine()
  }
  const addText = (text: string): void => {
    const isBlank = text.trim() === ''
    if (line.pieces.length === 0 && isBlank) return
    if (line.pieces.length === 0) line.owner = frames.at(-1)!.index
    if (!isBlank && itemNumber !== '') {
      line.pieces.push(itemNumber)
      itemNumber = ''
    }
    if (asides > 0 && !isAsideOpen) {
      line.pieces.push(ASIDE_FROM)
      isAsideOpen = true
    }
    line.pieces.push(text)
    if (asides === 0 && HAS_WORDS.test(text)) line.level = looser(line.level, frames.at(-1)!.level)
    if (links > 0) line.linked += text.trim().length
  }
  /** The number a browser prints before an item of an ordered list. */
  const numberItem = (list: Frame | undefined, attributes: Readonly<Record<string, string>>): void => {
    if (list?.name !== 'ol') return
    const value = Number.parseInt(attributes.value ?? '', 10) || list.next
    list.next = value + 1
    itemNumber = `${value}. `
    numbered += 1
  }

  /** 10¹个: what was raised since a place in the line is no wording if it refers to a note. */
  const setRaisedAside = (from: number): void => {
    const before = line.pieces.slice(Math.max(0, from - 2), from).join('')
    const raised = line.pieces.slice(from).join('')
    if (from > line.pieces.length || raised === '' || !isNoteMark(raised, before)) return
    line.pieces.splice(from, 0, ASIDE_FROM)
    line.pieces.push(ASIDE_TO)
  }

  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (BLOCK.has(name) || name === 'br') flush()
    holdLimit(limits, 'depth', frames.length, 'Elements inside one another')
    const index = elements.length
    const parent = frames.at(-1)!
    const mark = {
      isMarked: isMarked(name, attributes),
      isTitle: isTitleElement(name, attributes),
      isContainer: CONTAINER.has(name),
    }
    elements.push({ parent: parent.index, last: index, ...mark, mass: 0 })
    const isAside = isInlineChrome(name, attributes)
    if (isAside) asides += 1
    frames.push({
      name,
      index,
      isAside,
      level: elementToLevel(name, attributes, parent.level),
      raised: line.pieces.length,
      rows: spanOf(attributes.rowspan),
      columns: spanOf(attributes.colspan),
      next: Number.parseInt(attributes.start ?? '', 10) || 1,
    })
    if (NOT_TEXT.has(name)) {
      silent += 1
      if (!FRAME.has(name)) count(name)
    }
    if (name === 'a') links += 1
    if (name === 'pre') preformatted += 1
    if (name === 'img') count(name)
    if (FRAME.has(name) && isFile(attributes.src)) framed.push(attributes.src)
    if (name === 'table') tables.push(createTable(budget))
    if (name === 'tr')
      rows.push({ cells: [], owner: index, depth: sinks.length, table: tables.at(-1) ?? createTable(budget) })
    if (isCell(name) && rows.length > 0) sinks.push([])
    if (name === 'li') numberItem(parent, attributes)
  }
  const close = (name: string): void => {
    if (frames.length === 1) return
    if (BLOCK.has(name)) flush()
    const frame = frames.pop()!
    if (frame.isAside) asides -= 1
    if (frame.isAside && asides === 0) endAside()
    if (name === 'sup' && asides === 0) setRaisedAside(frame.raised)
    if (name === 'table') tables.pop()
    elements[frame.index]!.last = elements.length - 1
    if (NOT_TEXT.has(name)) silent -= 1
    if (name === 'a') links -= 1
    if (name === 'pre') preformatted -= 1
    const row = rows.at(-1)
    if (isCell(name) && row && sinks.length > row.depth)
      row.cells.push({ blocks: sinks.pop()!, rows: frame.rows, columns: frame.columns })
    if (name === 'tr' && row) {
      rows.pop()
      for (const one of cellsToLines(row.cells, row.owner, row.table)) sinks.at(-1)!.push(one)
    }
  }
  const onText = (text: string): void => {
    if (silent > 0) return
    if (frames.at(-1)!.name === 'title') titleText += text
    for (const [index, part] of (preformatted > 0 ? text.split(/\r\n|[\r\n]/u) : [text]).entries()) {
      if (index > 0) flush()
      addText(part)
    }
  }

  ;new (htmlparser2().Parser)(
    { onopentag: open, onclosetag: close, ontext: onText, oncomment: () => count('comment') },
    { decodeEntities: true, recognizeSelfClosing: true },
  ).end(html.replace(/[\uFDD0\uFDD1]/gu, '\uFFFD'))
  flush()
  elements[0]!.last = elements.length - 1
  // Children come after their parents, so from the end each mass is whole before it is passed up.
  for (let index = elements.length - 1; index > 0; index--)
    elements[elements[index]!.parent]!.mass += elements[index]!.mass
  return { elements, blocks: sinks.flat(), title: titleText.trim(), leftOut, frames: framed, numbered }
}

/** Marks alone may stand in another style than their line. */
const HAS_WORDS = /[\p{L}\p{N}]/u

/** Of two levels the one that sets off less. */
const looser = (one: number | null, other: number): number =>
  one === null ? other : one === 0 || other === 0 ? 0 : Math.max(one, other)

const FRAME: ReadonlySet<string> = new Set(['frame', 'iframe'])

/** Frames that show nothing yet, or what a script puts into them, name no file. */
const isFile = (src: string | undefined): src is string =>
  src !== undefined && src !== '' && !/^(?:about|javascript|data):/iu.test(src)

/** So much may be carried however short the page. */
const CARRIED_AT_LEAST = 10_000

/** rowspan="2"; without a number, or with none that can be, 1. */
const spanOf = (value: string | undefined): number => Math.max(1, Number.parseInt(value ?? '', 10) || 1)

const isCell = (name: string): boolean => name === 'td' || name === 'th'
