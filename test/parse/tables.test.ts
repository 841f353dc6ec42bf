import { describe, expect, it } from 'vitest'
import { areHeads, headToRole } from '../../src/lexicon/columns.js'
import type { Task } from '../../src/model/index.js'
import { parseDocument } from '../../src/parse/index.js'

const TITLE = '临江市2025年重点任务分解表\n'

const tasksOf = (rows: readonly string[]): readonly Task[] =>
  parseDocument(TITLE + rows.join('\n')).plans.flatMap((plan) => plan.tasks)

const names = (units: readonly { readonly name: string }[]): string =>
  units.map(({ name }) => name).join('、')

const dates = ({ slots }: Task): readonly (string | null)[] => slots.deadlines.map(({ date }) => date)

describe('the head of a column', () => {
  it.each([
    ['序号 编号 任务编号 No.', 'number'],
    ['类别 任务类别 一级指标', 'group'],
    ['重点任务 主要任务 工作任务 任务名称 目标任务 事项 2024年重点任务', 'task'],
    ['具体举措 主要措施 工作内容 工作要求 任务分解', 'measure'],
    ['工作目标 预期成效 成果形式 考核指标', 'target'],
    ['牵头单位 市级牵头单位 主办部门 第一责任单位 牵　头\n单位', 'lead'],
    ['责任单位 责任部门 实施主体 责任分工 责任单位及责任人 牵头及责任单位', 'responsible'],
    ['配合单位 协办部门 参与单位', 'support'],
    ['完成时限 完成时间 时间节点 进度安排 办结时限', 'deadline'],
    ['责任人 牵头领导 联系电话', 'person'],
    ['备注 完成情况 政策依据 启动时间 投资额', 'other'],
  ])('%s', (heads, role) => {
    for (const head of heads.split(' ')) expect([head, headToRole(head)]).toEqual([head, role])
  })

  it('is nothing but words of heads, and takes time in proportion to its length', () => {
    for (const cell of ['加快重点项目', '各有关部门', '市政务局', '', '市县'.repeat(19)])
      expect([cell, headToRole(cell)]).toEqual([cell, null])
    expect(areHeads(['重点任务', '责任单位'])).toBe(true)
    expect(areHeads(['3', '重点工作', '相关单位'])).toBe(false)
    expect(areHeads(['填报单位：市政府办', '2024年3月'])).toBe(false)
  })
})

describe('rows of a table of tasks', () => {
  it('have their task for a heading where another column tells what is to be done', () => {
    const [one, two] = tasksOf([
      '序号 | 重点任务 | 具体举措 | 责任单位 | 完成时限',
      '1 | 推行帮办代办 | 建成10个站点。 | 市政务局 | 6月底前',
      '2 | 压减办理时限 |  | 市住建局 | 9月底前',
    ])
    expect([one!.heading?.text, two!.heading]).toEqual(['推行帮办代办', null])
    expect(one!.slots.targets.map(({ value }) => value)).toEqual([10])
  })

  it('have times in their column, whatever follows these', () => {
    const rows = [
      ['12月', '2025-12-31'],
      ['2025年9月', '2025-09-30'],
      ['2025年', '2025-12-31'],
      ['2025.6', '2025-06-30'],
      ['2026-03-15', '2026-03-15'],
      ['6月30日', '2025-06-30'],
      ['第四季度', '2025-12-31'],
      ['上半年', '2025-06-30'],
      ['全年', '2025-12-31'],
      ['2025年3月—10月', '2025-10-31'],
    ] as const
    const tasks = tasksOf([
      '序号 | 重点任务 | 责任单位 | 完成时限',
      ...rows.map(([time], at) => `${at + 1} | 推行第${at + 1}项改革 | 市政务局 | ${time}`),
      '11 | 推行改革 | 市政务局 | 长期坚持',
    ])
    expect(tasks.map(dates)).toEqual([...rows.map(([, date]) => [date]), []])
    const times = tasks.flatMap(({ slots }) => slots.deadlines.map(({ text }) => text))
    expect(times).toEqual(rows.map(([time]) => time))
  })

  it('are tasks without numbers too, or with numbers of their own kind', () => {
    const bare = tasksOf([
      '重点任务 | 具体措施 | 牵头单位 | 时间节点',
      '推行帮办代办 | 建成站点。 | 市政务局 | 12月',
      '推行帮办代办 | 培训20人。 | 市人社局 | 6月',
      '压减办理时限 | 平均压减50%。 | 市住建局 | 9月',
    ])
    expect(bare.map(({ label, heading }) => [label, heading?.text])).toEqual([
      ['', '推行帮办代办'],
      ['', '压减办理时限'],
    ])
    expect(names(bare[0]!.slots.lead)).toBe('市政务局、市人社局')
    expect(dates(bare[0]!)).toEqual(['2025-12-31', '2025-06-30'])
    const dashed = tasksOf([
      '序号 | 重点任务 | 牵头单位',
      '1-1 | 推行帮办代办 | 市政务局',
      '1-2 | 压减办理时限 | 市住建局',
    ])
    expect(dashed.map(({ label, text }) => [label, text])).toEqual([
      ['1-1', '推行帮办代办 | 市政务局'],
      ['1-2', '压减办理时限 | 市住建局'],
    ])
  })

  it('stand under the rows that head them', () => {
    const tasks = tasksOf([
      '序号 | 重点任务 | 责任单位（排第一位的为牵头单位）',
      '一 | 优化政务服务',
      '1 | 推行帮办代办 | 市政务局、市人社局',
      '二 | 强化监管',
      '2 | 推行联合检查 | 市市监局',
    ])
    expect(tasks.map(({ section, label }) => `${section} ${label}`)).toEqual([
      '一 | 优化政务服务 1',
      '二 | 强化监管 2',
    ])
    expect([names(tasks[0]!.slots.lead), names(tasks[0]!.slots.responsible)]).toEqual([
      '市政务局',
      '市人社局',
    ])
  })

  it('go on over a page, and end where the notes below the table begin', () => {
    const document = parseDocument(
      `${TITLE}序号\t任务\t责任单位\n1\t推行帮办代办\t市政务局\n序号\t任务\t责任单位\n2\t压减时限\t市住建局\n注：每季度报送进展。`,
    )
    const tasks = document.plans.flatMap((plan) => plan.tasks)
    expect(tasks.map(({ text }) => text)).toEqual(['推行帮办代办\t市政务局', '压减时限\t市住建局'])
    expect(names(tasks[1]!.slots.responsible)).toBe('市住建局')
    expect(document.plans[0]!.closing?.text).toBe('注：每季度报送进展。')
  })

  it('tells of columns whose heads are not known', () => {
    const { notes, text } = parseDocument(
      `${TITLE}序号 | 重点任务 | 验收口径 | 责任单位\n1 | 推行帮办代办 | 甲 | 市政务局\n2 | 压减时限 | 乙 | 市住建局`,
    )
    const note = notes.find(({ code }) => code === 'column-unread')
    expect(text.slice(note!.span!.from, note!.span!.to)).toBe('验收口径')
  })
})
