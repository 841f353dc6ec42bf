import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Answers by the hash of what was asked. */
export interface Cache {
  readonly get: (key: string) => Promise<string | undefined>
  readonly put: (key: string, answer: string) => Promise<void>
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * A cache of one small file an answer, in a folder that is made when the first one is put.
 *
 * Files are written beside and renamed, so that a run that was broken off leaves no half answer.
 */
export function createDiskCache(folder: string): Cache {
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), `${key}.json`)
  return {
    async get(key) {
      try {
        return await readFile(pathOf(key), 'utf8')
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    async put(key, answer) {
      const path = pathOf(key)
      await mkdir(join(folder, key.slice(0, 2)), { recursive: true })
      await writeFile(`${path}.${process.pid}.part`, answer)
      await rename(`${path}.${process.pid}.part`, path)
    },
  }
}

/** A cache that lasts as long as the process. */
export function createMemoryCache(): Cache {
  const answers = new Map<string, string>()
  return {
    get: (key) => Promise.resolve(answers.get(key)),
    put: (key, answer) => {
      answers.set(key, answer)
      return Promise.resolve()
    },
  }
}
