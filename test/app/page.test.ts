import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { readDocument } from '../../src/document.js'
import { toJSON } from '../../src/report/index.js'
import { serve } from '../browser/built.js'
import { toFigures } from '../browser/to-figures.js'
import { AXE, CHROMIUM, launch, PHONE, WIDE } from '../fixtures/browser.js'
import { hostileText } from '../report/injection.js'

const READ = resolve('test/fixtures/read')
const REAL = resolve('../shared/files')
const FILES: readonly (readonly [string, string])[] = [
  [join(READ, 'hunan-2020.docx'), join(READ, 'loudi-2021.libreoffice.pdf')],
  [join(REAL, 'anhui-consumption-2022.docx'), join(REAL, 'chongqing-consumption-2025.pdf')],
]

/** The folder of a server in which the page lies: it must work in any. */
const FOLDER = '/some/folder/'

/** Skipped, and said to be, where there is no browser. */
describe.skipIf(CHROMIUM === undefined)('the page in which two files are compared', () => {
  const out = mkdtempSync(join(tmpdir(), 'app-'))
  let browser: Browser
  let servers: readonly Server[]
  let address: string
  let elsewhere: string
  let visits = 0
  const complaints: string[] = []

  beforeAll(async () => {
    await build({ configFile: resolve('app/vite.config.ts'), logLevel: 'error', build: { outDir: out } })
    const own = await serve((path) => {
      const file = join(out, path === FOLDER ? 'index.html' : path.slice(FOLDER.length))
      return path.startsWith(FOLDER) && existsSync(file) ? readFileSync(file) : undefined
    })
    const other = await serve(() => {
      visits += 1
      return 'here'
    })
    servers = [own.server, other.server]
    address = own.address + FOLDER
    elsewhere = other.address
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    for (const server of servers ?? []) server.close()
    rmSync(out, { recursive: true })
  })

  async function open(
    options: BrowserContextOptions = {},
  ): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
    const context = await browser.newContext({ viewport: WIDE, ...options })
    const page = await context.newPage()
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('dialog', (dialog) => complaints.push(dialog.message()))
    await page.goto(address)
    await done(page)
    return { page, context }
  }
  const done = async (page: Page): Promise<void> => {
    await page.waitForSelector('html[data-state=done], html[data-state=failed]', { timeout: 120_000 })
  }
  async function put(page: Page, [source, target]: readonly [string, string]): Promise<void> {
    await page.setInputFiles('#source-file', source)
    await page.getByText('请放入目标文件').or(page.locator('[role=alert]')).first().waitFor()
    await page.setInputFiles('#target-file', target)
    await page.locator('#target .told, #target [role=alert]').first().waitFor()
    await done(page)
  }
  async function download(page: Page, what: string): Promise<Buffer> {
    const [saved] = await Promise.all([page.waitForEvent('download'), page.click(`[data-download=${what}]`)])
    return readFileSync(await saved.path())
  }
  async function byNode(source: string, target: string): Promise<unknown> {
    const [from, to] = await Promise.all([source, target].map((file) => readDocument(file)))
    return toFigures(toJSON(compare(from!, to!, { tokenize: { segmenter: 'intl' } })))
  }
  const byPage = async (page: Page): Promise<unknown> =>
    toFigures(JSON.parse((await download(page, 'json')).toString('utf8')))

  it('compares 湖南2022 with 娄底2023 at once, with the figures of the library', async () => {
    const { page, context } = await open()
    expect(await page.locator('#source .told').innerText()).toContain('湖南省2022年政务管理服务工作要点')
    expect(await page.locator('#status').innerText()).toContain('比对完成')
    expect(await byPage(page)).toEqual(await byNode('seeds/hunan-2022.txt', 'seeds/loudi-2023.txt'))
    const report = page.frameLocator('#report')
    expect(await report.locator('.task').count()).toBe(99)
    await report.locator('[name=status][value=inherited]').uncheck()
    expect(await report.locator('.task.s-inherited:visible').count()).toBe(0)
    await report.locator('[type=reset]').click()
    expect(complaints).toEqual([])
    await context.close()
  })

  it('swaps the sides, takes corrections, and speaks English', async () => {
    const { page, context } = await open()
    await page.click('#swap')
    await page.locator('#source .told').getByText('娄底市2023年政务管理服务工作要点').waitFor()
    await done(page)
    await page.fill('#target-year', '2019')
    await page.locator('#target-year').press('Tab')
    await page.locator('html:not([data-state=done])').waitFor({ state: 'attached' })
    await done(page)
    const told = JSON.parse((await download(page, 'json')).toString('utf8'))
    expect([told.source.region.name, told.target.year]).toEqual(['娄底市', 2019])
    await page.fill('#target-region', '桃花源')
    await page.locator('#target-region').press('Tab')
    await page.getByText('填写的年份或地区不对').waitFor()
    expect(await page.locator('#result').isVisible()).toBe(false)
    await page.click('#language')
    await page.getByText('Year or region cannot be').waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await context.close()
  })

  for (const [source, target] of FILES) {
    const title = `without the network, after the first visit: ${basename(source)}, ${basename(target)}`
    it.skipIf(!existsSync(source))(title, async () => {
      const { page, context } = await open()
      await page.waitForSelector('html[data-kept]')
      await context.setOffline(true)
      await page.reload()
      await done(page)
      await put(page, [source, target])
      expect(await byPage(page)).toEqual(await byNode(source, target))
      for (const what of ['docx', 'xlsx', 'review'])
        expect((await download(page, what)).subarray(0, 2).toString()).toBe('PK')
      expect((await download(page, 'html')).toString('utf8')).toContain('<!doctype html>')
      expect((await download(page, 'csv')).subarray(0, 3)).toEqual(Buffer.from('\ufeff'))
      await context.close()
    })
  }

  it('says in its own language what is wrong with a file, and runs nothing that is in one', async () => {
    const { page, context } = await open()
    await page.setInputFiles('#source-file', join(READ, 'encrypted.pdf'))
    await page.getByText('文件有密码保护').waitFor()
    const hostile = (name: string) => ({
      name,
      mimeType: 'text/html',
      buffer: Buffer.from(hostileText('湖南省')),
    })
    await page.setInputFiles('#source-file', hostile('<img src=x onerror=alert(1)>.txt'))
    await page.setInputFiles('#target-file', hostile('b.txt'))
    await page.getByText('比对完成').waitFor()
    await page.waitForTimeout(300)
    const all = page.frames().map((frame) => frame.evaluate('String(window.pwned)'))
    expect(new Set(await Promise.all(all))).toEqual(new Set(['undefined']))
    await context.close()
    expect(complaints).toEqual([])
  })

  it('speaks to nobody else, nor does its worker', async () => {
    const { page, context } = await open()
    const ask = `fetch(${JSON.stringify(elsewhere)}, { mode: 'no-cors' }).then(() => 'went', () => 'refused')`
    expect(await page.evaluate(ask)).toBe('refused')
    expect(page.workers()).toHaveLength(1)
    expect(await page.workers()[0]!.evaluate(ask)).toBe('refused')
    const frame = page.frames().find((one) => one.url().startsWith('blob:'))!
    expect(await frame.evaluate(ask)).toBe('refused')
    await page.evaluate(`new Image().src = ${JSON.stringify(elsewhere)}`)
    await page.waitForTimeout(200)
    expect(visits).toBe(0)
    await context.close()
  })

  it.each([WIDE, PHONE])('keeps nobody out, at $width', async (viewport) => {
    const { page, context } = await open({ viewport })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width)
    await page.evaluate(AXE)
    const { violations } = (await page.evaluate('axe.run({ iframes: false })')) as {
      readonly violations: readonly { readonly id: string }[]
    }
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.id')).toBe('language')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.id')).toBe('source-file')
    await context.close()
  })
})
