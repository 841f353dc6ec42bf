import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/document.js'
import type { PolicyDocument } from '../../src/model/index.js'

const seed = (name: string): string =>
  readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), 'utf8')

/** A document as `id label|section|text` a line. */
const outline = (document: PolicyDocument): readonly string[] =>
  document.plans.flatMap((plan) =>
    plan.items.map((task) => `${task.id} ${task.label}|${task.section}|${task.text}`),
  )

const codes = (document: PolicyDocument): readonly string[] => document.notes.map((note) => note.code)

describe('the date of a document', () => {
  it('is the day on which a report was given, whatever its glossary says', () => {
    const text =
      '2025年某省政府工作报告\n2025年1月20日在某省第十四届人民代表大会第四次会议上\n一、回顾\n经济增长。\n二、计划\n建平台。\n名词解释\n1.粮库：2024年9月19日，两部门联合印发方案。'
    expect(parseDocument(text).masthead.date?.value).toBe('2025-01-20')
  })

  it('is not the day on which it ends', () => {
    const text =
      '某市若干措施\n一、奖励\n给予奖励。\n二、附则\n本措施自印发之日起施行，有效期至2025年12月31日。'
    expect(parseDocument(text).masthead.date).toBeNull()
  })
})

describe('outlines', () => {
  it('takes the deepest numbered heading for the task, whichever numbering is used', () => {
    const text =
      '某某市2024年行动计划\n一、目标\n（一）数据。\n1.建平台。做好。\n（1）选址。\n（2）开工。\n2.管平台。\n（二）人才。引进。'
    expect(outline(parseDocument(text))).toEqual([
      '1.01 （1）|一、目标 › （一）数据 › 1.建平台|选址。',
      '1.02 （2）|一、目标 › （一）数据 › 1.建平台|开工。',
      '1.03 2.|一、目标 › （一）数据|管平台。',
      '1.04 （二）|一、目标|人才。引进。',
    ])
  })

  it('takes a section without numbered children for a task', () => {
    const text = '一、总体要求\n坚持稳中求进。\n二、任务\n（一）建平台。\n三、保障\n加强领导。'
    expect(outline(parseDocument(text))).toEqual([
      '1.01 一、|一、总体要求|总体要求\n坚持稳中求进。',
      '1.02 （一）|二、任务|建平台。',
      '1.03 三、|三、保障|保障\n加强领导。',
    ])
  })

  it('keeps deeper headings as text where the user chooses a level', () => {
    const text = '一、目标\n（一）数据。\n1.建平台。\n2.管平台。\n二、保障\n（一）人才。'
    expect(outline(parseDocument(text, { taskLevel: 2 }))).toEqual([
      '1.01 （一）|一、目标|数据。\n1.建平台。\n2.管平台。',
      '1.02 （一）|二、保障|人才。',
    ])
  })

  it('keeps the items of an article as its text and says so', () => {
    const document = parseDocument(
      '第一章 总则\n第一条 为了管理。\n第二条 包括：\n（一）甲；\n（二）乙。\n第三条 附则。',
    )
    expect(document.plans[0]!.items.map((task) => task.label)).toEqual(['第一条', '第二条', '第三条'])
    expect(document.plans[0]!.items[1]!.text).toContain('（二）乙。')
    expect(codes(document)).toContain('task-level')
  })

  it('finds a second plan, and an annex with a plan of its own', () => {
    const text =
      '甲市2024年工作要点\n一、改革\n（一）放权。\n二、开放\n（一）招商。\n甲市2024年公开要点\n一、公开\n（一）预算。\n附件1\n任务清单\n1.清理。\n2.整顿。'
    const document = parseDocument(text)
    expect(document.plans.map((plan) => [plan.title?.text, plan.items.length])).toEqual([
      ['甲市2024年工作要点', 2],
      ['甲市2024年公开要点', 1],
      ['任务清单', 2],
    ])
  })

  it('takes a table of contents and a list of annexes for what they are', () => {
    const text =
      '甲市规划\n目 录\n一、形势......1\n二、任务......3\n三、保障......5\n一、形势\n很好。\n二、任务\n（一）建设。\n三、保障\n加强。\n附件：1.分工表\n2.时间表\n'
    const document = parseDocument(text)
    expect(document.plans[0]!.items.map((task) => task.text)).toEqual([
      '形势\n很好。',
      '建设。',
      '保障\n加强。',
    ])
    expect(codes(document)).toContain('contents-skipped')
  })

  it('reads rows of a table of tasks', () => {
    const text =
      '甲市任务分解表\n序号 | 任务 | 责任单位 | 时限\n1 | 建平台 | 市政务局 | 6月底前\n2 | 管平台 | 市大数据局 | 年底前\n'
    expect(parseDocument(text).plans[0]!.items.map((task) => task.text)).toEqual([
      '建平台 | 市政务局 | 6月底前',
      '管平台 | 市大数据局 | 年底前',
    ])
  })

  it('joins a sentence that a page broke, with a note, and keeps page numbers out of it', () => {
    const text =
      '一、改革\n（一）推进总入口应用，推动与\n\n— 3 —\n\n各业务系统互联。统一。\n（二）推进标准。做好。\n（三）推进兑现。做好。\n'
    const document = parseDocument(text)
    const task = document.plans[0]!.items[0]!
    expect(task.text).toBe('推进总入口应用，推动与各业务系统互联。统一。')
    expect(task.spans.map((span) => text.slice(span.from, span.to)).join('')).toBe(task.text)
    expect(document.notes.find((note) => note.code === 'line-joined')?.span).toBeDefined()
  })

  it('skips what the reader marks as furniture inside a word', () => {
    const text = '一、改革\n（一）推进跨省@@通办。做好。'
    const at = text.indexOf('@@')
    const document = parseDocument(text, { furniture: [{ from: at, to: at + 2 }] })
    expect(document.plans[0]!.items[0]!.text).toBe('推进跨省通办。做好。')
    expect(document.parts.filter((part) => part.kind === 'furniture')).toEqual([
      { from: at, to: at + 2, kind: 'furniture' },
    ])
  })

  it('reports a number that repeats, leaps or turns back', () => {
    const text = '一、改革\n（一）甲。\n（二）乙。\n（二）丙。\n（五）丁。\n（一）戊。\n'
    expect(codes(parseDocument(text)).filter((code) => code.startsWith('label'))).toEqual([
      'label-repeated',
      'label-missing',
      'label-out-of-order',
    ])
  })

  it('leaves signature, address to the assembly and web-page tail out of the last task', () => {
    const text =
      '甲省政府工作报告\n一、任务\n（一）稳增长。扩内需。\n各位代表！让我们奋斗。\n二、民生\n（一）惠民生。办实事。\n各位代表！征程万里。\n甲省人民政府\n2024年1月3日\n扫一扫在手机打开当前页\n版权所有'
    const [plan] = parseDocument(text).plans
    expect(plan!.tasks.map((task) => task.text)).toEqual(['稳增长。扩内需。', '惠民生。办实事。'])
    expect(plan!.closing?.text).toContain('征程万里。')
  })
})

