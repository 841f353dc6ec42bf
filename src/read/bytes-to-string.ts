import { PolicyError } from '../error.js'
import type { Note } from '../model/index.js'

export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly notes: readonly Note[]
}

/**
 * The commonest characters of Chinese running text, both scripts, with the marks that end sentences.
 * Wrongly decoded bytes spread over thousands of rare characters and seldom hit one of these.
 */
const COMMON = new Set(
  '的一是不了在有人这中大国为上个到和地要以会年发成部法行主动方公实经面本事关工作政务服府进加全推与及市省等新建设强对制业化体理管开展工项目度机定重点用高平信息提完立机构各级领导县区办' +
    '這國為個會發來時動產實經關務與設強對業體開項機點領導縣區辦並應將' +
    '，。、；：（）《》“”\n',
)

/** Bytes looked at in guessing; more does not change the guess. */
const SAMPLE = 64 * 1024

/** Share of characters that no text holds (U+FFFD, control, private use) from which bytes are not text. */
const MOST_RUBBISH = 0.02

/** A replaced character speaks this many times louder against an encoding than a common one for it. */
const RUBBISH_WEIGHT = 8

/** Tried in this order; the first wins a draw. */
const GUESSES = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

/** charset=gb2312 · encoding="GBK" in the head of a page */
const DECLARED = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})/iu

/** Declarations stand in the first bytes: HTML asks for 1024, pages with long comments need more. */
const DECLARED_WITHIN = 4096

/** U+FFFD, control characters, private use: none of them is text. */
const RUBBISH = /[\uFFFD\p{Co}]|(?![\t\n\v\f\r\u0085])\p{Cc}/gu

/**
 * Bytes as text: by the encoding asked for, else by byte order mark, else UTF-8 where the bytes are
 * sound UTF-8, else by what a page declares, else by which of UTF-8, GB18030, Big5 and UTF-16 gives
 * the most of the commonest characters. A guess, and every character that could not be decoded, is noted.
 *
 * Throws `bad-option` for an unknown encoding and `not-a-document` for bytes that are no text.
 */
export function bytesToString(bytes: Uint8Array, name: string, encoding?: string): Decoded {
  if (encoding !== undefined) return decodeAs(bytes, encoding, name, [])
  const marked = byteOrderMark(bytes)
  if (marked) return decodeAs(bytes, marked, name, [])
  const strict = decodeStrictly(bytes)
  if (strict !== null && !strict.includes(String.fromCharCode(0)))
    return textOrThrow(strict, 'utf-8', name, [])
  const declared = declaredEncoding(bytes)
  const guess = declared ?? guessEncoding(bytes.subarray(0, SAMPLE))
  const how = declared ? 'as the page declares' : 'as its commonest characters suggest'
  const note: Note = { code: 'decoding', message: `Read as ${guess}, ${how}; it is not UTF-8.` }
  return decodeAs(bytes, guess, name, [note])
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030'
  return null
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN))
  const label = DECLARED.exec(head)?.[1]
  if (label === undefined || /^utf-?(?:8|16)/iu.test(label)) return null
  try {
    const { encoding } = new TextDecoder(label)
    // Pages that declare GB2312 or GBK hold characters of their successor, which reads both.
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
}

/** The encoding that makes the most of the commonest characters, least rubbish counted against it. */
function guessEncoding(sample: Uint8Array): string {
  let best = 'utf-8'
  let bestScore = -Infinity
  for (const encoding of GUESSES) {
    const text = new TextDecoder(encoding).decode(sample)
    let common = 0
    for (const char of text) if (COMMON.has(char)) common += 1
    const rubbish = text.match(RUBBISH)?.length ?? 0
    // Counted by byte, so that an encoding of longer units cannot win by having fewer of them.
    const score = (common - RUBBISH_WEIGHT * rubbish) / Math.max(1, sample.length)
    if (score > bestScore) {
      best = encoding
      bestScore = score
    }
  }
  return best
}

function decodeAs(bytes: Uint8Array, encoding: string, name: string, notes: readonly Note[]): Decoded {
  let decoder: InstanceType<typeof TextDecoder>
  try {
    decoder = new TextDecoder(encoding)
  } catch (cause) {
    throw new PolicyError('bad-option', `encoding: no decoder is called '${encoding}'`, { cause })
  }
  return textOrThrow(decoder.decode(bytes), decoder.encoding, name, notes)
}

function textOrThrow(text: string, encoding: string, name: string, notes: readonly Note[]): Decoded {
  // What begins as rubbish is not counted to its end.
  const begins = text.slice(0, SAMPLE)
  const isHopeless = (begins.match(RUBBISH)?.length ?? 0) > begins.length / 2 && begins.length > 3
  const counted = isHopeless ? begins : text
  const rubbish = counted.match(RUBBISH)?.length ?? 0
  if (rubbish > Math.max(3, counted.length * MOST_RUBBISH))
    throw new PolicyError(
      'not-a-document',
      `${name} is no text: read as ${encoding}, ${rubbish} of ${counted.length} characters are not characters; ` +
        `if you know its encoding, give options.encoding`,
    )
  const lost = text.split('\uFFFD').length - 1
  if (lost === 0) return { text, encoding, notes }
  const span = { from: text.indexOf('\uFFFD'), to: text.indexOf('\uFFFD') + 1 }
  const message = `${lost} ${lost === 1 ? 'character' : 'characters'} could not be decoded as ${encoding}; the first is here.`
  return { text, encoding, notes: [...notes, { code: 'decoding', message, span }] }
}
