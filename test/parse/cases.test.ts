import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument, readText } from '../../src/document.js'
import type { PolicyDocument } from '../../src/model/index.js'

const CASES = path.resolve(import.meta.dirname, '../fixtures/cases')
const filesOf = (name: string): string[] =>
  readdirSync(path.join(CASES, name))
    .filter((file) => !file.endsWith('.md'))
    .sort()
    .map((file) => path.join(CASES, name, file))

const outline = ({ plans }: PolicyDocument): string[] =>
  plans.flatMap(({ tasks }) =>
    tasks.map(({ id, section, label, text }) => `${id} ${section}|${label}|${text}`),
  )
const shape = ({ plans }: PolicyDocument): number[] =>
  plans.map(({ tasks }) => tasks.length).concat(plans.reduce((sum, plan) => sum + plan.sections.length, 0))

describe('label forms (case 10)', () => {
  it.each(filesOf('10-label-forms').map((file) => [path.basename(file), file]))('%s', async (name, file) => {
    expect(shape(await readDocument(file))).toEqual(name.startsWith('auto-') ? [2, 1] : [4, 2])
  })

  const plan = (first: string, second: string): string =>
    `临江市2024年工作要点\n一、优化政务服务\n${first}推行帮办代办。年底前建成10个站点。\n${second}压减办理时限。\n二、强化监管\n${first}推行联合检查。\n${second}公开执法结果。`
  it.each([
    ['①', '②'],
    ['❶', '❷'],
    ['Ⅰ.', 'Ⅱ.'],
    ['II.', 'II.'],
    ['a) ', 'b) '],
    ['（A）', '（B）'],
    ['Ａ．', 'Ｂ．'],
    ['⒜', '⒝'],
    ['㊀', '㊁'],
    ['１．', '２．'],
    ['1﹒', '2﹒'],
    ['1：', '2：'],
    ['[1]', '[2]'],
    ['第一，', '第二，'],
    ['一是', '二是'],
    ['子、', '丑、'],
    ['专栏1：', '专栏2：'],
    ['行动一 ', '行动二 '],
    ['1001.', '1002.'],
    ['01 ', '02 '],
  ])('%s %s', (first, second) => {
    const found = shape(readText(plan(first, second)))
    expect(found).toEqual(first === second ? [2, 0] : [4, 2])
  })

  it('counts 廿 and 〇', () => {
    const text = Array.from(
      { length: 22 },
      (_, i) =>
        `${['', '廿', '廿一', '廿二'][Math.max(0, i - 18)] || '一二三四五六七八九十'[i] || `十${'一二三四五六七八九'[i - 10]}`}、推行第${i}项。`,
    )
    expect(shape(readText(`要点\n${text.join('\n')}`))).toEqual([22, 0])
    expect(readText('要点\n一〇、推行甲。\n一一、推行乙。').notes.map(({ code }) => code)).not.toContain(
      'label-missing',
    )
  })

  it('reads a number before a year or a figure as the one that is due', () => {
    const text =
      '要点\n1.5G基站建成100个。\n2.2025年建成10个站点。\n3.24小时自助服务全覆盖。\n4.办理时限压减一半。'
    expect(outline(readText(text)).map((line) => line.split('|')[1])).toEqual(['1.', '2.', '3.', '4.'])
    expect(shape(readText('要点\n一、优化\n1.5亿元投资到位，\n建成站点。'))).toEqual([1, 0])
  })

  it('leaves a note on a form that no habit bears out', () => {
    const text =
      '要点\n（一）推行帮办代办。主要做好以下工作。\n一是建站点。\n二是配人员。\n（二）压减时限。办得更快。'
    const document = readText(text)
    expect(shape(document)).toEqual([2, 0])
    expect(document.notes.find(({ code }) => code === 'label-unread')?.message).toContain('一是, 二是')
  })
})

