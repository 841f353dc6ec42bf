import { describe, expect, it } from 'vitest'
import { textToDeadlines } from '../../../src/parse/slots/text-to-deadlines.js'

const read = (text: string) =>
  textToDeadlines(text, 2024, []).map(({ from, to, first, date }) => [text.slice(from, to), first, date])

describe('a deadline in a plan of 2024', () => {
  it.each([
    ['2025 年底前完成。', '2025 年底前', null, '2025-12-31'],
    ['到 2025 年，建成站点。', '到 2025 年', null, '2025-12-31'],
    ['6 月底前完成。', '6 月底前', null, '2024-06-30'],
    ['2024 年 6 月 30 日前完成。', '2024 年 6 月 30 日前', null, '2024-06-30'],
    ['2024年第 3 季度完成。', '2024年第 3 季度', '2024-07-01', '2024-09-30'],
    ['二〇二五年六月底前完成。', '二〇二五年六月底前', null, '2025-06-30'],
    ['二○二四年六月三十日前完成。', '二○二四年六月三十日前', null, '2024-06-30'],
    ['６月３０日前完成。', '６月３０日前', null, '2024-06-30'],
    ['次年1月底前完成。', '次年1月底前', null, '2025-01-31'],
    ['翌年3月底前完成。', '翌年3月底前', null, '2025-03-31'],
    ['来年6月底前完成。', '来年6月底前', null, '2025-06-30'],
    ['后年底前完成。', '后年底前', null, '2026-12-31'],
    ['2024-06-30前完成。', '2024-06-30前', null, '2024-06-30'],
    ['2024.6.30前完成。', '2024.6.30前', null, '2024-06-30'],
    ['2024/6/30前完成。', '2024/6/30前', null, '2024-06-30'],
    ['2024年1—6月完成。', '2024年1—6月', '2024-01-01', '2024-06-30'],
    ['2024年1月至6月完成。', '2024年1月至6月', '2024-01-01', '2024-06-30'],
    ['2024年7月至次年3月完成。', '2024年7月至次年3月', '2024-07-01', '2025-03-31'],
    ['力争 3 年内完成。', '3 年内', null, null],
    ['力争三年以内建成。', '三年以内', null, null],
  ])('%s', (text, words, first, date) => {
    expect(read(text).filter(([found]) => found === words)).toEqual(
      date === null ? expect.anything() : [[words, first, date]],
    )
    expect(read(text).every(([, , day]) => day === date)).toBe(true)
  })

  it.each(['去年底前完成。', '上年6月底前完成。', '去年6月底前完成。', '近三年内完成。'])(
    'is none: %s',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )

  it.each(['2024年2月30日前完成。', '13月底前完成。', '6月31日前完成。', '2024-02-30前完成。'])(
    'on a day that no calendar has is not dated: %s',
    (text) => {
      expect(
        read(text)
          .map(([, , date]) => date)
          .filter((date) => date !== null),
      ).toEqual([])
    },
  )
})
