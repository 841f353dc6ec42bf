import { describe, expect, it } from 'vitest'
import { inTurn, median } from './measure.js'
import { tableToMarkdown } from './table-to-markdown.js'
import { warmRoad } from './warm.js'

describe('the benchmarks', () => {
  it('take the middle, and the time of every job', async () => {
    expect(median([9, 1, 2])).toBe(2)
    const ran: string[] = []
    const times = await inTurn({ one: () => ran.push('one'), two: () => ran.push('two') }, 2)
    expect(ran).toEqual(['one', 'two', 'one', 'two'])
    expect(Object.keys(times)).toEqual(['one', 'two'])
  })

  it('print a table with its notes, or why there is none', () => {
    expect(tableToMarkdown({ title: 'T', head: ['a', 'b'], rows: [['x', '1']], notes: ['n'] })).toBe(
      '## T\n\n| a | b |\n| --- | --: |\n| x | 1 |\n\nn',
    )
    expect(tableToMarkdown({ title: 'T', head: [], rows: [], notes: ['skipped'] })).toBe('## T\n\nskipped')
  })

  it('run each stage and report once', async () => {
    const [stages, reports, memory] = await warmRoad(1)
    for (const { rows } of [stages!, reports!]) {
      expect(rows.length).toBeGreaterThan(6)
      for (const row of rows) expect(Number(row[1])).not.toBeNaN()
    }
    expect(memory!.rows[0]![0]).toMatch(/^\d+ MB$/u)
  }, 60_000)
})
