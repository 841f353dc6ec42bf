import {
  type Bin,
  binsToError,
  type Call,
  confidenceBins,
  expectationsToError,
  fourClassF1,
  modeOf,
  noneBins,
  resultsToCalls,
  resultsToExpectations,
} from './calibration.js'
import type { PairScores } from './cross-validate.js'
import { figure, table } from './markdown.js'

/** How far the confidence of verdicts, and what comparisons expect of themselves, can be believed. */
export function calibrationOfVerdictsToLines(results: readonly PairScores[]): readonly string[] {
  const calls = resultsToCalls(results)
  const side = (which: Call['side']): readonly Call[] => calls.filter((call) => call.side === which)
  const sides = [side('source'), side('target'), calls] as const
  const expectations = resultsToExpectations(results)
  const within = expectations.filter(
    ({ dropped: { low, high, found } }) => found >= low - 1e-9 && found <= high + 1e-9,
  )
  return [
    'Of tasks whose status was given with a confidence, the share that people give the same status:',
    '',
    binsToTable(confidenceBins(calls)),
    '',
    'The probability that a task has no counterpart (dropped, added), against people who found none:',
    '',
    binsToTable(noneBins(calls)),
    '',
    table(
      [
        '',
        'tasks',
        'calibration error of confidence',
        'of no counterpart',
        'four classes, status as told',
        'four classes, likeliest status',
      ],
      sides.map((own, at) => [
        ['source', 'target', 'both'][at]!,
        own.length,
        figure(binsToError(confidenceBins(own))),
        figure(binsToError(noneBins(own))),
        figure(fourClassF1(own, ({ status }) => status)),
        figure(fourClassF1(own, modeOf)),
      ]),
    ),
    '',
    'What each pair expected of itself, and what came of it:',
    '',
    table(
      [
        '',
        'core links',
        'expected F1',
        'F1',
        'expected precision',
        'precision',
        'expected recall',
        'recall',
        'expected share dropped',
        'share dropped',
      ],
      expectations.map(({ pair, links, expected, found, dropped }) => [
        pair,
        links,
        figure(expected.f1),
        figure(found.f1),
        figure(expected.precision),
        figure(found.precision),
        figure(expected.recall),
        figure(found.recall),
        `${figure(dropped.share)} (${figure(dropped.low)}–${figure(dropped.high)})`,
        figure(dropped.found),
      ]),
    ),
    '',
    `Expected against true F1: mean absolute error ${figure(expectationsToError(expectations))} over ${expectations.length} pairs. ` +
      `The share dropped lies in its 95 % interval for ${within.length} of ${expectations.length} pairs: ` +
      'the interval takes the probabilities as right, and those of one pair err together.',
  ]
}

const binsToTable = (bins: readonly Bin[]): string =>
  table(
    ['said', 'tasks', 'mean said', 'found'],
    bins.map(({ from, count, said, found }) => [
      `from ${from.toFixed(1)}`,
      count,
      figure(said),
      figure(found),
    ]),
  )
