import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const FILE = 'library.cjs'

/**
 * Where the library lies, for `import.meta.url` in its build: data, threads and packages for later are beside it.
 * A bundle that took the library in lies elsewhere; then the package is looked for as it is installed.
 */
export const libraryUrl: string = pathToFileURL(libraryPath()).href

function libraryPath(): string {
  const here = typeof __filename === 'string' ? __filename : ''
  if (basename(here) === FILE) return here
  for (const from of [here, process.argv[1] ?? '', join(process.cwd(), FILE)])
    try {
      return join(dirname(createRequire(from).resolve('policy-lineage/package.json')), 'dist', FILE)
    } catch {
      // not from there
    }
  return join(process.cwd(), FILE)
}
