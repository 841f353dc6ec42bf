import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { toSVG } from '../../src/figures/index.js'
import { csvToRows } from '../../src/report/html/client/csv-to-rows.js'
import { type LiveComparison, toCSV, toHTML } from '../../src/report/index.js'
import { AXE, CHROMIUM, launch, openPage, PHONE, WIDE } from '../fixtures/browser.js'
import { hostileText } from './injection.js'

const ROOT = resolve(import.meta.dirname, '../..')
const PAIR = [resolve(ROOT, 'seeds/hunan-2022.txt'), resolve(ROOT, 'seeds/loudi-2023.txt')] as const
/** Characters of either document that hold some tasks of every status. */
const SHORT = 3000
/** One long task. */
const LONG = `湖南省2022年工作要点\n一、重点工作\n（一）推进跨省通办。${'建设统一的政务服务平台，做好事项衔接和数据共享，方便企业和群众办事。'.repeat(4)}`

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0

/** Skipped, and said to be, where there is no browser. */
describe.skipIf(CHROMIUM === undefined)('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'))
  const file = join(folder, 'report.html')
  let comparison: LiveComparison
  let browser: Browser
  let complaints: string[]

  beforeAll(async () => {
    comparison = compare(...PAIR)
    writeFileSync(file, await toHTML(comparison))
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  async function open(options: BrowserContextOptions = {}, path = file, hash = ''): Promise<Page> {
    const opened = await openPage(browser, path, options, hash)
    complaints = opened.complaints
    return opened.page
  }
  const shown = (page: Page, selector: string) => page.locator(`${selector}:visible`).count()

  it('loads from disk without the network, without a complaint, in less than 1.5 MB', async () => {
    const page = await open()
    expect(complaints).toEqual([])
    expect(statSync(file).size).toBeLessThan(1_500_000)
    expect(await page.title()).toContain('湖南省2022年政务管理服务工作要点 → ')
    expect(await page.locator('.task').count()).toBe(
      comparison.sourceVerdicts.length + comparison.targetVerdicts.length,
    )
    expect(await page.locator('#charts svg').count()).toBe(2)
  })

  it('tells the figures of the comparison', async () => {
    const page = await open()
    const { source, links } = comparison.summary
    const legend = await page.locator('.legend').first().innerText()
    expect(legend.match(/\d+(?!\.|%|\d)/g)?.slice(0, 1)).toEqual([String(source.counts.inherited)])
    expect(await page.locator('.facts dd').first().innerText()).toBe(
      String(links.counts.inherited + links.counts.rephrased),
    )
    expect(await page.locator('.task.s-dropped').count()).toBe(source.counts.dropped)
  })

  it('filters by status, section, unit and confidence', async () => {
    const page = await open()
    for (const status of ['inherited', 'rephrased', 'partial', 'added'])
      await page.uncheck(`[name=status][value=${status}]`)
    expect(await shown(page, '.task')).toBe(comparison.summary.source.counts.dropped)
    await page.click('[type=reset]')
    await page.locator('.task[hidden]').first().waitFor({ state: 'detached' })
    await page.selectOption('[name=section]', 'source-0')
    const first = comparison.summary.source.sections[0]!
    expect(await shown(page, '#source .task')).toBe(first.tasks)
    await page.selectOption('[name=section]', '')
    await page.locator('[name=confidence]').fill('0.9')
    expect(await shown(page, '#source .task')).toBe(
      comparison.sourceVerdicts.filter((verdict) => Number(verdict.confidence.toFixed(2)) >= 0.9).length,
    )
    await page.locator('[name=confidence]').fill('0')
    const unit = comparison.sourceVerdicts.flatMap(({ task }) => task.slots.lead)[0]!.name
    await page.selectOption('[name=unit]', unit)
    expect(await shown(page, '.task')).toBeGreaterThan(0)
    expect(await shown(page, '.task')).toBeLessThan(await page.locator('.task').count())
    expect(complaints).toEqual([])
  })

  it('searches the full text', async () => {
    const page = await open()
    await page.keyboard.press('/')
    await page.keyboard.type('好差评')
    const expected = [...comparison.sourceVerdicts, ...comparison.targetVerdicts].filter(({ task }) =>
      task.text.includes('好差评'),
    ).length
    expect(expected).toBeGreaterThan(0)
    expect(await shown(page, '.task')).toBe(expected)
  })

  it('filters by a click on a chip or a bar, and keeps filters, order and place in the address', async () => {
    const page = await open()
    const { counts } = comparison.summary.source
    await page.click('.side .chip[data-status=partial]')
    expect(await shown(page, '#source .task')).toBe(counts.partial)
    await page.click('.side .chip[data-status=partial]')
    expect(await shown(page, '.task')).toBe(await page.locator('.task').count())
    await page.click('.bar [data-status=dropped]')
    expect(await shown(page, '#source .task')).toBe(counts.dropped)
    await page.selectOption('[name=sort]', 'doubtful')
    await page.locator('#source .task:visible').nth(1).locator('h4').click()
    const chosen = await page.locator('[aria-current]').getAttribute('id')
    const hash = new URL(page.url()).hash
    expect(hash).toBe(`#${chosen}&sort=doubtful&status=dropped`)
    const again = await open({}, file, hash)
    expect(await shown(again, '#source .task')).toBe(counts.dropped)
    expect(await again.locator('[aria-current]').getAttribute('id')).toBe(chosen)
    const sureness = await again
      .locator('#source .task:visible')
      .evaluateAll((cards) => cards.map((card) => Number(card.getAttribute('data-confidence'))))
    expect(sureness).toEqual([...sureness].sort((x, y) => x - y))
    // a damaged address does no harm
    await open({}, file, '#%E0%A4%A&q=%E0&section=nowhere&sort=x&status=')
    expect(complaints).toEqual([])
  })

  it('sorts by status and unit with a heading for each, and back into the order of the text', async () => {
    const page = await open()
    const ids = () => page.locator('.task').evaluateAll((cards) => cards.map(({ id }) => id))
    const before = await ids()
    await page.selectOption('[name=sort]', 'status')
    expect(await page.locator('#source .group:visible h3').allInnerTexts()).toEqual([
      '= 沿用',
      '~ 改写',
      '/ 部分承接',
      '- 未承接',
    ])
    await page.selectOption('[name=sort]', 'unit')
    expect(await page.locator('#target .group:visible h3').count()).toBeGreaterThan(3)
    await page.selectOption('[name=sort]', '')
    expect(await ids()).toEqual(before)
  })

  it('counts what a search finds, says when it hides the chosen task, and closes what it opened', async () => {
    const page = await open({}, file, `#s-${comparison.dropped[0]!.task.id}`)
    expect(await shown(page, '.nolink li')).toBe(comparison.dropped[0]!.candidates.length)
    await page.fill('[name=query]', '好差评')
    const times = (verdicts: typeof comparison.sourceVerdicts | typeof comparison.targetVerdicts) =>
      verdicts.reduce((sum, { task }) => sum + task.text.split('好差评').length - 1, 0)
    expect(await page.innerText('#count')).toContain(
      `命中 来源 ${times(comparison.sourceVerdicts)} · 目标 ${times(comparison.targetVerdicts)}`,
    )
    expect(await page.innerText('.unseen')).toContain(comparison.dropped[0]!.task.id)
    expect(await shown(page, '.nolink')).toBe(0)
    expect(await page.locator('.task details[open]').count()).toBeGreaterThan(0)
    await page.click('[type=reset]')
    await page.locator('.task details[open]').first().waitFor({ state: 'detached' })
    expect(await shown(page, '.unseen')).toBe(0)
  })

  it('tells the place in the row, and walks by keys and buttons', async () => {
    const page = await open({}, file, '#s-1.02')
    const count = comparison.sourceVerdicts.length
    expect(await page.innerText('.walk output')).toBe(`2 / ${count}`)
    await page.keyboard.press('j')
    expect(await page.innerText('.walk output')).toBe(`3 / ${count}`)
    await page.click('.walk [data-step="-1"]')
    expect(await page.innerText('.walk output')).toBe(`2 / ${count}`)
  })

  it('shows where in either text the borrowing is', async () => {
    const page = await open()
    expect(await shown(page, '.strip')).toBe(2)
    const task = comparison.sourceVerdicts[20]!.task.id
    await page.locator(`.strip [data-task="s-${task}"]`).dispatchEvent('click')
    expect(await page.locator('[aria-current]').getAttribute('id')).toBe(`s-${task}`)
  })

  it('walks tasks and links by keyboard', async () => {
    const page = await open()
    const link = comparison.links.find(
      (one) => comparison.links.filter(({ source }) => source === one.source).length === 1,
    )!
    await page.click(`#s-${link.source.replace('.', '\\.')} .name`)
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate('document.activeElement.id')).toBe(`t-${link.target}`)
    await page.keyboard.press('ArrowLeft')
    expect(await page.evaluate('document.activeElement.dataset.side')).toBe('source')
    await page.keyboard.press('ArrowDown')
    const current = await page.evaluate('document.activeElement.id')
    expect(await page.locator('.task[aria-current=true]').getAttribute('id')).toBe(current)
    await page.keyboard.press('n')
    expect(await shown(page, '.link')).toBe(1)
    expect(complaints).toEqual([])
  })

  it('opens at a permalink', async () => {
    const { source, target } = comparison.links[3]!
    const page = await open({}, file, `#l-${source}-${target}`)
    expect(await page.locator('.link:visible').getAttribute('id')).toBe(`l-${source}-${target}`)
    const other = await open({}, file, `#s-${comparison.dropped[0]!.task.id}`)
    expect(await other.locator('.task[aria-current=true]').getAttribute('id')).toBe(
      `s-${comparison.dropped[0]!.task.id}`,
    )
  })

  it('jumps from a cell of the matrix to its link', async () => {
    const page = await open()
    const cell = page.locator('svg [data-link]').first()
    const id = await cell.getAttribute('data-link')
    await cell.click()
    expect(await page.locator('.link:visible').getAttribute('id')).toBe(id)
  })

  it('saves a chart as the file that toSVG gives, but for class names and addresses of the page', async () => {
    const page = await open()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.save-figure').first().click(),
    ])
    expect(download.suggestedFilename()).toBe('flow.svg')
    const saved = readFileSync((await download.path())!, 'utf8')
    const plain = (svg: string): string => svg.replaceAll(/\s+|&#39;|'|&quot;|"|><\/[a-z]+>|\/>/gu, '')
    expect(plain(saved)).toBe(plain(toSVG(comparison, 'flow')))
    expect(complaints).toEqual([])
  })

  it('fits a phone, in both languages, and opens a link there', async () => {
    const english = join(folder, 'en.html')
    writeFileSync(english, await toHTML(comparison, { lang: 'en' }))
    for (const path of [file, english]) {
      const page = await open({ viewport: PHONE }, path)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
      await page.locator('#source .task .jumps a.meta').first().click()
      expect(await shown(page, '#links .link')).toBe(1)
      await page.click('.close')
      expect(await shown(page, '#links')).toBe(0)
    }
  })

  it('has no serious violation for axe, light, dark and on a phone', async () => {
    // of everything one or two: axe looks at every element by itself, and there are seven thousand
    const short = compare(
      readFileSync(PAIR[0], 'utf8').slice(0, SHORT),
      readFileSync(PAIR[1], 'utf8').slice(0, SHORT),
    )
    expect(short.dropped.length * short.added.length * short.links.length).toBeGreaterThan(0)
    const few = join(folder, 'few.html')
    writeFileSync(few, await toHTML(short))
    for (const [path, options, hash] of [
      [file, { viewport: WIDE }, ''],
      [few, { viewport: WIDE, colorScheme: 'dark' }, ''],
      [few, { viewport: PHONE }, ''],
      [few, { viewport: WIDE }, '#view=side'],
      [few, { viewport: PHONE, colorScheme: 'dark' }, '#view=one'],
      [few, { viewport: WIDE }, `#s-${short.dropped[0]!.task.id}&sort=unit&q=政务`],
    ] as const) {
      const page = await open({ ...options, bypassCSP: true }, path, hash)
      await page.click('#reviewing')
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        options.viewport.width,
      )
      await page.evaluate(AXE)
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> }
        }
        return (await axe.run()).violations
          .filter(({ impact }) => ['serious', 'critical'].includes(impact))
          .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
      })
      expect(violations).toEqual([])
    }
  })

  it('reads without scripts: every task, link and chart stands in the page', async () => {
    const page = await open({ javaScriptEnabled: false })
    expect(await shown(page, '.task')).toBe(await page.locator('.task').count())
    expect(await shown(page, '.link')).toBe(comparison.links.length)
    expect(await shown(page, '#filters')).toBe(0)
    await page.locator('.jumps a').first().click()
    expect(page.url()).toContain('#t-')
  })

  it('prints a summary and a table that fit few pages, numbered, under a running head', async () => {
    const page = await open()
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pagesOf(pdf)).toBeLessThanOrEqual(8)
    const { source, target } = comparison.summary
    expect(await page.locator('#printed tbody tr').count()).toBe(source.tasks + target.counts.added)
    expect(await page.locator('#printed thead').innerText()).toContain('把握')
    await page.emulateMedia({ media: 'print' })
    expect(await shown(page, '#filters')).toBe(0)
    expect(await shown(page, '.task')).toBe(0)
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('@top-left{content:"湖南省2022年政务管理服务工作要点\\20 \\2192 ')
    expect(text).toContain('counter(page) " / " counter(pages)')
  })

  it('prints the full texts where they are shown, and everything where no script runs', async () => {
    const page = await open({}, file, '#view=one')
    const pdf = await page.pdf({ format: 'A4' })
    expect(pagesOf(pdf)).toBeGreaterThan(10)
    const plain = await open({ javaScriptEnabled: false })
    await plain.emulateMedia({ media: 'print' })
    expect(await shown(plain, '.link')).toBe(comparison.links.length)
    expect(await shown(plain, '#filters')).toBe(0)
  })

  it('shows the full texts side by side and as one, with nothing lost, and folds what is the same', async () => {
    const page = await open({}, file, '#view=side')
    await page.uncheck('[name=fold]')
    const rows = await page.locator('#reading .row').evaluateAll((all) =>
      all.map((row) => ({
        ids: [...row.querySelectorAll('h4 > a')].map((anchor) => anchor.getAttribute('href')!),
        texts: [...row.querySelectorAll('.pair .text')].map((text) => text.textContent ?? ''),
      })),
    )
    const texts = new Map<string, string>()
    for (const { task } of comparison.sourceVerdicts) texts.set(`#s-${task.id}`, task.text)
    for (const { task } of comparison.targetVerdicts) texts.set(`#t-${task.id}`, task.text)
    const told = new Set(rows.flatMap(({ ids }) => ids))
    expect([...texts.keys()].filter((id) => !told.has(id))).toEqual([])
    for (const { ids, texts: own } of rows)
      for (const id of ids) expect(own[id.startsWith('#s') ? 0 : 1]).toBe(texts.get(id))
    await page.selectOption('[name=view]', 'one')
    expect(await shown(page, '#reading .pair')).toBe(0)
    // what was dropped and what both have is the source; what was added and what both have is the target
    const link = comparison.links.find(
      ({ source }) => comparison.links.filter((one) => one.source === source).length === 1,
    )!
    const row = page.locator(
      `#reading .row:has(h4 > a[href="#s-${link.source}"]):has(h4 > a[href="#t-${link.target}"])`,
    )
    const sides = await row.locator('.text').evaluate((text) => {
      const read = (skip: string, at: number) =>
        [...text.childNodes]
          .map((node) => {
            const name = node.nodeName.toLowerCase()
            if (name === skip) return ''
            return name === 'span' ? (node.textContent ?? '').split('→')[at]! : (node.textContent ?? '')
          })
          .join('')
      return [read('ins', 0), read('del', 1)]
    })
    expect(sides).toEqual([texts.get(`#s-${link.source}`), texts.get(`#t-${link.target}`)])
    const same = join(folder, 'same.html')
    writeFileSync(same, await toHTML(compare(LONG, `${LONG}做好考核。`)))
    const folded = await open({}, same, '#view=one')
    const length = (await folded.innerText('#reading .text')).length
    await folded.locator('.fold').first().click()
    expect((await folded.innerText('#reading .text')).length).toBeGreaterThan(length)
    // a click on a task's id goes back to its card
    await folded.locator('#reading h4 > a').first().click()
    expect(await shown(folded, '.workspace')).toBe(1)
    expect(complaints).toEqual([])
  })

  it('copies a pair, its address and references, and saves the table that is shown', async () => {
    const link = comparison.links.find(({ relation }) => relation === 'rephrased')!
    const page = await open(
      { acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] },
      file,
      `#l-${link.source}-${link.target}`,
    )
    const copied = () => page.evaluate('navigator.clipboard.readText()') as Promise<string>
    await page.getByRole('button', { name: '复制文字' }).first().click()
    expect(await copied()).toContain(comparison.task(link.source).task.text)
    expect(await copied()).toContain(comparison.task(link.target, 'target').task.text)
    expect(await copied()).toContain(`把握 ${link.confidence.toFixed(2)}`)
    await page.getByRole('button', { name: '复制链接' }).first().click()
    expect(await copied()).toMatch(new RegExp(`^file:.*#l-${link.source}-${link.target}$`))
    await page.click('#cite summary')
    await page.locator('#cite .copy').nth(1).click()
    expect(await copied()).toContain('@misc{policy-lineage,')
    await page.click('.side .chip[data-status=dropped]')
    const waiting = page.waitForEvent('download')
    await page.click('#save-table')
    const path = join(folder, 'table.csv')
    await (await waiting).saveAs(path)
    const [head, ...rows] = csvToRows(readFileSync(path, 'utf8'))
    expect(head!.slice(0, 5)).toEqual(['source_document', 'target_document', 'source', 'target', 'status'])
    expect(rows.map((row) => row.slice(0, 5))).toEqual(
      comparison.dropped.map(({ task }) => [
        'hunan-2022',
        'loudi-2023',
        `hunan-2022/${task.id}`,
        '',
        'dropped',
      ]),
    )
    expect(rows.map((row) => row[head!.indexOf('source_text')])).toEqual(
      comparison.dropped.map(({ task }) => task.text),
    )
    // the columns that the table of links has as well are written as there
    const own = csvToRows(toCSV(comparison))
    for (const name of head!.slice(0, -2)) expect(own[0]).toContain(name)
    expect(complaints).toEqual([])
  })

  it('tells what every measure means where it stands', async () => {
    const page = await open()
    expect(await page.locator('.facts dt').count()).toBe(await page.locator('.facts dt .term').count())
    await page.locator('.terms .term summary').first().click()
    expect(await page.locator('.terms .term p').first().isVisible()).toBe(true)
  })

  it('runs nothing of a hostile document', async () => {
    const path = join(folder, 'hostile.html')
    writeFileSync(
      path,
      await toHTML(compare(hostileText('湖南省'), hostileText('娄底市').replaceAll('加强', '强化'))),
    )
    const page = await open({}, path)
    await page.keyboard.press('n')
    for (const element of await page.locator('.task:visible .name').all()) await element.hover()
    expect(await page.evaluate("'pwned' in window")).toBe(false)
    expect(complaints).toEqual([])
    expect(await shown(page, '#provenance')).toBe(1)
  })
})