describe('mastheads of the seeds', () => {
  const head = (name: string) => {
    const { region, year, level, masthead } = parseDocument(seed(name))
    return {
      region: region?.name,
      adcode: region?.adcode,
      parent: region?.parent,
      level,
      year,
      number: masthead.number?.value,
      date: masthead.date?.value,
    }
  }

  it('hunan-2020', () =>
    expect(head('hunan-2020')).toEqual({
      region: '湖南省',
      adcode: '430000',
      parent: '100000',
      level: 'province',
      year: 2020,
      number: '湘政办发〔2020〕9号',
      date: '2020-03-20',
    }))
  it('hunan-2022', () =>
    expect(head('hunan-2022')).toEqual({
      region: '湖南省',
      adcode: '430000',
      parent: '100000',
      level: 'province',
      year: 2022,
      number: undefined,
      date: undefined,
    }))
  it('shaoyang-2021', () =>
    expect(head('shaoyang-2021')).toEqual({
      region: '邵阳市',
      adcode: '430500',
      parent: '430000',
      level: 'city',
      year: 2021,
      number: '邵市政办函〔2021〕21号',
      date: undefined,
    }))
  it('loudi-2021', () =>
    expect(head('loudi-2021')).toEqual({
      region: '娄底市',
      adcode: '431300',
      parent: '430000',
      level: 'city',
      year: 2021,
      number: undefined,
      date: '2021-06-06',
    }))
  it('loudi-2023', () =>
    expect(head('loudi-2023')).toEqual({
      region: '娄底市',
      adcode: '431300',
      parent: '430000',
      level: 'city',
      year: 2023,
      number: undefined,
      date: '2023-04-18',
    }))
})

