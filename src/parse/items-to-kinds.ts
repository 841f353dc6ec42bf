import type { ItemKind } from '../model/index.js'
import { type BareItem, itemsToSigns, type PlanContext, type Signs } from './kinds/items-to-signs.js'
import { KIND_WEIGHTS, type KindWeights, type SignWeights } from './kinds/weights.data.js'

/**
 * What each item of a plan is: a task, a review or a frame. Whatever is not plainly one of the others is a task.
 *
 * Method: two logistic regressions over a few named signs, fitted on annotated documents.
 */
export function itemsToKinds(
  items: readonly BareItem[],
  plan: PlanContext,
  weights: KindWeights = KIND_WEIGHTS,
): readonly ItemKind[] {
  return itemsToSigns(items, plan).map((signs) => signsToKind(signs, weights))
}

/** The kind whose odds are better than even, the likelier one of two such; else `task`. */
export function signsToKind({ review, frame }: Signs, weights: KindWeights): ItemKind {
  const odds = { review: logOdds(review, weights.review), frame: logOdds(frame, weights.frame) }
  if (Math.max(odds.review, odds.frame) <= 0) return 'task'
  return odds.review >= odds.frame ? 'review' : 'frame'
}

const logOdds = <S extends string>(signs: Readonly<Record<S, number>>, weights: SignWeights<S>): number =>
  Object.entries<number>(weights.signs).reduce(
    (sum, [sign, weight]) => sum + signs[sign as S] * weight,
    weights.bias,
  )
