import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'
import { defineConfig, type Plugin } from 'vite'
import { FOR_PAGES } from '../build/library-to-browser.js'

const ROOT = resolve(import.meta.dirname, '..')
const DOOR = resolve(ROOT, 'node_modules/.cache/policy-lineage-browser.mjs')

/** The character maps that Chinese PDF files name; others are of no use here. */
const MAPS = /^(?:Adobe-(?:GB1|CNS1)|GB|UniGB|UniCNS|B5pc|ETen|HKscs)/u

/** The library as the package has it for pages. */
const makeDoor = (): Promise<unknown> =>
  bundle({ ...FOR_PAGES, entryPoints: [resolve(ROOT, 'src/doors/browser.ts')], outfile: DOOR })

/** Which scripts reports carry, by their hashes: one in each language. */
async function scriptsOfReports(): Promise<readonly string[]> {
  const { compare, toHTML } = (await import(
    pathToFileURL(DOOR).href
  )) as typeof import('../src/doors/browser.js')
  const comparison = compare('一、改革\n（一）推进改革。', '一、改革\n（一）推进改革。')
  const pages = await Promise.all((['zh', 'en'] as const).map((lang) => toHTML(comparison, { lang })))
  return pages.map((page) => `'${/sha256-[\w+/=]+/u.exec(page)![0]}'`)
}

/** Nothing is sent anywhere: what a page, its worker and the report in it may load is what lies beside it. */
const policy = (scripts: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${scripts.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    'worker-src blob: ' + "'self'",
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** The library, the policy of the page, and the list of files that a browser keeps for work without the network. */
function page(): Plugin {
  return {
    name: 'page',
    enforce: 'pre',
    async buildStart() {
      await makeDoor()
    },
    resolveId: (id) => (id === 'policy-lineage/browser' ? DOOR : undefined),
    transformIndexHtml: {
      order: 'pre',
      handler: async (html) => html.replace('%POLICY%', policy(await scriptsOfReports())),
    },
  }
}

function offline(): Plugin {
  let out = ''
  return {
    name: 'offline',
    apply: 'build',
    configResolved: ({ build, root }) => {
      out = resolve(root, build.outDir)
    },
    generateBundle: {
      order: 'post',
      handler(_, files) {
        const cmaps = join(ROOT, 'node_modules/pdfjs-dist/cmaps')
        const maps = readdirSync(cmaps).filter((name) => MAPS.test(name))
        mkdirSync(join(out, 'pdf/cmaps'), { recursive: true })
        for (const name of maps) cpSync(join(cmaps, name), join(out, 'pdf/cmaps', name))
        const names = ['./', ...Object.keys(files), ...maps.map((name) => `pdf/cmaps/${name}`)]
        const kept = names.filter((name) => name !== 'index.html').sort()
        const hash = createHash('sha256')
        for (const [name, file] of Object.entries(files).sort(([x], [y]) => (x < y ? -1 : 1)))
          hash.update(name).update(file.type === 'chunk' ? file.code : file.source)
        const worker = readFileSync(join(import.meta.dirname, 'src/service-worker.js'), 'utf8')
          .replace("'VERSION'", JSON.stringify(hash.digest('hex').slice(0, 12)))
          .replace("['FILES']", JSON.stringify(kept))
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: worker })
      },
    },
  }
}

/** Some servers do not know what an .mjs is. */
const assetFileNames = ({ names }: { readonly names: readonly string[] }): string =>
  /\.mjs$/u.test(names[0] ?? '') ? 'assets/[name]-[hash].js' : 'assets/[name]-[hash][extname]'

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [page(), offline()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
    rollupOptions: { output: { assetFileNames } },
  },
  worker: { format: 'es', plugins: () => [page()], rollupOptions: { output: { assetFileNames } } },
})
