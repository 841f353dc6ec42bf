import { describe, expect, it } from 'vitest'
import { taskToSlots } from '../../../src/parse/slots/index.js'
import { type Mark, readMarked, toPlain } from './notation.js'

const check = (kinds: string) => (marked: string) =>
  expect(readMarked(toPlain(marked).text, new Set([...kinds] as Mark[]))).toBe(marked)

const read = (text: string, year: number | null = 2024) =>
  taskToSlots({ id: '1.01', text, spans: [{ from: 0, to: text.length }] }, { year })

describe('headings', () => {
  it.each([
    '⟦h:强化底层硬件创新攻关⟧。加强对智能传感器等器件的基础研究。',
    '⟦h:加强组织领导⟧\n各有关部门要提高认识，形成合力。',
    '⟦h:完善“健康码”管理，便利老年人通行⟧。在低风险地区，一般不用查验。',
    '⟦h:营造良好环境⟧\n充分发挥行业协会的作用。',
    '⟦h:加强组织领导⟧各级各部门要强化工作责任组织协调指导推进监督检查本地区本系统工作推动各项任务落实落地',
    '推动平台对接，优化目录。（市数据局牵头）',
    '深化改革，强化大厅建设，完善设施，规范运行。优化流程。',
    '按照国家和自治区清单，完善跨地区通办机制。优化窗口。',
    '持续更新。',
  ])('%s', check('h'))
})

describe('documents', () => {
  it.each([
    ['落实《甲条例》（国令第722号）。', '甲条例', '国令第722号'],
    ['落实《甲办法》（国办发[2022]5号）。', '甲办法', '国办发〔2022〕5号'],
    ['落实《甲办法》(国办函〔2020109号)。', '甲办法', '国办函〔2020〕109号'],
    [
      '落实《甲办法》（鲁工信技﹝2019﹞56 号，以下简称《办法》）和《办法》。',
      '甲办法',
      '鲁工信技〔2019〕56号',
    ],
    ['落实《关于印发〈甲〉和〈乙〉的通知》。', '关于印发〈甲〉和〈乙〉的通知', null],
    [
      '按照《数据管理能力成熟度评估模型》（GB/T 36073-2018）评估。',
      '数据管理能力成熟度评估模型',
      'GB/T 36073-2018',
    ],
    ['落实国务院办公厅国办发〔2019〕54号文件精神。', null, '国办发〔2019〕54号'],
    ['落实《甲办法》，再落实《甲办法》（国发〔2021〕1号）。', '甲办法', '国发〔2021〕1号'],
    ['落实《甲办法》（试行）。', '甲办法', null],
  ])('%s', (text, title, number) => {
    expect(read(text).slots.cites.map((one) => [one.title, one.number])).toEqual([[title, number]])
  })

  it('gives each of two titles the number printed after it', () => {
    const { cites } = read(
      '落实《甲》（国发〔2021〕1号）和《乙》（国发〔2021〕2号）、《丙》《丁》（湘政发〔2020〕3号）。',
    ).slots
    expect(cites.map((one) => `${one.title}${one.number}`)).toEqual([
      '甲国发〔2021〕1号',
      '乙国发〔2021〕2号',
      '丙null',
      '丁湘政发〔2020〕3号',
    ])
  })

  it('reports a number that it repaired', () => {
    expect(read('落实《甲办法》(国办函〔2020109号)。').notes.map((note) => note.code)).toEqual([
      'number-damaged',
    ])
  })
})

