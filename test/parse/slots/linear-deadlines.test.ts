import { describe, expect, it } from 'vitest'
import { textToDeadlines } from '../../../src/parse/slots/text-to-deadlines.js'

describe('deadlines', () => {
  it('takes time in proportion to the text, blanks and numerals too', () => {
    const time = (count: number): number => {
      const text = '二〇二五 年 六 月 三十 日 前，2024 年 1 — 6 月。'.repeat(count)
      const from = process.hrtime.bigint()
      textToDeadlines(text, 2024, [])
      return Number(process.hrtime.bigint() - from)
    }
    time(2000)
    const ratios = Array.from({ length: 5 }, () => time(4000) / time(2000)).sort((x, y) => x - y)
    expect(ratios[2]).toBeLessThan(3)
  })
})
