import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import type { PolicyDocument } from '../../src/model/index.js'
import { parseDocument } from '../../src/parse/index.js'
import { comparisonToRevisions, revisionsToText } from '../../src/report/docx/comparison-to-revisions.js'
import { toDOCX } from '../../src/report/index.js'
import { textToPlain } from '../../src/write/text-to-plain.js'
import { COMPARISON } from './fixture.js'

const SEEDS = ['hunan-2020', 'loudi-2021', 'hunan-2022', 'loudi-2023'].map((name) => `seeds/${name}.txt`)

const partOf = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path]!)

/** The headings and tasks of a document, a line each. */
function linesOf({ plans }: PolicyDocument): string {
  return plans
    .flatMap(({ tasks }) =>
      tasks.flatMap(({ section, label, text }, i) => [
        ...(section !== '' && section !== (tasks[i - 1]?.section ?? '') ? [section] : []),
        label + text,
      ]),
    )
    .map(textToPlain)
    .join('\n')
}

const GOES = { accepted: ['w:del', 'w:moveFrom'], rejected: ['w:ins', 'w:moveTo'] } as const

/** What Word leaves of the paragraphs with revisions: a paragraph whose mark goes is joined to the next. */
function resolved(xml: string, are: 'accepted' | 'rejected'): string {
  let text = ''
  const open: string[] = []
  let [isOurs, goesMark, isText] = [false, false, false]
  const goes = (name: string): boolean => (GOES[are] as readonly string[]).includes(name)
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'w:p') [isOurs, goesMark] = [false, false]
        if (name === 'w:pStyle') isOurs = attributes['w:val']!.startsWith('Revision')
        if (goes(name) && open.includes('w:pPr')) goesMark = true
        isText = name === 'w:t' || name === 'w:delText'
        open.push(name)
      },
      ontext(piece) {
        if (isText && isOurs && !open.some(goes)) text += piece
      },
      onclosetag(name) {
        open.pop()
        isText = false
        if (name === 'w:p' && isOurs && !goesMark) text += '\n'
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
  return text.replace(/\n$/u, '')
}

