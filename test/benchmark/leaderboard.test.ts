import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { leaderboardToMarkdown } from '../../benchmark/leaderboard-to-markdown.js'
import { systemsToRows } from '../../benchmark/systems-to-rows.js'
import { jsonToBenchmark } from '../../src/benchmark/json-to-benchmark.js'

const benchmark = jsonToBenchmark(JSON.parse(readFileSync('benchmark/gold.json', 'utf8')))
const folder = mkdtempSync(join(tmpdir(), 'systems-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A system that finds the first so many core links of each pair, without relations. */
const finds = (system: string, count: number) => ({
  system,
  pairs: benchmark.pairs.map(({ source, target, gold }) => ({
    source,
    target,
    links: gold.links
      .filter(({ relation }) => relation !== 'partial')
      .slice(0, count)
      .map((link) => ({ source: link.source, target: link.target })),
  })),
})
const put = (file: string, json: unknown): void => writeFileSync(join(folder, file), JSON.stringify(json))

describe('systems that people send in', () => {
  it('are none where there is no folder', () => {
    expect(systemsToRows(join(folder, 'none'), benchmark)).toEqual([])
  })

  it('stand in the table by their score, with a dash where they do not tell statuses', () => {
    put('a.json', finds('few', 2))
    put('b.json', finds('all', 1000))
    const markdown = leaderboardToMarkdown(systemsToRows(folder, benchmark))
    const rows = markdown.split('\n').filter((line) => line.startsWith('| '))
    expect(rows[2]).toBe(
      '| all | sent in | 1.000 | 1.000–1.000 | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | – | – | – | – |',
    )
    expect(rows[3]).toMatch(/^\| few \| sent in \| 0\.\d{3} \|/u)
    expect(rows.filter((row) => row.startsWith('| hunan | 5 | 108 | 1.000 | '))).toHaveLength(1)
  })

  it('are refused where pairs are missing or they have no name', () => {
    const whole = finds('some', 1)
    put('c.json', { ...whole, pairs: whole.pairs.slice(1) })
    expect(() => systemsToRows(folder, benchmark)).toThrow('c.json lacks hunan-2020 → loudi-2021')
    put('c.json', { pairs: whole.pairs })
    expect(() => systemsToRows(folder, benchmark)).toThrow('c.json does not say what the system is called')
  })
})
