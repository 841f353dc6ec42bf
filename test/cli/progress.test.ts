import { describe, expect, it } from 'vitest'
import { keepMoments, type Moment, momentsToLeft, progressToLine } from '../../src/cli/progress-to-line.js'
import { textWidth } from '../../src/write/text-width.js'

const progress = { stage: 'compare', done: 10, total: 40, what: '湖南省 → 娄底市' } as const

describe('the bar', () => {
  it('tells how long the rest takes', () => {
    expect(progressToLine(progress, 95_000, { lang: 'zh', width: 100 })).toBe(
      '比较 ██████░░░░░░░░░░░░░░░░░░ 10/40  约剩 1 分 35 秒  湖南省 → 娄底市',
    )
    expect(progressToLine(progress, 7_260_000, { lang: 'en', width: 100 })).toContain('about 2 h 1 min left')
    expect(progressToLine(progress, null, { lang: 'en', width: 100 })).not.toContain('left')
    expect(textWidth(progressToLine(progress, 95_000, { lang: 'zh', width: 39 }))).toBeLessThanOrEqual(39)
    expect(progressToLine({ ...progress, done: 0, total: 0 }, null, { lang: 'en', width: 80 })).toContain(
      '0/0',
    )
  })

  it('does not take what came from the cache for pace', () => {
    let moments: readonly Moment[] = []
    const pass = (at: number, done: number): number | null => {
      moments = keepMoments(moments, { at, done })
      return momentsToLeft(moments, { at, done }, 1000)
    }
    // 500 at once, then one a second
    for (let done = 1; done <= 500; done++) expect(pass(0, done)).toBeNull()
    let left: number | null = null
    for (let second = 1; second <= 60; second++) left = pass(second * 1000, 500 + second)
    expect(left).toBeCloseTo(440_000, -4)
    expect(moments.length).toBeLessThanOrEqual(62)
  })
})
