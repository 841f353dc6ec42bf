import { answersToDecided, type Given } from '../../src/align/answers-to-decided.js'
import { cellAt } from '../../src/align/cells.js'
import { chancesToAlignment, type Measured } from '../../src/align/index.js'
import { type Chances, measuredToChances } from '../../src/align/measured-to-chances.js'
import { classify } from '../../src/classify/index.js'
import { evaluate, poolScores } from '../../src/evaluate/index.js'
import type { Scores } from '../../src/evaluate/judgments-to-scores.js'
import { chancesToGains, WORTH_ASKING } from '../../src/judge/chances-to-gains.js'
import type { Answer } from '../../src/model/answer.js'
import type { AlignWeights, AnswerLikelihood } from '../../src/options.js'
import { figure, table } from './markdown.js'
import { measurePair, ours } from './ours.js'
import type { GoldPair } from './pairs.js'
import { type PreparedPair, preparePair } from './prepare.js'
import {
  answersToLikelihood,
  hasRecordedAnswers,
  pairToAnswers,
  type RecordedAnswer,
} from './recorded-answers.js'

/** Questions in the rows of the table. */
const COUNTS = [0, 50, 100, 150, 200, 250, 300, 350] as const
/** Bands of core confidence that are asked in full, for comparison. */
const BANDS = [
  [0.09, 0.23],
  [0.07, 0.4],
  [0.06, 0.6],
  [0.04, 0.75],
] as const

/** A pair that was fitted and whose judge was gauged without its field. */
interface Judged {
  readonly pair: PreparedPair
  readonly measured: Measured
  readonly weights: AlignWeights
  readonly likelihood: AnswerLikelihood
  readonly chances: Chances
  readonly answers: ReadonlyMap<number, Answer>
}

/** What a question to a judge is worth: the scores by the number of questions, from recorded answers. */
export function judgeToLines(pairs: readonly GoldPair[], all: readonly PreparedPair[]): readonly string[] {
  if (!hasRecordedAnswers())
    return ['skipped: the recorded answers (../shared/judge) are not on this machine']
  const judged = toJudged(pairs, all)
  const tasks = judged.reduce((sum, { measured }) => sum + measured.cells.rows, 0)
  const ranked = judged
    .flatMap(({ measured, chances, likelihood }, at) =>
      [...chancesToGains({ ...measured.cells, ...chances }, likelihood)].map((gain, cell) => ({
        at,
        cell,
        gain,
      })),
    )
    .filter(({ gain }) => gain > 0)
    .sort((x, y) => y.gain - x.gain || x.at - y.at || x.cell - y.cell)
  const worth = ranked.filter(({ gain }) => gain >= WORTH_ASKING).length
  const rowFor = (name: string, count: number): readonly string[] => {
    const asked = ranked.slice(0, count)
    const unanswered = asked.filter(({ at, cell }) => !judged[at]!.answers.has(cell)).length
    return row(name, count, unanswered, scoresWith(judged, asked, 'weighed'))
  }
  const bandRow = ([from, to]: readonly [number, number]): readonly string[] => {
    const asked = judged.flatMap(({ chances, answers }, at) =>
      [...answers.keys()]
        .filter((cell) => chances.core[cell]! >= from && chances.core[cell]! < to)
        .map((cell) => ({ at, cell })),
    )
    return row(`all pairs of ${from}–${to}, obeyed`, asked.length, 0, scoresWith(judged, asked, 'obeyed'))
  }
  return [
    `${judged.length} pairs, ${tasks} source tasks; weights and the judge's likelihood fitted without the field that is scored. Answers of a large language model, recorded once for pairs with a core confidence of 0.04–0.75 under version 0.1.0: a question outside them stays unanswered here, and counts. The questions of all pairs stand in one order, the most telling first; ${worth} are worth asking (${WORTH_ASKING} bits).`,
    '',
    table(
      ['asked', 'questions', 'unanswered', 'link F1', 'dropped F1', 'four-class macro-F1', 'partial F1'],
      [
        ...COUNTS.map((count) => rowFor('where most is settled', count)),
        rowFor('all that are worth asking', worth),
        ...BANDS.map(bandRow),
      ],
    ),
  ]
}

function toJudged(pairs: readonly GoldPair[], all: readonly PreparedPair[]): readonly Judged[] {
  const recorded = pairs.map((pair) => ({ field: pair.field, answers: pairToAnswers(pair) }))
  return pairs.map((own, place) => {
    const pair = all.find(({ name }) => name === own.name) ?? preparePair(own)
    const measured = measurePair(pair, 'auto')
    const weights = ours().fit(all.filter(({ field }) => field !== own.field))
    const others = recorded.filter(({ field }) => field !== own.field)
    return {
      ...{ pair, measured, weights },
      likelihood: answersToLikelihood(others.flatMap(({ answers }) => answers)),
      chances: measuredToChances(measured, weights),
      answers: toCells(measured, recorded[place]!.answers),
    }
  })
}

function toCells(
  { source, target, cells }: Measured,
  answers: readonly RecordedAnswer[],
): ReadonlyMap<number, Answer> {
  const placesOf = (tasks: Measured['source']['tasks']): ReadonlyMap<string, number> =>
    new Map(tasks.map(({ task }, place) => [task.id, place]))
  const [rows, columns] = [placesOf(source.tasks), placesOf(target.tasks)]
  return new Map(
    answers.flatMap((own) => {
      const [row, column] = [rows.get(own.source), columns.get(own.target)]
      const cell = row === undefined || column === undefined ? -1 : cellAt(cells, row, column)
      return cell < 0 ? [] : [[cell, own.answer] as const]
    }),
  )
}

/** The scores over all pairs once the answers to what was asked are in. */
function scoresWith(
  judged: readonly Judged[],
  asked: readonly { readonly at: number; readonly cell: number }[],
  how: 'weighed' | 'obeyed',
): Scores {
  return poolScores(
    judged.map(({ pair, measured, weights, likelihood, answers, chances: before }, place) => {
      const given = new Map<number, readonly Given[]>()
      for (const { at, cell } of asked) {
        const answer = answers.get(cell)
        if (at === place && answer !== undefined)
          given.set(cell, [{ answer, likelihood: how === 'weighed' ? likelihood : OBEYED }])
      }
      const chances = {
        core: before.core.slice(),
        any: before.any.slice(),
        inherited: before.inherited.slice(),
      }
      const decided = answersToDecided(chances, given)
      const alignment = chancesToAlignment(measured, chances, weights, decided)
      return evaluate({ ...classify(pair.source, pair.target, alignment), alignment }, pair.gold)
    }),
  )
}

/** A judge who is never wrong. */
const OBEYED: AnswerLikelihood = {
  inherited: { inherited: 1, rephrased: 0, partial: 0, none: 0 },
  rephrased: { inherited: 0, rephrased: 1, partial: 0, none: 0 },
  partial: { inherited: 0, rephrased: 0, partial: 1, none: 0 },
  none: { inherited: 0, rephrased: 0, partial: 0, none: 1 },
}

const row = (name: string, count: number, unanswered: number, scores: Scores): readonly string[] => [
  name,
  String(count),
  String(unanswered),
  ...[scores.link.f1, scores.fullStatus.classes.dropped.f1, scores.fullStatus.macroF1, scores.partial.f1].map(
    figure,
  ),
]
