import { sha256 } from '../hash.js'

/** 32 bits for each of two texts: no two pairs of texts in a corpus share both. */
const DIGITS = 8

/**
 * What tells a text in the id of a question: the beginning of its SHA-256.
 *
 * @example textToMark('推进跨省通办。') // => '951168a7'
 */
export const textToMark = (text: string): string => sha256(text).slice(0, DIGITS)

/**
 * The id of the question about two texts: the same in every comparison that asks about them.
 *
 * @example textsToId('推进跨省通办。', '推进跨省通办。') // => '951168a7-951168a7'
 */
export const textsToId = (source: string, target: string): string =>
  `${textToMark(source)}-${textToMark(target)}`
