import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { pairToUsualMeasures } from '../../src/evaluate/pair-to-usual-measures.js'

const plan = (...tasks: string[]): string =>
  `一、任务\n${tasks.map((task, i) => `（${'一二三四'[i]}）${task}`).join('\n')}\n`

describe('pairToUsualMeasures', () => {
  const cmp = compare(
    plan('推进跨省通办。完善机制。', '组建运营公司。'),
    plan('推进跨省通办。完善机制。', '清理收费目录。'),
  )

  it('gives 1 for the same words, 0 for no common word', () => {
    expect(pairToUsualMeasures(cmp, '1.01', '1.01')).toEqual({
      tfidfCosine: 1,
      levenshtein: 1,
      jaroWinkler: 1,
    })
    expect(pairToUsualMeasures(cmp, '1.02', '1.02').tfidfCosine).toBe(0)
  })

  it('refuses a task that does not exist', () =>
    expect(() => pairToUsualMeasures(cmp, '1.09', '1.01')).toThrow(
      expect.objectContaining({ code: 'unknown-task' }),
    ))

  it('takes a word that natural keeps for itself', () => {
    const odd = compare(plan('推进__key通办。'), plan('推进__key通办。'))
    expect(pairToUsualMeasures(odd, '1.01', '1.01').tfidfCosine).toBeGreaterThan(0)
  })
})
