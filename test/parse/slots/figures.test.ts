import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../src/parse/index.js'
import { textToTargets } from '../../../src/parse/slots/text-to-targets.js'
import { writtenToNumber, writtenToRange } from '../../../src/parse/slots/written-to-number.js'

describe('a written number', () => {
  it.each([
    ['一千二百五十', 1250],
    ['一万五千', 15_000],
    ['一万五', 15_000],
    ['两百五', 250],
    ['两万五千', 25_000],
    ['二十万', 200_000],
    ['二百零五', 205],
    ['一千零五十', 1050],
    ['三百六十五', 365],
    ['十', 10],
    ['十二', 12],
    ['二〇五', 205],
    ['一百万', 1_000_000],
    ['一亿两千万', 120_000_000],
    ['三万亿', 3e12],
    ['十万亿', 1e13],
    ['九十五点五', 95.5],
    ['三点五万', 35_000],
    ['1万2千', 12_000],
    ['3千5百', 3500],
    ['1亿2000万', 120_000_000],
    ['1.1万', 11_000],
    ['1兆', 1e12],
    ['一一二', 112],
    ['万', null],
    ['二五', null],
    ['abc', null],
  ])('%s', (written, value) => {
    expect(writtenToNumber(written)).toBe(value)
  })

  it.each([
    ['两三', 2, 3],
    ['十七八', 17, 18],
    ['二三十', 20, 30],
    ['三四百', 300, 400],
    ['五六万', 50_000, 60_000],
    ['三五', 3, 5],
    ['二百零五', 205, 205],
  ])('%s is left open', (written, low, high) => {
    expect(writtenToRange(written)).toEqual({ low, high })
  })
})

describe('a figure', () => {
  const one = (text: string) => {
    const targets = textToTargets(text, [])
    expect(targets).toHaveLength(1)
    const { value, range, unit, bound } = targets[0]!
    return [value, range === null ? null : [range.low, range.high], unit, bound]
  }

  it.each([
    ['新增市场主体一千二百五十户以上。', [1250, null, '户', 'min']],
    ['新增市场主体三千户。', [3000, null, '户', 'exact']],
    ['新增市场主体3千户以上。', [3000, null, '户', 'min']],
    ['新增市场主体1万2千户以上。', [12_000, null, '户', 'min']],
    ['新增市场主体1，200户以上。', [1200, null, '户', 'min']],
    ['新增市场主体1 200户以上。', [1200, null, '户', 'min']],
    ['新增市场主体１２００户以上。', [1200, null, '户', 'min']],
    ['完成投资1,100.9亿元以上。', [110_090_000_000, null, '元', 'min']],
    ['完成投资1，100亿元以上。', [110_000_000_000, null, '元', 'min']],
    ['投资达到1兆元以上。', [1e12, null, '元', 'min']],
    ['装机达到1兆瓦以上。', [1, null, '兆瓦', 'min']],
    ['通车里程达到12千米以上。', [12, null, '千米', 'min']],
    ['通车里程达到十二千米以上。', [12, null, '千米', 'min']],
    ['新增就业5—8万人。', [50_000, [50_000, 80_000], '人', 'exact']],
    ['新增就业5万—8万人。', [50_000, [50_000, 80_000], '人', 'exact']],
    ['新增就业五至八万人。', [50_000, [50_000, 80_000], '人', 'exact']],
    ['新增就业10万到12万人。', [100_000, [100_000, 120_000], '人', 'exact']],
    ['建成5个—8个站点。', [5, [5, 8], '个', 'exact']],
    ['建成三至五个站点。', [3, [3, 5], '个', 'exact']],
    ['GDP增长6%-7%。', [6, [6, 7], '%', 'exact']],
    ['GDP增长6-7%。', [6, [6, 7], '%', 'exact']],
    ['GDP增长5.5％～6.5％。', [5.5, [5.5, 6.5], '%', 'exact']],
    ['增长百分之三十至五十。', [30, [30, 50], '%', 'exact']],
    ['增长百分之八十以上。', [80, null, '%', 'min']],
    ['办理时限不超过5-8个工作日。', [8, [5, 8], '工作日', 'max']],
    ['每年检查不少于两三次。', [2, [2, 3], '次', 'min']],
    ['降幅控制在-2%以内。', [-2, null, '%', 'max']],
    ['增幅不低于-30BP。', [-30, null, 'BP', 'min']],
    ['为企业减负1000亿元以上。', [1e11, null, '元', 'min']],
    ['覆盖率达到三分之二以上。', [0.666666666667, null, null, 'min']],
    ['覆盖率不低于1/3。', [0.333333333333, null, null, 'min']],
    ['覆盖面达到八成以上。', [80, null, '%', 'min']],
  ])('%s', (text, expected) => {
    expect(one(text)).toEqual(expected)
  })

  it.each([
    '建设三个中心。',
    '深入千家万户。',
    '落实十二条措施。',
    '第一百二十个村。',
    '2023—2025年建成体系。',
    '突破一批关键技术。',
    '服务百万吨以上项目。',
  ])('is none: %s', (text) => {
    expect(textToTargets(text, [])).toEqual([])
  })

  it('of too many digits is none, and a note', () => {
    const document = parseDocument(
      `工作要点\n一、任务\n（一）建成站点。不低于5${'0'.repeat(309)}个。\n（二）压减时限。`,
    )
    const task = document.plans[0]!.tasks[0]!
    expect(task.slots.targets).toEqual([])
    expect(document.notes.filter(({ code }) => code === 'number-damaged')).toHaveLength(1)
    expect(JSON.stringify(document)).not.toContain('null,"unit"')
  })

  it('that is a range has its two ends beside the value', () => {
    const [task] = parseDocument('工作要点\n一、任务\n（一）促进就业。新增就业5—8万人。\n（二）压减时限。')
      .plans[0]!.tasks
    expect(task!.slots.targets[0]).toMatchObject({ value: 50_000, from: 50_000, to: 80_000 })
  })
})
