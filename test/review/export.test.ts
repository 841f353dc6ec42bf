import { resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { readDocumentSync, readText } from '../../src/document.js'
import { exportReview } from '../../src/review/export-review.js'
import { importReview } from '../../src/review/import-review.js'
import { taskToFingerprint } from '../../src/task-to-fingerprint.js'
import { hostileText } from '../report/injection.js'
import { fill, rowsOf } from './fill.js'

const read = (id: string) => readDocumentSync(resolve('seeds', `${id}.txt`))
const cmp = compare(read('loudi-2021'), read('loudi-2023'))
const key = ({ source, target }: { readonly source: string; readonly target: string }) =>
  `${source} ${target}`
const linked = new Set(
  cmp.links.map(({ source, target }) => `${cmp.source.id}/${source} ${cmp.target.id}/${target}`),
)

describe('a review sheet', () => {
  it('has a row for every link, with texts, reasons and keys', async () => {
    const rows = rowsOf(await exportReview(cmp, { what: 'links', format: 'csv' }))
    expect(new Set(rows.map(key))).toEqual(linked)
    const first = cmp.links[0]!
    const task = cmp.task(first.source).task
    expect(rows[0]).toMatchObject({
      source: `${cmp.source.id}/${first.source}`,
      source_text: task.text.trim(),
      source_key: `sha:${taskToFingerprint(task)}`,
      decision: '',
      coder: '',
    })
    expect(rows[0]).not.toHaveProperty('stratum')
    expect(rows[0]!.why).toContain('见于目标')
    expect(rows.some(({ why }) => why.includes('≈'))).toBe(true)
  })

  it('asks about what is uncertain: doubtful links and near misses', async () => {
    const rows = rowsOf(await exportReview(cmp, { format: 'csv' }))
    const doubtful = cmp.links.filter(({ uncertain }) => uncertain)
    const asked = new Set(rows.map(key))
    for (const { source, target } of doubtful)
      expect(asked).toContain(`${cmp.source.id}/${source} ${cmp.target.id}/${target}`)
    expect(rows.length).toBeLessThan(cmp.links.length + 20)
    expect(rows.filter((row) => linked.has(key(row)))).toHaveLength(doubtful.length)
  })

  it('shows a coder who judges alone nothing of the machine', async () => {
    const csv = await exportReview(cmp, { what: 'sample', format: 'csv', blind: true })
    const head = csv.split('\r\n')[0]!
    for (const heading of ['机器判断', '得分', '把握', '机器的理由', '抽样层', '权重'])
      expect(head).not.toContain(heading)
    expect(rowsOf(csv).length).toBe(100)
  })

  it('draws a sample whose weights stand for all pairs of tasks; the seed settles it', async () => {
    const draw = async (seed: number) =>
      rowsOf(await exportReview(cmp, { what: 'sample', size: 60, seed, format: 'csv' }))
    const rows = await draw(1)
    expect(rows).toHaveLength(60)
    const all = cmp.sourceVerdicts.length * cmp.targetVerdicts.length
    expect(rows.reduce((sum, { weight }) => sum + Number(weight), 0)).toBeCloseTo(all, 0)
    const ofLinks = rows.filter((row) => linked.has(key(row)))
    expect(ofLinks.reduce((sum, { weight }) => sum + Number(weight), 0)).toBeCloseTo(cmp.links.length, 0)
    expect(ofLinks.length).toBeGreaterThan(10)
    expect(ofLinks.length).toBeLessThan(60)
    expect((await draw(1)).map(key)).toEqual(rows.map(key))
    expect((await draw(2)).map(key)).not.toEqual(rows.map(key))
    expect((await exportReview(cmp, { what: 'sample', size: 1e6, format: 'csv' })).length).toBeGreaterThan(0)
  })

  it('is the same workbook each time, with a list to choose from and instructions', async () => {
    const bytes = await exportReview(cmp)
    expect(Buffer.from(await exportReview(cmp)).equals(Buffer.from(bytes))).toBe(true)
    const parts = unzipSync(bytes)
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
    expect(sheet).toContain('<formula1>"沿用,改写,部分承接,无"</formula1>')
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('说明')
    expect(strFromU8(parts['xl/sharedStrings.xml']!)).toContain('怎样填写')
    const { blanks, problems } = await importReview(bytes, { of: cmp })
    expect(blanks).toHaveLength(rowsOf(await exportReview(cmp, { format: 'csv' })).length)
    expect(problems).toEqual([])
  })

  it('speaks English where asked', async () => {
    const csv = await exportReview(cmp, { what: 'links', format: 'csv', lang: 'en' })
    expect(csv.split('\r\n')[0]).toContain('decision,coder,date,comment')
    expect(csv).toContain("of the source's words")
    const parts = unzipSync(await exportReview(cmp, { lang: 'en' }))
    expect(strFromU8(parts['xl/sharedStrings.xml']!)).toContain('How to fill in the sheet')
  })

  it('comes back whole from hostile documents, and nothing in it acts', async () => {
    const hostile = compare(
      readText(hostileText('湖南省'), { id: '=1+1' }),
      readText(hostileText('娄底市'), { id: '-b' }),
    )
    const csv = await exportReview(hostile, { what: 'links', format: 'csv' })
    for (const row of rowsOf(csv))
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u)
    const filled = fill(csv, () => ({ decision: '改写', coder: '=李' }))
    const { decisions, problems } = await importReview(filled, { of: hostile })
    expect(problems).toEqual([])
    expect(decisions.length).toBe(hostile.links.length)
    const again = await importReview(await exportReview(hostile, { what: 'links' }), { of: hostile })
    expect(again.blanks).toHaveLength(hostile.links.length)
  })

  it('refuses wrong options and documents of one name', async () => {
    await expect(exportReview(cmp, { what: 'some' as 'links' })).rejects.toThrow('Review.what')
    await expect(exportReview(cmp, { format: 'ods' as 'csv' })).rejects.toThrow('Review.format')
    await expect(exportReview(cmp, { what: 'sample', size: 0 })).rejects.toThrow('Review.size')
    const text = readText('一、改革\n（一）推进跨省通办。', { id: 'a' })
    await expect(exportReview(compare(text, text))).rejects.toThrow('both documents are called "a"')
  })
})
