import type { Note } from '../model/index.js'

/** The commonest characters of Chinese official prose: a quarter to two fifths of every running text. */
const COMMON = new Set(
  '的一是不了在有人这中大国为上个到和地要以会年发成部法行主动方公实经面本事关工作政务服府进加全推与及市省等新建设强对制业化体理管开展项目度机定重点用高平信息提完立构各级领导县区办',
)

/** Fewer than this share of them, and the characters are not those of the document; 488 real texts have 0.19 or more. */
const LEAST_COMMON = 0.1

/** Shorter texts tell nothing by their characters. */
const ENOUGH = 200

/** Marks of ASCII, control characters and private use: what fonts without a map of their characters leave. */
const SIGNS = /[!-/:-@[-`{-~\uFFFD\p{Co}]|(?![\s])\p{Cc}/gu

/** Tables of figures have a tenth. */
const MOST_SIGNS = 0.25

/** How much of a text is looked at. */
const SAMPLE = 100_000

/** Whether a text is signs and not words: the fonts of its file have no map to characters. */
export function isUnmapped(text: string): boolean {
  const written = text.slice(0, SAMPLE).replace(/\s/gu, '')
  return written.length >= ENOUGH && (written.match(SIGNS)?.length ?? 0) > MOST_SIGNS * written.length
}

/** What speaks against a text being that of the document: characters that no Chinese text is made of. */
export function textToDoubts(text: string): readonly Note[] {
  const han = text.slice(0, SAMPLE).match(/\p{Script=Han}/gu) ?? []
  if (han.length < ENOUGH) return []
  const share = han.filter((char) => COMMON.has(char)).length / han.length
  if (share >= LEAST_COMMON) return []
  const message =
    'Hardly any of the commonest characters stand in the text: it was probably recognised (OCR) or decoded wrongly.'
  return [{ code: 'decoding', message }]
}
