import { ANSWERS, type Answer } from '../model/answer.js'
import type { RelationChances } from '../model/index.js'
import type { AnswerLikelihood } from '../options.js'

/**
 * How a large language model answers what the library asks: 374 recorded answers on 21 pairs of documents against
 * two people's links, half an answer added to every figure. Fitted by `npm run fit` (test/gold/fit-judge.ts).
 *
 * It tells a core link from none without fail; what it takes apart less well is the job taken up in part.
 */
export const JUDGE_LIKELIHOOD: AnswerLikelihood = {
  inherited: { inherited: 0.8, rephrased: 0.07, partial: 0.07, none: 0.06 },
  rephrased: { inherited: 0.01, rephrased: 0.77, partial: 0.21, none: 0.01 },
  partial: { inherited: 0.01, rephrased: 0.09, partial: 0.79, none: 0.11 },
  none: { inherited: 0.005, rephrased: 0.005, partial: 0.09, none: 0.9 },
}

/**
 * The chances after an answer (Bayes): each is multiplied by how often the answer is given where it is true.
 *
 * Answers of several judges are taken one after the other, as if they erred independently.
 *
 * @example
 * const before = { inherited: 0, rephrased: 0.3, partial: 0.3, none: 0.4 }
 * const after = answerToChances(before, 'none', JUDGE_LIKELIHOOD)
 * after.none > 0.9 // => true
 */
export function answerToChances(
  before: RelationChances,
  answer: Answer,
  likelihood: AnswerLikelihood,
): RelationChances {
  const joint = ANSWERS.map((truth) => before[truth] * likelihood[truth][answer])
  const all = joint.reduce((sum, chance) => sum + chance, 0)
  if (!(all > 0)) return before
  const [inherited = 0, rephrased = 0, partial = 0, none = 0] = joint.map((chance) => chance / all)
  return { inherited, rephrased, partial, none }
}
