import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/index.js'
import { loadOptional } from '../../src/load-optional.js'
import { withConveniences } from '../../src/report/index.js'
import { COMPARISON } from './fixture.js'

const live = withConveniences(COMPARISON)
const folder = mkdtempSync(join(tmpdir(), 'report-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('withConveniences', () => {
  it('sorts the tasks by status', () => {
    const ids = (list: readonly { task: { id: string } }[]) => list.map(({ task }) => task.id)
    expect(ids(live.inherited)).toEqual(['1.01'])
    expect(ids(live.rephrased)).toEqual(['1.02'])
    expect(ids(live.partial)).toEqual(['1.03'])
    expect(ids(live.dropped)).toEqual(['1.04'])
    expect(ids(live.added)).toEqual(['1.03'])
    expect(live.task('1.04').status).toBe('dropped')
    expect(live.task('1.03', 'target').status).toBe('added')
  })

  it('finds tasks by the ids that tables show', () => {
    expect(live.task('province/1.04')).toBe(live.task('1.04'))
    expect(live.task('city/1.03')).toBe(live.task('1.03', 'target'))
    expect(() => live.task('city/1.04', 'source')).toThrow(expect.objectContaining({ code: 'unknown-task' }))
    expect(live.changesOf('province/1.02', 'city/1.02')).toEqual(live.changesOf('1.02', '1.02'))
    expect(live.explain('province/1.02', 'city/1.02')).toEqual(live.explain('1.02', '1.02'))
    expect(live.explain('city/1.03')).toMatchObject({ side: 'target', task: '1.03', status: 'added' })
    const odd = withConveniences({ ...COMPARISON, source: { ...COMPARISON.source, id: '2022' } })
    expect(odd.task('id:2022/1.04').task.id).toBe('1.04')
  })

  it('keeps the data plain: keys, spreading and cloning see data only', () => {
    expect(Object.keys(live)).toEqual([
      'source',
      'target',
      'sourceVerdicts',
      'targetVerdicts',
      'links',
      'summary',
      'quality',
      'provenance',
      'notes',
    ])
    expect(structuredClone({ ...live })).toEqual({ ...live })
    expect(live.alignment).toBe(COMPARISON.alignment)
    expect(Object.getOwnPropertyNames(live).filter((name) => name.startsWith('_'))).toEqual([])
  })

  it('prints summaries, not dumps', () => {
    expect(inspect(live)).toMatch(/^来源文件 {2}全省工作要点\n/)
    expect(inspect(live).split('\n').length).toBeLessThan(25)
    expect(inspect(live.dropped)).toContain('1.04 - dropped 未承接  清理证明事项')
    expect(inspect(live.dropped[0])).toContain('取消无谓证明')
    expect(inspect(live.links[0])).toBe('1.01 → 1.01  inherited 沿用  score 0.87  confidence 0.97')
    expect(inspect(live.source)).toMatch(/^province 《全省工作要点》 4 tasks/)
    expect(inspect({ a: { b: { live } } })).toContain('[Comparison]')
  })
})

describe('save', () => {
  it('writes the format that the name asks for, and the same bytes again', async () => {
    for (const name of ['a.json', 'a.md', 'a.txt', 'a.html', 'a.csv', 'a.xlsx', 'a.docx']) {
      const path = join(folder, name)
      expect(await live.save(path)).toBe(path)
      const first = readFileSync(path)
      await live.save(path, { overwrite: true })
      expect(readFileSync(path)).toEqual(first)
    }
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')).schema).toBe(
      'policy-lineage/comparison@1',
    )
  })

  it('takes the options of the format', async () => {
    const path = join(folder, 'codebook.csv')
    await live.save(path, { table: 'codebook', bom: true })
    expect(readFileSync(path, 'utf8')).toMatch(/^\ufefftable_name,column_name,description,description_zh\r\n/)
    await live.save(join(folder, 'en.md'), { lang: 'en' })
    expect(readFileSync(join(folder, 'en.md'), 'utf8')).toContain('## Summary')
    await live.save(join(folder, 'no-ending'), { format: 'json' })
    expect(JSON.parse(readFileSync(join(folder, 'no-ending'), 'utf8')).links).toHaveLength(4)
  })

  it('names the package that a format lacks', async () => {
    const missing = Object.assign(new Error("Cannot find package 'x'"), { code: 'ERR_MODULE_NOT_FOUND' })
    await expect(loadOptional('x', () => Promise.reject(missing), 'writing .xlsx')).rejects.toMatchObject({
      code: 'missing-dependency',
      message: 'writing .xlsx needs the package x: run npm install x',
    })
    await expect(loadOptional('x', () => Promise.reject(new Error('else')), 'writing .xlsx')).rejects.toThrow(
      'else',
    )
  })

  it('refuses to overwrite unless asked, and leaves nothing behind', async () => {
    const path = join(folder, 'mine.md')
    writeFileSync(path, 'mine')
    expect(() => live.save(path)).toThrow(expect.objectContaining({ code: 'exists' }))
    expect(readFileSync(path, 'utf8')).toBe('mine')
    const [nowhere, unknown] = [join(folder, 'no', 'x.md'), join(folder, 'x.wps')]
    expect(() => live.save(nowhere)).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(() => live.save(unknown)).toThrow(expect.objectContaining({ code: 'bad-option' }))
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  })
})

describe('parsed documents', () => {
  it('print as an outline, their tasks as a line or a paragraph', () => {
    const document = parseDocument('湖南省2022年工作要点\n一、改革\n（一）推进跨省通办。加快推进。')
    expect(inspect(document)).toContain('《湖南省2022年工作要点》 湖南省 · 2022 · 1 task · ')
    expect(inspect(document)).toContain('一、改革  1')
    expect(inspect(document.plans[0]!.tasks)).toContain('1.01 （一）推进跨省通办')
    expect(inspect(document.plans[0]!.tasks[0])).toContain('加快推进')
    expect(Object.keys(document)).not.toContain('toString')
  })
})
