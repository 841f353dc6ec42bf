import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentToYear, titleToYear } from '../../src/parse/document-to-year.js'
import { parseDocument } from '../../src/parse/index.js'

const yearOf = (head: string, options = {}): number | null =>
  parseDocument(
    `${head}\n一、优化服务\n（一）推行帮办代办。年底前建成10个站点。\n（二）压减办理时限。`,
    options,
  ).year

describe('the year in a title', () => {
  it.each([
    ['娄底市2024年工作要点', 2024],
    ['娄底市２０２４年工作要点', 2024],
    ['娄底市二〇二四年工作要点', 2024],
    ['娄底市二○二四年工作要点', 2024],
    ['娄底市二零二四年度工作要点', 2024],
    ['一九九七年工作要点', 1997],
    ['娄底市 2024 年 工作要点', 2024],
    ['关于印发《娄底市2024年工作要点》的通知', 2024],
    ['《国家标准体系建设指南（2017年）》编制说明', 2017],
    ['数字商务三年行动计划（2024—2026年）', 2024],
    ['2024年至2026年行动方案', 2024],
    ['关于2023年计划执行情况与2024年计划草案的报告', 2024],
    ['全国标准体系建设指南（2024版）', 2024],
    ['国民经济和社会发展第十四个五年规划和2035年远景目标纲要', null],
    ['到2030年行动方案', null],
    ['贯彻落实《湖南省2022年工作要点》的实施方案', null],
    ['国办发〔2024〕5号', null],
    ['关于申办2009年世界大学生冬季运动会的复函', null],
    ['（2023年12月28日）', null],
    ['科技创新2030—“新一代人工智能”重大项目', null],
    ['12345热线工作方案', null],
  ])('%s', (title, year) => {
    expect(titleToYear(title)).toBe(year)
  })
})

describe('the year of a document', () => {
  it('is that of the title, whatever its number and its day of issue say', () => {
    expect(yearOf('娄底市二〇二四年工作要点\n娄政发〔2023〕30号')).toBe(2024)
    expect(yearOf('娄底市２０２４年工作要点\n（2023年12月28日）')).toBe(2024)
  })

  it('is that of the file where the title tells none', () => {
    expect(yearOf('关于促进消费的若干措施', { id: 'consumption-2025' })).toBe(2025)
    expect(yearOf('娄底市2024年工作要点', { id: 'loudi-2025' })).toBe(2024)
  })

  it('is that of the opening, of the number, of the day, where nothing else tells', () => {
    expect(yearOf('工作要点\n为做好2024年政务公开工作，制定本要点。')).toBe(2024)
    expect(yearOf('关于促进消费的若干措施\n湘政发〔2023〕3号')).toBe(2023)
    expect(yearOf('关于促进消费的若干措施\n（2023年5月8日）')).toBe(2023)
  })

  it('is never a goal, a validity date or a cited number', () => {
    const text =
      '若干措施\n一、到2035年基本建成\n建平台。\n二、附则\n执行皖人社发〔2022〕13号。有效期至2027年12月31日。'
    expect(parseDocument(text).year).toBeNull()
    expect(yearOf('某市发展规划\n到2035年远景目标')).toBeNull()
    expect(yearOf('若干措施\n（2023年2月30日）')).toBeNull()
  })
})

const CORPUS = new URL('../../../shared/corpus/', import.meta.url).pathname

/** What file names and titles of the corpus tell, read by a pattern that shares nothing with the library. */
const named = (name: string): number | null => {
  const years = [...name.matchAll(/(?<![0-9])((?:19|20)[0-9]{2})(?![0-9]|-[0-9]{1,4}号)/gu)].map((found) =>
    Number(found[1]),
  )
  return years.length > 0 && years.every((year) => year === years[0]) ? years[0]! : null
}

describe.skipIf(!existsSync(CORPUS))('the years of the corpus', () => {
  const files = existsSync(CORPUS)
    ? readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.txt'))
        .sort()
    : []

  it('are right where a file name tells them, and never a goal elsewhere', { timeout: 120_000 }, () => {
    let told = 0
    const wrong: string[] = []
    const goals: string[] = []
    for (const file of files) {
      const name = file
        .split('/')
        .at(-1)!
        .replace(/\.txt$/u, '')
      const { year } = parseDocument(readFileSync(join(CORPUS, file), 'utf8'), { id: name })
      const expected = named(name)
      if (expected !== null) {
        told += 1
        // Games asked for in 2004 and 2006 are no plans of 2009, 2011 and 2008.
        if (year !== expected && !/申办|组建/u.test(name)) wrong.push(`${name}: ${year}`)
      } else if (year !== null && year > 2026) goals.push(`${name}: ${year}`)
    }
    expect(told).toBeGreaterThan(150)
    expect(wrong.length / told).toBeLessThanOrEqual(0.02)
    expect(goals).toEqual([])
  })
})

it('reads the year of two hundred thousand headings', () => {
  const masthead = { title: null, number: null, date: null, issuer: null }
  const headings = new Array<string>(200_000).fill('一、2023年工作任务')
  expect(
    documentToYear({ planTitle: null, masthead, name: null, head: [], headings } as unknown as Parameters<
      typeof documentToYear
    >[0]),
  ).toBe(2023)
})
