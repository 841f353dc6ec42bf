import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { PolicyError } from '../error.js'

/**
 * Writes a file in one piece: a reader sees all of it or nothing, and nothing is left half done.
 *
 * Throws `exists` where the file is there and `overwrite` was not asked for, `unreadable` where the
 * folder cannot be written to.
 */
export function textToFile(content: string | Uint8Array, path: string, overwrite: boolean): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    writeFileSync(draft, content, { flag: 'wx' })
    if (overwrite) renameSync(draft, path)
    else linkOrRename(draft, path)
  } catch (error) {
    if (error instanceof PolicyError) throw error
    throw new PolicyError('unreadable', `cannot write ${path}: ${(error as Error).message}`, { cause: error })
  } finally {
    rmSync(draft, { force: true })
  }
}

/** A hard link refuses to replace a file, in one step; where links are unknown, a new file is made first. */
function linkOrRename(draft: string, path: string): void {
  try {
    linkSync(draft, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw existing(path, error)
    try {
      writeFileSync(path, '', { flag: 'wx' })
    } catch (second) {
      if (codeOf(second) === 'EEXIST') throw existing(path, second)
      throw second
    }
    renameSync(draft, path)
  }
}

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code

const existing = (path: string, cause: unknown): PolicyError =>
  new PolicyError('exists', `${path} exists; choose another name or ask to overwrite it`, { cause })
