import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { parseDocument } from '../../src/parse/index.js'

const WORDS = '数据 平台 服务 改革 监管 审批 项目 企业 群众 信用 创新 产业 教育 医疗 环境 安全'.split(' ')

/** A text without headings: one task of so many clauses. */
function textOf(clauses: number): string {
  let seed = 1
  const next = (below: number): number => {
    seed = (seed * 48271) % 2147483647
    return seed % below
  }
  const word = (): string => WORDS[next(WORDS.length)]!
  const clause = (): string => `推进${word()}${word()}${word()}${next(9999)}。`
  return `某市2022年情况\n${Array.from({ length: clauses }, clause).join('')}`
}

describe('a task of very many clauses', () => {
  it('is compared in neighbours joined, and a note tells so', () => {
    const document = parseDocument(textOf(3_500))
    const comparison = compare(document, document)
    const { tasks } = comparison.tokenized.source
    expect(tasks).toHaveLength(1)
    expect(tasks[0]!.joined).toBe(4)
    expect(tasks[0]!.clauses).toHaveLength(875)
    expect(comparison.notes.map(({ message }) => message)).toEqual([
      'task 1.01 of the source has too many clauses to compare one by one; each 4 neighbours count as one',
      'task 1.01 of the target has too many clauses to compare one by one; each 4 neighbours count as one',
    ])
    const { evidence } = comparison.links[0]!
    expect(evidence).toHaveLength(875)
    for (const { source, target } of evidence) expect(source).toEqual(target)
  })

  it('is left as it is where its clauses can be compared', () => {
    const comparison = compare(textOf(900), textOf(900))
    expect(comparison.tokenized.source.tasks[0]!.clauses).toHaveLength(900)
    expect(comparison.tokenized.source.tasks[0]).not.toHaveProperty('joined')
    expect(comparison.notes).toEqual([])
  })

  it('may name thousands of figures, marks and units', () => {
    const head = '湖南省2022年工作要点\n一、改革\n（一）推进改革。'
    for (const piece of ['12%，', '（', '增长3%到2025年，', '（责任单位：甲局、乙局）']) {
      const text = head + piece.repeat(4_000)
      const comparison = compare(text, text.replace('湖南', '湖北'))
      expect(comparison.facets).toHaveLength(comparison.links.length)
      expect(comparison.links).toHaveLength(1)
    }
  })
})
