import { describe, expect, it } from 'vitest'
import { documentToQuality } from '../../src/document-to-quality.js'
import { PolicyError } from '../../src/error.js'
import type { CorpusTask, Lineage } from '../../src/model/index.js'
import { parseDocument } from '../../src/parse/index.js'
import { TITLES } from '../../src/tables/column-words.js'
import { CORPUS_TABLES, type CorpusTableName, lineageToTables } from '../../src/tables/index.js'
import type { Table } from '../../src/tables/table.js'
import { tablesToCodebook, tablesToMarkdown } from '../../src/tables/tables-to-codebook.js'
import { aLineage, emptyLineage } from '../corpus/a-lineage.js'
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
    expect(lineageToTables(emptyLineage).map(({ rows }) => rows.length)).toEqual(CORPUS_TABLES.map(() => 0))
  })

  it('refuse options that mean nothing', () => {
    const bad = (options: object) => () => lineageToTables(aLineage, options)
    expect(bad({ tables: ['panel'] })).toThrow(PolicyError)
    expect(bad({ minUnits: 0 })).toThrow(/minUnits must be a whole number from 1, got 0/u)
  })
})

describe('documents, tasks, links, outcomes', () => {
  it('name the unit of a document, or the document where its region is unknown', () =>
    expect(pick(table('documents'), 'document', 'unit', 'place', 'superior', 'tasks').slice(4)).toEqual([
      ['P22', 'CN430000', '湖南省', 'CN100000', 2],
      ['draft', 'draft', 'draft', null, 1],
      ['L23', 'CN431300', '娄底市', 'CN430000', 2],
    ]))

  it('tell how a document was read, and how many items of which kind it has', () => {
    const text =
      '2022年工作要点\n一、总体要求\n（一）指导思想。坚持改革。\n二、2021年工作回顾\n（一）完成改革。已经完成。\n三、任务\n（一）建设大厅。\n（二）改进窗口服务。\n'
    const odd: Lineage = {
      ...aLineage,
      documents: [
        { ...aLineage.documents[0]!, document: parseDocument(text) },
        ...aLineage.documents.slice(1),
      ],
    }
    expect(rowsOf(table('documents', odd))[0]).toMatchObject({
      items: 4,
      reviews: 1,
      frames: 1,
      granularity: 6,
      quality: documentToQuality(parseDocument(text)).score,
    })
  })

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
      ['P20/1.01', 3, 1, 2, 'CN430000', 2],
      ['L20/1.01', 2, 1, 1, 'CN431300', 2],
      ['S21/1.01', 2, 0, 2, 'CN430500', 2],
      ['P20/1.02', 2, 1, 0, 'CN430000', 1],
    ]))
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
