import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { BuildOptions } from 'esbuild'
import { type Plugin, remember } from './bundled-to-notices.js'
import { dataToPacked } from './data-to-packed.js'
import { withoutTrees } from './packages-to-files.js'

const STAND_INS = resolve('src/browser')

/** Of package.json a page needs who made the result, not how the package is built. */
const TOLD = ['name', 'version'] as const

/**
 * What asks for Node is replaced by what does the same in a browser, or says why it cannot: a file of src by its
 * namesake in src/browser, `node:path` by `node-path.ts` there. Packages that users install are handed over by them.
 */
const forBrowsers: Plugin = {
  name: 'for-browsers',
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path }) => ({
      path: join(STAND_INS, `${path.replace(/\/posix$/u, '').replaceAll(/\W/gu, '-')}.ts`),
    }))
    build.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path, resolveDir, importer }) => {
      const own = join(STAND_INS, basename(path).replace(/\.js$/u, '.ts'))
      const isOwn = importer.replaceAll('\\', '/').includes('/src/browser/')
      return resolveDir.includes('node_modules') || isOwn || !existsSync(own) ? undefined : { path: own }
    })
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, namespace: 'handed-over' } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'handed-over' }, () => ({ contents: 'export {}' }))
    build.onLoad({ filter: /browser[/\\]packed\.ts$/ }, () => ({
      contents: `export const PACKED = ${JSON.stringify(dataToPacked())}`,
    }))
    build.onLoad({ filter: /[/\\]package\.json$/ }, ({ path }) => {
      const pkg = JSON.parse(readFileSync(path, 'utf8'))
      return {
        loader: 'json',
        contents: JSON.stringify(Object.fromEntries(TOLD.map((name) => [name, pkg[name]]))),
      }
    })
  },
}

/** How the door for pages is built, of whatever entry: everything in one file, as small as it gets. */
export const FOR_PAGES: BuildOptions = {
  bundle: true,
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  // on a line of its own, where tools see what kind of module it is
  footer: { js: 'export {}' },
  inject: [join(STAND_INS, 'buffer.ts')],
  plugins: [remember, withoutTrees, forBrowsers],
}
