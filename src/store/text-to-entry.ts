import { sha256 } from '../hash.js'

const CHECKSUM_LENGTH = 64

/** An entry as a file: the checksum of key and text, then the text. The key is in it, so an entry under a wrong name is noticed. */
export const textToEntry = (key: string, text: string): string => `${checksum(key, text)}\n${text}`

/** The text of an entry, or `undefined` where it is damaged or another key's. */
export function entryToText(key: string, entry: string): string | undefined {
  const text = entry.slice(CHECKSUM_LENGTH + 1)
  return entry.slice(0, CHECKSUM_LENGTH) === checksum(key, text) ? text : undefined
}

const checksum = (key: string, text: string): string => sha256(`${key}\n${text}`)
