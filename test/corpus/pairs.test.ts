import { describe, expect, it } from 'vitest'
import { openCorpus, type Pairing } from '../../src/doors/corpus.js'
import { JOBS, planText } from './texts.js'

const head = (place: string, year: number, date = ''): string => `${place}${year}年政务服务工作要点\n${date}`

async function pairsOf(
  heads: Readonly<Record<string, string>>,
  pairings: readonly Pairing[],
  maxLag?: number,
) {
  const texts = Object.entries(heads).map(([id, line]) => ({ id, text: planText(line, [JOBS.hotline + id]) }))
  const corpus = await openCorpus(texts, { cache: false })
  const pairs = await corpus.pairs(pairings, maxLag)
  return pairs.map(({ source, target, role, orderedBy }) => `${source}→${target} ${role} ${orderedBy}`)
}

const HEADS = {
  国2021: head('国务院', 2021),
  湘2021: head('湖南省', 2021),
  湘2023: head('湖南省', 2023),
  娄2021: head('娄底市', 2021),
  娄2022: head('娄底市', 2022),
  邵2022: head('邵阳市', 2022),
  穗2022: head('广州市', 2022),
}

describe('pairings of comparison', () => {
  it('vertical: superior to subordinate, same or following year', async () => {
    const pairs = await pairsOf(HEADS, ['vertical'])
    expect(pairs).toEqual(
      expect.arrayContaining([
        '湘2021→娄2021 superior level',
        '湘2021→娄2022 superior year',
        '湘2021→邵2022 superior year',
      ]),
    )
    // no province of theirs is in the corpus, so the nation is the next above
    expect(pairs).toContain('国2021→穗2022 superior year')
    expect(pairs).not.toContain('国2021→娄2022 superior year')
    expect(pairs.some((pair) => pair.startsWith('湘2023→'))).toBe(false)
  })

  it('sibling: one level, one superior', async () => {
    expect(await pairsOf(HEADS, ['sibling'])).toEqual([
      '娄2021→邵2022 sibling year',
      '娄2022→邵2022 sibling none',
    ])
  })

  it('self: the next year there is, however far', async () => {
    expect(await pairsOf(HEADS, ['self'])).toEqual(['湘2021→湘2023 self year', '娄2021→娄2022 self year'])
  })

  it('history: all later years', async () => {
    const years = Object.fromEntries([2020, 2021, 2022].map((year) => [`湘${year}`, head('湖南省', year)]))
    expect(await pairsOf(years, ['history'])).toEqual([
      '湘2020→湘2021 self year',
      '湘2020→湘2022 self year',
      '湘2021→湘2022 self year',
    ])
  })

  it('upward: the subordinate first', async () => {
    expect(await pairsOf(HEADS, ['upward'])).toEqual([
      '邵2022→湘2023 subordinate year',
      '娄2022→湘2023 subordinate year',
    ])
  })

  it('a pair that two pairings ask for comes once; a function may ask for any', async () => {
    expect(await pairsOf(HEADS, ['self', 'all'])).toHaveLength((7 * 6) / 2)
    expect(
      await pairsOf(HEADS, [(source, target) => source.id === '湘2021' && target.id === '穗2022']),
    ).toEqual(['湘2021→穗2022 other year'])
  })

  it('local pairings find the same among relatives as among all', async () => {
    const pairings = ['vertical', 'sibling', 'self', 'history', 'upward'] as const
    // a predicate makes it look at every two
    const among = await pairsOf(HEADS, [...pairings, () => false])
    expect(await pairsOf(HEADS, pairings)).toEqual(among)
    expect(among.length).toBeGreaterThan(5)
  })

  it('a longer lag reaches further', async () => {
    expect(await pairsOf(HEADS, ['upward'], 2)).toContain('娄2021→湘2023 subordinate year')
  })

  it('near: documents whose tasks are among the nearest of all', async () => {
    const corpus = await openCorpus(
      Object.entries({ 甲: JOBS.hotline, 乙: JOBS.school, 丙: JOBS.hotline.replace('优化', '完善') }).map(
        ([id, task], index) => ({ id, text: planText(head('湖南省', 2015 + index * 3), [task]) }),
      ),
      { cache: false },
    )
    const pairs = (await corpus.pairs(['near'])).map(({ source, target }) => source + target)
    expect(pairs).toContain('甲丙')
    expect(corpus.nearest('甲/1.01', 1).map(({ id }) => id)).toEqual(['丙/1.01'])
    expect(corpus.nearest('农村学校的宿舍和食堂', 1)[0]!.id).toBe('乙/1.01')
  })

  it('documents of different series are never compared', async () => {
    const corpus = await openCorpus(
      ['a', 'b'].map((id, index) => ({ id, text: planText(head('湖南省', 2021 + index), [JOBS.hotline]) })),
      {
        cache: false,
        manifest: [
          { file: 'a', series: '热线' },
          { file: 'b', series: '证照' },
        ],
      },
    )
    expect(await corpus.pairs(['all'])).toEqual([])
  })

  it('refuses what is no plan', async () => {
    await expect(pairsOf(HEADS, ['sideways' as never])).rejects.toMatchObject({ code: 'bad-option' })
    await expect(pairsOf(HEADS, ['self'], -1)).rejects.toMatchObject({ code: 'bad-option' })
  })
})
