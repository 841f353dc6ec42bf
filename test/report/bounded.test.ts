import { beforeAll, describe, expect, it } from 'vitest'
import { comparisonToChances } from '../../src/figures/comparison-to-chances.js'
import type { Comparison } from '../../src/model/index.js'
import { comparisonToShown } from '../../src/report/html/comparison-to-shown.js'
import { toHTML } from '../../src/report/index.js'
import { COMPARISON, makeComparison, sketchToDocument } from './fixture.js'

const TASKS = 1_600

/** A document of equal tasks. */
const equal = (id: string) =>
  sketchToDocument(id, `${id}工作要点`, [
    ['一、优化服务', ...Array.from({ length: TASKS }, () => '推进一网通办。建设统一平台，加强对接。')],
  ])

describe('a page about thousands of tasks', () => {
  let comparison: Comparison
  beforeAll(() => {
    const ids = Array.from({ length: TASKS }, (_, i) => `1.${String(i + 1).padStart(2, '0')}`)
    comparison = makeComparison(
      equal('省'),
      equal('市'),
      ids.map((id, i) => [id, id, 'inherited', i % 2 === 0 ? 0.9 : 0.8] as const),
    )
  })

  it('holds the first tasks and the surest links, and says what is left out and where it stands', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const page = await toHTML(comparison, { lang })
      expect(Buffer.byteLength(page)).toBeLessThan(10_000_000)
      expect(page.match(/<article class="task/g)).toHaveLength(3_000)
      expect(page.match(/<article class="link/g)).toHaveLength(1_000)
      const told = /<p class="left" role="note">(.*?)<\/p>/u.exec(page)![1]!
      for (const count of ['1500', '1000', '100', '600']) expect(told).toContain(count)
      expect(told).toContain('report.json')
      // every link in the page leads to two cards
      const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
      const ends = [...page.matchAll(/ id="l-([\d.]+)-([\d.]+)"/g)].flatMap(([, source, target]) => [
        `s-${source}`,
        `t-${target}`,
      ])
      expect(ends).toHaveLength(2_000)
      expect(ends.filter((id) => !ids.has(id))).toEqual([])
    }
    const { links } = comparisonToShown(comparison)
    expect(links.filter(({ confidence }) => confidence === 0.9)).toHaveLength(750)
  })

  it('draws the strongest cells only', () => {
    const { cells } = comparisonToChances(comparison)
    expect(cells.length).toBeLessThanOrEqual(4_000)
    expect(cells.filter(({ link }) => link !== null)).toHaveLength(TASKS)
    const ordered = cells.map(({ row, column }) => row * TASKS + column)
    expect(ordered).toEqual([...ordered].sort((x, y) => x - y))
  })

  it('leaves nothing out of others', async () => {
    expect(comparisonToShown(COMPARISON).left).toEqual({ source: 0, target: 0, links: 0 })
    expect(await toHTML(COMPARISON)).not.toContain('class="left"')
  })

  it('holds one task that is longer than a page should be', () => {
    const long = sketchToDocument('省', '省工作要点', [
      ['一、优化服务', `推进一网通办。${'建设统一平台，'.repeat(400_000)}`, '清理证明事项。'],
    ])
    const { verdicts, left } = comparisonToShown(makeComparison(long, equal('市'), []))
    expect(verdicts.source).toHaveLength(1)
    expect(left.source).toBe(1)
  })
})