describe('targets', () => {
  it.each([
    ['推动⟦t:用户数突破170万⟧。', 1_700_000, null, 'min'],
    ['实现电子证照⟦t:数据突破2亿条⟧。', 200_000_000, '条', 'min'],
    ['组织发布⟦t:不少于100场⟧辅导课程。', 100, '场', 'min'],
    ['确保⟦t:综合一窗率达90%以上⟧。', 90, '%', 'min'],
    ['⟦t:监管事项清单填报完成率达 100%⟧。', 100, '%', 'exact'],
    ['确保⟦t:网民咨询问题5个工作日回复⟧。', 5, '工作日', 'max'],
    ['将⟦t:办理时限压缩至3个工作日⟧。', 3, '工作日', 'max'],
    ['将⟦t:财政赤字率控制在3%以内⟧。', 3, '%', 'max'],
    ['新建⟦t:800个⟧智能工厂。', 800, '个', 'exact'],
    ['精准引育⟦t:100位左右⟧企业类人才。', 100, '位', 'exact'],
    ['全市⟦t:算力总规模达到12EFLOPS⟧。', 12, 'EFLOPS', 'min'],
    ['⟦t:电子证照覆盖率达到百分之八十⟧。', 80, '%', 'min'],
    ['每年开展培训⟦t:不少于两次⟧。', 2, '次', 'min'],
  ])('%s', (marked, value, unit, bound) => {
    const { text } = toPlain(marked)
    const { targets } = read(text).slots
    expect(targets.map((one) => [one.value, one.unit, one.bound])).toEqual([[value, unit, bound]])
  })

  it.each([
    '完善24小时自助服务，依托12345热线，提供7×24小时服务。',
    '落实“稳增长20条”和人才新政“36条”。',
    '强化12件重点民生实事落实情况的公开。',
    '在编制发布26个领域目录的基础上，编制完成其他领域目录。',
    '对省级平台给予一次性奖补100万元，最高不超过项目投资额30%。',
    '按照政府信息公开条例第二十条明确的十五类信息范围公开。',
    '建设5G网络，创新H5解读，推进IPv6。',
    '考评分值=日常监测（60%）+实地调研（20%）。',
    '去年全市新增企业1200家。',
    '落实《五年规划（2021—2025年）》，完成第3批任务。',
  ])('finds none in %s', (text) => expect(read(text).slots.targets).toEqual([]))

  it('lets a clause go on with the verb of the one before', () => {
    const { targets } = read('培育3家综合型平台，20家行业型平台，100家企业级平台。').slots
    expect(targets.map((one) => one.value)).toEqual([3, 20, 100])
  })
})

describe('deadlines', () => {
  it.each([
    ['⟦d:年底前⟧，完成改造。', null, '2024-12-31'],
    ['于⟦d:4月1日前⟧上线。', null, '2024-04-01'],
    ['⟦d:到2025年⟧，基本建成。', null, '2025-12-31'],
    ['⟦d:到2025年底⟧，基本建成。', null, '2025-12-31'],
    ['⟦d:年内⟧组织培训。', '2024-01-01', '2024-12-31'],
    ['⟦d:2024年6月底前⟧完成。', null, '2024-06-30'],
    ['⟦d:今年上半年⟧完成。', '2024-01-01', '2024-06-30'],
    ['⟦d:2025年第一季度⟧完成。', '2025-01-01', '2025-03-31'],
    ['⟦d:明年底前⟧完成。', null, '2025-12-31'],
    ['⟦d:2026年前⟧实现全覆盖。', null, '2025-12-31'],
    ['⟦d:到“十四五”末⟧实现全覆盖。', null, '2025-12-31'],
    ['推进共享（⟦d:10月底⟧完成，牵头考核单位：市财政局）', null, '2024-10-31'],
    ['⟦d:2月底前⟧完成。', null, '2024-02-29'],
  ])('%s', (marked, from, date) => {
    check('d')(marked)
    expect(read(toPlain(marked).text).slots.deadlines.map((one) => [one.from, one.date])).toEqual([
      [from, date],
    ])
  })

  it.each([
    '三年内免收费用，每年底通报。',
    '从2024年1月1日起实施，2023年底已完成试点。',
    '落实“十四五”规划，做好2024年度评估。',
    '上半年考评分值与下半年考评分值相加。',
    '落实《行动方案（2023—2025年）》。',
  ])('finds none in %s', check('d'))

  it('leaves the date open where no year is known, and says so', () => {
    const { slots, notes } = read('年底前完成。', null)
    expect(slots.deadlines[0]?.date).toBe(null)
    expect(notes.map((note) => note.code)).toEqual(['deadline-unclear'])
  })
})

describe('set phrases and actions', () => {
  it('takes quoted terms and known slogans, each once', () => {
    const { setPhrases } = read(
      '深化“放管服”改革，推进“一网通办”，一网通办再提升，服务“六稳”“六保”，办好《“一件事”方案》。',
    ).slots
    expect(setPhrases.map((one) => one.text)).toEqual(['放管服', '一网通办', '六稳', '六保'])
  })

  it('tells how firmly a clause commits', () => {
    const { actions } = read(
      '全面推行承诺制，积极探索建立台账，鼓励各地创新，严格落实责任，市场主体踊跃参与。',
    ).slots
    expect(actions.map((one) => [one.verb, one.strength])).toEqual([
      ['推行', 5],
      ['探索', 1],
      ['鼓励', 2],
      ['落实', 5],
    ])
  })
})
