import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Of the 349,000 words of jieba's dictionary those count that were met this often in the text it was counted
 * on; the others are names and compounds that cost 90 % of the loading time. What they were is cut into their
 * parts or found by jieba's hidden Markov model. The dictionary as a whole gives a link F1 that is no better
 * (README of test/bench has the figures).
 */
export const COUNTED_FROM = 100

const OWN = './words.utf8'

/** How many words.utf8 holds, as make-words.ts counts them. */
const COUNT = 36_145

/** The words that segmenters start from, made by make-words.ts: beside this file, in `src` and in `dist`. */
export const WORDS: { readonly path: string; readonly name: string } = {
  path: fileURLToPath(new URL(OWN, import.meta.url)),
  name: `jieba, the ${COUNT} words counted ${COUNTED_FROM} times or more`,
}

/** Whether a file is there and holds something. */
export function isFilled(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size > 0
}
