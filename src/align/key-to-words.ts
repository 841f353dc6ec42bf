import { FOLDED } from '../lexicon/localisation.js'

/** Shorter words are made of nothing smaller. */
const LONG = 3

/**
 * A word as the listed words of two characters that it is made of, one after another: 政务服务平台 and 政务平台
 * meet in 政务 and 平台, and segmenters that cut long words differently say the same. A word in which none is
 * found, and one that stands for a kind of place or office, stays whole.
 */
export function keyToWords(key: string, lists: (word: string) => boolean): readonly string[] {
  if (key.length < LONG || key[0] === FOLDED) return [key]
  const words: string[] = []
  for (let at = 0; at + 2 <= key.length; ) {
    const word = key.slice(at, at + 2)
    const isListed = lists(word)
    if (isListed) words.push(word)
    at += isListed ? 2 : 1
  }
  return words.length > 0 ? words : [key]
}
