import { describe, expect, it } from 'vitest'
import type { Scorable } from '../../src/evaluate/comparison-to-judgments.js'
import type { Gold, GoldLink } from '../../src/evaluate/gold.js'
import { evaluate, evaluateJson, poolScores } from '../../src/evaluate/index.js'
import { linksToScorable } from '../../src/evaluate/links-to-scorable.js'
import { scoresToMistakes } from '../../src/evaluate/scores-to-mistakes.js'
import { scoresToText } from '../../src/evaluate/scores-to-text.js'

/** `1>2 inherited` → a link from 1.01 to 1.02; a trailing number is its confidence. */
function read(lines: string): (GoldLink & { confidence: number })[] {
  return lines.split(',').flatMap((line) => {
    const [, source, target, relation, confidence] = /(\d+)>(\d+) (\S+)(?: (\S+))?/u.exec(line) ?? []
    if (!source || !target) return []
    const id = (digit: string): string => `1.0${digit}`
    return [
      {
        source: id(source),
        target: id(target),
        relation: relation as GoldLink['relation'],
        confidence: Number(confidence ?? 0.9),
      },
    ]
  })
}

const IDS = ['1.01', '1.02', '1.03', '1.04']
const library = (lines: string): Scorable =>
  linksToScorable(IDS, IDS, read(lines) as Parameters<typeof linksToScorable>[2])
const people = (lines: string): Gold => ({
  source: 'a',
  target: 'b',
  links: read(lines).map(({ source, target, relation }) => ({ source, target, relation })),
})

describe('evaluate', () => {
  it('counts core links and leaves partial pairs out on both sides', () => {
    const scores = evaluate(
      library('1>1 inherited, 1>2 rephrased, 2>2 rephrased, 3>3 partial, 4>4 rephrased'),
      people('1>1 rephrased, 1>2 partial, 3>3 rephrased, 3>4 partial, 4>4 inherited-or-rephrased'),
    )
    expect(scores.link).toMatchObject({ right: 2, wrong: 1, missed: 1 })
    expect(scores.link.precision).toBeCloseTo(2 / 3)
    expect(scores.link.recall).toBeCloseTo(2 / 3)
    expect(scores.link.f1).toBeCloseTo(2 / 3)
    expect(scores.partial).toMatchObject({ right: 0, wrong: 1, missed: 2 })
  })

  it('judges the status by the strongest link, either wording, partial left out', () => {
    const scores = evaluate(
      library('1>1 inherited, 1>2 partial, 2>2 rephrased, 3>3 rephrased'),
      people('1>1 inherited-or-rephrased, 2>2 inherited, 3>3 partial'),
    )
    expect(scores.status.judged).toBe(3)
    expect(scores.status.accuracy).toBeCloseTo(2 / 3)
    expect(scores.status.classes.inherited).toMatchObject({ right: 1, wrong: 0, missed: 1 })
    expect(scores.status.classes.rephrased).toMatchObject({ right: 0, wrong: 1, missed: 0 })
    expect(scores.status.classes.dropped).toMatchObject({ right: 1, wrong: 0, missed: 0 })
    expect(scores.status.macroF1).toBeCloseTo((2 / 3 + 0 + 1) / 3)
  })

  it('judges every source task besides, partial ones as a class of their own', () => {
    const { fullStatus } = evaluate(
      library('1>1 inherited, 1>2 partial, 2>2 rephrased, 3>3 rephrased'),
      people('1>1 inherited-or-rephrased, 2>2 inherited, 3>3 partial'),
    )
    expect(fullStatus.judged).toBe(4)
    expect(fullStatus.accuracy).toBeCloseTo(1 / 2)
    expect(fullStatus.classes.rephrased).toMatchObject({ right: 0, wrong: 2, missed: 0 })
    expect(fullStatus.classes.partial).toMatchObject({ right: 0, wrong: 0, missed: 1 })
    expect(fullStatus.macroF1).toBeCloseTo((2 / 3 + 0 + 0 + 1) / 4)
  })

  it('shows which relation was taken for which', () => {
    const { confusion } = evaluate(
      library('1>1 inherited, 2>2 rephrased'),
      people('1>1 rephrased, 3>3 partial'),
    )
    expect(confusion.rephrased.inherited).toBe(1)
    expect(confusion.none.rephrased).toBe(1)
    expect(confusion.partial.none).toBe(1)
  })

  it('finds nothing wrong where there is nothing', () => {
    const scores = evaluate(library(''), people(''))
    expect(scores.link.f1).toBe(1)
    expect(scores.status.accuracy).toBe(1)
  })

  it('counts a gold task that was not found as missed, and forgets tasks nobody read', () => {
    const gold: Gold = {
      ...people('1>1 inherited, 9>1 rephrased'),
      sourceStatus: { '1.01': 'inherited', '1.09': 'rephrased' },
    }
    const scores = evaluate(library('1>1 inherited, 2>2 inherited'), gold)
    expect(scores.link).toMatchObject({ right: 1, wrong: 0, missed: 1 })
    expect(scores.status).toMatchObject({ judged: 2, accuracy: 0.5 })
  })

  it('pools pairs by adding up, not by averaging', () => {
    const good = evaluate(library('1>1 inherited, 2>2 inherited'), people('1>1 inherited, 2>2 inherited'))
    const bad = evaluate(library('1>1 inherited'), people('2>2 inherited'))
    expect(poolScores([good, bad]).link).toMatchObject({ right: 2, wrong: 1, missed: 1 })
    expect(poolScores([]).link.f1).toBe(1)
  })

  it('matches gold of another count by the openings', () => {
    const comparison = linksToScorable(
      ['1.01', '1.02'],
      ['1.01'],
      [{ source: '1.02', target: '1.01', relation: 'inherited', confidence: 1 }],
      { '1.01': '总体要求', '1.02': '建设（统一）平台。' },
      { '1.01': '建设平台' },
    )
    const gold = {
      source: 'a',
      target: 'b',
      links: [{ source: '1.01', target: '1.01', relation: 'inherited' }],
    }
    const structures = { a: [{ id: '1.01', opening: '建设 (统一)平' }] }
    expect(evaluateJson(comparison, gold, structures).link).toMatchObject({ right: 1, wrong: 0, missed: 0 })
    expect(evaluateJson(comparison, gold).link).toMatchObject({ right: 0, wrong: 1, missed: 1 })
  })

  it('lists the surest mistakes first', () => {
    const comparison = library('1>1 inherited 0.6, 2>2 inherited 0.99, 3>3 partial 0.3')
    const mistakes = scoresToMistakes(evaluate(comparison, people('3>3 rephrased')), comparison)
    expect(mistakes.map(({ kind, source }) => `${kind} ${source}`)).toEqual([
      'wrong 1.02',
      'missed 1.03',
      'wrong 1.01',
    ])
  })

  it('prints what a person reads', () => {
    const text = scoresToText(evaluate(library('1>1 inherited'), people('1>1 rephrased, 2>2 partial')))
    expect(text).toContain('F1 1.000')
    expect(text).toMatch(/rephrased +1 +0 +0 +0/u)
  })
})
