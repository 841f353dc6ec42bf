import type { Action, ClauseMatch, Span, StrengthFacet } from '../../model/index.js'

/** An action with its place in the task's text. */
export interface PlacedAction extends Span {
  readonly action: Action
}

/** A mean change below this is noise of two verbs of neighbouring degrees. */
const CLEAR_CHANGE = 0.34

/** How firmly matched clauses commit on either side; clauses without an opening verb on both sides do not count. */
export function actionsToFacet(
  source: readonly PlacedAction[],
  target: readonly PlacedAction[],
  matches: readonly ClauseMatch[],
): StrengthFacet {
  const pairs: { source: Action; target: Action }[] = []
  for (const match of matches) {
    const one = firstWithin(source, match.source)
    const other = firstWithin(target, match.target)
    if (one !== null && other !== null) pairs.push({ source: one, target: other })
  }
  if (pairs.length === 0) return { kind: 'unknown', change: null, pairs }
  const sum = pairs.reduce((total, pair) => total + pair.target.strength - pair.source.strength, 0)
  const change = Number((sum / pairs.length).toFixed(2))
  return {
    kind: change >= CLEAR_CHANGE ? 'raised' : change <= -CLEAR_CHANGE ? 'lowered' : 'kept',
    change,
    pairs,
  }
}

function firstWithin(actions: readonly PlacedAction[], span: Span): Action | null {
  return actions.find((action) => action.from >= span.from && action.from < span.to)?.action ?? null
}
