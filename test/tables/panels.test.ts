import { describe, expect, it } from 'vitest'
import { regionByCode } from '../../src/lexicon/regions.js'
import type { Lineage } from '../../src/model/index.js'
import { type CorpusTableName, lineageToTables } from '../../src/tables/index.js'
import { superiorsOf } from '../../src/tables/lineage-to-index.js'
import type { Table } from '../../src/tables/table.js'
import { aLineage } from '../corpus/a-lineage.js'
import { pick, rowsOf } from './columns.js'

const table = (name: CorpusTableName, lineage: Lineage = aLineage, minUnits = 2): Table =>
  lineageToTables(lineage, { tables: [name], minUnits })[0]!

describe('dyads', () => {
  it('tell how far apart two documents are', () =>
    expect(
      pick(
        table('dyads'),
        'source_document',
        'target_document',
        'lag_years',
        'lag_days',
        'administrative_distance',
        'hierarchy_distance',
        'same_unit',
        'shared_superior',
      ),
    ).toEqual([
      ['P20', 'L21', 1, 443, 1, 1, 0, 0],
      ['P20', 'S21', 1, null, 1, 1, 0, 0],
      ['P20', 'P22', 2, null, 0, 0, 1, 0],
      ['P20', 'draft', 2, null, null, null, 0, null],
      ['L20', 'L21', 1, null, 0, 0, 1, 0],
      ['L21', 'S21', 0, null, 0, 2, 0, 1],
      ['L21', 'P22', 1, null, 1, 1, 0, 0],
      ['L21', 'L23', 2, null, 0, 0, 1, 0],
      ['S21', 'L23', 2, null, 0, 2, 0, 1],
      ['P22', 'L23', 1, null, 1, 1, 0, 0],
      ['P22', 'draft', 0, null, null, null, 0, null],
    ]))

  it('measure likeness by links and tasks', () =>
    expect(
      rowsOf(table('dyads')).filter(
        (row) => row.source_document === 'P20' && row.target_document === 'P22',
      )[0],
    ).toMatchObject({
      links: 2,
      inherited_links: 0,
      rephrased_links: 1,
      partial_links: 1,
      uncertain_links: 1,
      taken_over: 0.25,
      carried_on: 0.25,
      taken_up_share: 0.5,
      kept_share: 0.5,
      similarity: 0.5,
      mean_confidence: 0.35,
      mean_score: 0.175,
    }))

  it('leave means empty where nothing is linked', () =>
    expect(rowsOf(table('dyads')).at(-1)).toMatchObject({ links: 0, mean_confidence: null, similarity: 0 }))

  it('count steps over the nation between cities of two provinces', () => {
    expect(superiorsOf(regionByCode('431300')!)).toEqual(['430000', '100000'])
    expect(superiorsOf(regionByCode('431321')!)).toEqual(['431300', '430000', '100000'])
    expect(superiorsOf(regionByCode('110105')!)).toEqual(['110000', '100000'])
    const elsewhere = regionByCode('440300')!
    const moved = {
      ...aLineage,
      documents: aLineage.documents.map((one) => (one.id === 'S21' ? { ...one, region: elsewhere } : one)),
    }
    const [row] = rowsOf(table('dyads', moved)).filter(
      (row) => row.source_document === 'L21' && row.target_document === 'S21',
    )
    expect(row).toMatchObject({ hierarchy_distance: 4, shared_superior: 0, administrative_distance: 0 })
  })
})

describe('retention', () => {
  const columns = [
    'unit',
    'base_year',
    'year',
    'base_tasks',
    'survived',
    'inherited_tasks',
    'rephrased_tasks',
    'regained_tasks',
    'reduced_tasks',
    'gone_tasks',
  ]

  it('follows the tasks of a year, over chains where the years were not compared', () =>
    expect(pick(table('retention'), ...columns)).toEqual([
      ['CN430000', 2020, 2022, 2, 1, 0, 1, 0, 1, 0],
      ['CN431300', 2020, 2021, 1, 1, 1, 0, 0, 0, 0],
      ['CN431300', 2020, 2023, 1, 1, 0, 1, 0, 0, 0],
      ['CN431300', 2021, 2023, 2, 1, 0, 1, 0, 0, 1],
    ]))

  it('says nothing of years that no plan compared', () => {
    const blind = {
      ...aLineage,
      pairs: aLineage.pairs.filter(({ source }) => source !== 'L21'),
      links: aLineage.links.filter(({ source }) => !source.startsWith('L21/')),
    }
    expect(pick(table('retention', blind), 'unit', 'base_year', 'year')).toEqual([
      ['CN430000', 2020, 2022],
      ['CN431300', 2020, 2021],
    ])
  })

  it('takes a job that came back another way for regained', () => {
    const without = (links: Lineage['links']) =>
      links.filter(({ source, target }) => source !== 'L21/1.02' || target !== 'L23/1.02')
    const broken = {
      ...aLineage,
      pairs: aLineage.pairs.map((pair) => ({ ...pair, links: without(pair.links) })),
      links: without(aLineage.links),
    }
    expect(pick(table('retention', broken), ...columns).slice(2)).toEqual([
      ['CN431300', 2020, 2023, 1, 1, 0, 0, 1, 0, 0],
      ['CN431300', 2021, 2023, 2, 1, 0, 0, 1, 0, 1],
    ])
  })
})

