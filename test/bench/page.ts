/**
 * What the page and the door for pages weigh, and how long a reader waits: `npm run bench:page` prints the tables of the
 * documentation. Times are of this machine, in Chromium, the median of five new profiles and of five visits to one.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { median } from '../../src/model/median.js'
import { buildDoor, serve } from '../browser/built.js'
import { CHROMIUM, launch } from '../fixtures/browser.js'

const ROUNDS = 5

const kB = (bytes: number): string => (bytes / 1000).toFixed(0).padStart(6)

function row(name: string, content: string | Uint8Array): void {
  console.log(`| ${name} | ${kB(Buffer.byteLength(content))} | ${kB(gzipSync(content).length)} |`)
}

const [door, bare] = [await buildDoor(), await buildDoor({ charts: false })]
console.log('| file | kB | kB gzipped |\n|---|---:|---:|')
row('`policy-lineage/browser`', door.code)
row('the same without charts', bare.code)

const out = mkdtempSync(join(tmpdir(), 'page-'))
await build({ configFile: resolve('app/vite.config.ts'), logLevel: 'error', build: { outDir: out } })

/** What each file of the page is for. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  ['page: library and worker', /^assets\/worker-/u],
  ['page: reads .docx', /^assets\/mammoth/u],
  ['page: reads PDF', /^assets\/pdf|^pdf\//u],
  ['page: writes .docx and .xlsx, and the page itself', /^assets\/index-|^(?:index|service-worker)\./u],
  ['page: the two examples', /\.txt$/u],
]

const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .filter((file) => statSync(join(out, file)).isFile())
  .map((file) => ({ file, content: readFileSync(join(out, file)) }))
const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0)
for (const [name, pattern] of [...PARTS, ['page: all, kept for work offline', /./u] as const]) {
  const own = files.filter(({ file }) => pattern.test(file)).map(({ content }) => content)
  const packed = sum(own.map((content) => gzipSync(content).length))
  console.log(`| ${name} | ${kB(sum(own.map(({ length }) => length)))} | ${kB(packed)} |`)
}

if (CHROMIUM !== undefined) {
  const { address, server } = await serve((path) => {
    const file = join(out, path === '/' ? 'index.html' : path)
    return existsSync(file) ? readFileSync(file) : undefined
  })
  const browser = await launch()
  const [first, again]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext()
    const page = await context.newPage()
    for (const times of [first, again]) {
      const begun = performance.now()
      await page.goto(address)
      await page.waitForSelector('html[data-state=done]')
      times.push(performance.now() - begun)
      await page.waitForSelector('html[data-kept]')
    }
    await context.close()
  }
  const seconds = (times: readonly number[]): string => (median(times)! / 1000).toFixed(1)
  console.log(`\nChromium ${browser.version()}: 湖南2022 with 娄底2023 stands compared, report and all,`)
  console.log(`${seconds(first)} s after the first visit begins, ${seconds(again)} s after a later one.`)
  await browser.close()
  server.close()
}
rmSync(out, { recursive: true })
