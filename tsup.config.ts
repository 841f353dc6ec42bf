import { copyFileSync, cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { defineConfig, type Options } from 'tsup'

/**
 * Dependencies stay outside, development dependencies go into the bundle: diff, fflate and htmlparser2 load in
 * a tenth of the time from one file, and of natural or echarts users need a few modules, not what they install.
 */

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
      for (const output of Object.values(result.metafile?.outputs ?? {}))
        for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
          const folder = PACKAGE.exec(file)?.[0]
          if (folder !== undefined && bytesInOutput > 0) bundled.add(folder)
        }
    })
  },
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

/** The command shares the library's one copy: only then is its PolicyError the library's. */
const shareLibrary: Plugin = {
  name: 'share-the-library',
  setup(build) {
    build.onResolve({ filter: /[/](?:index|error)[.]js$/ }, ({ path, resolveDir }) =>
      /\/src\/(?:index|error)\.js$/u.test(join(resolveDir, path).replaceAll('\\', '/'))
        ? { path: './index.js', external: true }
        : undefined,
    )
  },
}

const shared: Options = {
  platform: 'node',
  target: 'node20',
  splitting: true,
  // blanks and comments make up a third of the install; names stay, so that stack traces can be read
  esbuildOptions: (options) => {
    options.minifyWhitespace = true
    // Chinese data as it is written, not as six ASCII signs a character
    options.charset = 'utf8'
  },
}

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts' },
    format: 'cjs',
    shims: true,
    esbuildPlugins: [remember],
    onSuccess: async () => {
      copyFileSync('src/tokenize/idf.utf8', 'dist/idf.utf8')
      cpSync('src/report/published', 'dist', { recursive: true })
      // one copy of the library for both module systems: the same dictionary, the same PolicyError
      const names = Object.keys(createRequire(import.meta.url)('./dist/index.cjs')).sort()
      writeFileSync('dist/index.js', `export { ${names.join(', ')} } from './index.cjs'\n`)
      writeNotices()
    },
  },
  { ...shared, entry: { cli: 'src/cli.ts' }, format: 'esm', esbuildPlugins: [shareLibrary] },
  { entry: { index: 'src/index.ts' }, format: ['esm', 'cjs'], dts: { only: true } },
])
