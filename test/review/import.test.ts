import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import Papa from 'papaparse'
import { afterAll, describe, expect, it } from 'vitest'
import { importReview } from '../../src/review/import-review.js'

const folder = mkdtempSync(join(tmpdir(), 'review-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HEAD = '来源任务,目标任务,来源全文,判断,编码员,日期,备注'
const ROWS = [
  'a/1.01,b/1.01,"推进，审批，""放管服""',
  '改革。",沿用,李,2026-05-01,',
  'a/1.02,b/1.02,优化服务。,无,王,2026/5/2,只是主题相近',
].join('\n')

const DECISIONS = [
  {
    source: 'a/1.01',
    target: 'b/1.01',
    relation: 'inherited',
    coder: '李',
    date: '2026-05-01',
    comment: null,
  },
  {
    source: 'a/1.02',
    target: 'b/1.02',
    relation: 'none',
    coder: '王',
    date: '2026/5/2',
    comment: '只是主题相近',
  },
].map((one) => ({ ...one, texts: null }))

/** The bytes of GBK text, which TextEncoder cannot write: looked up by decoding every double byte. */
function toGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if ([...character].length === 1 && !codes.has(character)) codes.set(character, [lead, trail])
    }
  return new Uint8Array([...text].flatMap((one) => (one < '\x80' ? [one.charCodeAt(0)] : codes.get(one)!)))
}

describe('a review sheet in CSV', () => {
  const csv = `${HEAD}\n${ROWS}\n`

  it.each([
    ['as text', csv],
    ['with a byte order mark', new TextEncoder().encode(`\ufeff${csv}`)],
    ['in GBK, as Excel in China saves it', toGbk(csv)],
    [
      'in UTF-16 with tabs, as Excel saves "Unicode text"',
      new Uint8Array(Buffer.from(`\ufeff${csv.replaceAll(',', '\t')}`, 'utf16le')),
    ],
    ['with semicolons', csv.replaceAll(',', ';')],
    ['with a declared separator', `sep=;\r\n${csv.replaceAll(',', ';')}`],
    ['with Windows line ends', csv.replaceAll('\n', '\r\n')],
  ])('is read %s', async (_, input) => {
    const { decisions, problems, blanks } = await importReview(input)
    expect(decisions).toEqual(DECISIONS)
    expect([...problems, ...blanks]).toEqual([])
  })

  it('is read from a file, with columns in any order and a title above', async () => {
    const path = join(folder, 'turned.csv')
    writeFileSync(path, '复核表,,,\n,,,\nCoder,DECISION,target,source\n李,PARTIAL,b/1.01,a/1.01\n')
    const { decisions, rows } = await importReview(path)
    expect(decisions).toMatchObject([
      { source: 'a/1.01', target: 'b/1.01', relation: 'partial', coder: '李' },
    ])
    expect(rows[0]).toMatchObject({ sheet: 'turned.csv', row: 4 })
  })

  it('loses no row: every one is a decision, a blank or a problem with its number', async () => {
    const lines = [
      'source,target,decision,coder,comment,source_key,target_key',
      'a/1.01,b/1.01,沿用,李,,sha:0123456789ab,sha:0123456789ab',
      'a/1.02,b/1.01,,,不确定,,',
      'a/1.03,b/1.01,也许,李,,,',
      ',,,,,,',
      'a/1.04,b/1.01,改写,,,,',
      'a/1.05,,改写,李,,,',
      'a/1.06,b/1.01,改写,李,,1.23E+11,sha:0123456789ab',
      '1.07,b/1.01,改写,李,,,',
    ]
    const { rows, blanks, problems } = await importReview(lines.join('\n'))
    expect(rows.map(({ row }) => row)).toEqual([2])
    expect(rows[0]!.decision.texts).toEqual({ source: '0123456789ab', target: '0123456789ab' })
    expect(blanks).toMatchObject([{ row: 3, source: 'a/1.02', comment: '不确定' }])
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [4, 'unknown-decision'],
      [6, 'missing-coder'],
      [7, 'missing-task'],
      [8, 'damaged-key'],
      [9, 'missing-task'],
    ])
    expect(problems[0]!.message).toBe(
      'review 1, row 4: "也许" is no decision; choose inherited 沿用, rephrased 改写, partial 部分承接 or none 无',
    )
  })

  it('takes a coder for rows without one', async () => {
    const { decisions } = await importReview('source,target,decision\na/1.01,b/1.01,无', { coder: '赵' })
    expect(decisions).toMatchObject([{ coder: '赵', relation: 'none' }])
  })

  it('accounts for every row that says something, whatever stands in it', async () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        '沿用',
        'none',
        'a/1.01',
        'b/1.02',
        '李',
        'sha:0123456789ab',
        '__proto__',
        '=1+1',
        '"',
        ',',
        '\n',
      ),
    )
    const row = fc.array(cell, { minLength: 7, maxLength: 7 })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (table) => {
        const head = ['source', 'target', 'decision', 'coder', 'date', 'source_key', 'target_key']
        const { rows, blanks, problems, decisions, conflicts } = await importReview(
          `${Papa.unparse([head, ...table])}\n`,
        )
        const said = table.flatMap((cells, at) => (cells.some((one) => one.trim() !== '') ? [at + 2] : []))
        expect([...rows, ...blanks, ...problems].map((one) => one.row).sort((x, y) => x - y)).toEqual(said)
        const inConflict = conflicts.reduce((sum, one) => sum + one.decisions.length, 0)
        expect(decisions.length + inConflict).toBeLessThanOrEqual(rows.length)
        if (rows.length > 0) expect(decisions.length + conflicts.length).toBeGreaterThan(0)
      }),
    )
  })

  it('refuses a workbook that unpacks without end', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(101 * 1024 * 1024) })
    await expect(importReview(bomb)).rejects.toThrow('more than a review can hold')
  })

  it('refuses what is no review', async () => {
    await expect(importReview('a,b\n1,2')).rejects.toThrow(
      'no sheet has the columns source, target, decision',
    )
    await expect(importReview(join(folder, 'missing.csv'))).rejects.toThrow('missing.csv cannot be read')
    await expect(importReview(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]))).rejects.toThrow(
      'save it as .xlsx',
    )
    await expect(importReview(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).rejects.toThrow('no workbook')
  })
})

