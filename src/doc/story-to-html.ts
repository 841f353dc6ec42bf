import { holdLimit } from '../limits.js'
import type { ReadLimits } from '../options.js'
import type { Formats } from './fib-to-formats.js'
import { FILLER } from './pieces-to-text.js'
import { type Row, rowsToHtml } from './rows-to-html.js'
import type { ParagraphMarks } from './sprms-to-marks.js'

/** What of a story is not read, by kind. */
export type Count = (what: string) => void

export interface StoryContext {
  readonly text: string
  readonly formats: Formats
  readonly limits: Required<ReadLimits>
  /** The number that Word prints before a paragraph; '' for none. */
  readonly label: (marks: ParagraphMarks) => string
  readonly count: Count
  /** What stands for a mark at a place: the mark of a note, the text of a box. */
  readonly at: (place: number) => { readonly inline?: string; readonly after?: string } | undefined
  /** Places that show nothing: the instructions of fields, and their marks. */
  readonly isInstruction: (place: number) => boolean
}

interface OpenTable {
  readonly rows: Row[]
  cells: string[]
  cell: string[]
}

/**
 * A story of a Word file (its main text, a note, a box) as HTML of paragraphs and tables, with what Word shows
 * and nothing else: hidden and deleted text, instructions of fields and pictures are left out and counted.
 */
export function storyToHtml(from: number, to: number, context: StoryContext): string {
  const { text, formats, limits } = context
  const body: string[] = []
  const tables: OpenTable[] = []
  const sink = (): string[] => tables.at(-1)?.cell ?? body
  const closeTable = (): void => {
    const { rows, cells, cell } = tables.pop()!
    if (cell.length > 0) cells.push(cell.join(''))
    if (cells.length > 0) rows.push({ cells, shape: undefined })
    sink().push(rowsToHtml(rows))
  }
  /** Text before a deleted mark of a paragraph: it stands in the next one. */
  let joined = ''
  let after = ''
  for (let start = from; start < to; ) {
    const end = endOfParagraph(start, to, text, formats)
    const mark = end - 1
    const marks = formats.paragraph(mark)
    const depth = marks.isInTable ? Math.max(1, marks.depth ?? 1) : 0
    holdLimit(limits, 'depth', depth, 'Tables inside one another')
    while (tables.length > depth) closeTable()
    while (tables.length < depth) tables.push({ rows: [], cells: [], cell: [] })
    const table = tables.at(-1)
    if (table && (marks.isInnerRowEnd || (marks.isRowEnd && depth === 1))) {
      if (table.cell.length > 0) table.cells.push(table.cell.join(''))
      table.rows.push({ cells: table.cells, shape: marks.row })
      table.cells = []
      table.cell = []
      joined = ''
    } else {
      const shown = lineToHtml(
        start,
        text[mark] === '\r' || text[mark] === '\u0007' || text[mark] === '\f' ? mark : end,
        context,
      )
      joined += shown.html
      after += shown.after
      const isCellEnd = table && (marks.isInnerCellEnd || (text[mark] === '\u0007' && depth === 1))
      const look = formats.look(mark)
      const isHiddenAway = look.isHidden && joined === '' && !isCellEnd
      if (!(look.isDeleted && !isCellEnd && end < to) && !isHiddenAway) {
        sink().push(paragraphToHtml(context.label(marks), joined), after)
        joined = ''
        after = ''
      }
      if (isCellEnd) {
        table.cells.push(table.cell.join(''))
        table.cell = []
      }
    }
    start = end
  }
  if (joined !== '') sink().push(paragraphToHtml('', joined), after)
  while (tables.length > 0) closeTable()
  return body.join('')
}

const paragraphToHtml = (label: string, html: string): string =>
  label === '' && html === '' ? '' : `<p>${escapeHtml(label)}${html}</p>`

/** Where a paragraph ends: behind a mark of its kind. A page break ends it only where its format ends too. */
function endOfParagraph(from: number, to: number, text: string, formats: Formats): number {
  for (let at = from; at < to; at++) {
    const sign = text[at]
    if (sign === '\r' || sign === '\u0007') return at + 1
    if (sign === '\f' && formats.isParagraphEnd(at)) return at + 1
  }
  return to
}

function lineToHtml(
  from: number,
  to: number,
  context: StoryContext,
): { readonly html: string; readonly after: string } {
  const { text, formats, count } = context
  const pieces: string[] = []
  let after = ''
  for (let start = from; start < to; ) {
    const look = formats.look(start)
    const end = Math.min(to, look.to)
    let run = ''
    for (let at = start; at < end; at++) {
      if (context.isInstruction(at)) continue
      if (look.isDeleted || look.isHidden) {
        run += '.'
        continue
      }
      const instead = context.at(at)
      if (instead) {
        run += instead.inline ?? ''
        after += instead.after ?? ''
      } else run += signToHtml(text[at]!, look.symbol, count)
    }
    if (run === '') {
      start = end
      continue
    }
    if (look.isDeleted) count('deleted stretches of tracked changes')
    else if (look.isHidden) count('hidden stretches')
    else pieces.push(look.isStruck ? `<s>${run}</s>` : look.isRaised ? `<sup>${run}</sup>` : run)
    start = end
  }
  return { html: pieces.join(''), after }
}

/** What Word shows for a character; control characters have meanings of their own (MS-DOC 2.4.1). */
function signToHtml(sign: string, symbol: number | undefined, count: Count): string {
  switch (sign) {
    case '\u0001':
      count('pictures')
      return ''
    case '\u0008':
      count('drawings')
      return ''
    case '\t':
      return '\t'
    case '\u000b':
    case '\f':
    case '\u000e':
      return '<br>'
    case '\u001e':
      return '\u2011'
    case '(':
      if (symbol === undefined) return sign
      // Signs of fonts like Wingdings have no meaning without the font.
      if (symbol < 0x20 || (symbol >= 0xd800 && symbol <= 0xf8ff)) return ''
      return escapeHtml(String.fromCharCode(symbol))
    case '&':
    case '<':
    case '>':
      return escapeHtml(sign)
    default:
      return sign < ' ' || sign === FILLER ? '' : sign
  }
}

const escapeHtml = (text: string): string =>
  text.replace(/[<>&]/gu, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : '&amp;'))