describe('a Word document with revisions', () => {
  it.each(SEEDS.flatMap((source) => SEEDS.map((target) => [source, target] as const)))(
    'is the source where all are rejected, the target where all are accepted: %s → %s',
    async (source, target) => {
      const comparison = compare(source, target)
      const xml = partOf(await toDOCX(comparison, { revisions: true }), 'word/document.xml')
      expect(resolved(xml, 'rejected')).toBe(linesOf(comparison.source))
      expect(resolved(xml, 'accepted')).toBe(linesOf(comparison.target))
      if (source === target) expect(xml).not.toMatch(/<w:(?:ins|del|moveFrom|moveTo) /u)
    },
  )

  it('is so for tasks in any order, with words that come and go', () => {
    const words = ['推进跨省通办', '建设政务大厅', '优化营商环境，压减材料', '<b>&"公开"', '深化数据共享']
    const plan = fc
      .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('', '，年底前完成', '（市局牵头）')), {
        minLength: 1,
        maxLength: 8,
      })
      .map((tasks) =>
        ['一', '二']
          .map((head, half) =>
            [
              `${head}、${half === 0 ? '改革' : '服务'}`,
              ...tasks
                .filter((_, i) => i % 2 === half)
                .map(([text, more], i) => `（${'一二三四五六七八'[i]}）${text}${more}。`),
            ].join('\n'),
          )
          .join('\n'),
      )
    fc.assert(
      fc.property(plan, plan, (one, other) => {
        const comparison = compare(parseDocument(`甲工作要点\n${one}`), parseDocument(`乙工作要点\n${other}`))
        const blocks = comparisonToRevisions(comparison)
        expect(revisionsToText(blocks, 'rejected')).toBe(linesOf(comparison.source))
        expect(revisionsToText(blocks, 'accepted')).toBe(linesOf(comparison.target))
      }),
      { numRuns: 40 },
    )
  })

  it('tells a task that stands elsewhere as a move, with a range on both sides', async () => {
    const tasks = [
      '推进“一网通办”平台建设，接入事项三百项。',
      '规范行政审批中介服务，清理收费。',
      '建设政务服务大厅，设综合窗口。',
    ]
    const textOf = (order: readonly number[]): string =>
      `甲市工作要点\n一、改革\n${order.map((at, i) => `（${'一二三'[i]}）${tasks[at]}`).join('\n')}`
    const comparison = compare(parseDocument(textOf([0, 1, 2])), parseDocument(textOf([1, 2, 0])))
    const xml = partOf(await toDOCX(comparison, { revisions: true }), 'word/document.xml')
    for (const name of ['moveFrom', 'moveTo']) {
      expect(xml.match(new RegExp(`<w:${name}RangeStart [^>]*w:name="move1"`, 'gu'))).toHaveLength(1)
      expect(xml.match(new RegExp(`<w:${name}RangeEnd `, 'gu'))).toHaveLength(1)
      expect(xml).toMatch(new RegExp(`<w:${name} [^>]*><w:r><w:t[^>]*>推进“一网通办”`, 'u'))
    }
  })

  it('has one author, one day, and an id for every mark', async () => {
    const bytes = await toDOCX(COMPARISON, { revisions: true })
    const xml = partOf(bytes, 'word/document.xml')
    const marks = xml.match(/<w:(?:ins|del|moveFrom|moveTo)(?:RangeStart)? [^>]*>/gu)!
    expect(marks.length).toBeGreaterThan(5)
    for (const mark of marks)
      expect(mark).toContain('w:author="policy-lineage" w:date="2000-01-01T00:00:00Z"')
    const ids = marks.map((mark) => /w:id="(\d+)"/u.exec(mark)![1])
    expect(new Set(ids).size).toBe(ids.length)
    expect(Buffer.from(await toDOCX(COMPARISON, { revisions: true })).equals(Buffer.from(bytes))).toBe(true)
  })

  it('refuses what is no yes or no', async () => {
    await expect(toDOCX(COMPARISON, { revisions: 'yes' as never })).rejects.toMatchObject({
      code: 'bad-option',
    })
  })
})

describe('a Word report', () => {
  it('has contents that list its headings as text, each leading to one', async () => {
    const xml = partOf(await toDOCX(compare(SEEDS[0]!, SEEDS[1]!)), 'word/document.xml')
    expect(xml).toContain('<w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText>')
    const entries = [...xml.matchAll(/<w:hyperlink w:anchor="([^"]+)"[^>]*>.*?<w:t[^>]*>(.*?)<\/w:t>/gu)]
    const headings = [
      ...xml.matchAll(/<w:pStyle w:val="Heading[12]"\/>.*?w:name="([^"]+)".*?<w:t[^>]*>(.*?)<\/w:t>/gu),
    ]
    expect(entries.length).toBeGreaterThan(6)
    expect(entries.map((one) => one.slice(1))).toEqual(headings.map((one) => one.slice(1)))
    expect(xml.match(/w:fldCharType="begin"/gu)).toHaveLength(1)
    expect(xml.match(/w:fldCharType="end"/gu)).toHaveLength(1)
  })

  it('repeats the heads of its tables, numbers its pages, and names Chinese fonts with what may stand in', async () => {
    const bytes = await toDOCX(COMPARISON)
    const xml = partOf(bytes, 'word/document.xml')
    expect(xml.match(/<w:tblHeader\/>/gu)!.length).toBe(xml.match(/<w:tbl>/gu)!.length)
    const footer = Object.keys(unzipSync(bytes)).find((path) => /word\/footer\d*\.xml/u.test(path))!
    expect(partOf(bytes, footer)).toMatch(/PAGE.*NUMPAGES/su)
    const styles = partOf(bytes, 'word/styles.xml')
    expect(styles).toContain('w:eastAsia="宋体"')
    expect(styles).toContain('w:eastAsia="黑体"')
    expect(partOf(bytes, 'word/fontTable.xml')).toMatch(
      /w:name="宋体"><w:altName w:val="SimSun,Songti SC,Noto Serif CJK SC/u,
    )
  })
})