describe('two coders', () => {
  const sheet = (coder: string, date: string, ...decisions: readonly string[]) =>
    `source,target,decision,coder,date\n${decisions.map((one, at) => `a/1.0${at + 1},b/1.01,${one},${coder},${date}`).join('\n')}`
  const both = [
    sheet('李', '2026-5-9', '沿用', '改写', '无'),
    sheet('王', '2026年5月10日', '沿用', '无', '无'),
  ]

  it('who agree are named together; who differ are in conflict', async () => {
    const { decisions, conflicts, rows } = await importReview(both)
    expect(rows).toHaveLength(6)
    expect(decisions.map(({ relation, coder, date }) => [relation, coder, date])).toEqual([
      ['inherited', '李; 王', '2026-5-9; 2026年5月10日'],
      ['none', '李; 王', '2026-5-9; 2026年5月10日'],
    ])
    expect(conflicts).toMatchObject([
      {
        source: 'a/1.02',
        decisions: [
          { coder: '李', relation: 'rephrased' },
          { coder: '王', relation: 'none' },
        ],
        resolved: null,
      },
    ])
  })

  it.each([
    ['latest', 'none'],
    [{ coder: '李' }, 'rephrased'],
    [{ coder: '王' }, 'none'],
    [{ coder: '赵' }, undefined],
  ] as const)('are settled by %j as %s', async (resolve, relation) => {
    const { decisions, conflicts } = await importReview(both, { resolve })
    expect(decisions.find(({ source }) => source === 'a/1.02')?.relation).toBe(relation)
    expect(conflicts[0]!.resolved?.relation).toBe(relation)
  })

  it('differ when one turns the pair round or changes her mind', async () => {
    const turned = 'source,target,decision,coder\nb/1.01,a/1.01,改写,李\na/1.01,b/1.01,无,李'
    expect((await importReview(turned)).conflicts).toHaveLength(1)
  })

  it('do not differ over other wordings of the tasks', async () => {
    const rows = [
      'a/1.01,b/1.01,改写,李,sha:000000000000,sha:000000000000',
      'a/1.01,b/1.01,无,李,sha:111111111111,sha:000000000000',
    ]
    const { decisions, conflicts } = await importReview(
      `source,target,decision,coder,source_key,target_key\n${rows.join('\n')}`,
    )
    expect([decisions.length, conflicts.length]).toEqual([2, 0])
  })
})
