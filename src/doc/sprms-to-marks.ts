import type { Sprm } from './grpprl-to-sprms.js'

/** What is said of a paragraph, as far as its text depends on it; what is absent is as the style says. */
export interface ParagraphMarks {
  style?: number
  /** The list in use, counted from 1; 0 for none. */
  num?: number
  level?: number
  isInTable?: boolean
  /** How deep in tables. */
  depth?: number
  isRowEnd?: boolean
  isInnerCellEnd?: boolean
  isInnerRowEnd?: boolean
  row?: RowShape
}

/** The cells of a row. */
export interface RowShape {
  /** Where each cell begins and the last ends, in twentieths of a point. */
  readonly edges: readonly number[]
  readonly cells: readonly CellShape[]
}

export interface CellShape {
  /** Goes on in the cell before it. */
  isMerged: boolean
  /** Begins or goes on with a cell over several rows. */
  vertical: 'none' | 'begins' | 'goes-on'
}

/** How a stretch of text is shown; a number is as in the file: 0, 1, 0x80 as the style, 0x81 the other way. */
export interface CharacterMarks {
  style?: number
  hidden?: number
  struck?: number
  doublyStruck?: number
  isDeleted?: boolean
  isRaised?: boolean
  /** The sign that stands for the character. */
  symbol?: number
}

/** Numbers of lists: above this the paragraph is in none, whatever else it says (MS-DOC 2.6.2, sprmPIlfo). */
const LAST_NUM = 0x7fe

/** Where the Data stream holds the properties of a paragraph that has too many for its page. */
const ELSEWHERE = new Set([0x6645, 0x6646, 0x646b])

/** What the changes say of a paragraph. `elsewhere` reads those in the Data stream. */
export function sprmsToParagraph(
  sprms: readonly Sprm[],
  elsewhere: (offset: number) => ParagraphMarks,
): ParagraphMarks {
  const marks: ParagraphMarks = {}
  for (const { code, operand } of sprms) {
    if (ELSEWHERE.has(code)) Object.assign(marks, elsewhere(operand.readUInt32LE(0)))
    switch (code) {
      case 0x4600:
        marks.style = operand.readUInt16LE(0)
        break
      case 0x260a:
        marks.level = operand[0]!
        break
      case 0x460b: {
        const num = operand.readUInt16LE(0)
        marks.num = num > LAST_NUM ? 0 : num
        break
      }
      case 0x2416:
        marks.isInTable = operand[0] === 1
        break
      case 0x2417:
        marks.isRowEnd = operand[0] === 1
        break
      case 0x244b:
        marks.isInnerCellEnd = operand[0] === 1
        break
      case 0x244c:
        marks.isInnerRowEnd = operand[0] === 1
        break
      case 0x6649:
        marks.depth = operand.readUInt32LE(0)
        break
      case 0xd608:
        marks.row = rowOf(operand)
        break
      case 0x5624:
        for (const [at, cell] of marks.row?.cells.entries() ?? [])
          if (at > operand[0]! && at < operand[1]!) cell.isMerged = true
        break
      case 0x5625:
        for (const [at, cell] of marks.row?.cells.entries() ?? [])
          if (at >= operand[0]! && at < operand[1]!) cell.isMerged = false
        break
      case 0xd62b: {
        const cell = marks.row?.cells[operand[0] ?? 0]
        if (cell && operand.length > 1) cell.vertical = verticalOf(operand[1]!)
        break
      }
      default:
    }
  }
  return marks
}

const verticalOf = (flags: number): CellShape['vertical'] =>
  (flags & 2) !== 0 ? 'begins' : (flags & 1) !== 0 ? 'goes-on' : 'none'

const CELL = 20

/** sprmTDefTable: how many cells, their edges, then what is said of each, if anything. */
function rowOf(operand: Buffer): RowShape {
  const count = operand.length === 0 ? 0 : operand[0]!
  const edges: number[] = []
  for (let at = 0; at <= count && 3 + at * 2 <= operand.length; at++)
    edges.push(operand.readInt16LE(1 + at * 2))
  const cells = Array.from({ length: Math.max(0, edges.length - 1) }, (_, at): CellShape => {
    const from = 1 + (count + 1) * 2 + at * CELL
    const flags = from + 2 <= operand.length ? operand.readUInt16LE(from) : 0
    return { isMerged: (flags & 2) !== 0, vertical: verticalOf(flags >> 5) }
  })
  return { edges, cells }
}

/** What the changes say of a stretch of text. */
export function sprmsToCharacters(sprms: readonly Sprm[]): CharacterMarks {
  const marks: CharacterMarks = {}
  for (const { code, operand } of sprms)
    switch (code) {
      case 0x4a30:
        marks.style = operand.readUInt16LE(0)
        break
      case 0x083c:
        marks.hidden = operand[0]!
        break
      case 0x0837:
        marks.struck = operand[0]!
        break
      case 0x2a53:
        marks.doublyStruck = operand[0]!
        break
      case 0x0800:
        marks.isDeleted = operand[0] === 1
        break
      case 0x2a48:
        marks.isRaised = operand[0] === 1
        break
      case 0x6a09:
        marks.symbol = operand.readUInt16LE(2)
        break
      default:
    }
  return marks
}
