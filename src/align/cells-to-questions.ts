import { textsToId } from '../judge/texts-to-id.js'
import { CODEBOOK } from '../lexicon/codebook.js'
import type { JudgeQuestion } from '../options.js'
import { clausesToMatches } from './clauses-to-matches.js'
import type { Measured } from './documents-to-measured.js'
import type { Chances } from './measured-to-chances.js'

/** The questions about some pairs of tasks. */
export function cellsToQuestions(
  { source, target, views, cells }: Measured,
  { core }: Chances,
  gains: Float64Array,
  asked: readonly number[],
): readonly JudgeQuestion[] {
  return asked.map((cell) => {
    const from = { index: cells.rowOf[cell]!, task: source.tasks[cells.rowOf[cell]!]! }
    const to = { index: cells.columnOf[cell]!, task: target.tasks[cells.columnOf[cell]!]! }
    const [before, after] = [from.task.task, to.task.task]
    return {
      id: textsToId(before.text, after.text),
      source: { id: before.id, text: before.text },
      target: { id: after.id, text: after.text },
      confidence: core[cell]!,
      gain: gains[cell]!,
      evidence: clausesToMatches(views, from, to).map((match) => ({
        source: before.text.slice(match.source.from, match.source.to),
        target: after.text.slice(match.target.from, match.target.to),
        similarity: match.similarity,
      })),
      codebook: CODEBOOK,
    }
  })
}
