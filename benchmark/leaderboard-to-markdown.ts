import type { BenchmarkScores, Standing } from '../src/benchmark/answers-to-scores.js'
import { figure, table } from '../test/gold/markdown.js'

export interface LeaderboardRow {
  /** Who makes it. */
  readonly by: string
  readonly scores: BenchmarkScores
}

/** The table of all methods, best first, and the best of them field by field. */
export function leaderboardToMarkdown(rows: readonly LeaderboardRow[]): string {
  const sorted = [...rows].sort((x, y) => y.scores.total.link.f1 - x.scores.total.link.f1)
  const group = ({ scores }: LeaderboardRow, name: string): string => {
    const found = scores.groups.find((one) => one.name === name)
    return found === undefined ? '–' : figure(found.link.f1)
  }
  const fields = sorted[0]?.scores.fields ?? []
  return [
    '# Leaderboard',
    '',
    'Made by `npm run benchmark`; do not edit. All 33 pairs, micro figures; README.md beside this file says how things are counted. Whatever a method fits is fitted without the field that is scored: thresholds and matching rule of the measures, weights of policy-lineage. Every measure has the matching rule that is best on what it is fitted on (best of either side, among the two best of both sides, one to one), and three thresholds: partial, core, inherited. All see the same tasks.',
    '',
    table(
      [
        'system',
        'made by',
        'core link F1',
        '95 %',
        'precision',
        'recall',
        'seeds',
        'two annotators',
        'one annotator',
        'dropped F1',
        'macro-F1, four classes',
        'three classes',
        'partial F1',
      ],
      sorted.map((row) => {
        const { link, status } = row.scores.total
        return [
          row.scores.system,
          row.by,
          figure(link.f1),
          range(row.scores.total),
          figure(link.precision),
          figure(link.recall),
          group(row, 'seeds'),
          group(row, 'two annotators'),
          group(row, 'one annotator'),
          ...(status === null
            ? ['–', '–', '–', '–']
            : [status.dropped.f1, status.fourClasses, status.threeClasses, status.partialLinks.f1].map(
                figure,
              )),
        ]
      }),
    ),
    '',
    'Two people who annotate independently agree with each other at link F1 0.95 on the seeds and 0.92 on the other pairs that two people annotated.',
    '',
    '## By field',
    '',
    'Core link F1.',
    '',
    table(
      ['field', 'pairs', 'core links', ...sorted.map(({ scores }) => scores.system)],
      fields.map(({ name, pairs, link }) => [
        name,
        pairs,
        link.right + link.missed,
        ...sorted.map(({ scores }) => figure(scores.fields.find((one) => one.name === name)!.link.f1)),
      ]),
    ),
    '',
  ].join('\n')
}

const range = ({ link: { interval } }: Standing): string => `${figure(interval.low)}–${figure(interval.high)}`
