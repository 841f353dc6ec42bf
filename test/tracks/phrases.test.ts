import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openCorpus } from '../../src/index.js'

const PLACES = ['湖南省', '广东省', '浙江省', '江苏省', '四川省']

/** What provinces say, year by year: everywhere 优化营商环境, from 2022 on one after the other the new phrase. */
const texts = PLACES.flatMap((place, at) =>
  [2021, 2022, 2023].map((year) => ({
    id: `${place}${year}`,
    text: [
      `${place}${year}年工作要点`,
      '一、任务',
      '（一）优化营商环境。优化营商环境，减少材料。',
      `（二）培育产业。发展${year >= 2022 && at < 2 * (year - 2021) ? '“低空经济”，支持低空经济、人工智能＋行动' : '制造业、服务业'}。`,
    ].join('\n'),
  })),
)
const corpus = await openCorpus(texts, { cache: false })

describe('phrases', () => {
  it('are those that came and spread, without naming them', () => {
    const phrases = corpus.phrases()
    expect(phrases.map(({ phrase }) => phrase)).toContain('低空经济')
    const [own] = phrases.filter(({ phrase }) => phrase === '低空经济')
    expect(own).toMatchObject({ firstYear: 2022, mayBeOlder: false, arrived: 4, years: 1, speed: 4 })
    expect(own!.units.map(({ place, firstYear }) => [place, firstYear])).toEqual([
      ['湖南省', 2022],
      ['广东省', 2022],
      ['江苏省', 2023],
      ['浙江省', 2023],
    ])
  })

  it('leave out what was everywhere from the beginning, and pieces of one another', () => {
    const names = corpus.phrases().map(({ phrase }) => phrase)
    expect(names.filter((name) => name.includes('营商'))).toEqual([])
    for (const one of names) expect(names.filter((other) => other !== one && other.includes(one))).toEqual([])
  })

  it('are the same each time, as many as asked for', () => {
    expect(corpus.phrases()).toEqual(corpus.phrases())
    expect(corpus.phrases({ limit: 1 })).toHaveLength(1)
    expect(() => corpus.phrases({ widespread: 2 })).toThrow(/widespread/u)
  })

  it.skipIf(!existsSync('../shared/corpus/gwr_province'))(
    'read well over the reports of 31 provinces',
    async () => {
      const reports = await openCorpus('../shared/corpus/gwr_province', { cache: false })
      const names = reports.phrases().map(({ phrase }) => phrase)
      for (const name of ['具身智能', '票根经济', '育儿补贴', '零碳园区', '人工智能+行动'])
        expect(names).toContain(name)
    },
  )
})

describe('tracks', () => {
  it('follow several phrases at once, and either plus', async () => {
    const lineage = await corpus.trace({ pairings: ['self'] })
    const [low, smart] = lineage.track(['低空经济', '人工智能+'])
    expect([low!.query, smart!.query]).toEqual(['低空经济', '人工智能+'])
    expect(smart!.spread).toHaveLength(4)
    expect(corpus.track(['低空经济'])[0]).toEqual(corpus.track('低空经济'))
    expect(lineage.track([])).toEqual([])
    expect(lineage.phrases()).toEqual(corpus.phrases())
  })
})
