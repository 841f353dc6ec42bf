import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import pkg from '../../package.json' with { type: 'json' }
import { sha256 } from '../hash.js'
import { keyOf } from '../store/keys.js'

let library: string | undefined

/**
 * The library's version, and as a build also the hash of the build: what one build worked out, another one does not
 * take for its own.
 */
export function libraryStamp(): string {
  if (library === undefined) {
    const file = fileURLToPath(import.meta.url)
    library = file.endsWith('.cjs') ? `${pkg.version} ${sha256(readFileSync(file))}` : pkg.version
  }
  return library
}

/** The library and the segmenters that `auto` may come upon: what one of them cut is not what another would. */
export const jobStamp = (): string => keyOf(libraryStamp(), segmenters())

let installed: readonly unknown[] | undefined

function segmenters(): readonly unknown[] {
  installed ??= [...['nodejieba', '@node-rs/jieba'].map(versionOf), process.versions.icu]
  return [process.env.POLICY_LINEAGE_SEGMENTER ?? 'auto', ...installed]
}

function versionOf(name: string): string | null {
  try {
    return (createRequire(import.meta.url)(`${name}/package.json`) as { version: string }).version
  } catch {
    return null
  }
}
