import type { Judgments } from '../../src/evaluate/comparison-to-judgments.js'
import type { Reliability } from '../../src/evaluate/judgments-to-reliability.js'
import { judgmentsToReliability } from '../../src/evaluate/judgments-to-reliability.js'
import type { Scores } from '../../src/evaluate/judgments-to-scores.js'
import { judgmentsToSweep } from '../../src/evaluate/judgments-to-sweep.js'
import { scoresToInterval } from '../../src/evaluate/scores-to-interval.js'
import { type PairScores, pooled } from './cross-validate.js'
import { figure, table } from './markdown.js'

/** Results as Markdown: each function one part of REPORT.md. */

/** A method with its results under each way of leaving out; `null` where that cannot be done here. */
export interface MethodResults {
  readonly name: string
  readonly seeds: readonly PairScores[]
  readonly lopo: readonly PairScores[]
  readonly lofo: readonly PairScores[] | null
}

export function methodsToTable(methods: readonly MethodResults[]): string {
  const cell = (results: readonly PairScores[] | null, pick: (scores: Scores) => number): string =>
    results ? figure(pick(pooled(results))) : '–'
  const link = ({ link }: Scores): number => link.f1
  return table(
    [
      'link F1, micro',
      'seeds LOPO',
      'all LOPO',
      'all LOFO',
      'dropped F1',
      'status macro-F1, four classes',
      'three classes',
      'partial F1',
    ],
    methods.map(({ name, seeds, lopo, lofo }) => [
      name,
      cell(seeds, link),
      cell(lopo, link),
      cell(lofo, link),
      cell(lofo ?? lopo, ({ fullStatus }) => fullStatus.classes.dropped.f1),
      cell(lofo ?? lopo, ({ fullStatus }) => fullStatus.macroF1),
      cell(lofo ?? lopo, ({ status }) => status.macroF1),
      cell(lofo ?? lopo, ({ partial }) => partial.f1),
    ]),
  )
}

/** Methods on the same pairs, added up. */
export function totalsToTable(methods: readonly { name: string; results: readonly PairScores[] }[]): string {
  return table(
    ['', 'pairs', 'link F1', '95 % by source task', 'precision', 'recall', ...VERDICTS],
    methods.map(({ name, results }) => {
      const scores = pooled(results)
      const { link } = scores
      return [
        name,
        results.length,
        figure(link.f1),
        interval(scores, 'source'),
        figure(link.precision),
        figure(link.recall),
        ...verdictFigures(scores),
      ]
    }),
  )
}

/** The figures of verdicts that stand beside those of links everywhere. */
const VERDICTS = [
  'dropped F1',
  'precision',
  'recall',
  'status macro-F1, four classes',
  'three classes',
  'partial F1',
] as const

function verdictFigures({ fullStatus, status, partial }: Scores): readonly string[] {
  const { dropped } = fullStatus.classes
  return [dropped.f1, dropped.precision, dropped.recall, fullStatus.macroF1, status.macroF1, partial.f1].map(
    figure,
  )
}

export function pairsToTable(methods: readonly { name: string; results: readonly PairScores[] }[]): string {
  const [first] = methods
  if (!first) return ''
  return table(
    ['link F1', 'core links', ...methods.map(({ name }) => name), 'precision', 'recall', ...VERDICTS],
    first.results.map(({ pair, scores }, index) => [
      pair.name,
      scores.link.right + scores.link.missed,
      ...methods.map(({ results }) => figure(results[index]!.scores.link.f1)),
      figure(scores.link.precision),
      figure(scores.link.recall),
      ...verdictFigures(scores),
    ]),
  )
}

export function fieldsToTable(results: readonly PairScores[]): string {
  const fields = [...new Set(results.map(({ pair }) => pair.field))]
  const scored = fields.map((field) => pooled(results.filter(({ pair }) => pair.field === field)))
  const mean = (pick: (scores: Scores) => number): string =>
    figure(scored.reduce((sum, scores) => sum + pick(scores), 0) / Math.max(1, scored.length))
  return table(
    ['field', 'pairs', 'link F1', '95 % by source task', ...VERDICTS],
    [
      ...scored.map((scores, index) => [
        fields[index]!,
        results.filter(({ pair }) => pair.field === fields[index]).length,
        figure(scores.link.f1),
        interval(scores, 'source'),
        ...verdictFigures(scores),
      ]),
      [
        'mean of the fields',
        results.length,
        mean(({ link }) => link.f1),
        '–',
        mean(({ fullStatus }) => fullStatus.classes.dropped.f1),
        mean(({ fullStatus }) => fullStatus.classes.dropped.precision),
        mean(({ fullStatus }) => fullStatus.classes.dropped.recall),
        mean(({ fullStatus }) => fullStatus.macroF1),
        mean(({ status }) => status.macroF1),
        mean(({ partial }) => partial.f1),
      ],
    ],
  )
}

