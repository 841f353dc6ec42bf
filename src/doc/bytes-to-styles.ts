import { grpprlToSprms } from './grpprl-to-sprms.js'
import {
  type CharacterMarks,
  type ParagraphMarks,
  sprmsToCharacters,
  sprmsToParagraph,
} from './sprms-to-marks.js'

/** A style with all that its parents say. */
export interface Style {
  readonly paragraph: ParagraphMarks
  readonly characters: CharacterMarks
}

interface OwnStyle extends Style {
  readonly parent: number
}

/** Styles stand on one another at most so deep (MS-DOC 2.4.6.5). */
const DEEPEST = 11

const NO_PARENT = 0xfff

const PLAIN: Style = { paragraph: {}, characters: {} }

/** The style sheet (MS-DOC 2.9.271): what each style says of paragraphs and characters, by its number. */
export function bytesToStyles(sheet: Buffer): (style: number) => Style {
  if (sheet.length < 8) return () => PLAIN
  const own: (OwnStyle | undefined)[] = []
  const headSize = sheet.readUInt16LE(0)
  const count = sheet.readUInt16LE(2)
  const base = sheet.readUInt16LE(4)
  let at = 2 + headSize
  for (let index = 0; index < count; index++) {
    const size = sheet.readUInt16LE(at)
    own.push(size === 0 ? undefined : readStyle(sheet.subarray(at + 2, at + 2 + size), base))
    at += 2 + size + (size % 2)
  }
  const settled = new Map<number, Style>()
  return (style) => {
    const known = settled.get(style)
    if (known !== undefined) return known
    const line: OwnStyle[] = []
    for (let up = own[style]; up !== undefined && line.length < DEEPEST; up = own[up.parent]) line.unshift(up)
    const found = {
      paragraph: Object.assign({}, ...line.map(({ paragraph }) => paragraph)),
      characters: Object.assign({}, ...line.map(({ characters }) => characters)),
    }
    settled.set(style, found)
    return found
  }
}

const PARAGRAPH = 1
const CHARACTER = 2

function readStyle(std: Buffer, base: number): OwnStyle {
  const kind = std.readUInt16LE(2) & 0xf
  const parent = std.readUInt16LE(2) >> 4
  const parts = std.readUInt16LE(4) & 0xf
  const nameLength = std.readUInt16LE(base)
  let at = base + 2 + nameLength * 2 + 2
  const grpprls: Buffer[] = []
  for (let part = 0; part < Math.min(parts, 2) && at + 2 <= std.length; part++) {
    const size = std.readUInt16LE(at)
    grpprls.push(std.subarray(at + 2, at + 2 + size))
    at += 2 + size + (size % 2)
  }
  const ofParagraph = kind === PARAGRAPH ? grpprls[0]?.subarray(2) : undefined
  const ofCharacters = kind === PARAGRAPH ? grpprls[1] : kind === CHARACTER ? grpprls[0] : undefined
  return {
    parent: parent === NO_PARENT ? -1 : parent,
    paragraph: ofParagraph ? sprmsToParagraph(grpprlToSprms(ofParagraph), () => ({})) : {},
    characters: ofCharacters ? sprmsToCharacters(grpprlToSprms(ofCharacters)) : {},
  }
}
