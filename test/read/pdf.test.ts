import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document.js'
import { bytesToText } from '../../src/read/index.js'
import { linesToPdf, type PlacedLine } from '../fixtures/lines-to-pdf.js'

/** A page of full lines at the left margin, the first set in by two characters, with head and foot. */
function page(number: number, ...texts: readonly string[]): readonly PlacedLine[] {
  const body = texts.map((text, index) => ({
    text: text.trimStart(),
    x: text.startsWith('　　') ? 96 : 72,
    y: 720 - 24 * index,
  }))
  return [
    { text: `政府公报 第${number}期`, x: 72, y: 800 },
    ...body,
    { text: `— ${number} —`, x: 280, y: 40 },
  ]
}

const full = (text: string): string => text.padEnd(36, '改')

describe('a PDF that would take minutes', () => {
  const hostile = readFileSync(
    path.resolve(
      import.meta.dirname,
      '..',
      'fixtures',
      'cases',
      '20-large-and-hostile',
      'pdf-80kB-over-99s.pdf',
    ),
  )

  it('is given up when its time is up, and the next is read', async () => {
    const begun = performance.now()
    await expect(readDocument(hostile, { name: 'a.pdf', limits: { seconds: 2 } })).rejects.toEqual(
      expect.objectContaining({
        code: 'too-large',
        message: expect.stringMatching(
          /^Seconds to read a\.pdf: 2 is over the limit of 2; raise options\.limits\.seconds/u,
        ),
      }),
    )
    expect(performance.now() - begun).toBeLessThan(20_000)
    expect((await bytesToText(linesToPdf([page(1, '一、改革')]))).text).toContain('一、改革')
  })

  it('does not hold up others that are read at the same time', async () => {
    const short = linesToPdf([page(1, '一、改革')])
    const [late, ...read] = await Promise.allSettled([
      bytesToText(hostile, { limits: { seconds: 3 } }),
      bytesToText(short),
      bytesToText(short),
    ])
    expect(late.status).toBe('rejected')
    expect(read.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  })
})

describe('pages of several columns', () => {
  const left = [
    '　　（一）推进跨省通办甲甲甲甲甲',
    '加快系统建设乙乙乙乙乙乙乙乙乙',
    '做好数据共享。',
    '　　（二）优化服务丙丙丙丙丙丙丙',
    '完善大厅窗口丁丁丁丁丁丁丁丁丁',
    '落实首问负责戊戊戊戊戊戊戊戊戊',
    '方便企业办事己己己己己己己己己',
    '减少材料庚庚庚庚庚庚庚庚庚庚庚',
    '提高效率辛辛辛辛辛辛辛辛辛辛辛',
    '缩短时限壬壬壬壬壬壬壬壬壬壬壬',
  ]
  const right = [
    '健全机制癸癸癸癸癸癸癸癸癸癸癸',
    '强化监督子子子子子子子子子子子',
    '压实责任丑丑丑丑丑丑丑丑丑丑丑',
    '。',
    '　　（三）公开信息寅寅寅寅寅寅寅',
    '主动回应卯卯卯卯卯卯卯卯卯卯卯',
    '加强解读辰辰辰辰辰辰辰辰辰辰辰',
    '规范平台巳巳巳巳巳巳巳巳巳巳巳',
    '整合资源午午午午午午午午午午午',
    '统一标准。',
  ]
  const place = (text: string, column: number, row: number): PlacedLine => ({
    text: text.trimStart(),
    x: [60, 310][column]! + (text.startsWith('　　') ? 24 : 0),
    y: 700 - 20 * row,
    size: 12,
  })
  const head: PlacedLine = { text: '一、改革', x: 260, y: 740, size: 12 }
  const expected = [`推进${[...left.slice(0, 3)].join('').replace('　　（一）推进', '')}`, 3]

  it.each([
    ['to and fro', left.flatMap((text, row) => [place(text, 0, row), place(right[row]!, 1, row)])],
    [
      'one after the other',
      [...left.map((text, row) => place(text, 0, row)), ...right.map((text, row) => place(text, 1, row))],
    ],
  ])('are read one column after the other where the text layer goes %s', async (_, lines) => {
    const { plans, notes } = await readDocument(linesToPdf([[head, ...lines]]))
    const tasks = plans.flatMap((plan) => plan.tasks.map(({ text }) => text))
    expect([tasks[0], tasks.length]).toEqual(expected)
    expect(tasks[1]).toMatch(/^优化服务.*壬健全机制.*丑。$/u)
    expect(tasks[2]).toMatch(/^公开信息.*统一标准。$/u)
    expect(notes.map(({ code }) => code)).not.toContain('decoding')
  })

  it('are not what a list of tasks with their units is', async () => {
    const rows = Array.from({ length: 12 }, (_, row) => [
      { text: `推进第${row}项重点改革任务${'落实'.repeat(row % 5)}`, x: 60, y: 700 - 20 * row },
      { text: `省发展改革委、省财政厅${'等'.repeat(row % 7)}`, x: 330, y: 700 - 20 * row },
    ])
    const { text } = await bytesToText(linesToPdf([rows.flat()]))
    expect(text).toContain('推进第0项重点改革任务\u3000省发展改革委、省财政厅')
  })
})

describe('PDF', () => {
  it('joins lines that the width broke, across pages too, and cuts heads and numbers out', async () => {
    const first = full('　　（一）推进跨省通办')
    const second = full('加快系统建设')
    const pdf = linesToPdf([
      page(1, '　　一、改革', first, second),
      page(2, '做好数据共享。', '　　（二）优化服务。', full('　　（三）完善机制'), '健全制度。'),
      page(3, '　　二、公开', '　　（四）做好公开。'),
    ])
    const document = await readDocument(pdf)
    expect(document.plans[0]?.tasks.map(({ text }) => text.replace(/改{2,}/gu, '…'))).toEqual([
      '推进跨省通办…加快系统建设…做好数据共享。',
      '优化服务。',
      '完善机制…健全制度。',
      '做好公开。',
    ])
    expect(document.plans[0]?.tasks[0]?.spans).toHaveLength(2)
    expect(document.source?.pages).toHaveLength(3)
    const furniture = document.parts.filter(({ kind }) => kind === 'furniture')
    const cut = furniture.map(({ from, to }) => document.text.slice(from, to)).join('')
    for (const piece of ['第1期', '第3期', '— 2 —']) expect(cut).toContain(piece)
  })

  it('keeps paragraphs apart that end at the margin', async () => {
    const pdf = linesToPdf([page(1, full('　　（一）推进'), full('　　（二）做好'))])
    expect((await bytesToText(pdf)).text.split('\n').filter((line) => line.startsWith('（'))).toHaveLength(2)
  })

  it('reads fonts that are named but not embedded, by their character map', async () => {
    const gbk: Readonly<Record<string, string>> = {
      政: 'd5fe',
      务: 'cef1',
      公: 'b9ab',
      开: 'bfaa',
      要: 'd2aa',
      点: 'b5e3',
    }
    const encode = (text: string): string => [...text].map((char) => gbk[char]!).join('')
    const pdf = linesToPdf([[{ text: '政务公开要点', x: 72, y: 400 }]], 'GBK-EUC-H', encode)
    expect((await bytesToText(pdf)).text).toBe('政务公开要点\n')
  })

  it('reads a table cell by cell into rows', async () => {
    const cells = (y: number, ...columns: readonly (readonly string[])[]): readonly PlacedLine[] =>
      columns.flatMap((lines, column) =>
        lines.map((text, index) => ({ text, x: [72, 130, 400, 500][column]!, y: y - 15 * index, size: 12 })),
      )
    const pdf = linesToPdf([
      [
        { text: '2023年重点任务分解表', x: 200, y: 720, size: 18 },
        ...cells(680, ['序号'], ['工作任务'], ['责任单位'], ['时限']),
        ...cells(640, ['1'], ['推进一网通办，完善平台', '功能。'], ['市政务局', '市财政局'], ['6月底前']),
        ...cells(590, ['2'], ['优化营商环境。'], ['市发改委'], ['12月底前']),
      ],
    ])
    const document = await readDocument(pdf)
    expect(document.text.split('\n').slice(1, 4)).toEqual([
      '序号 | 工作任务 | 责任单位 | 时限',
      '1 | 推进一网通办，完善平台功能。 | 市政务局市财政局 | 6月底前',
      '2 | 优化营商环境。 | 市发改委 | 12月底前',
    ])
    expect(document.plans[0]?.tasks).toHaveLength(2)
  })

  it('leaves the bytes to their owner', async () => {
    const pdf = linesToPdf([page(1, '　　一、改革')])
    const before = pdf.toString('latin1')
    await bytesToText(pdf)
    expect(pdf.toString('latin1')).toBe(before)
  })
})