describe('event history', () => {
  const rows = rowsOf(table('event_history'))

  it('has a row for every unit and year at risk, from birth to adoption', () =>
    expect(pick(table('event_history'), 'family', 'unit', 'year', 'adopted', 'originator')).toEqual([
      ['P20/1.01', 'CN430000', 2020, 1, 1],
      ['P20/1.01', 'CN430500', 2021, 1, 0],
      ['P20/1.01', 'CN431300', 2020, 0, 0],
      ['P20/1.01', 'CN431300', 2021, 1, 0],
      ['P20/1.01', 'draft', 2022, 0, 0],
      ['L20/1.01', 'CN430000', 2020, 0, 0],
      ['L20/1.01', 'CN430000', 2022, 1, 0],
      ['L20/1.01', 'CN430500', 2021, 0, 0],
      ['L20/1.01', 'CN431300', 2020, 1, 1],
      ['L20/1.01', 'draft', 2022, 0, 0],
      ['S21/1.01', 'CN430000', 2022, 0, 0],
      ['S21/1.01', 'CN430500', 2021, 1, 1],
      ['S21/1.01', 'CN431300', 2021, 0, 0],
      ['S21/1.01', 'CN431300', 2023, 1, 0],
      ['S21/1.01', 'draft', 2022, 0, 0],
      ['P20/1.02', 'CN430000', 2020, 1, 1],
      ['P20/1.02', 'CN430500', 2021, 0, 0],
      ['P20/1.02', 'CN431300', 2020, 0, 0],
      ['P20/1.02', 'CN431300', 2021, 0, 0],
      ['P20/1.02', 'CN431300', 2023, 0, 0],
      ['P20/1.02', 'draft', 2022, 1, 0],
    ]))

  const at = (family: string, unit: string, year: number) =>
    rows.find((row) => row.family === family && row.unit === unit && row.year === year)

  it('tells what others had done before', () => {
    expect(at('P20/1.01', 'CN431300', 2020)).toMatchObject({
      years_since_birth: 0,
      adopters_before: 0,
      seen_before: 0,
      adopters_share: null,
      superior_seen: 'CN430000',
      superior_before: null,
      superior_by: 1,
    })
    expect(at('P20/1.01', 'CN431300', 2021)).toMatchObject({
      years_since_birth: 1,
      adopters_before: 1,
      seen_before: 1,
      adopters_share: 1,
      superior_before: 1,
      siblings_before: 0,
      siblings_seen: 0,
      siblings_share: null,
      document: 'L21',
      unit_tasks: 2,
    })
    expect(at('P20/1.01', 'CN430500', 2021)).toMatchObject({
      adopters_before: 1,
      seen_before: 2,
      adopters_share: 0.5,
      siblings_before: 0,
      siblings_seen: 1,
      siblings_share: 0,
    })
    expect(at('L20/1.01', 'CN430500', 2021)).toMatchObject({
      superior_before: 0,
      superior_by: 0,
      siblings_before: 1,
      siblings_share: 1,
    })
    expect(at('L20/1.01', 'CN430000', 2022)).toMatchObject({
      superior_seen: null,
      superior_before: null,
      lower_before: 1,
      lower_seen: 2,
      adopters_before: 1,
      seen_before: 2,
    })
    expect(at('P20/1.01', 'draft', 2022)).toMatchObject({
      level: null,
      adopters_before: 3,
      seen_before: 3,
      siblings_seen: 0,
    })
  })

  it('flags what the record cannot know', () => {
    expect(at('P20/1.01', 'CN430500', 2021)).toMatchObject({
      left_censored: 1,
      birth_censored: 1,
      gap_years: null,
    })
    expect(at('L20/1.01', 'CN430000', 2022)).toMatchObject({
      left_censored: 0,
      birth_censored: 1,
      gap_years: 2,
    })
    expect(at('S21/1.01', 'CN431300', 2023)).toMatchObject({
      left_censored: 0,
      birth_censored: 0,
      gap_years: 2,
    })
    expect(at('S21/1.01', 'CN430000', 2022)).toMatchObject({ adopted: 0, compared: 1 })
    expect(at('S21/1.01', 'draft', 2022)).toMatchObject({ adopted: 0, compared: 0 })
  })

  it('knows how readily a unit took things up before, its first year apart', () => {
    expect(at('S21/1.01', 'CN431300', 2021)).toMatchObject({
      past_adoptions: 0,
      past_risks: 0,
      past_rate: null,
    })
    expect(at('S21/1.01', 'CN431300', 2023)).toMatchObject({
      past_adoptions: 1,
      past_risks: 3,
      past_rate: 0.3333,
    })
  })

  it('takes families of one unit where asked to', () => {
    const alone: Lineage = {
      ...aLineage,
      families: [
        ...aLineage.families.slice(1),
        { ...aLineage.families[0]!, tasks: ['P20/1.01', 'P22/1.01'] },
      ],
    }
    const own = (minUnits: number) =>
      pick(table('event_history', alone, minUnits), 'family', 'unit', 'year').filter(
        ([id]) => id === 'P20/1.01',
      )
    expect(own(2)).toEqual([])
    expect(own(1)).toEqual([
      ['P20/1.01', 'CN430000', 2020],
      ['P20/1.01', 'CN430500', 2021],
      ['P20/1.01', 'CN431300', 2020],
      ['P20/1.01', 'CN431300', 2021],
      ['P20/1.01', 'CN431300', 2023],
      ['P20/1.01', 'draft', 2022],
    ])
  })

  it('does not watch units in years in whose documents no task was found', () => {
    const empty: Lineage = {
      ...aLineage,
      tasks: aLineage.tasks.filter(({ document }) => document !== 'draft'),
    }
    const found = { ...empty, families: empty.families.filter(({ id }) => id !== 'P20/1.02') }
    expect(pick(table('event_history', found), 'unit').flat()).not.toContain('draft')
  })

  it('does not watch units whose documents are of another series', () => {
    const inSeries = (id: string) => (id === 'S21' ? '营商环境' : '政务公开')
    const apart: Lineage = {
      ...aLineage,
      documents: aLineage.documents.map((one) => ({ ...one, series: inSeries(one.id) })),
    }
    const watched = pick(table('event_history', apart), 'family', 'unit')
    expect(watched.some(([family, unit]) => family === 'L20/1.01' && unit === 'CN430500')).toBe(false)
    expect(watched.some(([family, unit]) => family === 'P20/1.01' && unit === 'CN430500')).toBe(true)
  })
})

