import { type AnswerChances, answerToChances } from '../judge/answer-likelihood.js'
import type { AlignWeights, Answer, AnswerLikelihood } from '../options.js'
import { taskOverlap } from './clauses-to-matches.js'
import type { Measured } from './documents-to-measured.js'
import type { Chances } from './measured-to-chances.js'
import { logitToProbability } from './parts-to-logits.js'

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
  measured: Measured,
  chances: Chances,
  weights: AlignWeights,
  answers: ReadonlyMap<number, readonly Given[]>,
): ReadonlyMap<number, Answer> {
  const decided = new Map<number, Answer>()
  for (const [cell, given] of answers) {
    const after = given.reduce(
      (before, { answer, likelihood }) => answerToChances(before, answer, likelihood),
      chancesAt(measured, chances, weights, cell),
    )
    const core = after.inherited + after.rephrased
    chances.core[cell] = core
    chances.any[cell] = core + after.partial
    const likeliest = toLikeliest(core, after)
    if (likeliest !== null) decided.set(cell, likeliest)
  }
  return decided
}

function toLikeliest(core: number, { inherited, rephrased, partial, none }: AnswerChances): Answer | null {
  const counted = PARTIAL_COUNTS * partial
  const all = core + counted + none
  if (Math.max(core, counted, none) < DECIDED_FROM * all) return null
  if (core >= counted && core >= none) return inherited >= rephrased ? 'inherited' : 'rephrased'
  return counted >= none ? 'partial' : 'none'
}

/** How fast a core link turns from rephrased to inherited with its share of common words. */
const WORDING_STEEPNESS = 15

function chancesAt(
  { views, cells, verbatim }: Measured,
  { core, any }: Chances,
  { inheritedFrom }: AlignWeights,
  cell: number,
): AnswerChances {
  const overlap = taskOverlap(views.pairs, cells.rowOf[cell]!, cells.columnOf[cell]!)
  const alike = verbatim.has(cell) ? 1 : Math.max(overlap.source, overlap.target)
  const share = logitToProbability(WORDING_STEEPNESS * (alike - inheritedFrom))
  return {
    inherited: core[cell]! * share,
    rephrased: core[cell]! * (1 - share),
    partial: any[cell]! - core[cell]!,
    none: 1 - any[cell]!,
  }
}
