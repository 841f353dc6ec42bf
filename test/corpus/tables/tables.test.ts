import { describe, expect, it } from 'vitest'
import type { CorpusTask, Lineage } from '../../../src/corpus/model.js'
import { CORPUS_TABLES, type CorpusTableName, lineageToTables } from '../../../src/corpus/tables/index.js'
import { TITLES } from '../../../src/corpus/tables/column-words.js'
import { superiorsOf } from '../../../src/corpus/tables/lineage-to-index.js'
import type { Table } from '../../../src/corpus/tables/table.js'
import { tablesToCodebook, tablesToMarkdown } from '../../../src/corpus/tables/tables-to-codebook.js'
import { PolicyError } from '../../../src/error.js'
import { regionByCode } from '../../../src/lexicon/regions.js'
import { aLineage } from '../a-lineage.js'
import { pick, rowsOf } from './columns.js'

const table = (name: CorpusTableName, lineage: Lineage = aLineage, minUnits = 2): Table =>
  lineageToTables(lineage, { tables: [name], minUnits })[0]!

describe('tables of a lineage', () => {
  const tables = lineageToTables(aLineage)

  it('come in their order, each with rows as wide as its columns', () => {
    expect(tables.map(({ name }) => name)).toEqual(CORPUS_TABLES)
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length)
  })

  /** Words that Stata or R do not take as a name. */
  const RESERVED =
    /^(?:byte|double|float|if|in|int|long|using|with|str\d+|strL|else|repeat|while|function|for|next|break|TRUE|FALSE|NULL|NA|NaN|Inf)$/u

  it('have names that R, Stata and pandas take', () => {
    for (const { columns } of [...tables, tablesToCodebook(tables)]) {
      const names = columns.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      for (const name of names) {
        expect(name).toMatch(/^[a-z][a-z0-9_]{0,31}$/u)
        expect(name).not.toMatch(RESERVED)
      }
    }
  })

  it('hold what their columns say: no NaN, no empty text, no line break', () => {
    for (const { columns, rows } of tables)
      for (const row of rows)
        for (const [i, cell] of row.entries()) {
          if (cell === null) continue
          const { type } = columns[i]!
          expect(typeof cell).toBe(
            type === 'integer' || type === 'number' ? 'number' : type === 'boolean' ? 'boolean' : 'string',
          )
          if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true)
          if (type === 'integer') expect(Number.isInteger(cell)).toBe(true)
          if (typeof cell === 'string') expect(cell).toMatch(/^[^\p{Cc}]+$/u)
          if (type === 'date') expect(cell).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
        }
  })

  it('are the same each time', () =>
    expect(JSON.stringify(lineageToTables(structuredClone(aLineage)))).toBe(JSON.stringify(tables)))

  it('are there without a row for an empty lineage', () => {
    const none: Lineage = {
      ...aLineage,
      documents: [],
      pairs: [],
      links: [],
      tasks: [],
      families: [],
      adopters: [],
      upward: [],
      decisions: [],
    }
    expect(lineageToTables(none).map(({ rows }) => rows.length)).toEqual(CORPUS_TABLES.map(() => 0))
  })

  it('refuse options that mean nothing', () => {
    const bad = (options: object) => () => lineageToTables(aLineage, options)
    expect(bad({ tables: ['panel'] })).toThrow(PolicyError)
    expect(bad({ minUnits: 0 })).toThrow(/minUnits must be a whole number from 1 on, got 0/u)
  })
})

describe('documents, tasks, links, outcomes', () => {
  it('name the unit of a document, or the document where its region is unknown', () =>
    expect(pick(table('documents'), 'document', 'unit', 'place', 'superior', 'tasks').slice(4)).toEqual([
      ['P22', '430000', '湖南省', '100000', 2],
      ['draft', 'draft', 'draft', null, 1],
      ['L23', '431300', '娄底市', '430000', 2],
    ]))

  it('count what a task says and tell where it came from', () => {
    const [first] = rowsOf(table('tasks')).filter(({ task }) => task === 'P20/1.01')
    expect(first).toMatchObject({
      lead: '省政务局',
      lead_units: 1,
      targets: 1,
      deadlines: 1,
      origin_role: 'own',
    })
    const [tied] = rowsOf(table('tasks')).filter(({ task }) => task === 'S21/1.02')
    expect(tied).toMatchObject({
      origin_task: 'L21/1.01',
      origin_share: 0.9,
      origin_ties: 1,
      origin_credibility: 0.63,
    })
  })

  it('give the date of a decision as the coder wrote it', () => {
    const decisions = [{ ...aLineage.decisions[0]!, date: '五月六日' }]
    expect(pick(table('decisions', { ...aLineage, decisions }), 'decided_by', 'decided_on')).toEqual([
      ['王', '五月六日'],
    ])
  })

  it('mark the links that a person settled', () =>
    expect(
      pick(table('links'), 'source', 'decided_by', 'decided_on').filter(([, who]) => who !== null),
    ).toEqual([['P22/1.02', '王', '2024-05-06']]))

  it('give every task of every comparison one status', () => {
    const outcomes = pick(table('outcomes'), 'source_document', 'target_document', 'side', 'task', 'status')
    const sides = aLineage.pairs.reduce((sum, pair) => sum + pair.sourceTasks + pair.targetTasks, 0)
    expect(outcomes).toHaveLength(sides)
    expect(outcomes.filter(([from, to]) => from === 'P20' && to === 'P22')).toEqual([
      ['P20', 'P22', 'source', 'P20/1.01', 'rephrased'],
      ['P20', 'P22', 'source', 'P20/1.02', 'partial'],
      ['P20', 'P22', 'target', 'P22/1.01', 'rephrased'],
      ['P20', 'P22', 'target', 'P22/1.02', 'partial'],
    ])
    expect(outcomes.filter(([from, to]) => from === 'P22' && to === 'draft').map((row) => row[4])).toEqual([
      'dropped',
      'dropped',
      'added',
    ])
  })
})