export function interval(scores: Scores, by: 'source' | 'pair'): string {
  const { low, high } = scoresToInterval(scores, ({ link }) => link.f1, { by })
  return `${figure(low)}–${figure(high)}`
}

export function confusionToTable({ confusion }: Scores): string {
  const columns = ['inherited', 'rephrased', 'partial', 'none'] as const
  return table(
    ['people ↓ library →', ...columns],
    Object.entries(confusion).map(([name, row]) => [
      name,
      ...columns.map((column) => (name === 'none' && column === 'none' ? '–' : row[column])),
    ]),
  )
}

/** Over all source tasks; whoever is left out of the three-class figures stands in the row `partial`. */
export function statusToTable({ fullStatus }: Scores): string {
  return table(
    ['status', 'F1', 'precision', 'recall', 'tasks'],
    Object.entries(fullStatus.classes).map(([name, { f1, precision, recall, right, missed }]) => [
      name,
      figure(f1),
      figure(precision),
      figure(recall),
      right + missed,
    ]),
  )
}

export function reliabilityToTable({ bins }: Reliability): string {
  return table(
    ['confidence', 'pairs', 'said', 'found'],
    bins
      .filter(({ count }) => count > 0)
      .map(({ from, to, count, confidence, observed }) => [
        `${from.toFixed(1)}–${to.toFixed(1)}`,
        count,
        figure(confidence),
        figure(observed),
      ]),
  )
}

export function calibrationToLines(judgments: Judgments): readonly string[] {
  const reliability = judgmentsToReliability(judgments)
  const withoutPartial = judgmentsToReliability(judgments, { partial: 'left-out' })
  return [
    reliabilityToTable(reliability),
    '',
    `Expected calibration error ${figure(reliability.error)} over ${reliability.count} pairs of tasks from confidence 0.05 on ` +
      `(Brier ${figure(reliability.brier)}), where a pair annotated partial is no core link; ` +
      `${figure(withoutPartial.error)} where such pairs are left out.`,
  ]
}

export function sweepToTable(judgments: Judgments): string {
  return table(
    ['threshold', 'precision', 'recall', 'F1'],
    judgmentsToSweep(judgments).map(({ threshold, precision, recall, f1 }) => [
      threshold.toFixed(2),
      figure(precision),
      figure(recall),
      figure(f1),
    ]),
  )
}

/** Everything about one method's results on all pairs. */
export function resultsToLines(
  results: readonly PairScores[],
  yardstick: { readonly name: string; readonly results: readonly PairScores[] },
): readonly string[] {
  const all = pooled(results)
  const { link, status, fullStatus, partial } = all
  return [
    `Link F1 ${figure(link.f1)} (precision ${figure(link.precision)}, recall ${figure(link.recall)}); 95 % by bootstrap ${interval(all, 'source')} over source tasks, ${interval(all, 'pair')} over pairs.`,
    '',
    '### By pair',
    '',
    pairsToTable([{ name: 'library', results }, yardstick]),
    '',
    '### By field',
    '',
    fieldsToTable(results),
    '',
    '## Relations and statuses',
    '',
    confusionToTable(all),
    '',
    statusToTable(all),
    '',
    `Over all ${fullStatus.judged} source tasks: accuracy ${figure(fullStatus.accuracy)}, macro-F1 of four classes ${figure(fullStatus.macroF1)}. Over the ${status.judged} that people call inherited, rephrased or dropped: accuracy ${figure(status.accuracy)}, macro-F1 of three classes ${figure(status.macroF1)}, dropped F1 ${figure(status.classes.dropped.f1)}. Partial links F1 ${figure(partial.f1)}.`,
    '',
    '## Confidence',
    '',
    ...calibrationToLines(all.judgments),
    '',
    'Had every pair from a confidence on been linked:',
    '',
    sweepToTable(all.judgments),
  ]
}
