import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import envPaths from 'env-paths'
import pkg from '../../package.json' with { type: 'json' }
import { PolicyError } from '../error.js'

/** What was worked out once, by the hash of what it was worked out from. */
export interface Cache {
  readonly folder: string
  /** What was put under a key, or `undefined` where nothing was, or where the entry is damaged. */
  readonly get: (kind: EntryKind, key: string) => string | undefined
  readonly put: (kind: EntryKind, key: string, text: string) => void
  /** Damaged entries that were met; what is put in their place afterwards repairs them. */
  readonly damaged: () => number
}

export type EntryKind = 'document' | 'pair'

/** Goes up when what is stored changes its shape or its meaning; entries of other versions are not looked at. */
const CACHE_VERSION = 2
/** A draft this old belongs to a process that was killed. */
const DRAFT_LIVES = 24 * 60 * 60 * 1000

/** Where the cache is kept unless told otherwise: the operating system's folder for such files. */
export const defaultCacheFolder = (): string =>
  process.env.POLICY_LINEAGE_CACHE ?? envPaths('policy-lineage', { suffix: '' }).cache

let stamp: string | undefined

/**
 * The library's version, and as a build also the hash of the build: what one build worked out, another one does not
 * take for its own.
 */
export function libraryStamp(): string {
  if (stamp === undefined) {
    const file = fileURLToPath(import.meta.url)
    stamp = file.endsWith('.cjs') ? `${pkg.version} ${checksumOf(readFileSync(file, 'utf8'))}` : pkg.version
  }
  return stamp
}

/** One key for whatever determines an entry: JSON data. */
export const keyOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/**
 * A cache in a folder, which is made when needed and may be deleted at any time.
 *
 * An entry is one file: its checksum, then its text. It is written beside and renamed, so that neither a
 * killed process nor two at once leave half an entry; an entry whose checksum is wrong counts as none.
 *
 * @throws PolicyError `unreadable` where the folder cannot be written to
 */
export function createCache(root: string): Cache {
  const folder = join(root, `v${CACHE_VERSION}`)
  const drafts = join(folder, 'drafts')
  let damaged = 0
  try {
    mkdirSync(drafts, { recursive: true })
    sweep(drafts)
  } catch (cause) {
    throw new PolicyError(
      'unreadable',
      `the cache folder ${root} cannot be used: ${(cause as Error).message}`,
      {
        cause,
      },
    )
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
      if (entry.slice(0, CHECKSUM_LENGTH) === checksumOf(text)) return text
      damaged++
      return undefined
    },
    put(kind, key, text) {
      const path = pathOf(kind, key)
      const draft = join(drafts, randomUUID())
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(draft, `${checksumOf(text)}\n${text}`)
      renameSync(draft, path)
    },
    damaged: () => damaged,
  }
}

const CHECKSUM_LENGTH = 64

const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex')

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
