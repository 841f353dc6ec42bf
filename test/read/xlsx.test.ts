import { describe, expect, it } from 'vitest'
import { readDocument, readDocumentSync } from '../../src/document.js'
import type { PolicyDocument } from '../../src/model/index.js'
import { numberToShown } from '../../src/read/number-to-shown.js'
import { sheetsToXls } from '../fixtures/sheets-to-xls.js'
import { sheetsToXlsx, type TestSheet } from '../fixtures/sheets-to-xlsx.js'

const read = (...sheets: readonly TestSheet[]): Promise<PolicyDocument> =>
  readDocument(sheetsToXlsx(sheets), { name: 'table.xlsx' })

const names = (units: readonly { readonly name: string }[]): string =>
  units.map(({ name }) => name).join('、')

const HEAD = ['序号', '类别', '重点任务', '具体举措', '责任分工', null, '完成时限', '备注'] as const
const SECOND = [null, null, null, null, '牵头单位', '配合单位', null, null] as const
const MERGED = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:G4', 'H3:H4']

describe('a table of tasks in a workbook', () => {
  it('is read row by row: merged cells, two rows of heads, lines above the table', async () => {
    const document = await read({
      rows: [
        ['临江市2024年重点任务分解表'],
        ['填报单位：市政府办', null, null, null, '2024年3月'],
        HEAD,
        SECOND,
        ['一、优化服务'],
        [
          1,
          '政务服务',
          '推行帮办代办',
          '建成10个站点。',
          '市政务局',
          '市财政局、市人社局',
          { v: 45473, s: 1 },
        ],
        [2, null, '压减办理时限', '平均压减50%。', null, null, '9月底前', '新增'],
        [3, '监管', '推行联合检查', '1.制定清单。\n2.开展检查。', '市市监局', null, '12月底前'],
      ],
      merges: ['A1:H1', ...MERGED, 'A5:H5', 'B6:B7', 'E6:E7', 'F6:F7'],
    })
    expect(document.source?.kind).toBe('xlsx')
    expect(document.title).toBe('临江市2024年重点任务分解表')
    expect([document.region?.name, document.year]).toEqual(['临江市', 2024])
    const tasks = document.plans.flatMap((plan) => plan.tasks)
    expect(tasks.map(({ section, label }) => `${section} ${label}`)).toEqual(
      [1, 2, 3].map((label) => `一、优化服务 ${label}`),
    )
    expect(tasks.map(({ slots }) => names(slots.lead))).toEqual(['市政务局', '市政务局', '市市监局'])
    expect(tasks.map(({ slots }) => names(slots.support))).toEqual([
      '市财政局、市人社局',
      '市财政局、市人社局',
      '',
    ])
    const { text } = document
    for (const { slots } of tasks)
      for (const unit of slots.lead)
        expect(unit.spans.map(({ from, to }) => text.slice(from, to)).join('')).toBe(unit.text)
  })

  it('leaves out what is hidden by hand or struck out, and reads on where a filter hides', async () => {
    const rows = [
      ['序号', '重点任务', '责任单位'],
      [1, '推行帮办代办', '市政务局'],
      [2, '压减办理时限', '市住建局'],
      [
        3,
        {
          v: 0,
          xml: '<r><t>推行联合检查</t></r><r><rPr><strike/></rPr><t>和抽查</t></r><rPh><t>トウ</t></rPh>',
        },
        '市市监局',
      ],
    ] as const
    const hidden = await read({ rows, hiddenRows: [3] }, { rows: [['隐藏的表']], isHidden: true })
    expect(hidden.plans[0]!.tasks.map(({ label }) => label)).toEqual(['1', '3'])
    expect(hidden.text).not.toContain('隐藏')
    expect(hidden.plans[0]!.tasks[1]!.text).toBe('推行联合检查 | 市市监局')
    expect(hidden.notes).toContainEqual({
      code: 'left-out',
      message: 'Not read: 1 hidden rows, 1 hidden sheets.',
    })
    const filter = '<autoFilter ref="A1:C4"><filterColumn colId="2"/></autoFilter>'
    const filtered = await read({ rows, hiddenRows: [3], after: filter })
    expect(filtered.plans[0]!.tasks).toHaveLength(3)
  })

  it('makes sheets plans, headed by their names where no line heads them', async () => {
    const table = (task: string) => [
      ['序号', '重点任务', '责任单位'],
      [1, task, '市政务局'],
      [2, '压减办理时限', '市住建局'],
    ]
    const document = await read(
      { name: '政务服务任务清单', rows: table('推行帮办代办') },
      { name: 'Sheet2', rows: [['监管任务分解表'], ...table('推行联合检查')] },
    )
    expect(document.plans.map(({ title }) => title?.text)).toEqual(['政务服务任务清单', '监管任务分解表'])
    expect(document.plans.map(({ tasks }) => tasks.length)).toEqual([2, 2])
  })

  it('refuses damaged and hostile workbooks', async () => {
    const bytes = sheetsToXlsx([{ rows: [['a']] }])
    await expect(readDocument(bytes.slice(0, 300))).rejects.toMatchObject({ code: 'not-a-document' })
    const wide = await read({
      rows: [
        [1, '推行帮办代办', '市政务局'],
        [2, '压减时限', '市住建局'],
      ],
      merges: Array.from({ length: 3000 }, () => 'A1:XFD1048576'),
    })
    expect(wide.text.length).toBeLessThan(2000)
  })
})

