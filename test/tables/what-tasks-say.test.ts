import { describe, expect, it } from 'vitest'
import { openCorpus } from '../../src/index.js'
import type { LifeEvent, Lineage } from '../../src/model/index.js'
import { type CorpusTableName, lineageToTables } from '../../src/tables/index.js'
import type { Table } from '../../src/tables/table.js'
import { aLineage } from '../corpus/a-lineage.js'
import { pick, rowsOf } from './columns.js'

const table = (name: CorpusTableName, lineage: Lineage = aLineage): Table =>
  lineageToTables(lineage, { tables: [name] })[0]!

const corpus = await openCorpus(
  [
    {
      id: 'hunan-2022',
      text: '湖南省2022年工作要点\n一、改革\n（一）推进“跨省通办”。推行跨省通办，网办率达到95%以上，新增5—8万户。（省政务局牵头，省公安厅、省民政厅负责，省财政厅配合）\n（二）建设中介超市。',
    },
    {
      id: 'loudi-2023',
      text: '娄底市2023年工作要点\n一、改革\n（一）推进“跨省通办”。推行“跨省通办”，网办率达到90%以上。（市行政审批服务局牵头）',
    },
  ],
  { cache: false },
)
const lineage = await corpus.trace({ pairings: ['vertical'] })

describe('what tasks say', () => {
  it('as set phrases: unit × year × task × phrase', () => {
    const rows = rowsOf(table('phrases', lineage)).filter(({ phrase }) => phrase === '跨省通办')
    expect(rows).toMatchObject([
      {
        ...{
          unit: 'CN430000',
          place: '湖南省',
          year: 2022,
          task: 'hunan-2022/1.01',
          times: 1,
          unit_first: 1,
        },
        ...{ phrase_units: 2, phrase_first_year: 2022 },
      },
      { unit: 'CN431300', year: 2023, task: 'loudi-2023/1.01', unit_first: 1, phrase_first_year: 2022 },
    ])
  })

  it('as targets', () =>
    expect(
      pick(table('targets', lineage), 'task', 'ordinal', 'what', 'value', 'value_from', 'value_to', 'bound'),
    ).toEqual([
      ['hunan-2022/1.01', 1, '网办率', 95, null, null, 'min'],
      ['hunan-2022/1.01', 2, null, 50_000, 50_000, 80_000, 'exact'],
      ['loudi-2023/1.01', 1, '网办率', 90, null, null, 'min'],
    ]))

  it('as offices by role', () =>
    expect(pick(table('units', lineage), 'task', 'office', 'office_role', 'ordinal')).toEqual([
      ['hunan-2022/1.01', '省政务局', 'lead', 1],
      ['hunan-2022/1.01', '省公安厅', 'responsible', 1],
      ['hunan-2022/1.01', '省民政厅', 'responsible', 2],
      ['hunan-2022/1.01', '省财政厅', 'support', 1],
      ['loudi-2023/1.01', '市行政审批服务局', 'lead', 1],
    ]))

  it('as one text a unit and year', () => {
    const rows = rowsOf(table('texts'))
    expect(rows.map(({ unit, year, year_before, tasks }) => [unit, year, year_before, tasks])).toEqual(
      [
        ['CN430000', 2020, null, 2],
        ['CN430000', 2022, 2020, 2],
        ['CN431300', 2020, null, 1],
        ['CN431300', 2021, 2020, 2],
        ['CN431300', 2023, 2021, 2],
        ['CN430500', 2021, null, 2],
        ['draft', 2022, null, 1],
      ].sort(),
    )
  })
})

describe('spells', () => {
  it('tell from when to when, as netdiffuseR counts', () =>
    expect(pick(table('spells'), 'family', 'id', 'spell', 'toa', 'tod', 'status')).toMatchInlineSnapshot(`
      [
        [
          "P20/1.01",
          "CN430000",
          1,
          2020,
          null,
          "alive",
        ],
        [
          "P20/1.01",
          "CN431300",
          1,
          2021,
          null,
          "unknown",
        ],
        [
          "P20/1.01",
          "CN430500",
          1,
          2021,
          null,
          "alive",
        ],
        [
          "L20/1.01",
          "CN431300",
          1,
          2020,
          null,
          "alive",
        ],
        [
          "L20/1.01",
          "CN430000",
          1,
          2022,
          null,
          "alive",
        ],
        [
          "S21/1.01",
          "CN430500",
          1,
          2021,
          null,
          "alive",
        ],
        [
          "S21/1.01",
          "CN431300",
          1,
          2023,
          null,
          "alive",
        ],
        [
          "P20/1.02",
          "CN430000",
          1,
          2020,
          null,
          "unknown",
        ],
        [
          "P20/1.02",
          "draft",
          1,
          2022,
          null,
          "alive",
        ],
      ]
    `))

  it('have one row more for what was revived', () => {
    const [family] = aLineage.families
    const at = (kind: string, year: number | null) => ({ ...family!.life[0]!, kind, year }) as LifeEvent
    const life = [
      at('born', 2018),
      at('kept', 2019),
      at('dropped', 2020),
      at('revived', 2022),
      at('merged', 2023),
    ]
    const odd = { ...aLineage, families: [{ ...family!, life: [...life, at('revived', null)] }] }
    expect(pick(table('spells', odd), 'spell', 'toa', 'tod', 'last_seen', 'status', 'began_as')).toEqual([
      [1, 2018, 2020, 2019, 'dropped', 'born'],
      [2, 2022, 2023, 2022, 'merged', 'revived'],
    ])
  })
})

describe('similarity', () => {
  const rows = rowsOf(table('similarity'))

  it('has every link, and each dyad once, of two documents, the earlier first', () => {
    const linked = rows.filter(({ relation }) => relation !== null)
    expect(linked).toHaveLength(aLineage.links.length)
    const keys = rows.map(({ source, target }) => [source, target].sort().join())
    expect(new Set(keys).size).toBe(rows.length)
    for (const row of rows) {
      expect(row.source_document).not.toBe(row.target_document)
      expect((row.lag_years as number | null) ?? 0).toBeGreaterThanOrEqual(0)
    }
  })

  it('stands for all dyads there are', () => {
    const sizes = [...new Set(aLineage.tasks.map(({ document }) => document))].map(
      (document) => aLineage.tasks.filter((task) => task.document === document).length,
    )
    const count = aLineage.tasks.length
    const dyads = (count * (count - 1)) / 2 - sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
    expect(rows.reduce((sum, { weight }) => sum + (weight as number), 0)).toBeCloseTo(dyads, 6)
  })

  it('measures likeness over pairs of characters', () => {
    const [row] = rows.filter(({ source, target }) => source === 'P20/1.01' && target === 'L21/1.01')
    // 推进 进移 移动 动应 应用 are in both
    expect(row).toMatchObject({ overlap: 1, chosen: 'linked', same_unit: 0, same_family: 1 })
  })
})
