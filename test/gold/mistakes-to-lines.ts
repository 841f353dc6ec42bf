import { scoresToMistakes } from '../../src/evaluate/scores-to-mistakes.js'
import type { PairScores } from './cross-validate.js'
import { figure } from './markdown.js'

/** The surest mistakes of all pairs. Of documents that are not ours to publish only the opening is shown. */
export function mistakesToLines(results: readonly PairScores[], limit: number): readonly string[] {
  const surety = (kind: 'wrong' | 'missed', confidence: number): number =>
    kind === 'wrong' ? confidence : 1 - confidence
  return results
    .flatMap(({ pair, scores, comparison }) =>
      scoresToMistakes(scores, comparison, limit).map((mistake) => ({ ...mistake, pair })),
    )
    .sort((x, y) => surety(y.kind, y.confidence) - surety(x.kind, x.confidence))
    .slice(0, limit)
    .flatMap(({ kind, pair, source, target, confidence, gold, predicted, sourceText, targetText }) => {
      const length = pair.field === 'hunan' ? SHOWN : OPENING
      return [
        `- **${kind}** ${pair.name}, ${source} → ${target}, confidence ${figure(confidence)} (people: ${gold ?? 'none'}, library: ${predicted ?? 'none'})`,
        `  - ${excerpt(sourceText, length)}`,
        `  - ${excerpt(targetText, length)}`,
      ]
    })
}

/** Characters of a seed's task, and of another document's. */
const SHOWN = 60
const OPENING = 16

const excerpt = (text: string, length: number): string =>
  (text.length > length ? `${text.slice(0, length)}…` : text).replace(/\s+/gu, ' ')
