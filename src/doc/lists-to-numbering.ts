import type { Level, Num, Numbering } from './numbering.js'

/** Formats by their number (MS-OSHARED 2.2.1.3), in the words of ECMA-376; the others are printed as Arabic numbers. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  15: 'decimalHalfWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

const SUFFIXES = ['tab', 'space', 'nothing'] as const

const LSTF = 28
const LVLF = 28
const LFO = 16
const LEVELS = 9
const NO_STYLE = 0xfff

/** A pattern of a number is never longer. */
const PATTERN = 255

/** A level, and where the next thing begins. */
interface ReadLevel {
  readonly level: Level
  readonly end: number
}

/**
 * The lists of a Word file in the model of .docx: definitions by the list's id, lists in use by their number
 * from 1. `lists` begins with the PlfLst and goes on behind its end, where the levels stand.
 */
export function listsToNumbering(lists: Buffer, uses: Buffer): Omit<Numbering, 'styles'> {
  const definitions = new Map<string, ReadonlyMap<number, Level>>()
  if (lists.length >= 2) {
    const count = lists.readUInt16LE(0)
    let at = 2 + count * LSTF
    for (let index = 0; index < count; index++) {
      const from = 2 + index * LSTF
      const isSimple = (lists.readUInt8(from + 26) & 1) === 1
      const levels = new Map<number, Level>()
      for (let depth = 0; depth < (isSimple ? 1 : LEVELS); depth++) {
        const { level, end } = readLevel(lists, at)
        const style = lists.readUInt16LE(from + 8 + depth * 2)
        levels.set(depth, { ...level, style: style === NO_STYLE ? null : String(style) })
        at = end
      }
      definitions.set(String(lists.readInt32LE(from)), levels)
    }
  }
  return { definitions, nums: readUses(uses) }
}

function readUses(uses: Buffer): ReadonlyMap<string, Num> {
  const nums = new Map<string, Num>()
  if (uses.length < 4) return nums
  const count = uses.readUInt32LE(0)
  let at = 4 + count * LFO
  for (let index = 0; index < count; index++) {
    const from = 4 + index * LFO
    const num: Num = { definition: String(uses.readInt32LE(from)), starts: new Map(), levels: new Map() }
    nums.set(String(index + 1), num)
    const overrides = uses.readUInt8(from + 12)
    at += 4
    for (let rank = 0; rank < overrides; rank++) {
      const flags = uses.readUInt32LE(at + 4)
      const depth = flags & 0xf
      const isNewStart = (flags & 0x10) !== 0
      const start = uses.readInt32LE(at)
      at += 8
      if ((flags & 0x20) === 0) {
        if (isNewStart) num.starts.set(depth, start)
        continue
      }
      const { level, end } = readLevel(uses, at)
      num.levels.set(depth, level)
      if (isNewStart) num.starts.set(depth, level.start)
      at = end
    }
  }
  return nums
}

function readLevel(bytes: Buffer, at: number): ReadLevel {
  const flags = bytes.readUInt8(at + 5)
  const text = at + LVLF + bytes.readUInt8(at + 24) + bytes.readUInt8(at + 25)
  const length = bytes.readUInt16LE(text)
  const end = text + 2 + length * 2
  if (end > bytes.length) throw new RangeError('a level of a list beyond its end')
  const pattern = bytes.toString('utf16le', text + 2, text + 2 + Math.min(length, PATTERN) * 2)
  const level: Level = {
    start: bytes.readInt32LE(at),
    format: FORMATS[bytes.readUInt8(at + 4)] ?? 'decimal',
    pattern: patternOf(pattern),
    suffix: SUFFIXES[bytes.readUInt8(at + 15)] ?? 'tab',
    isLegal: (flags & 4) !== 0,
    restart: (flags & 8) === 0 ? null : bytes.readUInt8(at + 26),
    style: null,
  }
  return { level, end }
}

/** A level is named by its number, as a character; ECMA-376 says %1 for the first. */
const patternOf = (text: string): string =>
  [...text].map((sign) => (sign < '\u0009' ? `%${sign.charCodeAt(0) + 1}` : sign)).join('')
