import { describe, expect, it } from 'vitest'
import { comparisonToEntry } from '../../benchmark/comparison-to-entry.js'
import { javascriptMeasures, pythonMeasures } from '../../benchmark/measures.js'
import { readGold } from '../gold/pairs.js'
import { preparePair, tasksOf } from '../gold/prepare.js'

const given = readGold().pairs.find(({ name }) => name === 'hunan-2020 → loudi-2021')!
const pair = preparePair(given)
const itself = { ...pair, target: pair.source }

describe.each([...javascriptMeasures(), ...pythonMeasures([pair])].map((one) => [one.name, one] as const))(
  'the measure %s',
  (_, { similarity }) => {
    const matrix = similarity(pair)

    it('says of every two tasks something from 0 to 1', () => {
      expect(matrix).toHaveLength(tasksOf(pair.source).length)
      for (const row of matrix) {
        expect(row).toHaveLength(tasksOf(pair.target).length)
        for (const value of row) expect(value >= 0 && value <= 1 + 1e-9).toBe(true)
      }
    })

    it('tells linked tasks from others', () => {
      const places = given.gold.links.filter(({ relation }) => relation !== 'partial')
      const at = (document: typeof pair.source, id: string) =>
        tasksOf(document).findIndex((task) => task.id === id)
      const linked = places.map(
        (link) => matrix[at(pair.source, link.source)]![at(pair.target, link.target)]!,
      )
      const mean = (values: readonly number[]): number =>
        values.reduce((sum, x) => sum + x, 0) / values.length
      expect(mean(linked)).toBeGreaterThan(mean(matrix.flat()))
    })
  },
)

describe.each(javascriptMeasures().map((one) => [one.name, one] as const))(
  'the measure %s',
  (_, { similarity }) => {
    it('says 1 of a task and itself', () => {
      for (const [row, values] of similarity(itself).entries()) expect(values[row]).toBeCloseTo(1)
    })
  },
)

describe('comparisonToEntry', () => {
  it('tells links in the ids of the gold', () => {
    const [link] = pair.gold.links
    const comparison = {
      links: [{ source: link!.source, target: link!.target, relation: 'rephrased' as const, confidence: 1 }],
      sourceVerdicts: [],
      targetVerdicts: [],
    }
    expect(comparisonToEntry(comparison, given.source, given.target)).toEqual({
      source: 'hunan-2020',
      target: 'loudi-2021',
      links: [
        { source: given.gold.links[0]!.source, target: given.gold.links[0]!.target, relation: 'rephrased' },
      ],
    })
  })
})
