import { describe, expect, it } from 'vitest'
import { reportOf } from '../../src/doors/promises.js'
import { parseDocument } from '../../src/index.js'

const planOf = (...promises: readonly string[]) =>
  parseDocument(
    `某市2024年政府工作报告\n一、2023年工作回顾\n过去一年，完成了任务。\n二、2024年工作安排\n${promises.join('\n')}`,
  )
const reportWith = (...told: readonly string[]) =>
  parseDocument(
    `某市2025年政府工作报告\n一、2024年工作回顾\n${told.join('\n')}\n二、2025年工作安排\n推进各项工作。`,
  )

/** The first target of a plan of one sentence, held against a report of others. */
function judged(promise: string, ...told: readonly string[]) {
  const { promises } = reportOf(planOf(promise), reportWith(...told))
  return promises.find(({ statement }) => statement.text.includes(promise))!.targets[0]!
}

describe('a figure promised and a figure reported', () => {
  it.each([
    ['城镇新增就业5万人以上。', '城镇新增就业5.2万人。', 'exceeded', '5.2万人 > 5万人以上'],
    ['城镇新增就业5万人以上。', '城镇新增就业5万人。', 'met', '5万人 = 5万人以上'],
    ['城镇新增就业5万人。', '城镇新增就业4.8万人。', 'missed', '4.8万人 < 5万人'],
    ['地区生产总值增长5.5%左右。', '地区生产总值增长5.2%。', 'met', '5.2% = 5.5%左右'],
    ['地区生产总值增长5.5%左右。', '地区生产总值增长4.8%。', 'missed', '4.8% < 5.5%左右'],
    ['城镇调查失业率控制在5.5%以内。', '城镇调查失业率5.1%。', 'met', '5.1% < 控制在5.5%以内'],
    [
      '细颗粒物年均浓度下降到33微克/立方米。',
      '细颗粒物年均浓度为35微克/立方米。',
      'missed',
      '35微克/立方米 > 下降到33微克/立方米',
    ],
    ['粮食产量700万吨以上。', '粮食产量达到142亿斤。', 'exceeded', '142亿斤 > 700万吨以上'],
    ['新建农村公路800公里。', '新建农村公路1.2千公里。', 'exceeded', '1.2千公里 > 800公里'],
    ['新改造老旧小区300个。', '改造城镇老旧小区310个。', 'exceeded', '310个 > 300个'],
  ])('%s %s → %s', (promise, told, judgement, arithmetic) => {
    expect(judged(promise, told)).toMatchObject({ judgement, arithmetic, doubt: null })
  })

  it.each([
    // a level for a promise of growth
    ['社会消费品零售总额增长5%。', '社会消费品零售总额达到400亿元。', 'other-measure'],
    // what there is for what shall be added
    ['新增高新技术企业200家。', '高新技术企业达到900家。', 'other-measure'],
    // five years for one
    ['城镇新增就业5万人。', '过去五年，城镇新增就业26万人。', 'several-years'],
    ['建成海上风电项目6个。', '建成海上风电项目2个。', null],
    ['力争2026年建成海上风电项目6个。', '建成海上风电项目2个。', 'due-later'],
    // it may be more
    ['数字经济增加值增长15%。', '数字经济增加值增长9%以上。', 'open-bound'],
    ['居民消费价格涨幅3%左右。', '居民消费价格上涨0.2%。', 'no-direction'],
    ['居民消费价格涨幅3%左右。', '居民消费价格总体平稳。', 'no-figure'],
  ])('%s %s is in doubt: %s', (promise, told, doubt) => {
    const target = judged(promise, told)
    expect(target.doubt).toBe(doubt)
    if (doubt !== null) expect(target.judgement).toBe('not-comparable')
  })

  it.each([
    // another thing of the same noun
    ['固定资产投资增长5%。', '高技术产业固定资产投资增长12%。'],
    ['新增国家级示范基地20个。', '新增省级示范基地35个。'],
    ['高铁通车里程达到1900公里。', '高速公路通车里程9500公里。'],
    ['文旅产业增加值增长6%。', '服务业增加值增长5.8%。'],
  ])('%s is not told by %s', (promise, told) => {
    expect(judged(promise, told)).toMatchObject({ report: null, result: null, judgement: null })
  })

  it('reads on where a figure has no noun of its own, and shares figures after 分别 out', () => {
    expect(
      judged('地区生产总值增长5%。', '地区生产总值达到900亿元、稳居全国前十、增长5.1%。').arithmetic,
    ).toBe('5.1% > 5%')
    const { promises } = reportOf(
      planOf('城镇、农村居民人均可支配收入分别增长5%、6.5%左右。'),
      reportWith('城乡居民人均可支配收入分别增长4.3%、6.2%。'),
    )
    expect(promises.at(-1)!.targets.map(({ judgement }) => judgement)).toEqual(['missed', 'met'])
  })

  it('takes a name that counts for no target', () => {
    const { promises } = reportOf(
      planOf('加快发展5个国家先进制造业集群。', '支持5G应用。'),
      reportWith('一切顺利。'),
    )
    expect(promises.flatMap(({ targets }) => targets)).toEqual([])
  })
})

describe('a promise in words', () => {
  const plan = planOf(
    '推广“报表通”应用，减轻基层填表负担。',
    '加快创建若尔盖国家公园。',
    '强化耕地土壤污染溯源整治。',
  )
  const report = reportWith('推广“报表通”应用，让基层减负。', '若尔盖国家公园获批创建。')
  const { promises } = reportOf(plan, report)
  const statusOf = (words: string) => promises.find(({ statement }) => statement.text.includes(words))!.status

  it('is reported where the report tells of the same thing, and else not mentioned', () => {
    expect(statusOf('若尔盖')).toBe('reported')
    expect(statusOf('报表通')).not.toBe('not-mentioned')
    expect(statusOf('耕地土壤')).toBe('not-mentioned')
  })

  it('shows the clauses that say so, by their places', () => {
    const { evidence, statement } = promises.find(({ statement }) => statement.text.includes('若尔盖'))!
    expect(statement.text).toBe(plan.text.slice(statement.from, statement.to))
    expect(report.text.slice(evidence[0]!.report.from, evidence[0]!.report.to)).toBe('若尔盖国家公园获批创建')
  })
})

describe('who promises and who tells', () => {
  it('takes nothing of the review of the plan for a promise, nor of the plan of the report for an account', () => {
    const { promises } = reportOf(
      planOf('新建学校10所。'),
      parseDocument(
        '某市2025年政府工作报告\n一、2024年工作回顾\n一切顺利。\n二、2025年工作安排\n新建学校10所。',
      ),
    )
    expect(promises.some(({ statement }) => statement.text.includes('完成了任务'))).toBe(false)
    const [promise] = promises.filter(({ statement }) => statement.text.includes('学校'))
    expect(promise).toMatchObject({ status: 'not-mentioned' })
    expect(promise!.continued).toHaveLength(1)
  })

  it('notes what has no part to promise or to tell', () => {
    const empty = parseDocument('一段话。')
    expect(reportOf(empty, empty).notes.map(({ code }) => code)).toContain('comparison')
  })
})
