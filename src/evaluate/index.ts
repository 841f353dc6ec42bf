import { checkInput } from '../check.js'
import { comparisonToJudgments, type Scorable } from './comparison-to-judgments.js'
import type { Gold } from './gold.js'
import { jsonToGold, jsonToStructure } from './json-to-gold.js'
import { judgmentsToScores, type Scores } from './judgments-to-scores.js'
import { goldToIds, mapIds } from './map-ids.js'

export type { Gold, Scores }

/**
 * How well a comparison agrees with what people found in the same two documents.
 *
 * Precision, recall and F1 are over core links (inherited, rephrased); pairs that people call partial
 * count on neither side. Status accuracy and macro-F1 are over source tasks that people call inherited,
 * rephrased or dropped. Gold ids must be those of the two documents; where people counted the tasks
 * otherwise, give `evaluateJson` the lists of their openings.
 *
 * @example
 * const task = (id) => ({ id, text: '' })
 * const comparison = {
 *   links: [{ source: '1.01', target: '1.02', relation: 'inherited', confidence: 0.9 }],
 *   sourceVerdicts: [{ status: 'inherited', task: task('1.01') }],
 *   targetVerdicts: [{ task: task('1.02') }],
 * }
 * const gold = { source: 'a', target: 'b', links: [{ source: '1.01', target: '1.02', relation: 'rephrased' }] }
 * evaluate(comparison, gold).link.f1 // => 1
 * evaluate(comparison, gold).status.accuracy // => 0
 */
export function evaluate(comparison: Scorable, gold: Gold): Scores {
  checkInput('evaluate', comparison, 'a comparison', ({ links, sourceVerdicts, targetVerdicts }) =>
    [links, sourceVerdicts, targetVerdicts].every(Array.isArray),
  )
  checkInput('evaluate', gold, 'gold as `jsonToGold` gives', ({ links }) => Array.isArray(links))
  return judgmentsToScores(comparisonToJudgments(comparison, gold))
}

/** The scores over several pairs of documents: every link and every task counts once (micro). */
export function poolScores(scores: readonly Scores[]): Scores {
  return judgmentsToScores({
    links: scores.flatMap(({ judgments }) => judgments.links),
    statuses: scores.flatMap(({ judgments }) => judgments.statuses),
  })
}

/**
 * `evaluate` for gold as it was read from a file: it is checked first, and malformed gold throws
 * `PolicyError` 'bad-input' that names the place.
 *
 * `structures`, where given, lists the tasks as people counted them, a list of `{ id, opening }` for each
 * document by the gold's names; gold ids are then matched by opening.
 */
export function evaluateJson(
  comparison: Scorable,
  gold: unknown,
  structures?: Readonly<Record<string, unknown>>,
): Scores {
  const checked = jsonToGold(gold)
  if (!structures) return evaluate(comparison, checked)
  const mapOf = (name: string, verdicts: Scorable['targetVerdicts']) => {
    const tasks = verdicts.map(({ task }) => task)
    const structure = Object.hasOwn(structures, name)
      ? jsonToStructure(structures[name])
      : tasks.map(({ id, text }) => ({ id, opening: text }))
    return mapIds(structure, tasks)
  }
  const source = mapOf(checked.source, comparison.sourceVerdicts)
  const target = mapOf(checked.target, comparison.targetVerdicts)
  return evaluate(comparison, goldToIds(checked, source, target))
}
