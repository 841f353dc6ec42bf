import { describe, expect, it } from 'vitest'
import {
  explainPromise,
  promisesToHTML,
  promisesToMarkdown,
  promisesToXLSX,
  reportOf,
} from '../../src/doors/promises.js'
import { parseDocument } from '../../src/index.js'
import { inputToSheets } from '../../src/review/bytes-to-sheets.js'

const report = reportOf(
  parseDocument(
    '某市2024年政府工作报告\n一、2023年工作回顾\n一切顺利。\n二、2024年工作安排\n城镇新增就业5万人以上。\n新增<b>高新技术企业</b>200家。\n加快创建若尔盖国家公园。',
    { id: '2024' },
  ),
  parseDocument(
    '某市2025年政府工作报告\n一、2024年工作回顾\n城镇新增就业5.2万人。\n若尔盖国家公园获批创建。\n二、2025年工作安排\n推进各项工作。',
    { id: '2025' },
  ),
)

describe('promises in reports', () => {
  it('are a section of Markdown', () => {
    const markdown = promisesToMarkdown(report)
    expect(markdown).toMatch(/^## 承诺与兑现/u)
    expect(markdown).toContain('| 城镇新增就业 | 5万人以上 | 5.2万人 | 超额完成 | 5.2万人 \\> 5万人以上 |')
    expect(markdown).toContain('若尔盖国家公园获批创建')
    expect(promisesToMarkdown(report, { lang: 'en' })).toContain('exceeded')
  })

  it('are a page with a figure, in which no text acts', () => {
    const page = promisesToHTML(report)
    expect(page).toContain('承诺与兑现')
    expect(page).toContain('<svg')
    expect(page).toContain('104%')
    expect(page).not.toContain('<b>高新')
  })

  it('explain each match', () => {
    const { id } = report.promises.find(({ statement }) => statement.text.includes('就业'))!
    expect(explainPromise(report, id)).toContain(
      '城镇新增就业 5万人以上: 超额完成 5.2万人 > 5万人以上 ← 城镇新增就业5.2万人。',
    )
    expect(() => explainPromise(report, '9.99-9')).toThrow(/no promise 9\.99-9/u)
  })

  it('are a workbook that reads back, with ids that no program takes for numbers', async () => {
    const bytes = await promisesToXLSX(report)
    const [promises, figures, codebook, note] = (await inputToSheets(bytes, 1)).map(({ name, rows }) => {
      const [head, ...cells] = rows
      return {
        name: name.replace(/^.*sheet /u, ''),
        head: head!,
        rows: cells.map((row) => Object.fromEntries(head!.map((column, at) => [column, row[at]]))),
      }
    })
    expect([promises, figures, codebook, note].map((one) => one!.name)).toEqual([
      '各句承诺',
      '量化目标',
      '变量说明',
      '说明',
    ])
    expect(promises!.rows).toHaveLength(report.promises.length)
    expect(promises!.rows.map((row) => row.promise_status)).toContain('not-mentioned 未提及')
    for (const { promise, document, report: other } of promises!.rows) {
      expect(promise).toMatch(/^id:2024\/.+-\d+$/u)
      expect([document, other]).toEqual(['id:2024', 'id:2025'])
    }
    expect(figures!.rows.find(({ thing }) => thing === '城镇新增就业')).toMatchObject({
      promised: '5万人以上',
      promised_from: '50000',
      promised_bound: 'min',
      reported: '5.2万人',
      reported_from: '52000',
      judgement: 'exceeded 超额完成',
      arithmetic: '5.2万人 > 5万人以上',
      reported_share: '1.04',
    })
    expect(figures!.rows).toHaveLength(report.promises.flatMap(({ targets }) => targets).length)
    const told = codebook!.rows.map(({ column_name, description_zh }) => [column_name, description_zh !== ''])
    expect(told).toEqual([...promises!.head, ...figures!.head].map((column) => [column, true]))
    const english = await inputToSheets(await promisesToXLSX(report, { lang: 'en' }), 1)
    expect(english.map(({ name }) => name)[1]).toMatch(/figures$/u)
    expect(english[1]!.rows.flat()).toContain('exceeded')
  })

  it('are the same bytes again', async () => {
    expect(Buffer.from(await promisesToXLSX(report)).equals(await promisesToXLSX(report))).toBe(true)
  })
})