describe('cascades', () => {
  it('are what NetworkInference reads: a row a unit and family, with the first year', () => {
    expect(table('cascades').columns.map(({ name }) => name)).toEqual(['statenam', 'policy', 'adopt_year'])
    expect(table('cascades').rows).toEqual([
      ['湖南省', 'P20/1.01', 2020],
      ['娄底市', 'P20/1.01', 2021],
      ['邵阳市', 'P20/1.01', 2021],
      ['娄底市', 'L20/1.01', 2020],
      ['湖南省', 'L20/1.01', 2022],
      ['邵阳市', 'S21/1.01', 2021],
      ['娄底市', 'S21/1.01', 2023],
      ['湖南省', 'P20/1.02', 2020],
      ['draft', 'P20/1.02', 2022],
    ])
  })

  it('leave out families of one unit and documents without a year', () => {
    const undated: Lineage = {
      ...aLineage,
      documents: aLineage.documents.map((one) => (one.id === 'draft' ? { ...one, year: null } : one)),
    }
    expect(pick(table('cascades', undated), 'policy').some(([id]) => id === 'P20/1.02')).toBe(false)
  })

  it('tell two units of one name apart', () => {
    const codes: Readonly<Record<string, string>> = { L21: '320302', S21: '320106' }
    const named: Lineage = {
      ...aLineage,
      documents: aLineage.documents.map((one) =>
        codes[one.id] === undefined ? one : { ...one, region: regionByCode(codes[one.id]!)! },
      ),
    }
    const places = pick(table('cascades', named), 'statenam').flat()
    expect(places).toContain('徐州市鼓楼区')
    expect(places).toContain('南京市鼓楼区')
    expect(places).not.toContain('鼓楼区')
  })
})
