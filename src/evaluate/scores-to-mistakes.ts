import type { Judgment, Scorable } from './comparison-to-judgments.js'
import { isCore } from './gold.js'
import type { Scores } from './judgments-to-scores.js'

/** A core link that was missed, or one that nobody sees, with the words of both tasks. */
export interface Mistake extends Judgment {
  readonly kind: 'missed' | 'wrong'
  readonly sourceText: string
  readonly targetText: string
}

/**
 * The mistakes that the library was surest of, surest first: false links of high confidence and
 * missed links of low confidence. Partial pairs are no mistakes either way.
 */
export function scoresToMistakes(
  scores: Scores,
  comparison: Scorable,
  limit: number = 20,
): readonly Mistake[] {
  const texts = (verdicts: Scorable['targetVerdicts']) =>
    new Map(verdicts.map(({ task }) => [task.id, task.text]))
  const sourceTexts = texts(comparison.sourceVerdicts)
  const targetTexts = texts(comparison.targetVerdicts)
  return scores.judgments.links
    .filter(({ gold, predicted }) => gold !== 'partial' && isCore(gold) !== isCore(predicted))
    .map((judgment) => ({
      ...judgment,
      kind: isCore(judgment.gold) ? ('missed' as const) : ('wrong' as const),
      sourceText: sourceTexts.get(judgment.source) ?? '',
      targetText: targetTexts.get(judgment.target) ?? '',
    }))
    .sort(
      (x, y) => surety(y) - surety(x) || compareText(x.source, y.source) || compareText(x.target, y.target),
    )
    .slice(0, limit)
}

const surety = ({ kind, confidence }: Mistake): number => (kind === 'wrong' ? confidence : 1 - confidence)

/** Code-unit order: the same on every machine. */
const compareText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0)
