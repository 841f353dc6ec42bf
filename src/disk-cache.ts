import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PolicyError } from './error.js'
import { faultToWords } from './fault-to-words.js'

/** What was worked out once, by the hash of what it was worked out from. */
export interface DiskCache {
  readonly folder: string
  /** What was put under a key, or `undefined` where nothing was, or where the entry is damaged. */
  readonly get: (kind: EntryKind, key: string) => string | undefined
  readonly put: (kind: EntryKind, key: string, text: string) => void
  /** Damaged entries that were met; what is put in their place afterwards repairs them. */
  readonly damaged: () => number
}

/** Parsed documents, what comparisons found, and what plug-ins answered. */
export type EntryKind = 'document' | 'pair' | 'answer'

/** Goes up when what is stored changes its shape or its meaning; entries of other versions are not looked at. */
const CACHE_VERSION = 2
/** A draft this old belongs to a process that was killed. */
const DRAFT_LIVES = 24 * 60 * 60 * 1000

/** One key for whatever determines an entry: JSON data. */
export const keyOf = (...parts: readonly unknown[]): string => hashOf(JSON.stringify(parts))

/**
 * A cache in a folder, which is made when needed and may be deleted at any time.
 *
 * An entry is one file: its checksum, then its text. It is written beside and renamed, so that neither a
 * killed process nor two at once leave half an entry; an entry whose checksum is wrong counts as none.
 *
 * @throws PolicyError `unreadable` where the folder cannot be written to
 */
export function createDiskCache(root: string): DiskCache {
  const folder = join(root, `v${CACHE_VERSION}`)
  const drafts = join(folder, 'drafts')
  let damaged = 0
  try {
    mkdirSync(drafts, { recursive: true })
    sweep(drafts)
  } catch (cause) {
    throw new PolicyError('unreadable', `the cache folder ${root} cannot be used: ${faultToWords(cause)}`, {
      cause,
    })
  }
  const pathOf = (kind: EntryKind, key: string): string => join(folder, kind, key.slice(0, 2), `${key}.json`)
  return {
    folder: root,
    get(kind, key) {
      let entry: string
      try {
        entry = readFileSync(pathOf(kind, key), 'utf8')
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        damaged++
        return undefined
      }
      const text = entry.slice(CHECKSUM_LENGTH + 1)
      if (entry.slice(0, CHECKSUM_LENGTH) === hashOf(text)) return text
      damaged++
      return undefined
    },
    put(kind, key, text) {
      const path = pathOf(kind, key)
      const draft = join(drafts, randomUUID())
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(draft, `${hashOf(text)}\n${text}`)
      renameSync(draft, path)
    },
    damaged: () => damaged,
  }
}

const CHECKSUM_LENGTH = 64

/** SHA-256 of a text (UTF-8) in hexadecimal digits. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

function sweep(drafts: string): void {
  for (const name of readdirSync(drafts)) {
    const draft = join(drafts, name)
    try {
      if (Date.now() - statSync(draft).mtimeMs > DRAFT_LIVES) rmSync(draft, { force: true })
    } catch {
      // another process finished with it in this moment
    }
  }
}
