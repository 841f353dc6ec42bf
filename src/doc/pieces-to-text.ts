import type { Piece } from './clx-to-pieces.js'

/** Stands for the second byte of a character of two bytes, so that every place in the text is the file's own. */
export const FILLER = '\u0000'

/** Code pages of languages in which some programs write eight-bit text, against the rule (MS-DOC 2.9.73). */
const CODE_PAGES: Readonly<Record<number, string>> = {
  1028: 'big5',
  2052: 'gb18030',
  3076: 'big5',
  4100: 'gb18030',
  5124: 'big5',
}

/** Real text in windows-1252 of a Chinese file is Latin with a few marks; of a code page it is nearly all high bytes. */
const HIGH_SHARE = 0.5

/** One quotation mark or middle dot alone proves nothing. */
const HIGH_AT_LEAST = 4

/**
 * The text of a Word file, one UTF-16 unit for each place that the file counts.
 *
 * Eight-bit pieces are windows-1252, as the format says, unless they can only be a Chinese code page.
 * Throws `RangeError` where a piece lies beyond the stream.
 */
export function piecesToText(word: Buffer, pieces: readonly Piece[], lid: number): string {
  return pieces
    .map(({ from, to, at, width }) => {
      const end = at + (to - from) * width
      if (end > word.length) throw new RangeError('a piece beyond the stream')
      if (width === 2) return word.toString('utf16le', at, end)
      return narrowText(word.subarray(at, end), CODE_PAGES[lid])
    })
    .join('')
}

/** What stands for the bytes 0x80 to 0x9f; some releases of Node read windows-1252 as Latin-1, in which they are controls. */
const MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const windows1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\u0080-\u009f]/gu, (sign) => MARKS[sign.charCodeAt(0) - 0x80]!)

function narrowText(bytes: Buffer, codePage: string | undefined): string {
  return (codePage !== undefined && inCodePage(bytes, codePage)) || windows1252(bytes)
}

/** The text in a code page of two bytes, padded to one unit a byte, or `undefined` where the bytes are none. */
function inCodePage(bytes: Buffer, codePage: string): string | undefined {
  let high = 0
  for (const byte of bytes) if (byte >= 0x80) high += 1
  if (high < HIGH_AT_LEAST || high < bytes.length * HIGH_SHARE) return undefined
  try {
    const text = new TextDecoder(codePage, { fatal: true }).decode(bytes)
    const padded = [...text].map((sign) => (sign < '\u0080' ? sign : sign + FILLER)).join('')
    return padded.length === bytes.length ? padded : undefined
  } catch {
    return undefined
  }
}
