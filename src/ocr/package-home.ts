import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The folder of an installed package, or `null` where it is not there. */
export function packageHome(name: string): string | null {
  try {
    // not all packages show their package.json: it is looked for above what they do show
    let folder = path.dirname(createRequire(import.meta.url).resolve(name))
    while (!existsSync(path.join(folder, 'package.json'))) {
      if (folder === path.dirname(folder)) return null
      folder = path.dirname(folder)
    }
    return folder
  } catch {
    return null
  }
}

/** The version of an installed package, or `null` where it is not there. */
export function packageVersion(name: string): string | null {
  const home = packageHome(name)
  if (home === null) return null
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
  return typeof version === 'string' ? version : null
}
