import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparisonToFacets, linkToFacets, summariseFacets } from '../../../src/classify/facets/index.js'
import { textLikeness } from '../../../src/classify/facets/text-likeness.js'
import { compare } from '../../../src/compare.js'
import { createAgencyTable } from '../../../src/lexicon/agencies.js'
import type { Facets, Link, Task } from '../../../src/model/index.js'
import { parseDocument } from '../../../src/parse/index.js'

const task = (text: string, year = 2022): Task =>
  parseDocument(`某市${year}年工作要点\n一、改革\n（一）${text}`).plans[0]!.tasks[0]!

const LINK: Link = {
  source: '1.01',
  target: '1.01',
  relation: 'rephrased',
  score: 0.5,
  chances: { inherited: 0, rephrased: 0.9, partial: 0, none: 0.1 },
  confidence: 0.9,
  uncertain: false,
  parts: {},
  coverage: { source: 0.5, target: 0.4 },
  evidence: [],
}

interface Side {
  readonly text: string
  readonly year?: number
  readonly level?: 'province' | 'city'
}

function facetsOf(source: Side | string, target: Side | string, evidence: Link['evidence'] = []): Facets {
  const one = typeof source === 'string' ? { text: source } : source
  const other = typeof target === 'string' ? { text: target } : target
  const from = task(one.text, one.year ?? 2022)
  const to = task(other.text, other.year ?? 2022)
  return linkToFacets(
    from,
    to,
    { ...LINK, evidence },
    {
      clauses: { source: [], target: [] },
      changes: [],
      levels: { source: one.level ?? null, target: other.level ?? null },
      years: { source: one.year ?? 2022, target: other.year ?? 2022 },
    },
  )
}

describe('responsibility', () => {
  it.each([
    ['推进共享。（省发展改革委牵头）', '推进共享。（市发改委牵头）', 'carried'],
    ['推进共享。（省政务局、省司法厅牵头）', '推进共享。（市行政审批服务局牵头）', 'narrowed'],
    ['推进共享。（省政务局牵头）', '推进共享。（市行政审批服务局、市公安局牵头）', 'widened'],
    ['推进共享。（省财政厅牵头）', '推进共享。（市公安局牵头）', 'moved'],
    ['推进共享。', '推进共享。（市公安局牵头）', 'named'],
    ['推进共享。（省财政厅牵头）', '推进共享。', 'unnamed'],
    ['推进共享。', '推进共享。', 'none'],
    ['推进共享。（省直相关单位负责）', '推进共享。（市直相关单位负责）', 'carried'],
    ['推进共享。（省财政厅牵头，省公安厅配合）', '推进共享。（市财政局牵头，市教育局配合）', 'carried'],
  ])('%s → %s is %s', (source, target, kind) => {
    expect(facetsOf(source, target).responsibility.kind).toBe(kind)
  })

  it('pairs each unit with its counterpart and keeps the names', () => {
    const { lead, responsible } = facetsOf(
      '推进共享。（省政务局牵头，省司法厅、省税务局负责）',
      '推进共享。（市行政审批服务局牵头，市司法局负责）',
    ).responsibility
    expect(lead.kept).toEqual([{ source: '省政务局', target: '市行政审批服务局' }])
    expect(responsible).toEqual({
      kept: [{ source: '省司法厅', target: '市司法局' }],
      lost: ['省税务局'],
      gained: [],
    })
  })

  it('takes agencies of your own', () => {
    const agencies = createAgencyTable([
      { id: 'sea', names: ['海洋经济局', '蓝色经济办'], source: '本市方案' },
    ])
    const context = {
      clauses: { source: [], target: [] },
      changes: [],
      levels: { source: null, target: null },
      years: { source: 2022, target: 2022 },
    }
    const [from, to] = [task('推进共享。（省海洋经济局牵头）'), task('推进共享。（市蓝色经济办牵头）')]
    expect(linkToFacets(from, to, LINK, context).responsibility.kind).toBe('moved')
    expect(linkToFacets(from, to, LINK, { ...context, agencies }).responsibility.kind).toBe('carried')
  })
})

