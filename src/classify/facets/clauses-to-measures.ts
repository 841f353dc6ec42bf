import type { Clause, ClauseMatch, Link, MeasuresFacet, Span } from '../../model/index.js'

/** Matched clauses at least this alike say the same in the same words, give or take a particle. */
const SAME_WORDING = 0.85

/** Two spans overlap for a match by more than half of the shorter: evidence may join or cut clauses. */
const OVERLAP = 0.5

/** Which clauses were kept, rewritten, dropped or added, from the evidence of a link. */
export function clausesToMeasures(
  source: readonly Clause[],
  target: readonly Clause[],
  matches: readonly ClauseMatch[],
  coverage: Link['coverage'],
): MeasuresFacet {
  const unmatched = (clauses: readonly Clause[], side: 'source' | 'target'): readonly Span[] =>
    clauses
      .filter(
        (clause) =>
          clause.tokens.some((token) => token.key !== '') &&
          !matches.some((match) => overlaps(clause, match[side])),
      )
      .map(({ from, to }) => ({ from, to }))
  return {
    kept: matches.filter((match) => match.similarity >= SAME_WORDING),
    rewritten: matches.filter((match) => match.similarity < SAME_WORDING),
    dropped: unmatched(source, 'source'),
    added: unmatched(target, 'target'),
    coverage,
  }
}

function overlaps(one: Span, other: Span): boolean {
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from)
  return shared > OVERLAP * Math.min(one.to - one.from, other.to - other.from)
}
