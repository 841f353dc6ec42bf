import { checkChanges, checkText } from '../check.js'
import type { Change, Span } from '../model/index.js'

/** A kept stretch of fewer characters than this between two rewritings is read as part of them. */
const ISLAND = 2

/** 的 · ， · 、和 (stretches that carry no content of their own) */
const FILLER = /^[\p{P}\s的和与及并等]*$/u

/**
 * The changes as a person wants to see them: still exact, with fewer and larger pieces.
 *
 * A lone 的 or ， that happens to stand in both texts between two rewritings does not help the eye and
 * becomes part of one rewriting, and so does a lone common word amid long rewritings; lists that only lost or won members keep their fine grain.
 * What is called rewritten says something alike: a long stretch in the place of one that shares next to no word with
 * it is something dropped and something added.
 */
export function changesToReadable(
  changes: readonly Change[],
  source: string,
  target: string,
): readonly Change[] {
  checkChanges('changesToReadable', changes)
  checkText('changesToReadable', source)
  checkText('changesToReadable', target)
  return changesToJoined(changes, source).flatMap((change) =>
    change.kind !== 'rewritten' || isRewording(textAt(source, change.source), textAt(target, change.target))
      ? [change]
      : apart(change),
  )
}

function changesToJoined(changes: readonly Change[], source: string): readonly Change[] {
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

/** Up to this many letters, a word or two, one stretch can take the place of another: 制定 → 出台, 2 → 3. */
const WORD_OR_TWO = 4

/**
 * From this share of common bigrams on, of those of the shorter stretch, two stretches say something alike. In the
 * seeds' links nearly all below it are about other things, and nearly all above it about the same.
 */
const ALIKE = 0.2

/** Whether one stretch says the other in other words. */
function isRewording(source: string, target: string): boolean {
  const [before, after] = [lettersOf(source), lettersOf(target)]
  if (Math.max(before.length, after.length) <= WORD_OR_TWO) return true
  const [own, other] = [bigramsOf(before), bigramsOf(after)]
  const fewer = Math.min(own.size, other.size)
  let common = 0
  for (const bigram of own) if (other.has(bigram)) common++
  return fewer > 0 && common >= ALIKE * fewer
}

const textAt = (text: string, { from, to }: Span): string => text.slice(from, to)

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

const bigramsOf = (letters: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)))

/** What was replaced, then what replaced it. */
const apart = ({ source, target }: Change): readonly Change[] => [
  { kind: 'dropped', source, target: { from: target.from, to: target.from } },
  { kind: 'added', source: { from: source.to, to: source.to }, target },
]
