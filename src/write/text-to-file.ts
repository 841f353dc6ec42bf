import { linkSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { PolicyError } from '../error.js'
import { faultToWords } from '../fault-to-words.js'

/**
 * Writes a file in one piece: a reader sees all of it or nothing, and nothing is left half done.
 *
 * A device or a pipe (/dev/stdout, /dev/null) is written to as it is. Throws `exists` where the file is there and
 * `overwrite` was not asked for, `not-found` where its folder is missing, `unreadable` where it cannot be written to.
 */
export function textToFile(content: string | Uint8Array, path: string, overwrite: boolean): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    if (isStream(path)) writeFileSync(path, content)
    else {
      writeFileSync(draft, content, { flag: 'wx' })
      if (overwrite) renameSync(draft, path)
      else linkOrRename(draft, path)
    }
  } catch (error) {
    if (error instanceof PolicyError) throw error
    if (isMissing(error))
      throw new PolicyError('not-found', `there is no folder ${dirname(path)} for ${path}; make it first`, {
        cause: error,
      })
    throw new PolicyError('unreadable', `cannot write ${path}: ${faultToWords(error)}`, { cause: error })
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Neither a file nor a folder, and nothing that could be put aside and put in place. */
export function isStream(path: string): boolean {
  const stat = statOf(path)
  return stat !== undefined && !stat.isFile() && !stat.isDirectory()
}

/** Nothing, also where the way to it leads over a file. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
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

const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'

const existing = (path: string, cause: unknown): PolicyError =>
  new PolicyError('exists', `${path} exists; choose another name or ask to overwrite it`, { cause })
