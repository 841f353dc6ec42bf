import { readFileSync } from 'node:fs'
import { PolicyError } from '../error.js'

/**
 * The words of a user dictionary in jieba's format: one word a line, anything after a blank (frequency,
 * part of speech) is not used; lines that open with # are comments.
 *
 * Throws `PolicyError` 'missing-dictionary' where the file cannot be read: jieba itself would end the process.
 */
export function readDictionary(file: string): readonly string[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new PolicyError(
      'missing-dictionary',
      `the user dictionary ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); check tokenize.dictionary`,
      { cause: error },
    )
  }
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.trim().split(/[ \t]/u, 1)[0]!)
    .filter((word) => word !== '')
}
