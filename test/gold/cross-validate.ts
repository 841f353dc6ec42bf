import type { Scorable } from '../../src/evaluate/comparison-to-judgments.js'
import { evaluate, poolScores } from '../../src/evaluate/index.js'
import type { Scores } from '../../src/evaluate/judgments-to-scores.js'
import type { PreparedPair } from './prepare.js'

/** A way to find links that is fitted on some pairs and tried on others. */
export interface Method<Parameters> {
  readonly name: string
  fit(train: readonly PreparedPair[]): Parameters
  predict(pair: PreparedPair, parameters: Parameters): Scorable
}

export interface PairScores {
  readonly pair: PreparedPair
  readonly comparison: Scorable
  readonly scores: Scores
}

/** What is left out of the fit while a pair is scored. */
export type LeaveOut = 'pair' | 'field'

/**
 * Each pair as scored with what was fitted without it, or without its whole field.
 *
 * `tested` may change what is shown at the test.
 */
export function crossValidate<P>(
  method: Method<P>,
  pairs: readonly PreparedPair[],
  leaveOut: LeaveOut,
  tested: (pair: PreparedPair) => PreparedPair = (pair) => pair,
): readonly PairScores[] {
  const fitted = new Map<string, P>()
  return pairs.map((pair) => {
    const isOut = (other: PreparedPair): boolean =>
      leaveOut === 'pair' ? other.name === pair.name : other.field === pair.field
    const key = leaveOut === 'pair' ? pair.name : pair.field
    if (!fitted.has(key)) {
      fitted.set(key, method.fit(pairs.filter((other) => !isOut(other))))
    }
    const shown = tested(pair)
    const comparison = method.predict(shown, fitted.get(key)!)
    return { pair: shown, comparison, scores: evaluate(comparison, shown.gold) }
  })
}

export const pooled = (results: readonly PairScores[]): Scores =>
  poolScores(results.map(({ scores }) => scores))

interface Chosen {
  readonly predict: (pair: PreparedPair) => Scorable
}

/**
 * One of several methods, chosen as part of the fit: by leave-one-field-out among the pairs it is fitted on.
 *
 * Cross-validating this is the nested choice: the pair that is scored had no say in what was chosen.
 */
export function chooseMethod<P>(name: string, methods: readonly Method<P>[]): Method<Chosen> {
  return {
    name,
    fit: (train) => {
      const hasFields = new Set(train.map(({ field }) => field)).size > 1
      const tried = methods.map((method) => ({
        method,
        f1: pooled(crossValidate(method, train, hasFields ? 'field' : 'pair')).link.f1,
      }))
      const { method } = tried.reduce((top, next) => (next.f1 > top.f1 ? next : top))
      const parameters = method.fit(train)
      return { predict: (pair) => method.predict(pair, parameters) }
    },
    predict: (pair, { predict }) => predict(pair),
  }
}
