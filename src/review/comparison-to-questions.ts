import { JUDGE_LIKELIHOOD } from '../judge/answer-likelihood.js'
import { chancesToGains } from '../judge/chances-to-gains.js'
import { textsToId } from '../judge/texts-to-id.js'
import type { Comparison, Decision, Task } from '../model/index.js'
import { assertNamed } from './comparison-to-candidates.js'

/** A task as a question shows it. */
export interface QuestionTask {
  /** Corpus id: `<document id>/<task id>`. */
  readonly id: string
  /** The document's title, or its id. */
  readonly document: string
  readonly text: string
}

/** A question about two tasks that stands by itself. */
export interface Question {
  /** The same wherever the same two texts are asked about. */
  readonly id: string
  readonly source: QuestionTask
  readonly target: QuestionTask
  /** How many bits of doubt an answer is expected to take away. */
  readonly gain: number
}

/**
 * What may be asked about the tasks of a comparison, with what an answer is worth; not what a judge or a person
 * answered already. Two pairs of the same texts are one question.
 */
export function comparisonToQuestions(
  comparison: Comparison,
  decisions: readonly Decision[] = comparison.decisions ?? [],
): readonly Question[] {
  assertNamed(comparison)
  const { source, target, sourceVerdicts, targetVerdicts, alignment, provenance } = comparison
  const [rows, columns] = [sourceVerdicts.length, targetVerdicts.length]
  const cells = Array.from({ length: rows * columns }, (_, cell) => cell)
  const rowOf = cells.map((cell) => Math.floor(cell / columns))
  const columnOf = cells.map((cell) => cell % columns)
  const core = alignment.confidence
  const any = Float64Array.from(cells, (cell) => 1 - alignment.chancesOf(rowOf[cell]!, columnOf[cell]!).none)
  const gains = chancesToGains({ rows, columns, rowOf, columnOf, core, any }, JUDGE_LIKELIHOOD)
  const answered = new Set(provenance.plugins.flatMap(({ answers = {} }) => Object.keys(answers)))
  const settled = new Set(
    decisions.flatMap((own) => [pairOf(own), pairOf({ source: own.target, target: own.source })]),
  )
  const shown = (of: Comparison['source'], task: Task): QuestionTask => ({
    id: `${of.id}/${task.id}`,
    document: of.title ?? of.id,
    text: task.text,
  })
  const questions = new Map<string, Question>()
  for (const [cell, gain] of gains.entries()) {
    if (gain <= 0) continue
    const from = shown(source, sourceVerdicts[rowOf[cell]!]!.task)
    const to = shown(target, targetVerdicts[columnOf[cell]!]!.task)
    const id = textsToId(from.text, to.text)
    const known = questions.get(id)
    if (answered.has(id) || settled.has(pairOf({ source: from.id, target: to.id }))) continue
    if (known === undefined || known.gain < gain) questions.set(id, { id, source: from, target: to, gain })
  }
  return [...questions.values()]
}

const pairOf = ({ source, target }: Pick<Decision, 'source' | 'target'>): string =>
  JSON.stringify([source, target])