describe('targets', () => {
  const kindOf = (source: Side | string, target: Side | string) =>
    facetsOf(source, target).targets.map((one) => [one.kind, one.ratio])
  it('scales a count from province to city, but raises or lowers a share', () => {
    const province: Side = {
      text: '推进上线。上线服务事项10000项以上，网办率达到90%以上。',
      level: 'province',
    }
    const city: Side = { text: '推进上线。上线服务事项700项以上，网办率达到95%以上。', level: 'city' }
    expect(kindOf(province, city)).toEqual([
      ['scaled', 0.07],
      ['raised', 1.056],
    ])
    expect(kindOf(city, province)).toEqual([
      ['scaled', 14.29],
      ['lowered', 0.9474],
    ])
  })
  it('knows kept, rebounded, dropped and added', () => {
    expect(kindOf('推进。新建服务驿站50个。', '推进。新建服务驿站50个。')).toEqual([['kept', 1]])
    expect(kindOf('推进。新建服务驿站50个。', '推进。新建服务驿站50个以上。')).toEqual([['rebounded', 1]])
    expect(kindOf('推进。新建服务驿站50个。', '推进。培训网格人员300人。')).toEqual([
      ['dropped', null],
      ['added', null],
    ])
  })
})

describe('deadlines, citations, phrases, strength', () => {
  it('tells a time that rolled on with the year from one that moved', () => {
    const kindOf = (source: Side, target: Side) => facetsOf(source, target).deadlines.map((one) => one.kind)
    expect(kindOf({ text: '推进。年底前完成。' }, { text: '推进。年底前完成。', year: 2023 })).toEqual([
      'rolled',
    ])
    expect(kindOf({ text: '推进。2022年底前完成。' }, { text: '推进。2022年6月底前完成。' })).toEqual([
      'earlier',
    ])
    expect(kindOf({ text: '推进。6月底前完成。' }, { text: '推进。年底前完成。' })).toEqual(['later'])
    expect(kindOf({ text: '推进。年底前完成。' }, { text: '推进。抓紧完成。' })).toEqual(['dropped'])
  })

  it('tells a document of the level above from any other', () => {
    const facets = facetsOf(
      { text: '落实。落实《国务院关于优化营商环境的意见》（国发〔2021〕1号）。', level: 'province' },
      {
        text: '落实。落实《湖南省优化营商环境的实施意见》（湘政发〔2021〕5号），落实《优化营商环境条例》。',
        level: 'city',
      },
    )
    expect(
      facets.citations.map((one) => [one.kind, one.source?.title ?? null, one.target?.title ?? null]),
    ).toEqual([
      ['superior', '国务院关于优化营商环境的意见', '湖南省优化营商环境的实施意见'],
      ['added', null, '优化营商环境条例'],
    ])
  })

  it('lists set phrases kept, dropped and new', () => {
    expect(
      facetsOf('推进。深化“放管服”改革，服务“六稳”。', '推进。深化“放管服”改革，服务“六仗”。').setPhrases,
    ).toEqual({ kept: ['放管服'], dropped: ['六稳'], added: ['六仗'] })
  })

  it('compares the verbs of matched clauses only', () => {
    const source = '推进。探索建立台账，完善平台。'
    const target = '推进。全面推行台账，完善平台。'
    const evidence = [{ source: { from: 3, to: 9 }, target: { from: 3, to: 9 }, similarity: 0.5 }]
    expect(facetsOf(source, target, evidence).strength).toMatchObject({ kind: 'raised', change: 4 })
    expect(facetsOf(source, target).strength).toEqual({ kind: 'unknown', change: null, pairs: [] })
  })
})

