import type { AlignWeights } from '../../src/options.js'
import { crossValidate, type LeaveOut, pooled } from './cross-validate.js'
import { figure, table } from './markdown.js'
import { ours } from './ours.js'
import type { PreparedPair } from './prepare.js'

/** How likely any link must be to be called partial; 1 allows none. */
const FROM = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1] as const

/** A partial link that is a task's only one takes the task away from the dropped ones. */
export function partialToLines(pairs: readonly PreparedPair[], leaveOut: LeaveOut): readonly string[] {
  const method = ours()
  const scored = (change: (weights: AlignWeights) => AlignWeights): readonly string[] => {
    const fit: typeof method.fit = (train) => change(method.fit(train))
    const { partial, status } = pooled(crossValidate({ ...method, fit }, pairs, leaveOut))
    return [partial.f1, partial.precision, partial.recall, status.macroF1, status.accuracy].map(figure)
  }
  return [
    table(
      ['`partialFrom`', 'partial F1', 'precision', 'recall', 'status macro-F1', 'accuracy'],
      [
        ['as fitted', ...scored((weights) => weights)],
        ...FROM.map((from) => [from.toFixed(1), ...scored((weights) => ({ ...weights, partialFrom: from }))]),
      ],
    ),
  ]
}