describe('an old workbook', () => {
  const sheet: TestSheet = {
    rows: [
      ['临江市2024年重点任务分解表'],
      ['序号', '重点任务', '具体举措', '牵头单位', '完成时限', '投资额', '备注'],
      [1, '推行帮办代办', { v: 0.5, s: 3 }, '=市政务局', { v: 45473, s: 1 }, { v: 1200, s: 4 }],
      [2, '压减办理时限', '压减3.5天。', null, { v: 45565, s: 2 }, 3.25, { v: '删去', s: 5 }],
      [3, '隐藏的任务', '不读。', '市住建局', { v: 45565, s: 6 }],
      [4, '推行联合检查', '开展抽查。', '市市监局', { v: 45565, s: 6 }],
    ],
    merges: ['A1:G1', 'D3:D4'],
    hiddenRows: [5],
  }

  it('reads as a new one does, however its strings are cut', () => {
    const text = (bytes: Uint8Array): string => readDocumentSync(bytes).text
    const lines = text(sheetsToXls([sheet])).split('\n')
    expect(lines.slice(2, 6)).toEqual([
      '1 | 推行帮办代办 | 50% | 市政务局 | 2024年6月30日 | 1200万元',
      '2 | 压减办理时限 | 压减3.5天。 | 市政务局 | 2024年9月 | 3.25 | 删去',
      '4 | 推行联合检查 | 开展抽查。 | 市市监局 | 2024年9月',
      '',
    ])
    const hidden = { name: '隐藏', rows: [['隐藏的表']], isHidden: true }
    for (const stringRecord of [16, 17, 31, 8000])
      expect(text(sheetsToXls([hidden, sheet], { stringRecord })).split('\n')).toEqual(lines)
    const document = readDocumentSync(sheetsToXls([sheet]))
    const struck = document.parts.filter(({ kind }) => kind === 'furniture')
    expect(struck.map(({ from, to }) => document.text.slice(from, to))).toEqual(['删去'])
  })

  it('is refused where it is locked, damaged or older', () => {
    const locked = sheetsToXls([sheet], { isLocked: true })
    expect(() => readDocumentSync(locked)).toThrow(expect.objectContaining({ code: 'encrypted' }))
    expect(() => readDocumentSync(sheetsToXls([]))).toThrow(
      expect.objectContaining({ code: 'not-a-document' }),
    )
  })
})

describe('a number in its format', () => {
  it.each([
    [45657, 'yyyy/m/d;@', '2024年12月31日'],
    [45657, '[$-F800]yyyy"年"m"月"', '2024年12月'],
    [45657, 'm"月"d"日"', '12月31日'],
    [0.5, '0%', '50%'],
    [0.1 + 0.2, 'General', '0.3'],
    [1200, '#,##0"万元"', '1200万元'],
    [3, '"第"0"项"', '第3项'],
    [1200.5, '#,##0.00_);[Red](#,##0.00)', '1200.5'],
    [-1, 'yyyy/m/d', '-1'],
    [7, '@', '7'],
  ])('%s as %s', (value, format, shown) => {
    expect(numberToShown(value, format, false)).toBe(shown)
  })

  it('counts days from 1904 where the workbook does', () => {
    expect(numberToShown(44_195, 'yyyy-m-d', true)).toBe('2024年12月31日')
  })
})
