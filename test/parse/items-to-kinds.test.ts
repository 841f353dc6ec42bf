import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { parseDocument } from '../../src/document.js'
import { textToYears, titleToPromise } from '../../src/parse/kinds/title-to-promise.js'
import { goldToKindSamples, kindsWithoutField, kindToF1 } from '../gold/kinds.js'
import { readGold } from '../gold/pairs.js'

const kindsOf = (text: string): string[] =>
  parseDocument(text).plans.flatMap(({ items }) => items.map(({ id, kind }) => `${id} ${kind}`))

/** A town's report: last year, the five years to come, this year, and a formal end. */
const REPORT = `某某县2026年政府工作报告
一、过去一年工作回顾
（一）经济稳中有进。全年生产总值增长6.1%，新增企业320家，建成标准厂房12万平方米，成效明显。
（二）民生持续改善。新建学校3所，完成老旧小区改造45个，居民收入增长7.2%，位居全市第一。
二、“十五五”时期发展目标
到2030年，经济实力显著增强，生态环境明显改善，治理体系更加健全，居民收入稳步提高。
三、2026年重点工作
（一）培育产业集群。制定培育方案，引进项目20个，年底前开工15个。（责任单位：县工信局）
（二）办好民生实事。新建停车场6处，完善养老服务网络，推进医共体建设。
四、保障措施
（一）加强组织领导。成立工作专班，定期调度进度，开展督促检查。
四、附则
（一）本方案自印发之日起施行，有效期至2030年12月31日，由县政府办公室负责解释。`

describe('itemsToKinds', () => {
  it('tells what was done, what is aimed at and what is formal from what is ordered', () => {
    expect(kindsOf(REPORT)).toEqual([
      '1.01 review',
      '1.02 review',
      '1.03 frame',
      '1.04 task',
      '1.05 task',
      '1.06 task',
      '1.07 frame',
    ])
  })

  it.each([
    ['指导思想。以习近平新时代中国特色社会主义思想为指导，坚持稳中求进。', 'frame'],
    ['基本原则。坚持政府引导、市场主导，坚持因地制宜。', 'frame'],
    ['建立考核指标。制定考核办法，每季度通报结果。', 'task'],
    ['总结推广经验。遴选典型案例，组织现场观摩。', 'task'],
    ['明确责任分工。各镇制定任务清单，逐项抓好落实。', 'task'],
  ])('calls 「%s」 a %s', (text, kind) => {
    const parsed = parseDocument(
      `某某市行动方案\n一、总体安排\n（一）${text}\n（二）建设平台。加快建设数据平台。`,
    )
    expect(parsed.plans[0]!.items[0]!.kind).toBe(kind)
  })

  it('compares tasks alone, with ids that count all items, and others where asked', () => {
    const plain = compare(REPORT, REPORT)
    expect(plain.sourceVerdicts.map(({ task }) => task.id)).toEqual(['1.04', '1.05', '1.06'])
    expect(plain.summary.source.tasks).toBe(3)
    const all = compare(REPORT, REPORT, { kinds: ['review', 'task', 'frame'] })
    expect(all.sourceVerdicts).toHaveLength(7)
    expect(all.provenance.options).toMatchObject({ kinds: { source: ['task', 'review', 'frame'] } })
    const parsed = parseDocument(REPORT)
    expect(compare(parsed, parsed, { kinds: ['review'] }).summary.source.tasks).toBe(2)
  })

  it('refuses kinds that there are not', () => {
    expect(() => parseDocument(REPORT, { kinds: [] })).toThrow('kinds')
    expect(() => compare(REPORT, REPORT, { kinds: ['tasks' as 'task'] })).toThrow('kinds')
  })
})

describe('titleToPromise', () => {
  it.each([
    ['一、指导思想和主要目标', { review: 0, frame: 1 }],
    ['第二章 “十五五”时期发展的主要考虑', { review: 0, frame: 1 }],
    ['二、2025年工作总结', { review: 1, frame: 0 }],
    ['（三）完善评价指标', { review: 0, frame: 0 }],
    ['三、重点任务', { review: 0, frame: 0, job: 1 }],
  ])('%s', (title, promise) => expect(titleToPromise(title)).toMatchObject(promise))

  it('reads years, five-year plans and this year', () => {
    expect(textToYears('2025年和“十四五”时期工作回顾', 2026)).toEqual([
      [2025, 2025],
      [2021, 2025],
    ])
    expect(textToYears('今年是“十五五”开局之年', 2026)).toEqual([
      [2026, 2026],
      [2026, 2030],
    ])
  })
})

describe('kinds as people told them', () => {
  const gold = readGold()

  it.skipIf(gold.skipped.length > 0)('reach what was reached, without the field that is scored', () => {
    const results = kindsWithoutField(goldToKindSamples(gold))
    expect(kindToF1(results, 'review').f1).toBeGreaterThanOrEqual(0.95)
    expect(kindToF1(results, 'frame').f1).toBeGreaterThanOrEqual(0.85)
  })

  it('are tasks all through in the seeds', () => {
    const others = gold.seeds.flatMap(({ name, text }) =>
      kindsOf(text)
        .filter((one) => !one.endsWith(' task'))
        .map((one) => `${name} ${one}`),
    )
    expect(others).toEqual([])
  })
})
