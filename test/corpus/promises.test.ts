import { describe, expect, it } from 'vitest'
import { openCorpus } from '../../src/doors/corpus.js'
import { reportOf } from '../../src/doors/promises.js'

const plan = (place: string, year: number, done: string, planned: string): string =>
  `${place}${year}年政府工作报告\n一、${year - 1}年工作回顾\n${done}\n二、${year}年工作安排\n${planned}\n`

const HUNAN = plan('湖南省', 2024, '一切顺利。', '城镇新增就业70万人以上。')
const TEXTS: Readonly<Record<string, string>> = {
  湖南2024: HUNAN,
  copy: `${HUNAN}\n`,
  湖南2025: plan('湖南省', 2025, '城镇新增就业72.5万人。', '新增高新技术企业200家。'),
  湖南2027: plan('湖南省', 2027, '新增高新技术企业300家。', '推进各项工作。'),
  娄底2024: plan('娄底市', 2024, '一切顺利。', '城镇新增就业3万人以上。'),
  要点2024: '湖南省2024年工作要点\n一、就业\n（一）稳定就业。城镇新增就业71万人。\n',
  规划: '湖南省2024年就业规划\n一、就业\n（一）稳定就业。城镇新增就业80万人。\n',
}

describe('promises of a corpus', () => {
  it('are told by the unit’s work report of the next year, and by no other', async () => {
    const corpus = await openCorpus(
      Object.entries(TEXTS).map(([id, text]) => ({ id, text })),
      { cache: false },
    )
    const told = corpus.promises()
    expect(told.map(({ plan: one, report }) => `${one.id} → ${report.id}`).sort()).toEqual([
      '湖南2024 → 湖南2025',
      '要点2024 → 湖南2025',
    ])
    for (const one of told) expect(one).toEqual(reportOf(one.plan, one.report))
    const targets = told.flatMap(({ promises }) => promises.flatMap((one) => one.targets))
    expect(targets.map(({ arithmetic }) => arithmetic).sort()).toEqual([
      '72.5万人 > 70万人以上',
      '72.5万人 > 71万人',
    ])
  })

  it('are none where no report follows', async () => {
    const corpus = await openCorpus([{ id: 'a', text: HUNAN }], { cache: false })
    expect(corpus.promises()).toEqual([])
    await corpus.add([{ id: 'b', text: TEXTS.湖南2025! }])
    expect(corpus.promises().map(({ report }) => report.id)).toEqual(['b'])
  })
})
