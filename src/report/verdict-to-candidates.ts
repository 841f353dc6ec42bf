import { type Comparison, coreChance } from '../model/index.js'
import { decimal } from '../write/figures.js'
import { type Lang, STATUS, word } from '../write/wording.js'
import { nameOf, otherEnd, type Side, type Verdict, verdictOf } from './comparison-to-pairs.js'

/** A task that comes nearest to one without a link, in words. */
export interface CandidateLine {
  readonly task: string
  readonly name: string
  /** Score and probabilities. */
  readonly figures: string
  /** The two clauses that say most alike, where any do. */
  readonly clauses: { readonly own: string; readonly other: string } | null
}

/** The nearest tasks of one that was dropped or added; none for linked ones, which show their links. */
export function verdictToCandidates(
  comparison: Comparison,
  verdict: Verdict,
  side: Side,
  lang: Lang,
): readonly CandidateLine[] {
  if (verdict.links.length > 0) return []
  const otherSide: Side = side === 'source' ? 'target' : 'source'
  return verdict.candidates.map((candidate) => {
    const other = verdictOf(comparison, otherSide, otherEnd(candidate, side))
    const [match] = candidate.evidence
    return {
      task: other.task.id,
      name: nameOf(other),
      figures: [
        `${word(lang, 'score')} ${decimal(candidate.score)}`,
        `${word(lang, 'coreLinks')} ${decimal(coreChance(candidate.chances))}`,
        `${STATUS.partial[lang]} ${decimal(candidate.chances.partial)}`,
      ].join(' · '),
      clauses: match
        ? {
            own: verdict.task.text.slice(match[side].from, match[side].to),
            other: other.task.text.slice(match[otherSide].from, match[otherSide].to),
          }
        : null,
    }
  })
}

/** One such line as text. */
export const candidateToText = ({ task, name, figures, clauses }: CandidateLine): string =>
  `${task} ${name} · ${figures}${clauses ? ` · ${clauses.own} ↔ ${clauses.other}` : ''}`
