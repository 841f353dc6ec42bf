import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/document.js'

const told = (what: string): string =>
  `${what}稳步推进，全年建成项目32个，完成投资186亿元，增长7.4%，新增就业2.3万人，改造老旧小区45个，成效好于预期。`
const asked = (what: string): string => `大力推进${what}，制定实施方案，年底前建成10个示范点。`

const read = (lines: readonly string[]) => {
  const { plans, parts, masthead } = parseDocument(lines.join('\n'))
  return {
    plans: plans.map(({ title }) => title?.text),
    items: plans.flatMap(({ items }) =>
      items.map(({ kind, section, label }) => `${kind} ${section}|${label}`),
    ),
    parts: parts.map(({ kind }) => kind),
    recipients: masthead.recipients?.text,
  }
}

describe('reports whose parts have no numbers', () => {
  const HEAD = ['2025年某某省政府工作报告', '2025年1月20日在某某省第十四届人民代表大会上', '各位代表：']

  it('tell what was done under 工作回顾 and what is asked under 工作安排', () => {
    const found = read([
      ...HEAD,
      '现在，我代表省人民政府，向大会报告工作，请予审议。',
      '2024年工作回顾',
      `过去一年很不平凡。${told('经济')}`,
      '一年来，我们认真抓好党中央、国务院和省委各项决策部署落实，各部门合力攻坚，主要做了以下工作：',
      `（一）巩固回升态势。${told('工业')}`,
      `（二）推动科技创新。${told('创新')}`,
      '2025年工作安排建议',
      `今年是收官之年。${asked('各项工作')}`,
      `（一）扩大内需。${asked('消费')}`,
      `（二）深化改革。${asked('改革')}`,
      '加强政府自身建设',
      `新形势提出了新要求。${asked('作风建设')}`,
      `（一）依法行政。${asked('法治')}`,
      `（二）改进作风。${asked('基层减负')}`,
    ])
    expect(found.plans).toEqual(['2025年某某省政府工作报告'])
    expect(found.items).toEqual([
      'review 2024年工作回顾|（一）',
      'review 2024年工作回顾|（二）',
      'task 2025年工作安排建议|（一）',
      'task 2025年工作安排建议|（二）',
      'task 加强政府自身建设|（一）',
      'task 加强政府自身建设|（二）',
    ])
    expect(found.recipients).toBe('各位代表：')
  })

  it('keep a review without numbers as one item', () => {
    const found = read([
      ...HEAD,
      '2024年工作回顾',
      told('经济'),
      `一是态势向好。${told('工业')}`,
      `二是动能增强。${told('创新')}`,
      '2025年工作安排',
      asked('各项工作'),
      `（一）扩大内需。${asked('消费')}`,
      `（二）深化改革。${asked('改革')}`,
    ])
    expect(found.items).toEqual([
      'review 2024年工作回顾|',
      'task 2025年工作安排|（一）',
      'task 2025年工作安排|（二）',
    ])
  })

  it('leave a plan alone in which no part is a review', () => {
    const found = read([
      '某某市2025年工作要点',
      '重点任务',
      asked('各项工作'),
      `（一）扩大内需。${asked('消费')}`,
      `（二）深化改革。${asked('改革')}`,
    ])
    expect(found.items.map((item) => item.split(' ')[0])).toEqual(['task', 'task'])
  })

  it('read 一是 as a heading where each heads a paragraph, not where it opens a sentence', () => {
    const found = read([
      ...HEAD,
      '一、2024年工作回顾',
      `成绩来之不易。${told('经济')}`,
      `一是稳住大盘。${told('工业')}`,
      `二是增强动能。${told('创新')}`,
      '二、2025年重点工作',
      '一是聚焦扩大内需，着力提消费促投资',
      `大力提振消费。${asked('消费')}`,
      `扩大有效投资。${asked('投资')}`,
      '二是推进新型工业化，构建现代化产业体系',
      `强化科技引领。${asked('创新')}`,
    ])
    expect(found.items).toEqual([
      'review 一、2024年工作回顾|一、',
      'task 二、2025年重点工作|一是',
      'task 二、2025年重点工作|二是',
    ])
  })

  it('takes a glossary in an annex for no tasks', () => {
    const found = read([
      ...HEAD,
      '一、2025年工作安排',
      `（一）扩大内需。${asked('消费')}`,
      `（二）深化改革。${asked('改革')}`,
      '附件2 名词解释',
      '1.分线管理：货物“一线”放开、“二线”管住，人员进出高度便利。',
      '2.“四网融合”：干线铁路、城际铁路、市域铁路和城市轨道交通的融合。',
    ])
    expect(found.items.map((item) => item.split(' ')[0])).toEqual(['task', 'task', 'frame', 'frame'])
  })
})

describe('those who are written to', () => {
  const recipientsOf = (line: string) =>
    read(['关于印发某某方案的通知', line, '现印发给你们。', '一、推行帮办。', '二、压减时限。']).recipients

  it.each([
    '各市州、县市区人民政府，省政府各厅委、各直属机构：',
    '各省、自治区、直辖市科技厅（委、局）：',
    '各煤矿安全监察分局，各矿业集团公司，各煤矿：',
    '市直有关单位:',
  ])('are named by 「%s」', (line) => {
    expect(recipientsOf(line)).toBe(line)
  })

  it.each([
    '全年预期目标要贯彻好中央精神，各部门落实好省委部署，做好下列工作：',
    '经省人民政府同意，现就各部门职责分工通知如下：',
    '各地各部门要统筹推进。省政府各部门重点抓好：',
  ])('are not named by 「%s」', (line) => {
    expect(recipientsOf(line)).toBeUndefined()
  })
})
