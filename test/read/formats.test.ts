import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { BETWEEN, FORMAT_PAGES, type FormatRow, formatsToRows, rowsToMarkdown } from './formats.js'

let rows: readonly FormatRow[]
beforeAll(async () => {
  rows = await formatsToRows()
})

describe('the table of formats', () => {
  it.each(['zh', 'en'] as const)('says in %s what is found today (npm run formats)', (lang) => {
    const table = BETWEEN.exec(readFileSync(FORMAT_PAGES[lang], 'utf8'))?.[0]
    expect(table).toBe(rowsToMarkdown(rows, lang))
  })

  it('has every task of the seeds in every format', () => {
    for (const { ending, how, counts, of } of rows)
      expect([of, counts.tasks, counts.ids], `${ending} ${how.en}`).toEqual([211, 211, 211])
  })

  it('names tests that are there', () => {
    for (const name of rows.flatMap(({ tests }) => tests))
      expect(existsSync(join(import.meta.dirname, `${name}.test.ts`)), name).toBe(true)
  })
})
