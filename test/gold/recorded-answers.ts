import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldRelation } from '../../src/evaluate/gold.js'
import { ANSWERS, type Answer } from '../../src/model/answer.js'
import type { AnswerLikelihood } from '../../src/options.js'
import { type GoldPair, SHARED } from './pairs.js'
import { prepareDocument } from './prepare.js'

/** What a large language model said of two tasks, in the library's ids, and what people say. */
export interface RecordedAnswer {
  readonly source: string
  readonly target: string
  readonly answer: Answer
  readonly gold: GoldRelation | 'none'
}

const FILE = join(SHARED, 'judge/answers.jsonl')

export const hasRecordedAnswers = (): boolean => existsSync(FILE)

/** The recorded answers about the tasks of a pair; none where the file is not on this machine. */
export function pairToAnswers({ source, target, gold }: GoldPair): readonly RecordedAnswer[] {
  const [from, to] = [prepareDocument(source).map.ids, prepareDocument(target).map.ids]
  const truth = new Map(gold.links.map((link) => [`${link.source} ${link.target}`, link.relation]))
  const own = `${gold.source}__${gold.target}`
  return readAnswers().flatMap(({ id, relation }) => {
    const [pair, before, after] = id.split('|') as [string, string, string]
    const [row, column] = [from.get(before), to.get(after)]
    if (pair !== own || row === undefined || column === undefined) return []
    return [
      { source: row, target: column, answer: relation, gold: truth.get(`${before} ${after}`) ?? 'none' },
    ]
  })
}

let read: readonly { readonly id: string; readonly relation: Answer }[] | undefined

const readAnswers = () =>
  (read ??= hasRecordedAnswers()
    ? readFileSync(FILE, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { readonly id: string; readonly relation: Answer })
    : [])

/** Added to every figure of the table: what was not seen in 374 answers may still come. */
const HALF = 0.5

/** How often each answer is given where something is true. */
export function answersToLikelihood(answers: readonly RecordedAnswer[]): AnswerLikelihood {
  const rowOf = (truth: Answer): Readonly<Record<Answer, number>> => {
    const counts = ANSWERS.map((answer) =>
      answers.reduce((sum, own) => sum + (own.answer === answer ? shareOf(own.gold, truth) : 0), HALF),
    )
    const all = counts.reduce((sum, count) => sum + count, 0)
    return Object.fromEntries(ANSWERS.map((answer, at) => [answer, counts[at]! / all])) as Record<
      Answer,
      number
    >
  }
  return Object.fromEntries(ANSWERS.map((truth) => [truth, rowOf(truth)])) as Record<
    Answer,
    Readonly<Record<Answer, number>>
  >
}

/** Where people differ on the wording, half of them are right. */
const shareOf = (gold: GoldRelation | 'none', truth: Answer): number =>
  gold === truth ? 1 : gold === 'inherited-or-rephrased' && /^(?:inherited|rephrased)$/u.test(truth) ? 0.5 : 0
