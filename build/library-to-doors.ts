import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import pkg from '../package.json' with { type: 'json' }
import { nodeToRefusal, OLDEST_NODE } from '../src/cli/node-to-refusal.js'
import type { Plugin } from './bundled-to-notices.js'

/** A door that has a file of its own, and that CommonJS has no use for. */
const APART = './browser'

/** Every door's name in dist, with its source. */
export const DOORS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(pkg.exports)
    .filter((path) => !path.endsWith('.json') && path !== APART)
    .map((path) =>
      path === '.' ? ['index', 'src/index.ts'] : [path.slice(2), `src/doors${path.slice(1)}.ts`],
    ),
)

/** Throws in a Node that is too old, in one line, before the library is parsed: an older Node cannot. */
function writeRefusal(): void {
  const words = JSON.stringify(nodeToRefusal('0')!.en).replace('is 0;', 'is " + version + ";')
  writeFileSync(
    'dist/refuse-old-node.cjs',
    `const version = process.versions.node
const words = ${words}
if (Number.parseInt(version) < ${OLDEST_NODE}) throw Object.assign(new Error(words), { stack: words })
`,
  )
}

/** What threads share with the library; package.json does not name it. */
const INNER = 'inner'

/** Makes a file for each door and module system; all show one copy of the library: one dictionary, one PolicyError. */
export function writeDoors(): void {
  writeRefusal()
  const library: Record<string, object> = createRequire(import.meta.url)(resolve('dist/library.cjs'))
  for (const [door, values] of Object.entries(library)) {
    const names = Object.keys(values).sort()
    // Node looks for the names in what an import names, letter by letter: 0.1 s in the library itself
    const named = names.map((name) => `exports.${name} = door.${name}\n`)
    writeFileSync(
      `dist/${door}.cjs`,
      `require('./refuse-old-node.cjs')\nconst door = require('./library.cjs').${door}\n${named.join('')}`,
    )
    writeFileSync(`dist/${door}.js`, `export { ${names.join(', ')} } from './${door}.cjs'\n`)
    // the types go the same way
    if (door !== INNER) writeFileSync(`dist/${door}.d.ts`, `export * from './${door}.cjs'\n`)
  }
}

/** The command and the threads go through the doors too. */
export const shareLibrary: Plugin = {
  name: 'share-the-library',
  setup(build) {
    build.onResolve({ filter: /^\..*\.js$/ }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path).replaceAll('\\', '/')
      const name = /\/src\/(?:doors\/)?(?<name>\w+)\.js$/u.exec(file)?.groups?.name ?? ''
      const door = name === 'error' ? 'index' : name
      return door in DOORS || door === INNER ? { path: `./${door}.js`, external: true } : undefined
    })
  },
}
