import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { PolicyError } from '../error.js'
import { faultToWords } from '../fault-to-words.js'
import { sha256 } from '../hash.js'
import type { StoreKey } from './keys.js'
import { entryToText, textToEntry } from './text-to-entry.js'

/** What was worked out once, by the hash of what it was worked out from. */
export interface Store {
  readonly folder: string
  /** Whether others work from it, too. */
  readonly isShared: boolean
  /** The data under a key, or `undefined` where there is none, or where the entry is damaged or not of this shape. */
  readonly read: <T>(key: StoreKey, isShaped: (data: unknown) => data is T) => T | undefined
  /** Whether there is an entry, whole or not. */
  readonly has: (key: StoreKey) => boolean
  /** Puts JSON data under a key: in one step, so that nobody ever finds half of it. */
  readonly put: (key: StoreKey, data: unknown) => void
  readonly drop: (key: StoreKey) => void
  /** Damaged entries that were met; what is put in their place afterwards repairs them. */
  readonly damaged: () => number
  /** Why entries cannot be put, once one could not; `null` while all is well. */
  readonly fault: () => string | null
}

export interface StoreOptions {
  /**
   * Several processes or machines work from it: what is put there is on the disk before anyone is told of it, and a
   * folder that cannot be written to is an error. Without it such a folder is worked around, and `fault` tells.
   */
  readonly isShared?: boolean
}

/** Goes up when what is stored changes its shape or its meaning; entries of other versions are not looked at. */
const STORE_VERSION = 3
/** A draft this old belongs to a process that was killed. */
const DRAFT_LIVES = 24 * 60 * 60 * 1000
/** Digits of the hash of a key that name its folder: 4,096 folders hold a hundred million entries in lots that any file system bears. */
const FOLDER_DIGITS = 3

/**
 * A store in a folder, which is made when needed and may be deleted at any time.
 *
 * An entry is one file, `v3/<kind>/<three digits>/<name>.json`: the checksum of key and text, then the text. It is
 * written beside and renamed, so that neither a killed process nor two at once leave half an entry; an entry whose
 * checksum is wrong, or that stands under another's key, counts as none.
 *
 * @throws PolicyError `unreadable` where a shared folder cannot be written to
 */
export function createStore(root: string, { isShared = false }: StoreOptions = {}): Store {
  const folder = join(root, `v${STORE_VERSION}`)
  const drafts = join(folder, 'drafts')
  let damaged = 0
  let fault: string | null = null
  const attempt = (work: () => void): void => {
    try {
      work()
    } catch (cause) {
      const why = `${isShared ? 'the store' : 'the cache folder'} ${root} cannot be used: ${faultToWords(cause)}`
      if (isShared) throw new PolicyError('unreadable', why, { cause })
      fault ??= why
    }
  }
  attempt(() => {
    mkdirSync(drafts, { recursive: true })
    sweep(drafts)
  })
  return {
    folder: root,
    isShared,
    read(key, isShaped) {
      const text = readEntry(key)
      if (text === undefined) return undefined
      const data = toData(text)
      if (isShaped(data)) return data
      damaged++
      return undefined
    },
    has: (key) => existsSync(keyToPath(folder, key)),
    put(key, data) {
      attempt(() => {
        const [path, entry] = [keyToPath(folder, key), textToEntry(key, JSON.stringify(data))]
        for (let left = TRIES; left > 0; left--) {
          const draft = join(drafts, randomUUID())
          try {
            if (!existsSync(drafts)) mkdirSync(drafts, { recursive: true })
            write(draft, entry, isShared)
            place(draft, path)
            return
          } catch (cause) {
            rmSync(draft, { force: true })
            // somebody is deleting the folder in this moment
            if ((cause as NodeJS.ErrnoException).code !== 'ENOENT' || left === 1) throw cause
          }
        }
      })
    },
    drop(key) {
      rmSync(keyToPath(folder, key), { force: true })
    },
    damaged: () => damaged,
    fault: () => fault,
  }

  function readEntry(key: StoreKey): string | undefined {
    let entry: string
    try {
      entry = readFileSync(keyToPath(folder, key), 'utf8')
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'ENOENT' && code !== 'ENOTDIR') damaged++
      return undefined
    }
    const text = entryToText(key, entry)
    if (text === undefined) damaged++
    return text
  }
}

/** Whoever deletes a folder is done after as many tries. */
const TRIES = 10

/** Where an entry lies below the folder of its version. */
function keyToPath(folder: string, key: StoreKey): string {
  const [kind, name] = key.split('/') as [string, string]
  return join(folder, kind, sha256(key).slice(0, FOLDER_DIGITS), `${name}.json`)
}

/** A rename puts a file in place that is known by its name: what it holds must be on the disk before. */
function write(draft: string, entry: string, isSynced: boolean): void {
  if (!isSynced) {
    writeFileSync(draft, entry)
    return
  }
  const file = openSync(draft, 'w')
  try {
    writeFileSync(file, entry)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Nearly always the folder is there already; what stands in the way of a file is swept aside. */
function place(draft: string, path: string): void {
  try {
    renameSync(draft, path)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') mkdirSync(dirname(path), { recursive: true })
    else if (code === 'EISDIR' || code === 'ENOTEMPTY') rmSync(path, { recursive: true })
    else throw cause
    renameSync(draft, path)
  }
}

/** JSON, or `undefined` for what is none. */
function toData(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

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