describe('families', () => {
  it('are summed up', () =>
    expect(
      pick(table('families'), 'family', 'units', 'province_units', 'city_units', 'born_unit', 'units_alive'),
    ).toEqual([
      ['P20/1.01', 3, 1, 2, '430000', 2],
      ['L20/1.01', 2, 1, 1, '431300', 2],
      ['S21/1.01', 2, 0, 2, '430500', 2],
      ['P20/1.02', 2, 1, 0, '430000', 1],
    ]))
})

describe('dyads', () => {
  it('tell how far apart two documents are', () =>
    expect(
      pick(
        table('dyads'),
        'source',
        'target',
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
      rowsOf(table('dyads')).filter(({ source, target }) => source === 'P20' && target === 'P22')[0],
    ).toMatchObject({
      links: 2,
      inherited: 0,
      rephrased: 1,
      partial: 1,
      uncertain: 1,
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
      ({ source, target }) => source === 'L21' && target === 'S21',
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
    'inherited',
    'rephrased',
    'regained',
    'reduced',
    'gone',
  ]

  it('follows the tasks of a year, over chains where the years were not compared', () =>
    expect(pick(table('retention'), ...columns)).toEqual([
      ['430000', 2020, 2022, 2, 1, 0, 1, 0, 1, 0],
      ['431300', 2020, 2021, 1, 1, 1, 0, 0, 0, 0],
      ['431300', 2020, 2023, 1, 1, 0, 1, 0, 0, 0],
      ['431300', 2021, 2023, 2, 1, 0, 1, 0, 0, 1],
    ]))

  it('says nothing of years that no plan compared', () => {
    const blind = {
      ...aLineage,
      pairs: aLineage.pairs.filter(({ source }) => source !== 'L21'),
      links: aLineage.links.filter(({ source }) => !source.startsWith('L21/')),
    }
    expect(pick(table('retention', blind), 'unit', 'base_year', 'year')).toEqual([
      ['430000', 2020, 2022],
      ['431300', 2020, 2021],
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
      ['431300', 2020, 2023, 1, 1, 0, 0, 1, 0, 0],
      ['431300', 2021, 2023, 2, 1, 0, 0, 1, 0, 1],
    ])
  })
})

describe('event history', () => {
  const rows = rowsOf(table('event_history'))

  it('has a row for every unit and year at risk, from birth to adoption', () =>
    expect(pick(table('event_history'), 'family', 'unit', 'year', 'adopted', 'originator')).toEqual([
      ['P20/1.01', '430000', 2020, 1, 1],
      ['P20/1.01', '430500', 2021, 1, 0],
      ['P20/1.01', '431300', 2020, 0, 0],
      ['P20/1.01', '431300', 2021, 1, 0],
      ['P20/1.01', 'draft', 2022, 0, 0],
      ['L20/1.01', '430000', 2020, 0, 0],
      ['L20/1.01', '430000', 2022, 1, 0],
      ['L20/1.01', '430500', 2021, 0, 0],
      ['L20/1.01', '431300', 2020, 1, 1],
      ['L20/1.01', 'draft', 2022, 0, 0],
      ['S21/1.01', '430000', 2022, 0, 0],
      ['S21/1.01', '430500', 2021, 1, 1],
      ['S21/1.01', '431300', 2021, 0, 0],
      ['S21/1.01', '431300', 2023, 1, 0],
      ['S21/1.01', 'draft', 2022, 0, 0],
      ['P20/1.02', '430000', 2020, 1, 1],
      ['P20/1.02', '430500', 2021, 0, 0],
      ['P20/1.02', '431300', 2020, 0, 0],
      ['P20/1.02', '431300', 2021, 0, 0],
      ['P20/1.02', '431300', 2023, 0, 0],
      ['P20/1.02', 'draft', 2022, 1, 0],
    ]))

  const at = (family: string, unit: string, year: number) =>
    rows.find((row) => row.family === family && row.unit === unit && row.year === year)

  it('tells what others had done before', () => {
    expect(at('P20/1.01', '431300', 2020)).toMatchObject({
      years_since_birth: 0,
      adopters_before: 0,
      seen_before: 0,
      adopters_share: null,
      superior: '430000',
      superior_before: null,
      superior_by: 1,
    })
    expect(at('P20/1.01', '431300', 2021)).toMatchObject({
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
    expect(at('P20/1.01', '430500', 2021)).toMatchObject({
      adopters_before: 1,
      seen_before: 2,
      adopters_share: 0.5,
      siblings_before: 0,
      siblings_seen: 1,
      siblings_share: 0,
    })
    expect(at('L20/1.01', '430500', 2021)).toMatchObject({
      superior_before: 0,
      superior_by: 0,
      siblings_before: 1,
      siblings_share: 1,
    })
    expect(at('L20/1.01', '430000', 2022)).toMatchObject({
      superior: null,
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
    expect(at('P20/1.01', '430500', 2021)).toMatchObject({
      left_censored: 1,
      birth_censored: 1,
      gap_years: null,
    })
    expect(at('L20/1.01', '430000', 2022)).toMatchObject({
      left_censored: 0,
      birth_censored: 1,
      gap_years: 2,
    })
    expect(at('S21/1.01', '431300', 2023)).toMatchObject({
      left_censored: 0,
      birth_censored: 0,
      gap_years: 2,
    })
    expect(at('S21/1.01', '430000', 2022)).toMatchObject({ adopted: 0, compared: 1 })
    expect(at('S21/1.01', 'draft', 2022)).toMatchObject({ adopted: 0, compared: 0 })
  })

  it('knows how readily a unit took things up before, its first year apart', () => {
    expect(at('S21/1.01', '431300', 2021)).toMatchObject({
      past_adoptions: 0,
      past_risks: 0,
      past_rate: null,
    })
    expect(at('S21/1.01', '431300', 2023)).toMatchObject({
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
      ['P20/1.01', '430000', 2020],
      ['P20/1.01', '430500', 2021],
      ['P20/1.01', '431300', 2020],
      ['P20/1.01', '431300', 2021],
      ['P20/1.01', '431300', 2023],
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
    expect(watched.some(([family, unit]) => family === 'L20/1.01' && unit === '430500')).toBe(false)
    expect(watched.some(([family, unit]) => family === 'P20/1.01' && unit === '430500')).toBe(true)
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

describe('cells', () => {
  it('lose what no format can hold, and keep the rest', () => {
    const task: CorpusTask = aLineage.tasks[0]!
    const odd: Lineage = {
      ...aLineage,
      documents: [
        { ...aLineage.documents[0]!, title: ' 甲\n乙\u0000丙\ud800 ', date: '2022-02-31', path: '' },
      ],
      tasks: [task],
      families: [],
      pairs: [],
      links: [],
    }
    expect(pick(table('documents', odd), 'title', 'date', 'path')).toEqual([['甲 乙 丙\ufffd', null, null]])
  })
})

describe('the codebook', () => {
  const tables = lineageToTables(aLineage)

  it('has a row for every column of every table, all of them described', () => {
    const codebook = tablesToCodebook(tables)
    expect(codebook.rows).toHaveLength(tables.reduce((sum, { columns }) => sum + columns.length, 0))
    for (const { description } of rowsOf(codebook)) expect(description).toMatch(/\S{3}/u)
    expect(
      rowsOf(codebook).find((row) => row.table_name === 'dyads' && row.column_name === 'lag_days'),
    ).toEqual({
      table_name: 'dyads',
      column_name: 'lag_days',
      type: 'integer',
      unit: 'days',
      description: 'temporal distance between the days of issue',
      description_zh: '相隔日数',
      rows: 11,
      missing: 10,
    })
  })

  it('says the same in Chinese', () => {
    for (const { description_zh } of rowsOf(tablesToCodebook(tables)))
      expect(description_zh).toMatch(/\p{sc=Han}/u)
    for (const { name } of tables) expect(TITLES[name]).toMatch(/\p{sc=Han}/u)
  })

  it('reads as Markdown, with as many cells in every row', () => {
    const rows = tablesToMarkdown(tables)
      .split('\n')
      .filter((line) => line.startsWith('|'))
    expect(rows.length).toBe(tables.reduce((sum, { columns }) => sum + columns.length + 2, 0))
    for (const row of rows) expect(row.split(/(?<!\\)\|/u)).toHaveLength(8)
  })
})
