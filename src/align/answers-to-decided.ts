import { answerToChances } from '../judge/answer-likelihood.js'
import type { Answer } from '../model/answer.js'
import type { RelationChances } from '../model/index.js'
import type { AnswerLikelihood } from '../options.js'
import { type Chances, chancesAt } from './measured-to-chances.js'

/** What somebody said of a pair of tasks, and how often they are right. */
export interface Given {
  readonly answer: Answer
  readonly likelihood: AnswerLikelihood
}

/**
 * How much a job taken up in part counts beside the others: partial links are few, so one that is missed costs more of
 * their F1. Chosen among 1, 1.5, 2 and 3, which differ by less than 0.01.
 */
const PARTIAL_COUNTS = 2

/** From this probability on what is likeliest after the answers is decided; below, the library's own cuts stand. */
const DECIDED_FROM = 0.5

/**
 * What the answers settle, by cell; writes the chances that they leave into `chances`.
 *
 * Core, partial or none, whichever is likeliest; a core link is inherited or rephrased by its wording and the answers
 * together. Where answers contradict one another nothing may be settled.
 */
export function answersToDecided(
  chances: Chances,
  answers: ReadonlyMap<number, readonly Given[]>,
): ReadonlyMap<number, Answer> {
  const decided = new Map<number, Answer>()
  for (const [cell, given] of answers) {
    const after = given.reduce(
      (before: RelationChances, { answer, likelihood }) => answerToChances(before, answer, likelihood),
      chancesAt(chances, cell),
    )
    const core = after.inherited + after.rephrased
    chances.core[cell] = core
    chances.inherited[cell] = after.inherited
    chances.any[cell] = core + after.partial
    const likeliest = toLikeliest(core, after)
    if (likeliest !== null) decided.set(cell, likeliest)
  }
  return decided
}

function toLikeliest(core: number, { inherited, rephrased, partial, none }: RelationChances): Answer | null {
  const counted = PARTIAL_COUNTS * partial
  const all = core + counted + none
  if (Math.max(core, counted, none) < DECIDED_FROM * all) return null
  if (core >= counted && core >= none) return inherited >= rephrased ? 'inherited' : 'rephrased'
  return counted >= none ? 'partial' : 'none'
}