describe('facets of a comparison', () => {
  const plan = (lines: readonly string[], title: string): string =>
    `${title}\n一、改革\n${lines.map((line, at) => `（${'一二三四'[at]}）${line}`).join('\n')}`
  const comparison = compare(
    plan(
      [
        '推进数据共享。加快建设共享平台，完善“三张清单”。（省政务局牵头）',
        '加强政务公开。探索开展公开评估，办好专栏。（省司法厅牵头）',
      ],
      '某省2022年工作要点',
    ),
    plan(
      [
        '推进数据共享。加快建设共享平台，完善目录。（市公安局牵头）',
        '加强政务公开。全面推行公开评估，办好专栏。（市司法局牵头）',
      ],
      '某市2023年工作要点',
    ),
  )
  const facets = comparisonToFacets(comparison)

  it('gives one for each link, in its order', () => {
    expect(facets.map((one) => `${one.source}>${one.target}`)).toEqual(
      comparison.links.map((one) => `${one.source}>${one.target}`),
    )
    expect(facets.length).toBeGreaterThan(0)
  })

  it('accounts for every clause: kept, rewritten, dropped or added', () => {
    for (const one of facets) {
      const clauses = comparison.tokenized.source.tasks.find(
        ({ task: own }) => own.id === one.source,
      )!.clauses
      expect(
        one.measures.kept.length + one.measures.rewritten.length + one.measures.dropped.length,
      ).toBeGreaterThanOrEqual(1)
      expect(one.measures.dropped.length).toBeLessThanOrEqual(clauses.length)
    }
  })

  it('is summed up in tables', () => {
    const summary = summariseFacets(comparison, facets)
    const row = summary.leads.find((one) => one.names.includes('省司法厅'))!
    expect(row).toMatchObject({
      names: ['省司法厅', '市司法局'],
      sourceTasks: ['1.02'],
      targetTasks: ['1.02'],
      lost: 0,
      gained: 0,
      kept: 1,
    })
    expect(summary.leads.find((one) => one.names.includes('省政务局'))).toMatchObject({
      lost: 1,
      kept: 0,
      targetTasks: [],
    })
    expect(summary.leads.find((one) => one.names.includes('市公安局'))).toMatchObject({
      gained: 1,
      sourceTasks: [],
    })
    expect(summary.setPhrases.vanished).toEqual([{ text: '三张清单', tasks: ['1.01'] }])
    expect(Object.values(summary.responsibility).reduce((sum, count) => sum + count, 0)).toBe(facets.length)
  })
})

describe('textLikeness', () => {
  it('is 1 for the same text, 0 for none shared, and symmetric', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'服务事项上线电子证照') }),
        fc.string({ unit: fc.constantFrom(...'服务事项上线电子证照') }),
        (one, other) => {
          expect(textLikeness(one, one)).toBe(1)
          expect(textLikeness(one, other)).toBe(textLikeness(other, one))
          expect(textLikeness(one, other)).toBeLessThanOrEqual(1)
        },
      ),
    )
    expect(textLikeness('服务', '证照')).toBe(0)
  })
})

describe('swapping the sides', () => {
  it('swaps lost and gained, dropped and added, raised and lowered', () => {
    const parts = [
      '新建驿站50个。',
      '新建驿站80个。',
      '网办率达到90%以上。',
      '年底前完成。',
      '深化“放管服”改革。',
      '落实《甲办法》（国发〔2021〕1号）。',
      '（省财政厅牵头）',
      '（省财政厅、省公安厅牵头，省司法厅配合）',
    ]
    const text = fc.subarray(parts).map((some) => `推进。${some.join('')}`)
    const swapped: Record<string, string> = {
      raised: 'lowered',
      lowered: 'raised',
      dropped: 'added',
      added: 'dropped',
      earlier: 'later',
      later: 'earlier',
    }
    const swap = (kind: string): string => swapped[kind] ?? kind
    fc.assert(
      fc.property(text, text, (one, other) => {
        const there = facetsOf(one, other)
        const back = facetsOf(other, one)
        expect(back.targets.map((facet) => facet.kind).sort()).toEqual(
          there.targets.map((facet) => swap(facet.kind)).sort(),
        )
        expect(back.deadlines.map((facet) => facet.kind).sort()).toEqual(
          there.deadlines.map((facet) => swap(facet.kind)).sort(),
        )
        expect(back.responsibility.lead.lost).toEqual(there.responsibility.lead.gained)
        expect(back.setPhrases.dropped).toEqual(there.setPhrases.added)
      }),
    )
  })
})
