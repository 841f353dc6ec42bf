import { Console } from 'node:console'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { start } from 'node:repl'
import { PassThrough, Writable } from 'node:stream'
import { inspect } from 'node:util'
import { afterAll, describe, expect, expectTypeOf, it } from 'vitest'
import { compare, openCorpus, PolicyError } from '../../src/index.js'
import { toText } from '../../src/report/index.js'
import { createPrinter } from '../../src/write/printer.js'
import { textWidth } from '../../src/write/text-width.js'

const SOURCE =
  '湖南省2022年工作要点\n一、改革\n（一）推进一网通办。建设全省统一平台，年底前办件量突破100万件。（省政务局牵头）\n（二）推行帮代办。为老年人提供服务。'
const TARGET =
  '娄底市2023年工作要点\n一、改革\n（一）推进一网通办。建设全市统一平台，年底前办件量突破20万件。（市行政审批服务局牵头）\n（二）清理证明。取消无谓证明。'
const cmp = compare(SOURCE, TARGET)
const folder = mkdtempSync(join(tmpdir(), 'terminal-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What `console.table` prints of something. */
function tableOf(data: unknown): string {
  let printed = ''
  const stdout = new Writable({
    write(chunk, _, done) {
      printed += chunk
      done()
    },
  })
  new Console(stdout).table(data)
  return printed
}

const isPlain = (text: string): boolean => !/\[(?:Object|Array|Task|Function)\b|\[object /u.test(text)

describe('what a comparison prints', () => {
  it('is words, as a string, in a template and in a table', () => {
    expect(String(cmp)).toBe(inspect(cmp, { breakLength: 100 }))
    expect(`${cmp.dropped[0]}`).toBe('1.02 - dropped 未承接  推行帮代办')
    expect(`${cmp.links[0]}`).toMatch(/^1\.01 → 1\.01 {2}rephrased|^1\.01 → 1\.01 {2}inherited/u)
    expect(`${cmp.source}`).toContain('《湖南省2022年工作要点》')
    expect(`${cmp.source.plans[0]!.tasks[0]}`).toBe('1.01 （一）推进一网通办')
    const table = tableOf(cmp.dropped)
    expect(table).toContain('1.02 推行帮代办')
    expect(table).toMatch(/inherited: 0\.\d\d, rephrased: 0\.\d\d, partial: 0\.\d\d, dropped: [01]\.\d\d/u)
    expect(table).toMatch(/1\.02 → 1\.0\d \(0\.\d\d\)/u)
    expect(isPlain(table)).toBe(true)
  })

  it.each([
    ['summary', cmp.summary, /来源文件 +任务数 2 .*[\s\S]*对应 +1 条/u],
    ['one side', cmp.summary.source, /^任务数 2[\s\S]*一、改革/u],
    ['quality', cmp.quality, /预期 F1 [01]\.\d\d/u],
    ['facets', cmp.facets, /^\[\s+1\.01 → 1\.01 {2}责任 延续：省政务局→市行政审批服务局/u],
    ['one of them', cmp.facets![0], /^1\.01 → 1\.01\n {2}责任 .*\n {2}指标 .*100万件 → .*20万件/u],
    ['their sum', cmp.facetSummary, /^谁失去、谁取得牵头\n {2}牵头单位/u],
    ['a verdict', cmp.task('1.01'), /confidence[\s\S]*targets: /u],
    ['candidates', cmp.dropped[0]!.candidates, /^\[ 1\.02 → 1\.0\d \(0\.\d\d\)/u],
  ] as const)('tells %s in words', (_, part, words) => {
    const printed = inspect(part)
    expect(printed).toMatch(words)
    expect(isPlain(printed)).toBe(true)
    for (const line of printed.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(84)
  })

  it('leaves the data plain', () => {
    for (const part of [cmp.summary, cmp.quality, cmp.facets![0]!, cmp.dropped[0]!, cmp.links[0]!]) {
      expect(Object.keys(part)).not.toContain('toString')
      expect(structuredClone({ ...part })).toEqual({ ...part })
      expect(JSON.stringify(part)).not.toContain('toString')
    }
    expect(cmp.facets).toBe(cmp.facets)
  })

  it('has heads over the columns, and a legend of what is shown', () => {
    const lines = toText(cmp).split('\n')
    expect(lines.find((line) => line.startsWith('任务 '))).toMatch(/^任务 +状态 +目标任务 +把握 +名称$/u)
    expect(toText(cmp)).toMatch(/图例: .*- 未承接.* {2}把握=判定成立的概率/u)
    expect(toText(cmp, { lang: 'en' })).toContain('(task 0.12) = nearest task')
    const self = toText(compare(SOURCE, SOURCE))
    expect(self).toContain('图例: = 沿用  把握')
    expect(toText(compare('', ''))).not.toContain('图例')
  })

  it('is completed at the REPL with what one needs', async () => {
    const repl = start({ prompt: '', input: new PassThrough(), output: new PassThrough(), terminal: false })
    repl.context.cmp = cmp
    const found = await new Promise<readonly string[]>((resolve, reject) =>
      repl.completer('cmp.', (error, result) => (error ? reject(error) : resolve(result?.[0] ?? []))),
    )
    repl.close()
    const names = found.map((name) => name.replace('cmp.', ''))
    for (const name of ['dropped', 'added', 'task', 'explain', 'save', 'summary', 'links', 'facets'])
      expect(names).toContain(name)
    expect(names.filter((name) => name.startsWith('_') && !name.startsWith('__'))).toEqual([])
  })
})

describe('what a corpus prints', () => {
  it('is words: documents, tracks, neighbours, and the tasks, links and families of a lineage', async () => {
    const corpus = await openCorpus(
      [
        { id: '甲', text: SOURCE },
        { id: '乙', text: TARGET },
      ],
      { cache: false },
    )
    const lineage = await corpus.trace({ pairings: 'all' })
    const printed = {
      document: inspect(corpus.document('甲')),
      documents: inspect(corpus.documents),
      track: inspect(corpus.track('一网通办')),
      nearest: inspect(corpus.nearest('推进一网通办', 2)),
      task: inspect(lineage.task('乙/1.01')),
      tasks: inspect(lineage.tasks),
      links: inspect(lineage.links),
      pairs: inspect(lineage.pairs),
      families: inspect(lineage.families),
      adopters: inspect(lineage.adopters),
    }
    for (const [name, text] of Object.entries(printed)) expect(isPlain(text), `${name}: ${text}`).toBe(true)
    expect(printed.document).toMatch(/^甲 · 湖南省 430000 province · 2022 · work-points\n[\s\S]*一、改革/u)
    expect(printed.track).toMatch(/^一网通办 {2}2 mentions · 2 of 2 units\n +2022 +2023\n {2}湖南省 +1/u)
    expect(printed.nearest).toMatch(/0\.\d\d {2}[甲乙]\/1\.01 {2}推进一网通办/u)
    expect(printed.task).toMatch(/^乙\/1\.01 {2}推进一网通办\n {2}family: 甲\/1\.01\n {2}← 上级 甲\/1\.01 /u)
    expect(printed.pairs).toContain('甲 (2) → 乙 (2)  上级  1 年')
    expect(printed.adopters).toMatch(/乙 {2}任务 2 {2}上级 1/u)
    expect(String(corpus)).toContain('2 documents')
    expect(`${lineage.families[0]}`).toContain('湖南省 首见 甲/1.01')
    expect(tableOf(lineage.tasks)).not.toContain('[Object]')
  })
})

describe('ids', () => {
  it('are text: a number is told how it is written', () => {
    const refused = (work: () => unknown) => {
      try {
        work()
      } catch (error) {
        if (error instanceof PolicyError) return error
      }
      throw new Error('was taken')
    }
    expect(refused(() => cmp.task(1.34 as never))).toMatchObject({
      code: 'bad-input',
      message: "ids are text, got the number 1.34: write cmp.task('1.34')",
    })
    // 1.10 is 1.1 as a number
    expect(refused(() => cmp.task(1.1 as never)).message).toContain("cmp.task('1.10')")
    expect(refused(() => cmp.explain(1.01 as never)).message).toContain("cmp.explain('1.01')")
    expect(refused(() => cmp.explain('1.01', 1.02 as never)).message).toContain("cmp.explain('1.02')")
  })
})

describe('save', () => {
  it('has written a text when it returns, and gives the path', async () => {
    for (const name of ['a.md', 'a.json', 'a.csv', 'a.txt', 'a.html'] as const) {
      const path = join(folder, name)
      expect(cmp.save(path)).toBe(path)
      expect(readFileSync(path, 'utf8').length).toBeGreaterThan(100)
      expect(() => cmp.save(path)).toThrow(/exists/u)
      expect(await cmp.save(path, { overwrite: true })).toBe(path)
    }
    const workbook = join(folder, 'a.xlsx')
    const saving = cmp.save(workbook)
    expect(saving).toBeInstanceOf(Promise)
    expect(await saving).toBe(workbook)
  })

  it('says so in its types', () => {
    expectTypeOf(() => cmp.save('a.md')).returns.toEqualTypeOf<string>()
    expectTypeOf(() => cmp.save('a', { format: 'html' })).returns.toEqualTypeOf<string>()
    expectTypeOf(() => cmp.save('a.xlsx')).returns.toEqualTypeOf<string | Promise<string>>()
    expectTypeOf(() => cmp.save('a.md', { format: 'docx' })).returns.toEqualTypeOf<string | Promise<string>>()
  })
})

describe('createPrinter', () => {
  it('keeps a print that is there, and lets no control character through', () => {
    const print = createPrinter<{ name: string }>({ name: 'Thing', line: ({ name }) => name })
    const thing = print({ name: '\u001b[31mred\u202e' })
    expect(inspect(thing)).toBe(' [31mred')
    expect(inspect({ a: { b: { c: thing } } })).toContain('[Thing]')
    const other = createPrinter<{ name: string }>({ name: 'Other', line: () => 'other' })
    expect(`${other(thing)}`).toBe(' [31mred')
    expect(inspect(print(Object.freeze({ name: 'still' })))).toBe("{ name: 'still' }")
  })
})
