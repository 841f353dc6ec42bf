import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { decideComparison } from '../../src/decide-comparison.js'
import { type LiveComparison, toHTML } from '../../src/report/index.js'
import { exportReview } from '../../src/review/export-review.js'
import { importReview } from '../../src/review/import-review.js'
import { CHROMIUM, launch, openPage } from '../fixtures/browser.js'

const ROOT = resolve(import.meta.dirname, '../..')

describe.skipIf(CHROMIUM === undefined)('a review in the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-review-'))
  const files = { zh: join(folder, 'zh.html'), en: join(folder, 'en.html') }
  let comparison: LiveComparison
  let browser: Browser

  beforeAll(async () => {
    comparison = compare(resolve(ROOT, 'seeds/hunan-2022.txt'), resolve(ROOT, 'seeds/loudi-2023.txt'))
    for (const lang of ['zh', 'en'] as const) writeFileSync(files[lang], await toHTML(comparison, { lang }))
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  /** What a click on the button saves. */
  async function saved(page: Page, name: string): Promise<string> {
    const waiting = page.waitForEvent('download')
    await page.click('#save-review')
    const download = await waiting
    expect(download.suggestedFilename()).toBe('review-hunan-2022-loudi-2023.csv')
    const path = join(folder, name)
    await download.saveAs(path)
    return path
  }

  it.each(['zh', 'en'] as const)(
    'goes by keys into a file that importReview and decideComparison read (%s)',
    async (lang) => {
      const link = comparison.links.find(({ relation }) => relation === 'partial')!
      const kept = comparison.links.find(({ relation }) => relation === 'rephrased')!
      const lonely = comparison.dropped.find(({ candidates }) => candidates.length > 1)!
      const [near, second] = lonely.candidates
      const { page, complaints } = await openPage(
        browser,
        files[lang],
        { acceptDownloads: true },
        `#l-${link.source}-${link.target}`,
      )
      await page.click('#reviewing')
      await page.keyboard.type('李四')
      await page.keyboard.press('Escape')
      await page.keyboard.press('4')
      await page.evaluate(`location.hash = 'l-${kept.source}-${kept.target}'`)
      await page.locator(`[id="l-${kept.source}-${kept.target}"] .decide`).waitFor()
      await page.keyboard.press('1')
      await page.evaluate(`location.hash = 's-${lonely.task.id}'`)
      await page.locator('.nolink .decide').first().waitFor()
      await page.keyboard.press('2')
      await page.keyboard.press('n')
      await page.keyboard.press('c')
      await page.keyboard.type('同一件事，"换了说法"\n')
      await page.keyboard.press('Escape')
      await page.keyboard.press('3')
      await page.keyboard.press('0')
      const path = await saved(page, `${lang}.csv`)
      expect(complaints).toEqual([])
      expect(readFileSync(path, 'utf8').startsWith('\ufeff')).toBe(true)

      const review = await importReview(path, { of: comparison })
      expect(review.problems).toEqual([])
      expect(review.conflicts).toEqual([])
      expect(review.decisions).toMatchObject([
        { source: `hunan-2022/${link.source}`, target: `loudi-2023/${link.target}`, relation: 'none' },
        { source: `hunan-2022/${kept.source}`, target: `loudi-2023/${kept.target}`, relation: 'inherited' },
        { source: `hunan-2022/${near!.source}`, target: `loudi-2023/${near!.target}`, relation: 'rephrased' },
      ])
      expect(review.blanks).toMatchObject([
        { source: `hunan-2022/${second!.source}`, target: `loudi-2023/${second!.target}` },
      ])
      expect(review.blanks[0]!.comment).toBe('同一件事，"换了说法"')
      for (const { coder, date, texts } of review.decisions) {
        expect(coder).toBe('李四')
        expect(date).toMatch(/^\d{4}-\d\d-\d\d$/)
        expect(texts).not.toBeNull()
      }

      const decided = decideComparison(comparison, review.decisions)
      expect(decided.decisions).toHaveLength(3)
      expect(decided.notes.map(({ message }) => message).join()).not.toContain('not applied')
      const relationOf = (source: string, target: string) =>
        decided.links.find((one) => one.source === source && one.target === target)?.relation
      expect(relationOf(link.source, link.target)).toBeUndefined()
      expect(relationOf(kept.source, kept.target)).toBe('inherited')
      expect(relationOf(near!.source, near!.target)).toBe('rephrased')
    },
  )

  it('opens such a file, and sheets that exportReview wrote, and passes over what is about others', async () => {
    const sheet = join(folder, 'zh.csv')
    const { page } = await openPage(browser, files.en, { acceptDownloads: true })
    await page.click('#reviewing')
    await page.setInputFiles('#review [type=file]', sheet)
    await page.getByText('read 4').waitFor()
    expect(await page.innerText('#judged')).toContain('decided 3')
    const again = await saved(page, 'again.csv')
    const plain = async (path: string) => (await importReview(path)).decisions
    expect(await plain(again)).toEqual(await plain(sheet))

    const exported = (await exportReview(comparison, { what: 'links', format: 'csv' })).split('\r\n')
    const decisionAt = exported[0]!.split(',').indexOf('判断')
    expect(decisionAt).toBeGreaterThan(0)
    const path = join(folder, 'strange.csv')
    const text = readFileSync(sheet, 'utf8')
    writeFileSync(
      path,
      text
        .replace('hunan-2022/', 'hunan-1999/')
        .replace(/sha:[0-9a-f]{12}(\r\n)$/u, 'sha:000000000000$1')
        .replace('\r\n', '\r\n\r\n'),
    )
    await page.setInputFiles('#review [type=file]', path)
    await page.getByText('read 2, passed over').waitFor()
    // the columns are those of exportReview
    const known = exported[0]!.split(',')
    for (const name of text.slice(1).split('\r\n')[0]!.split(',')) expect(known).toContain(name)
  })

  it('answers the pair that stands first', async () => {
    const task = comparison.sourceVerdicts.find(({ links }) => links.length > 1)!.task.id
    const { page } = await openPage(browser, files.zh, {}, `#s-${task}`)
    await page.click('#reviewing')
    const tops = await page
      .locator('#links .decide:visible')
      .evaluateAll((rows) =>
        rows.map((row) => ({ y: row.getBoundingClientRect().y, active: row.className.includes('active') })),
      )
    expect(tops.sort((x, y) => x.y - y.y).map(({ active }) => active)).toEqual(tops.map((_, at) => at === 0))
  })

  it('keeps what was decided when the page is opened again, and takes it back', async () => {
    const { page } = await openPage(browser, files.zh)
    await page.click('#reviewing')
    await page.locator('#links .decide:visible [data-answer=partial]').first().click()
    expect(await page.innerText('#judged')).toContain('已判断 1')
    await page.reload()
    await page.click('#reviewing')
    expect(await page.innerText('#judged')).toContain('已判断 1')
    expect(
      await page.locator('#links .decide:visible [data-answer=partial]').first().getAttribute('aria-pressed'),
    ).toBe('true')
    await page.click('#save-review')
    expect(await page.innerText('#judged')).toContain('请先填编码员')
    page.on('dialog', (dialog) => dialog.accept())
    await page.click('#forget-review')
    expect(await page.innerText('#judged')).toContain('已判断 0')
    await page.reload()
    await page.click('#reviewing')
    expect(await page.innerText('#judged')).toContain('已判断 0')
  })
})
