import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCorpus } from '../../src/corpus/index.js'
import { familyAnchor, taskAnchor } from '../../src/corpus-report/id-to-anchor.js'
import { lineageToHTML } from '../../src/corpus-report/index.js'
import type { Lineage } from '../../src/model/index.js'
import { AXE, CHROMIUM, launch, openPage, PHONE, WIDE } from '../fixtures/browser.js'
import { hostileText } from '../report/injection.js'
import { dataOf } from './whole-page.js'

/** In the page: '' where a family's page is what the browser makes of its markup, but for texts put beside others. */
const BUILT_AS_READ = `(id, markup) => {
  const plain = (one) => [
    one.tagName,
    ...[...one.attributes].map(({ name, value }) => name + '=' + value).sort(),
    ...[...one.childNodes].map((node) => (node instanceof Element ? plain(node) : node.textContent)),
  ].join('|')
  const built = document.getElementById(id).cloneNode(true)
  for (const from of built.querySelectorAll('.from')) from.remove()
  for (const pair of built.querySelectorAll('.pair.both')) pair.className = 'pair'
  for (const button of built.querySelectorAll('.beside')) {
    button.hidden = true
    button.setAttribute('aria-expanded', 'false')
  }
  const read = new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild
  return plain(built) === plain(read) ? '' : plain(built)
}`

