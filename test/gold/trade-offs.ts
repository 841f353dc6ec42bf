import { evaluate, poolScores } from '../../src/evaluate/index.js'
import type { Link } from '../../src/model/index.js'
import type { AlignWeights } from '../../src/options.js'
import { crossValidate, type LeaveOut, type PairScores, pooled } from './cross-validate.js'
import { figure, table } from './markdown.js'
import { ours } from './ours.js'
import { type PreparedPair, tasksOf } from './prepare.js'
import { linksToScorable } from './scorable.js'

/** How sure a partial link of a task without a core link must be; 1 allows none. */
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
      ['`partialAloneFrom`', 'partial F1', 'precision', 'recall', 'status macro-F1', 'accuracy'],
      [
        ['as fitted', ...scored((weights) => weights)],
        ...FROM.map((from) => [
          from.toFixed(1),
          ...scored((weights) => ({ ...weights, partialAloneFrom: Math.max(from, weights.partialFrom) })),
        ]),
      ],
    ),
  ]
}

/** What is gained where somebody who knows the gold is asked about the links marked uncertain. */
export function judgeToLines(results: readonly PairScores[]): readonly string[] {
  let tasks = 0
  let asked = 0
  let questions = 0
  const judged = results.map(({ pair, comparison }) => {
    const [sources, targets] = [pair.source, pair.target].map((document) =>
      tasksOf(document).map(({ id }) => id),
    )
    const links = comparison.links as readonly Link[]
    const doubtful = links.filter(({ uncertain }) => uncertain)
    tasks += sources!.length
    asked += new Set(doubtful.map(({ source }) => source)).size
    questions += doubtful.length
    const truth = new Map(pair.gold.links.map((link) => [`${link.source} ${link.target}`, link.relation]))
    const answered = links.flatMap((link) => {
      if (!link.uncertain) return [link]
      const relation = truth.get(`${link.source} ${link.target}`)
      if (!relation) return []
      return [
        { ...link, relation: relation === 'inherited-or-rephrased' ? ('rephrased' as const) : relation },
      ]
    })
    return evaluate(linksToScorable(sources!, targets!, answered), pair.gold)
  })
  const { link, status, partial } = poolScores(judged)
  return [
    `With a perfect judge of the links marked uncertain: link F1 ${figure(link.f1)} (precision ${figure(link.precision)}, recall ${figure(link.recall)}), ` +
      `status macro-F1 ${figure(status.macroF1)}, partial F1 ${figure(partial.f1)}; ${questions} questions on ${asked} of ${tasks} source tasks (${((100 * asked) / tasks).toFixed(0)} %).`,
  ]
}
