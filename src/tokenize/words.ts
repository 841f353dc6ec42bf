import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Of the 349,000 words of jieba's dictionary those are kept that were met this often in the text it was counted
 * on, or are words of policy documents: the others are names and rarities that cost 90 % of the loading time.
 * On documents that had no part in choosing them 99.7 % of the word boundaries stay where they were.
 */
export const COUNTED_FROM = 300

/** In so many of the 456 public documents of the background corpus a word must stand to be kept. */
export const DOCUMENTS_FROM = 2

/** How many words.utf8 holds, as make-words.ts counts them. */
const COUNT = 33_509

const OWN = './words.utf8'

/** The words that segmenters start from, made by make-words.ts: beside this file, in `src` and in `dist`. */
export const WORDS: { readonly path: string; readonly name: string } = {
  path: fileURLToPath(new URL(OWN, import.meta.url)),
  name: `jieba, ${COUNT} words: frequent ones and those of policy documents`,
}

/** Whether a file is there and holds something. */
export function isFilled(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size > 0
}
