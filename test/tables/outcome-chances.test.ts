import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { openCorpus } from '../../src/corpus/index.js'
import { lineageToOutcomes } from '../../src/tables/lineage-to-outcomes.js'

describe('the chances in the table of outcomes', () => {
  it('are those of the verdicts, and sum to 1', async () => {
    const files = ['seeds/hunan-2022.txt', 'seeds/loudi-2023.txt']
    const corpus = await openCorpus(files, { cache: false })
    const { columns, rows } = lineageToOutcomes(await corpus.trace({ pairings: ['vertical'] }))
    const at = (name: string): number => columns.findIndex((column) => column.name === name)
    const chances = ['p_inherited', 'p_rephrased', 'p_partial', 'p_dropped', 'p_added'].map(at)
    expect(chances).not.toContain(-1)
    for (const row of rows) {
      const sum = chances.reduce((total, column) => total + Number(row[column] ?? 0), 0)
      expect(sum).toBeCloseTo(1, 3)
    }
    const { sourceVerdicts, targetVerdicts } = compare(files[0]!, files[1]!)
    expect(rows.map((row) => row[at('p_dropped')] ?? row[at('p_added')])).toEqual(
      [
        ...sourceVerdicts.map((one) => one.distribution.dropped),
        ...targetVerdicts.map((one) => one.distribution.added),
      ].map((chance) => Math.round(chance * 1e4) / 1e4),
    )
  })
})
