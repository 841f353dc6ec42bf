import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import envPaths from 'env-paths'
import pkg from '../../package.json' with { type: 'json' }
import { hashOf } from '../disk-cache.js'

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
    stamp = file.endsWith('.cjs') ? `${pkg.version} ${hashOf(readFileSync(file, 'utf8'))}` : pkg.version
  }
  return stamp
}
