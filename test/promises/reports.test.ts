import { describe, expect, it } from 'vitest'
import { explainPromise, promisesToHTML, promisesToMarkdown, reportOf } from '../../src/doors/promises.js'
import { parseDocument } from '../../src/index.js'

const report = reportOf(
  parseDocument(
    '某市2024年政府工作报告\n一、2023年工作回顾\n一切顺利。\n二、2024年工作安排\n城镇新增就业5万人以上。\n新增<b>高新技术企业</b>200家。\n加快创建若尔盖国家公园。',
  ),
  parseDocument(
    '某市2025年政府工作报告\n一、2024年工作回顾\n城镇新增就业5.2万人。\n若尔盖国家公园获批创建。\n二、2025年工作安排\n推进各项工作。',
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
})
