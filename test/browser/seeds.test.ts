import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { readDocument } from '../../src/document.js'
import { toSVG } from '../../src/figures/index.js'
import type { Comparison } from '../../src/model/index.js'
import { explain, toCSV, toHTML, toJSON, toMarkdown } from '../../src/report/index.js'
import { exportReview } from '../../src/review/export-review.js'
import { CHROMIUM, launch } from '../fixtures/browser.js'
import { buildDoor, serve } from './built.js'
import { toFigures, unsigned } from './to-figures.js'

const SEEDS = ['hunan-2020', 'hunan-2022', 'loudi-2021', 'loudi-2023', 'shaoyang-2021']
const PAIRS = SEEDS.flatMap((source, at) => SEEDS.slice(at + 1).map((target) => [source, target] as const))

/** What a page makes of two files; the same is asked of Node. */
type Library = Pick<
  typeof import('../../src/doors/browser.js'),
  | 'compare'
  | 'readDocument'
  | 'toJSON'
  | 'toHTML'
  | 'toMarkdown'
  | 'toCSV'
  | 'toSVG'
  | 'explain'
  | 'exportReview'
>

interface Told {
  readonly json: Record<string, unknown>
  readonly parts: unknown
  readonly html: string
  readonly others: readonly string[]
}

async function tellIn(
  library: Library,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Told> {
  const [source, target] = await Promise.all(
    files.map(({ name, bytes }) => library.readDocument(bytes, { name })),
  )
  const comparison: Comparison = library.compare(source!, target!, { tokenize: { segmenter: 'intl' } })
  return {
    json: JSON.parse(JSON.stringify(library.toJSON(comparison))),
    parts: comparison.links.map(({ parts, chances }) => ({ parts, chances })),
    html: await library.toHTML(comparison),
    others: [
      library.toMarkdown(comparison, { lang: 'en' }),
      library.toCSV(comparison, { table: 'links' }),
      library.toSVG(comparison, 'flow'),
      String(library.explain(comparison, comparison.sourceVerdicts[0]!.task.id)),
      await library.exportReview(comparison, { format: 'csv' }),
    ],
  }
}

describe.skipIf(CHROMIUM === undefined)('the door for pages in a browser', () => {
  let browser: Browser
  let server: Server
  let page: Page

  beforeAll(async () => {
    const { code } = await buildDoor()
    const served = await serve((path) =>
      path === '/browser.js' ? code : path === '/' ? '<!doctype html><title>.</title>' : undefined,
    )
    server = served.server
    browser = await launch()
    page = await browser.newPage()
    await page.goto(served.address)
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  it.each(PAIRS)('tells of %s → %s what Node tells', async (source, target) => {
    const texts = [source, target].map((name) => ({
      name: `${name}.txt`,
      bytes: new Uint8Array(readFileSync(resolve(`seeds/${name}.txt`))),
    }))
    const own = await tellIn(
      { compare, readDocument, toJSON, toHTML, toMarkdown, toCSV, toSVG, explain, exportReview },
      texts,
    )
    const told = (await page.evaluate(
      `(async () => {
        const library = await import('/browser.js')
        const files = ${JSON.stringify(texts.map(({ name, bytes }) => ({ name, bytes: Array.from(bytes) })))}
        return (${tellIn.toString()})(library, files.map(({ name, bytes }) => ({ name, bytes: Uint8Array.from(bytes) })))
      })()`,
    )) as Told
    expect(toFigures(told.json)).toEqual(toFigures(own.json))
    expect(toFigures(told.parts)).toEqual(toFigures(own.parts))
    expect(unsigned(told.html)).toBe(unsigned(own.html))
    expect(told.others.map(unsigned)).toEqual(own.others.map(unsigned))
  })
})
