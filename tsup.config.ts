import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { decode, encode } from '@jridgewell/sourcemap-codec'
import { defineConfig, type Options } from 'tsup'
import { type Plugin, remember, writeNotices } from './build/bundled-to-notices.js'
import { FOR_PAGES } from './build/library-to-browser.js'
import { DOORS, shareLibrary, writeDoors } from './build/library-to-doors.js'
import { packages } from './build/packages-to-files.js'
import pkg from './package.json' with { type: 'json' }

/**
 * Dependencies stay outside, development dependencies go into dist: of natural or graphology users need a few
 * modules, not what they install. What a comparison does not need lies in files of its own (`load-later.ts`).
 */
const shared: Options = {
  platform: 'node',
  target: 'node20',
  // tsup's splitting would rewrite ?? and ?. into calls of helpers, which costs a tenth of the time
  splitting: false,
  // Chinese data as it is written, not as six ASCII signs a character
  esbuildOptions: (options) => void Object.assign(options, { charset: 'utf8', sourcesContent: false }),
}

/** The door for pages, whose settings are esbuild's own: what tsup adds would be bytes. */
const pages: Plugin = {
  name: 'door-for-pages',
  async setup({ esbuild }) {
    await esbuild.build({ ...FOR_PAGES, entryPoints: ['src/doors/browser.ts'], outfile: 'dist/browser.js' })
    writeFileSync('dist/browser.d.ts', "export * from './browser.cjs'\n")
  },
}

const library: Options = {
  ...shared,
  entry: { library: 'src/doors/all.ts' },
  format: 'cjs',
  sourcemap: true,
  inject: ['build/library-url.ts'],
  // webpack would take the `define` of a package inside for the library's own, and hand out that package in its place
  define: { 'import.meta.url': 'libraryUrl', define: 'undefined' },
  esbuildPlugins: [remember, packages, pages],
  onSuccess: async () => {
    for (const data of ['idf.utf8', 'words.utf8']) copyFileSync(`src/tokenize/${data}`, `dist/${data}`)
    cpSync('src/report/published', 'dist', { recursive: true })
    thin('dist/library.cjs')
    writeDoors()
    writeNotices()
  },
}

/** Which file a part comes from, and the place asked for again: the source map knows the one, once is enough for the other. */
const IDLE = /^(?:\/\/ (?:src|node_modules)\/.*|init_library_url\(\);)$/u

/** import("docx") */
const OPTIONAL = /\bimport\("(?<name>[^"]+)"\)/gu

/**
 * Imports of packages that need not be there, so written that bundlers leave them to the moment when something needs
 * them: esbuild and Rollup by the name that is no literal, webpack and Vite by the remarks.
 */
const tolerated = (line: string): string =>
  line.replace(OPTIONAL, (asked, name: string) =>
    Object.keys(pkg.peerDependencies).some((peer) => name === peer || name.startsWith(`${peer}/`))
      ? `import(/* webpackIgnore: true */ /* @vite-ignore */ ["${name}"].join())`
      : asked,
  )

/** Drops idle lines; of the map one place a line stays, from which a stack trace finds the sources: a fifth of the bytes. */
function thin(file: string): void {
  const lines = readFileSync(file, 'utf8').split('\n')
  const first = lines.indexOf('init_library_url();')
  const kept = lines.flatMap((line, at) => (at > first && IDLE.test(line) ? [] : [at]))
  writeFileSync(file, kept.map((at) => tolerated(lines[at]!)).join('\n'))
  const map = JSON.parse(readFileSync(`${file}.map`, 'utf8'))
  const decoded = decode(map.mappings)
  const mappings = encode(kept.map((at) => decoded[at]?.slice(0, 1) ?? []))
  writeFileSync(`${file}.map`, JSON.stringify({ ...map, names: [], mappings }))
}

/** What looks at the version of Node stays small, and loads the command once it has looked. */
const commandApart: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'command-apart',
  setup: (build) =>
    build.onResolve({ filter: /^\.\/cli\/main\.js$/ }, () => ({ path: './command.js', external: true })),
}

const clients: Options = {
  ...shared,
  entry: {
    cli: 'src/cli.ts',
    command: 'src/cli/main.ts',
    'job-worker': 'src/jobs/job-worker.ts',
    'nearest-worker': 'src/nearest/nearest-worker.ts',
    'queue-worker': 'src/queue/queue-worker.ts',
  },
  format: 'esm',
  esbuildPlugins: [shareLibrary, commandApart],
}

/** A thread that tells its errors as data needs no part of the library, and starts in less time without it. */
const threads: Options = {
  ...shared,
  entry: { 'pdf-worker': 'src/read/pdf-worker.ts' },
  format: 'esm',
  esbuildPlugins: [remember],
  // whichever comes last knows them all
  onSuccess: async () => writeNotices(),
}

const types: Options = {
  entry: { ...DOORS, browser: 'src/doors/browser.ts' },
  format: 'cjs',
  dts: { only: true },
}

const configs: ReturnType<typeof defineConfig> = defineConfig([library, clients, threads, types])
export default configs
