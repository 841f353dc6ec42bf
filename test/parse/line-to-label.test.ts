import { describe, expect, it } from 'vitest'
import { lineToLabel } from '../../src/parse/line-to-label.js'
import { readOrdinal } from '../../src/parse/ordinal-to-number.js'

describe('readOrdinal', () => {
  it.each([
    ['（十二）', 12],
    ['一、', 1],
    ['二十一', 21],
    ['一百零三', 103],
    ['１２．', 12],
    ['〇', 0],
  ])('%s is %d', (printed, value) => expect(readOrdinal(printed)).toBe(value))

  it('knows what is no number', () => expect(readOrdinal('甲')).toBeUndefined())
})

describe('lineToLabel', () => {
  it.each([
    ['一、打造升级版', 'han', 1, '打造升级版'],
    ['十二. 其他', 'han', 12, '其他'],
    ['（三）推进跨域通办。', 'han-paren', 3, '推进跨域通办。'],
    ['(二十八) 强化', 'han-paren', 28, '强化'],
    ['（四)、落实', 'han-paren', 4, '落实'],
    ['五）落实', 'han-paren', 5, '落实'],
    ['1.完善网络', 'arabic', 1, '完善网络'],
    ['１１． 支持', 'arabic', 11, '支持'],
    ['3、支持', 'arabic', 3, '支持'],
    ['（2）支持', 'arabic-paren', 2, '支持'],
    ['4) 支持', 'arabic-paren', 4, '支持'],
    ['1.2 总则', 'arabic-dotted', 2, '总则'],
    ['第三章 总则', 'chapter', 3, '总则'],
    ['第二节 目标', 'part', 2, '目标'],
    ['第十条 各单位应当', 'article', 10, '各单位应当'],
    ['## 二、目标', 'han', 2, '目标'],
    ['2 | 建设平台 | 市政务局 | 12月', 'arabic', 2, '建设平台 | 市政务局 | 12月'],
  ])('%s', (line, style, value, rest) => {
    const label = lineToLabel(line)
    expect(label).toMatchObject({ style, value })
    expect(line.slice(label!.end)).toBe(rest)
  })

  it.each([
    '2022年底前完成',
    '1.5亿元投资',
    '一二三产业融合',
    '第十条规定的事项',
    '第二十条、第二十一条明确的',
    '一、二、三产业融合',
    '（以下简称平台）',
    '12345热线',
  ])('%s opens with no label', (line) => expect(lineToLabel(line)).toBeUndefined())
})