/** Skipped, and said to be, where there is no browser. */
describe.skipIf(CHROMIUM === undefined)('the corpus report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-page-'))
  const file = join(folder, 'report.html')
  let lineage: Lineage
  let browser: Browser
  let complaints: string[]

  beforeAll(async () => {
    const corpus = await openCorpus(resolve('seeds'), { cache: false })
    lineage = await corpus.trace({ pairings: ['vertical', 'sibling', 'self'], threads: 1 })
    writeFileSync(file, lineageToHTML(lineage))
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  async function open(options: BrowserContextOptions = {}, hash = '', path = file): Promise<Page> {
    const opened = await openPage(browser, path, options, hash)
    complaints = opened.complaints
    if (options.javaScriptEnabled !== false)
      await opened.page.locator('html[data-ready]').waitFor({ state: 'attached' })
    return opened.page
  }
  const shown = (page: Page, selector: string) => page.locator(`${selector}:visible`).count()
  const opened = (page: Page) => page.locator('.family:visible').getAttribute('id')
  const [first, second] = [0, 1].map((i) => () => familyAnchor(lineage.families[i]!.id)) as [
    () => string,
    () => string,
  ]

  it('loads from disk without the network, without a complaint, and shows no family at first', async () => {
    const page = await open()
    expect(complaints).toEqual([])
    expect(statSync(file).size).toBeLessThan(700_000)
    expect(await page.locator('main > section').first().getAttribute('id')).toBe('findings')
    expect(await shown(page, '.family')).toBe(0)
    expect(await shown(page, '#overview')).toBe(1)
    expect(await page.locator('.facts dd').first().innerText()).toBe(String(lineage.documents.length))
  })

  it('opens a family by a click in the list, in the heat map and in a graph, and goes back', async () => {
    const page = await open()
    await page.locator(`.families a[href="#${second()}"]`).click()
    expect(await opened(page)).toBe(second())
    expect(await shown(page, '.family')).toBe(1)
    expect(await shown(page, '#overview')).toBe(0)
    expect(await page.title()).toContain(lineage.families[1]!.label)
    await page.goBack()
    await page.locator('html[data-view=report]').waitFor({ state: 'attached' })
    await page.locator('.heat tbody tr').first().locator('td').last().click()
    await page.locator('html[data-view=family]').waitFor({ state: 'attached' })
    expect(await opened(page)).toBe(first())
    await page.locator('.family:visible svg a.node').nth(1).click()
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(
      `#${taskAnchor(lineage.families[0]!.tasks[1]!)}`,
    )
    await page.click('#back')
    expect(await shown(page, '#overview')).toBe(1)
    expect(complaints).toEqual([])
  })

  it('opens a family, and a task in it, by address', async () => {
    expect(await opened(await open({}, `#${second()}`))).toBe(second())
    const { id, family } = lineage.tasks.at(-1)!
    const page = await open({}, `#${taskAnchor(id)}`)
    expect(await opened(page)).toBe(familyAnchor(family))
    await page.waitForTimeout(100)
    const top = await page
      .locator(`[id="${taskAnchor(id)}"]`)
      .evaluate((one) => one.getBoundingClientRect().top)
    expect(top).toBeGreaterThan(0)
    expect(top).toBeLessThan(WIDE.height)
    expect(await shown(await open({}, '#f-no%E0%A4%A'), '#overview')).toBe(1)
    expect(complaints).toEqual([])
  })

  it('walks and searches by keyboard', async () => {
    const page = await open({}, `#${first()}`)
    await page.keyboard.press('n')
    expect(await opened(page)).toBe(second())
    await page.keyboard.press('p')
    expect(await opened(page)).toBe(first())
    await page.keyboard.press('Escape')
    expect(await shown(page, '.family')).toBe(0)
    await page.keyboard.press('/')
    await page.keyboard.type('好差评')
    const expected = lineage.families.filter(({ tasks }) =>
      tasks.some((id) => lineage.tasks.find((task) => task.id === id)!.task.text.includes('好差评')),
    )
    expect(expected.length).toBeGreaterThan(0)
    expect(await shown(page, '.families > li')).toBe(expected.length)
    await page.keyboard.press('Enter')
    expect(await opened(page)).toBe(familyAnchor(expected[0]!.id))
    expect(complaints).toEqual([])
  })

  it('filters by what happened and where', async () => {
    const page = await open()
    await page.selectOption('[name=kind]', 'dropped')
    const dropped = lineage.families.filter(({ life }) => life.some(({ kind }) => kind === 'dropped'))
    expect(dropped.length).toBeGreaterThan(0)
    expect(await shown(page, '.families > li')).toBe(dropped.length)
    expect(await shown(page, '.heat:not(.counts) tbody tr')).toBe(dropped.length)
    await page.selectOption('[name=unit]', '430500')
    expect(await shown(page, '.families > li')).toBe(
      dropped.filter(({ units }) => units.includes('430500')).length,
    )
    await page.click('[type=reset]')
    await page.locator('#count', { hasText: `${lineage.families.length} ` }).waitFor()
    await page.locator('[data-more=list] button').click()
    expect(await shown(page, '.families > li')).toBe(lineage.families.length)
  })

  it('puts a text beside its origin, with the same numbers on what is alike', async () => {
    const task = lineage.tasks.find(
      ({ id, origin }) =>
        origin.best !== null &&
        lineage.links.some(
          ({ source, target, evidence }) =>
            source === origin.best!.task && target === id && evidence.length > 1,
        ),
    )!
    const page = await open({ viewport: PHONE }, `#${taskAnchor(task.id)}`)
    const article = page.locator(`[id="${taskAnchor(task.id)}"]`)
    expect(await article.locator('.from').count()).toBe(0)
    await article.locator('.beside').click()
    const origin = lineage.tasks.find(({ id }) => id === task.origin.best!.task)!
    expect(await article.locator('.from .text').textContent()).toBe(origin.task.text)
    const numbers = await article
      .locator('.from mark')
      .evaluateAll((marks) => marks.flatMap((mark) => mark.getAttribute('data-n')!.split('·')))
    expect(numbers.length).toBe(await article.locator('.own mark').count())
    await article.locator('.own mark').first().click()
    expect(await article.locator('.from mark.on').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('fits a phone, in both languages, on every kind of page', async () => {
    const english = join(folder, 'en.html')
    writeFileSync(english, lineageToHTML(lineage, { lang: 'en' }))
    for (const path of [file, english])
      for (const hash of ['', `#${first()}`, `#${familyAnchor(lineage.families.at(-1)!.id)}`]) {
        const page = await open({ viewport: PHONE }, hash, path)
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
      }
  })

  it('has no serious violation for axe, light, dark and on a phone', async () => {
    const few = join(folder, 'few.html')
    writeFileSync(few, lineageToHTML(lineage, { families: 2 }))
    for (const options of [
      { viewport: WIDE },
      { viewport: WIDE, colorScheme: 'dark' },
      { viewport: PHONE },
    ] as const)
      for (const hash of ['', `#${first()}`]) {
        const page = await open({ ...options, bypassCSP: true }, hash, few)
        await page.evaluate(AXE)
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as {
            axe: {
              run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>
            }
          }
          return (await axe.run()).violations
            .filter(({ impact }) => ['serious', 'critical'].includes(impact))
            .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
        })
        expect(violations).toEqual([])
      }
  })

  it('reads without scripts: findings and tables, and says what needs them', async () => {
    const page = await open({ javaScriptEnabled: false })
    expect(await shown(page, '.findings > li')).toBeGreaterThan(5)
    expect(await shown(page, '#documents .documents tbody tr')).toBe(lineage.documents.length)
    expect(await shown(page, '.families > li')).toBe(60)
    expect(await page.locator('[data-more=list]').innerText()).toContain(`／ ${lineage.families.length}`)
    expect(await shown(page, 'main > noscript')).toBe(1)
    expect(await shown(page, '#filters')).toBe(0)
    expect(await shown(page, '.more button')).toBe(0)
  })

  it('marks what was searched for, and counts it', async () => {
    const page = await open()
    await page.fill('[name=query]', '跨省通办')
    const counts = lineage.families.map(({ tasks }) =>
      tasks.reduce(
        (sum, id) =>
          sum + lineage.tasks.find((task) => task.id === id)!.task.text.split('跨省通办').length - 1,
        0,
      ),
    )
    const all = counts.reduce((sum, count) => sum + count, 0)
    expect(await page.locator('#count').innerText()).toContain(` · ${all} 处`)
    expect(await page.locator('.found').first().textContent()).toContain('跨省通办')
    const marked = () => page.evaluate("CSS.highlights.get('found').size")
    expect(await marked()).toBeGreaterThan(0)
    await page.locator('.families a').first().click()
    await page.locator('.family').waitFor()
    const opened = lineage.families.findIndex((_, i) => counts[i]! > 0)
    expect(await page.locator('#place').innerText()).toContain(`命中 ${counts[opened]} 处`)
    expect(await marked()).toBeGreaterThanOrEqual(counts[opened]!)
    expect(complaints).toEqual([])
  })

  it('builds the page of a family as a browser reads its markup, and nothing that acts', async () => {
    const page = await open()
    const { families } = dataOf(readFileSync(file, 'utf8'))
    for (const { anchor, page: markup } of families.slice(0, 20)) {
      await page.evaluate(`location.hash = ${JSON.stringify(anchor)}`)
      await page.locator(`[id="${anchor}"]`).waitFor()
      const differs = await page.evaluate(
        `(${BUILT_AS_READ})(${JSON.stringify(anchor)}, ${JSON.stringify(markup)})`,
      )
      expect(differs, anchor).toBe('')
    }
    expect(complaints).toEqual([])
  })

  it('makes of hostile markup a text or a plain element', async () => {
    const path = join(folder, 'markup.html')
    const page = lineageToHTML(lineage)
    const [family] = dataOf(page).families
    const hostile = [
      '<section class="family" id="f-x"><h2 tabindex="-1">x</h2>',
      '<img src="x" onerror="window.pwned=1"><script>window.pwned=1</script><a href="javascript:window.pwned=1">y</a>',
      '<svg onload="window.pwned=1"><foreignObject><iframe src="data:,"></iframe></foreignObject><a xlink:href="javascript:1" href="https://x">z</a></svg>',
      '<p style="x" formaction="y" srcdoc="z">p</p></section>',
    ].join('')
    const data = { families: [{ ...family!, anchor: 'f-x', page: hostile }], rows: {} }
    const letters = gzipSync(JSON.stringify(data)).toString('base64')
    writeFileSync(
      path,
      page.replace(/(id="data">)[^<]*/u, (_, head: string) => head + letters),
    )
    const opened = await open({}, '#f-x', path)
    await opened.locator('.family').waitFor()
    expect(
      await opened.evaluate(
        `[...document.querySelectorAll('.family *')].flatMap((one) => [one.localName, ...[...one.attributes].map(({ name, value }) => name + '=' + value)])`,
      ),
    ).toEqual(['h2', 'tabindex=-1', 'span', 'span', 'a', 'svg', 'g', 'g', 'a', 'p', 'style=x'])
    expect(await opened.evaluate("'pwned' in window")).toBe(false)
  })

  it('prints the page that is open, without the tools', async () => {
    const page = await open({}, `#${first()}`)
    await page.emulateMedia({ media: 'print' })
    expect(await shown(page, '#pager')).toBe(0)
    expect(await shown(page, '.family')).toBe(1)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.length).toBeGreaterThan(30_000)
  })

  it('runs nothing of hostile documents', async () => {
    const path = join(folder, 'hostile.html')
    const corpus = await openCorpus(
      [
        { id: `甲"><img src=x onerror=window.pwned=1>`, text: hostileText('湖南省') },
        { id: `乙' onclick='window.pwned=1`, text: hostileText('娄底市').replaceAll('加强', '强化') },
      ],
      { cache: false },
    )
    writeFileSync(path, lineageToHTML(await corpus.trace({ pairings: ['all'], threads: 1 })))
    const page = await open({}, '', path)
    await page.locator('.families a').first().click()
    for (let i = 0; i < 5; i++) await page.keyboard.press('n')
    expect(await shown(page, '.family')).toBe(1)
    expect(await page.evaluate("'pwned' in window")).toBe(false)
    expect(complaints).toEqual([])
  })
})