describe('headings without a mark (case 14)', () => {
  it.each([
    ['hanzi.txt', ['一 优化政务服务', '一 优化政务服务', '二 强化监管']],
    ['decimal.txt', ['1 优化政务服务', '1 优化政务服务', '2 强化监管']],
    [
      'deep.txt',
      ['1 优化政务服务 › 1.1 事项办理', '1 优化政务服务 › 1.1 事项办理', '1 优化政务服务 › 1.10 其他'],
    ],
  ])('%s', async (name, sections) => {
    const document = await readDocument(path.join(CASES, '14-headings-without-mark', name))
    expect(document.plans.map(({ tasks }) => tasks.map(({ section }) => section))).toEqual([sections])
    expect(document.notes.map(({ code }) => code)).not.toContain('label-repeated')
  })

  const body = [
    '年底前建成10个站点，由市政务局牵头落实。',
    '平均压减50%以上。',
    '联合抽查不少于20次。',
    '公开率达到100%。',
  ]
  const titles = ['推行帮办代办', '压减办理时限', '推行联合检查', '公开执法结果']
  it('finds tasks and sections that have no number', () => {
    const lines = titles.flatMap((title, i) => [
      ...(i === 0 ? ['优化政务服务'] : i === 2 ? ['强化监管'] : []),
      title,
      body[i]!,
    ])
    const document = readText(['临江市2024年工作要点', ...lines].join('\n'))
    expect(document.plans[0]!.tasks.map(({ section }) => section)).toEqual([
      '优化政务服务',
      '优化政务服务',
      '强化监管',
      '强化监管',
    ])
    expect(document.notes.map(({ code }) => code)).toContain('heading-unnumbered')
  })

  it('finds titles that end in 。 on lines of their own', () => {
    const lines = titles.flatMap((title, i) => [`${title}。`, body[i]!])
    expect(shape(readText(['临江市2024年工作要点', ...lines].join('\n')))).toEqual([4, 0])
  })

  it.each([[['1.', '2.', '3.', '4.']], [['1.', '2.', '1.', '2.']]])(
    'finds section titles above %s',
    (numbers) => {
      const items = titles.map((title, i) => `${numbers[i]}${title}。${body[i]}`)
      const lines = ['优化政务服务', items[0], items[1], '强化监管', items[2], items[3]]
      expect(shape(readText(['临江市2024年工作要点', ...lines].join('\n')))).toEqual([4, 2])
    },
  )
})

describe('numbers inside one task', () => {
  const items = '一二三四五六'
  const plan = (...points: number[]): string =>
    [...items]
      .map(
        (n, i) =>
          `（${n}）推行第${n}件。按下列方式办理：${points.includes(i) ? '\n1.网上受理。\n2.窗口受理。' : ''}`,
      )
      .join('\n')
  it('keeps the only such item one task, with its lead sentence', () => {
    const document = readText(`要点\n${plan(3)}`)
    expect(shape(document)).toEqual([6, 0])
    expect(document.plans[0]!.tasks[3]!.text).toBe('推行第四件。按下列方式办理：\n1.网上受理。\n2.窗口受理。')
  })
  it('makes tasks of them where it is a habit', () =>
    expect(shape(readText(`要点\n${plan(1, 3)}`))).toEqual([8, 2]))
})

describe('line ends and spaced text (case 15)', () => {
  const WANTED = [
    '推行帮办代办。年底前建成10个站点。（市政务局牵头，市财政局配合）',
    '压减办理时限。平均压减50%以上。（市住建局牵头）',
  ]
  it.each(filesOf('15-line-ends-and-spaced-text').map((file) => [path.basename(file), file]))(
    '%s',
    async (_, file) => {
      const { plans } = await readDocument(file)
      expect(plans[0]!.tasks.map(({ text }) => text)).toEqual(WANTED)
      expect(plans[0]!.tasks[0]!.slots.lead.map(({ name }) => name)).toEqual(['市政务局'])
    },
  )

  const TEXT =
    '临江市2024年工作要点\n一、优化政务服务\n（一）推行帮办代办。年底前建成10个站点。\n（二）压减办理时限。平均压减50%。\n二、强化监管\n（一）推行联合检查。统一、规范办理。'
  it.each(['\r', '\r\n', '\v', '\u0085', '\u2028', '\u2029', '\\n', '\\r\\n', '', ' '])(
    '%j between lines',
    (end) => {
      const document = readText(TEXT.replaceAll('\n', end))
      expect(shape(document)).toEqual([3, 2])
      expect(document.plans[0]!.tasks[2]!.text).toBe('推行联合检查。统一、规范办理。')
    },
  )
})
