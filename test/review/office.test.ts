import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { importReview } from '../../src/review/import-review.js'
import { hasSheets, saveWithOffice } from './office.js'

const folder = mkdtempSync(join(tmpdir(), 'review-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!hasSheets)('a workbook that LibreOffice wrote', () => {
  it('is read with its dates', async () => {
    const path = join(folder, 'office.csv')
    writeFileSync(
      path,
      '来源任务,目标任务,判断,编码员,日期\na/1.01,b/1.01,沿用,李,2026-05-01\na/1.02,b/1.02,无,王,2026/5/2\n',
    )
    saveWithOffice(path, 'xlsx', folder, ['--infilter=CSV:44,34,76,1'])
    const { decisions, problems } = await importReview(readFileSync(join(folder, 'office.xlsx')))
    expect(problems).toEqual([])
    // a program that sees a date keeps the day, not how it was written
    expect(decisions).toMatchObject([
      { source: 'a/1.01', relation: 'inherited', coder: '李', date: '2026-05-01' },
      { source: 'a/1.02', relation: 'none', date: expect.stringMatching(/^2026[-/]0?5[-/]0?2$/u) },
    ])
  }, 120_000)
})
