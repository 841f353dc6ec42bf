import { describe, expect, it } from 'vitest'
import { documentsToIndicators, INDICATORS, indicatorsToTables } from '../../src/doors/promises.js'
import { parseDocument } from '../../src/index.js'
import { nounToIndicator } from '../../src/lexicon/indicators.js'

const province = parseDocument(
  '湖南省2025年政府工作报告\n一、2024年工作回顾\n地区生产总值达到5.3万亿元、增长4.8%，城镇新增就业78万人。\n二、2025年工作安排\n今年主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业70万人。',
)
const city = parseDocument(
  '长沙市2025年政府工作报告\n一、2024年工作回顾\n地区生产总值增长5%。\n二、2025年工作安排\n今年主要预期目标是：地区生产总值增长6.6%左右，城镇新增就业14万人以上。',
)
const later = parseDocument(
  '湖南省2026年政府工作报告\n一、2025年工作回顾\n地区生产总值增长4.8%，城镇新增就业82.7万人。\n二、2026年工作安排\n推进各项工作。',
)

const rowsOf = (name: string, documents: readonly (typeof province)[]) => {
  const table = indicatorsToTables(documentsToIndicators(documents)).find((one) => one.name === name)!
  return table.rows.map((row) => Object.fromEntries(table.columns.map((column, i) => [column.name, row[i]])))
}

describe('indicators', () => {
  it('are targets of the plan part and results of the review part, of the years they are about', () => {
    const rows = rowsOf('indicators', [province])
    expect(
      rows.map(({ year, kind, indicator, measure, value }) => [year, kind, indicator, measure, value]),
    ).toEqual([
      [2024, 'result', 'gdp', 'level', 5.3e12],
      [2024, 'result', 'gdp', 'growth', 4.8],
      [2024, 'result', 'jobs', 'level', 780000],
      [2025, 'target', 'gdp', 'growth', 5.5],
      [2025, 'target', 'jobs', 'level', 700000],
    ])
    for (const row of rows)
      expect(province.text.slice(Number(row.span_from), Number(row.span_to))).toBe(row.figure)
    expect(rows[0]!.unit).toBe('CN430000')
  })

  it('are a series by unit and year, with the judgement', () => {
    const rows = rowsOf('indicator_series', [province, later]).filter(({ year }) => year === 2025)
    expect(
      rows.map(({ indicator, target, result, judgement }) => [indicator, target, result, judgement]),
    ).toEqual([
      ['gdp', 5.5, 4.8, 'missed'],
      ['jobs', 700000, 827000, 'exceeded'],
    ])
  })

  it('tell how much more a lower level asks', () => {
    const [growth] = rowsOf('target_ratios', [province, city])
    expect(growth).toMatchObject({
      indicator: 'gdp',
      lower_unit: 'CN430100',
      upper_unit: 'CN430000',
      ratio: 1.2,
    })
  })

  it('name each column in both languages, as R and Stata take it', () => {
    for (const { columns } of indicatorsToTables([]))
      for (const { name, zh } of columns) {
        expect(name).toMatch(/^[a-z][a-z_]{0,31}$/u)
        expect(zh).toBeTruthy()
      }
  })
})

describe('the names of indicators', () => {
  it.each([
    ['地方一般公共预算收入', 'revenue'],
    ['规模工业增加值', 'industry'],
    ['全社会研发经费支出相当于全市生产总值的比例', 'research'],
    ['农村常住居民人均可支配收入', 'income-rural'],
  ])('%s is %s', (noun, id) => expect(nounToIndicator(noun)?.id).toBe(id))

  it.each(['高技术产业固定资产投资', '民营企业进出口', '人均地区生产总值', '农产品出口额占比'])(
    '%s is none',
    (noun) => expect(nounToIndicator(noun)).toBeNull(),
  )

  it('are each one thing', () => {
    expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length)
  })
})
