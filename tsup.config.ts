import { copyFileSync, cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { join, resolve } from 'node:path'
import { defineConfig, type Options } from 'tsup'

/**
 * Dependencies stay outside, development dependencies go into the bundle: of natural or echarts users need a
 * few modules, not what they install.
 *
 * What a comparison does not need lies in files of its own, read when it is first used: Node goes through
 * every character of a file before it runs the first, and most characters are htmlparser2's, underscore's and
 * the like.
 */

/** Where it lies in dist. */
const LATER = 'later'

/** Packages whose code went into the bundles, gathered over all of them. */
const bundled = new Set<string>()

/** node_modules/@scope/name or node_modules/name, the innermost one of a path. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** Remembers whose code esbuild put into a bundle: their licences ask to be named. */
const remember: Plugin = {
  name: 'remember-bundled-packages',
  setup(build) {
    build.initialOptions.metafile = true
    build.onEnd((result) => {
      for (const { inputs } of Object.values(result.metafile?.outputs ?? {})) rememberAll(inputs)
    })
  },
}

function rememberAll(inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>): void {
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const folder = PACKAGE.exec(file)?.[0]
    if (folder !== undefined && bytesInOutput > 0) bundled.add(folder)
  }
}

/** Name, version and licence text of every bundled package. */
function writeNotices(): void {
  const notices = [...bundled].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const texts = readdirSync(folder)
      .filter(
        (file) => /^(?:licen[cs]e|notice|copying)/iu.test(file) && statSync(join(folder, file)).isFile(),
      )
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    if (texts.length === 0)
      texts.push(`Published under the ${license} licence; the package holds no text of it.`)
    return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`
  })
  writeFileSync(
    'dist/THIRD-PARTY-NOTICES.txt',
    `Parts of these packages are in the files beside this one.\n\n${notices.join(`\n${'-'.repeat(78)}\n\n`)}`,
  )
}

/** Bundles a package into a file of its own, and puts in its place a module that reads the file when it is used. */
const loadLater: Plugin = {
  name: 'load-packages-later',
  setup(build) {
    const require = createRequire(import.meta.url)
    const outside = { ...own.dependencies, ...own.optionalDependencies, ...own.peerDependencies }
    const isLater = (path: string): boolean => {
      const name = /^(?:@[^/]+\/)?[^./][^/]*/u.exec(path)?.[0]
      return name !== undefined && !isBuiltin(path) && !(name in outside)
    }
    // a default import is a value, which cannot wait; a named one is looked up where it is used
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace(
        /^import (?<name>\w+) from '(?<from>[^']+)'/gmu,
        (statement, name, from) => (isLater(from) ? `import { whole as ${name} } from '${from}'` : statement),
      ),
    }))
    build.onResolve({ filter: /^[@a-z]/ }, ({ path, kind, importer }) =>
      kind === 'import-statement' && importer.endsWith('.ts') && isLater(path)
        ? { path, namespace: LATER }
        : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: LATER }, ({ path }) => {
      const file = `${LATER}/${path.replaceAll(/[^a-z0-9]+/giu, '-')}.cjs`
      const { metafile } = build.esbuild.buildSync({
        entryPoints: [path],
        outfile: join('dist', file),
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node20',
        minify: true,
        charset: 'utf8',
        metafile: true,
      })
      for (const { inputs } of Object.values(metafile.outputs)) rememberAll(inputs)
      const made = require(resolve('dist', file))
      const getters = Object.keys(made).map((name) => `get ${name}() { return load().${name} }`)
      return {
        contents: `let loaded
          const load = () => (loaded ??= require('./${file}'))
          module.exports = { get whole() { return load()${made.__esModule ? '.default' : ''} }, ${getters.join(', ')} }`,
        resolveDir: process.cwd(),
      }
    })
    build.onResolve({ filter: /\/charts-to-html\.js$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, namespace: 'charts' } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'charts' }, () => ({
      contents: `module.exports = require('./charts.cjs')`,
      resolveDir: process.cwd(),
    }))
    build.onResolve({ filter: /^\.\/(?:later\/.*|charts\.cjs)$/ }, ({ path }) => ({ path, external: true }))
  },
}

const own = createRequire(import.meta.url)('./package.json')

/** The command shares the library's one copy: only then is its PolicyError the library's. */
const shareLibrary: Plugin = {
  name: 'share-the-library',
  setup(build) {
    build.onResolve({ filter: /^[.].*[.]js$/ }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path).replaceAll('\\', '/')
      const door = /\/src\/(?:doors\/)?(?<door>\w+)\.js$/u.exec(file)?.groups?.door
      if (door === 'error') return { path: './index.js', external: true }
      return door !== undefined && door in DOORS ? { path: `./${door}.js`, external: true } : undefined
    })
  },
}

const shared: Options = {
  platform: 'node',
  target: 'node20',
  // tsup's splitting would rewrite ?? and ?. into calls of helpers, which costs a tenth of the time
  splitting: false,
  // blanks and comments make up a third of the install; names stay, so that stack traces can be read
  esbuildOptions: (options) => {
    options.minifyWhitespace = true
    options.minifySyntax = true
    // Chinese data as it is written, not as six ASCII signs a character
    options.charset = 'utf8'
  },
}

/** One copy of the library for all doors and both module systems: the same dictionary, the same PolicyError. */
function writeDoors(): void {
  const library = createRequire(import.meta.url)('./dist/library.cjs') as Record<string, object>
  for (const [door, values] of Object.entries(library)) {
    const names = Object.keys(values).sort()
    // Node looks for the names in what an import names, letter by letter: 0.1 s in the library itself
    const named = names.map((name) => `exports.${name} = door.${name}\n`)
    writeFileSync(`dist/${door}.cjs`, `const door = require('./library.cjs').${door}\n${named.join('')}`)
    writeFileSync(`dist/${door}.js`, `export { ${names.join(', ')} } from './${door}.cjs'\n`)
    // the types go the same way
    writeFileSync(`dist/${door}.d.ts`, `export * from './${door}.cjs'\n`)
  }
}

/** Source files of the doors by the name that each has in dist. */
const DOORS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(own.exports)
    .filter((path) => !path.endsWith('.json'))
    .map((path) =>
      path === '.' ? ['index', 'src/index.ts'] : [path.slice(2), `src/doors/${path.slice(2)}.ts`],
    ),
)

export default defineConfig([
  {
    ...shared,
    entry: { library: 'src/doors/all.ts' },
    format: 'cjs',
    shims: true,
    esbuildPlugins: [remember, loadLater],
    onSuccess: async () => {
      for (const data of ['idf.utf8', 'words.utf8']) copyFileSync(`src/tokenize/${data}`, `dist/${data}`)
      // whose words they are
      bundled.add('node_modules/@node-rs/jieba')
      cpSync('src/report/published', 'dist', { recursive: true })
      writeDoors()
      writeNotices()
    },
  },
  {
    ...shared,
    entry: { charts: 'src/report/html/charts-to-html.ts' },
    format: 'cjs',
    // nobody reads a stack trace of echarts
    minify: true,
    esbuildPlugins: [remember],
    // whichever comes last knows them all
    onSuccess: async () => writeNotices(),
  },
  {
    ...shared,
    entry: {
      cli: 'src/cli.ts',
      'compare-worker': 'src/compare-worker.ts',
      'nearest-worker': 'src/nearest/nearest-worker.ts',
    },
    format: 'esm',
    esbuildPlugins: [shareLibrary],
  },
  { entry: DOORS, format: 'cjs', dts: { only: true } },
])
