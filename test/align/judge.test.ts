import { describe, expect, it } from 'vitest'
import { compareAsync } from '../../src/compare.js'
import { evaluate, poolScores } from '../../src/evaluate/index.js'
import type { Judge } from '../../src/options.js'
import { readGold } from '../gold/pairs.js'
import { preparePair } from '../gold/prepare.js'

const pairs = readGold()
  .pairs.filter(({ field }) => field === 'hunan')
  .map(preparePair)

describe('a judge who knows the gold', () => {
  it('makes the links better with the few questions it is asked', async () => {
    let tasks = 0
    let asked = 0
    const scores = await Promise.all(
      pairs.map(async ({ source, target, gold }) => {
        const truth = new Map(gold.links.map((link) => [`${link.source} ${link.target}`, link.relation]))
        const judge: Judge = (questions) => {
          asked += questions.length
          return questions.map((question) => {
            const relation = truth.get(`${question.source.id} ${question.target.id}`) ?? 'none'
            return { relation: relation === 'inherited-or-rephrased' ? 'rephrased' : relation }
          })
        }
        tasks += source.plans.reduce((sum, plan) => sum + plan.tasks.length, 0)
        const [plain, judged] = [
          await compareAsync(source, target),
          await compareAsync(source, target, { judge, judgeBudget: 0.3 }),
        ]
        return [evaluate(plain, gold), evaluate(judged, gold)] as const
      }),
    )
    const plain = poolScores(scores.map(([own]) => own)).link
    const judged = poolScores(scores.map(([, own]) => own)).link
    expect(judged.wrong).toBeLessThan(plain.wrong)
    expect(judged.missed).toBeLessThanOrEqual(plain.missed)
    expect(asked).toBeGreaterThan(0)
    expect(asked / tasks).toBeLessThanOrEqual(0.3)
  })
})
