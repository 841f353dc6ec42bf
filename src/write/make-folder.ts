import { mkdirSync } from 'node:fs'
import { PolicyError } from '../error.js'
import { faultToWords } from '../fault-to-words.js'

/** Makes a folder and those above it where they are missing; throws `unreadable` where it can't be made. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new PolicyError('unreadable', `cannot make the folder ${folder}: ${faultToWords(cause)}`, { cause })
  }
}