describe('bad input', () => {
  it.each([[null], [undefined], [3], [{}], [[]]])('%s is refused with the remedy', (value) => {
    expect(() => parseDocument(value as unknown as string)).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    )
  })

  it('refuses an impossible level', () => {
    expect(() => parseDocument('一、甲', { taskLevel: 0 })).toThrow(
      expect.objectContaining({ code: 'bad-option' }),
    )
  })

  it('gives a result with a note for empty text, text without headings, half a character', () => {
    expect(codes(parseDocument(' \n'))).toEqual(['empty-text'])
    expect(codes(parseDocument('没有标题的文本。'))).toContain('no-heading')
    expect(parseDocument('没有标题的文本。').plans[0]!.items).toHaveLength(1)
    expect(codes(parseDocument('\ud800没有'))).toContain('lone-surrogate')
  })
})

describe('boxes (专栏)', () => {
  it('are text of the task they stand in', () => {
    const text =
      '一、任务\n（一）数据\n1.采集。做好。\n2.汇聚。做好。\n专栏1 行业工程\n1.家电。\n2.家具。\n3.造纸。\n（二）人才\n3.培养。做好。\n4.引进。做好。\n'
    const [plan] = parseDocument(text).plans
    expect(plan!.tasks.map((task) => task.label)).toEqual(['1.', '2.', '3.', '4.'])
    expect(plan!.tasks[1]!.text).toBe('汇聚。做好。\n专栏1 行业工程\n1.家电。\n2.家具。\n3.造纸。')
  })

  it('end where the count before them goes on', () => {
    const text =
      '一、任务\n1.采集。做好。\n2.汇聚。做好。\n专栏1 行业工程\n1.家电。\n2.家具。\n3.造纸。\n4.照明。\n3.培养。做好。\n4.引进。做好。\n'
    expect(parseDocument(text).plans[0]!.items.map((task) => task.text.slice(0, 2))).toEqual([
      '采集',
      '汇聚',
      '培养',
      '引进',
    ])
  })
})

describe('what the caller knows better', () => {
  it('settles year and region', () => {
    const document = parseDocument('一、改革\n（一）推进。年底前完成。', { year: 2023, region: '娄底' })
    expect([document.year, document.region?.adcode, document.level, document.id]).toEqual([
      2023,
      '431300',
      'city',
      '娄底市-2023',
    ])
    expect(document.plans[0]!.items[0]!.slots.deadlines[0]?.date).toBe('2023-12-31')
  })

  it('refuses a region that does not exist', () =>
    expect(() => parseDocument('一、甲', { region: '某某' })).toThrow(
      expect.objectContaining({ code: 'bad-option' }),
    ))

  it('joins a short line that a page start broke', () => {
    const text = '一、改革\n（一）推进标准。\n首先做好\n衔接工作。\n'
    const at = text.indexOf('衔接')
    expect(parseDocument(text, { pageStarts: [at] }).plans[0]!.items[0]!.text).toBe(
      '推进标准。\n首先做好衔接工作。',
    )
  })
})

describe('tables of tasks', () => {
  it('tell the units of a row by the heads of their columns, and keep them out of the wording', () => {
    const text =
      '甲市2024年任务分解表\n序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限\n1 | 建设平台 | 市政务局 | 市财政局、市公安局 市司法局 | 6月底前\n2 | 清理收费 | 市发改委 | 各县市区人民政府 | 年底前\n'
    const [first, second] = parseDocument(text).plans[0]!.items
    const names = (units: readonly { name: string }[]): readonly string[] => units.map((unit) => unit.name)
    expect([names(first!.slots.lead), names(first!.slots.responsible)]).toEqual([
      ['市政务局'],
      ['市财政局', '市公安局', '市司法局'],
    ])
    expect([names(second!.slots.lead), names(second!.slots.responsible)]).toEqual([
      ['市发改委'],
      ['各县市区人民政府'],
    ])
    expect(second!.slots.deadlines[0]?.date).toBe('2024-12-31')
    expect([first!.label, first!.slots.notes.map((note) => note.text)]).toEqual([
      '1',
      ['市政务局', '市财政局、市公安局 市司法局'],
    ])
  })
})

it('takes a wrapped title whole', () => {
  const text =
    '国务院关于在市场监管领域全面推行\n部门联合“双随机、一公开”\n监管的意见\n国发〔2019〕5号\n各省、自治区、直辖市人民政府：\n为做好工作，提出如下意见。\n一、要求\n加强。'
  const document = parseDocument(text)
  expect(document.title).toBe('国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见')
  expect(document.plans[0]!.title?.text).toBe(document.title)
  expect(document.region?.level).toBe('national')
})
