import { checkInput } from './check.js'
import { sha256 } from './hash.js'

/** 48 bits: a chance of one in a million that any two of 24,000 texts share a fingerprint, and short enough for a cell. */
const DIGITS = 12

/**
 * The first 12 hexadecimal digits of the SHA-256 of a task's text (UTF-8): what tells that a decision is about
 * the wording that stands there now.
 *
 * @example taskToFingerprint({ text: '推进跨省通办。' }) // => '951168a72df8'
 */
export function taskToFingerprint(task: { readonly text: string }): string {
  checkInput('taskToFingerprint', task, 'a task', ({ text }) => typeof text === 'string')
  return sha256(task.text).slice(0, DIGITS)
}
