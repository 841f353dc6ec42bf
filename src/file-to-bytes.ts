import { existsSync, readFileSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { PolicyError } from './error.js'
import { faultToWords } from './fault-to-words.js'

/** Told how many bytes a file has before it is read; throws where that is too much. */
type CheckSize = (bytes: number) => void

export const pathOf = (path: string | URL): string =>
  typeof path === 'string' ? path : decodeURIComponent(path.pathname)

/** Whether there is a file or folder of that path. */
export const isFile = (path: string): boolean => existsSync(path)

/**
 * The bytes of a file.
 *
 * Throws `not-found` where there is none, and `unreadable` for a folder, a pipe, a device, and whatever the system refuses.
 */
export async function fileToBytes(path: string | URL, checkSize: CheckSize): Promise<Uint8Array> {
  try {
    checkRegular(path)
    const handle = await open(path)
    try {
      checkSize((await handle.stat()).size)
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (cause) {
    throw asPolicyError(cause, path)
  }
}

/** The same without waiting. */
export function fileToBytesSync(path: string | URL, checkSize: CheckSize): Uint8Array {
  try {
    checkRegular(path)
    checkSize(statSync(path).size)
    return readFileSync(path)
  } catch (cause) {
    throw asPolicyError(cause, path)
  }
}

/** A device has no end and a pipe may never begin: neither is waited for. */
function checkRegular(path: string | URL): void {
  const stat = statSync(path)
  if (stat.isFile()) return
  const what = stat.isDirectory() ? 'a folder' : stat.isFIFO() ? 'a pipe' : 'a device'
  throw new PolicyError(
    'unreadable',
    `${pathOf(path)} cannot be read: it is ${what}, not a file${stat.isDirectory() ? '' : '; hand its text over as standard input (-) or as bytes'}`,
  )
}

function asPolicyError(cause: unknown, path: string | URL): PolicyError {
  if (cause instanceof PolicyError) return cause
  const { code } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new PolicyError('not-found', `there is no file ${pathOf(path)}`, { cause })
  return new PolicyError('unreadable', `${pathOf(path)} cannot be read: ${faultToWords(cause)}`, { cause })
}
