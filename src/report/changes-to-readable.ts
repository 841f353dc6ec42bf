import { checkChanges, checkText } from '../check.js'
import type { Change } from '../model/index.js'

/** A kept stretch of fewer characters than this between two rewritings is read as part of them. */
const ISLAND = 2

/** 的 · ， · 、和 (stretches that carry no content of their own) */
const FILLER = /^[\p{P}\s的和与及并等]*$/u

/**
 * The changes as a person wants to see them: still exact, with fewer and larger pieces.
 *
 * A lone 的 or ， that happens to stand in both texts between two rewritings does not help the eye and
 * becomes part of one rewriting, and so does a lone common word amid long rewritings; lists that only lost or won members keep their fine grain.
 */
export function changesToReadable(changes: readonly Change[], source: string): readonly Change[] {
  checkChanges('changesToReadable', changes)
  checkText('changesToReadable', source)
  const readable: Change[] = []
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i]!
    const before = readable.at(-1)
    const after = changes[i + 1]
    if (
      before &&
      after &&
      (isIsland(change, source) || isLost(change, before, after)) &&
      isRewriting(before, after)
    ) {
      readable[readable.length - 1] = joined(joined(before, change), after)
      i++
    } else readable.push(change)
  }
  return readable
}

function isIsland({ kind, source: { from, to } }: Change, source: string): boolean {
  if (kind !== 'kept' && kind !== 'localised') return false
  return to - from < ISLAND || FILLER.test(source.slice(from, to))
}

/** A kept word of this many characters between two rewritings so much longer than it is chance. */
const LONE_WORD = 2
const MUCH_LONGER = 4

/** 服务, 建设 or 完善 that happens to stand in both texts while all around it was written anew. */
function isLost(change: Change, before: Change, after: Change): boolean {
  if (change.kind !== 'kept' || lengthOf(change) > LONE_WORD) return false
  return Math.min(lengthOf(before), lengthOf(after)) >= MUCH_LONGER * lengthOf(change)
}

const lengthOf = ({ source, target }: Change): number =>
  Math.max(source.to - source.from, target.to - target.from)

/** Both sides of the island lose words and win words, taken together, and neither is kept. */
function isRewriting(before: Change, after: Change): boolean {
  const kinds = [before.kind, after.kind]
  if (kinds.some((kind) => kind === 'kept' || kind === 'localised')) return false
  return kinds.includes('rewritten') || before.kind !== after.kind
}

const joined = (first: Change, second: Change): Change => ({
  kind: 'rewritten',
  source: { from: first.source.from, to: second.source.to },
  target: { from: first.target.from, to: second.target.to },
})
