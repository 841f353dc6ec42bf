import { checkChanges, checkText, checkTokenizedTask } from '../../check.js'
import type { Change, Span, TokenizedTask } from '../../model/index.js'
import { type Hunk, keysToHunks } from './keys-to-hunks.js'
import { taskToWords, type Word } from './task-to-words.js'

/**
 * Two texts that need more single-word edits than this are not compared further: the cost grows with
 * its square (2,000 edits take about a second). The longest linked pair of the seeds needs 300.
 */
const MOST_EDITS = 2_000

/**
 * What was kept, localised, rewritten, added and dropped between two tasks, word by word.
 *
 * Exact: the changes cover both texts from end to end, so either text can be rebuilt from the other
 * (see `applyChanges`). `localised` words are equal once places, levels and widths are folded. Moved
 * words show as dropped here and added there. Two very long, very different texts come back as one
 * `rewritten` between what they share at both ends.
 *
 * Method: Myers, “An O(ND) difference algorithm and its variations”, Algorithmica 1 (1986), on words.
 */
export function linkToChanges(source: TokenizedTask, target: TokenizedTask): readonly Change[] {
  checkTokenizedTask('linkToChanges', source)
  checkTokenizedTask('linkToChanges', target)
  const sourceText = source.task.text
  const targetText = target.task.text
  const before = taskToWords(source)
  const after = taskToWords(target)
  const changes: Change[] = []
  let s = 0
  let t = 0
  for (const [kept, dropped, added] of hunks(before, after)) {
    for (let i = 0; i < kept; i++) {
      const from = before[s + i]!
      const to = after[t + i]!
      const same = sourceText.slice(from.from, from.to) === targetText.slice(to.from, to.to)
      pushChange(changes, { kind: same ? 'kept' : 'localised', source: spanOf(from), target: spanOf(to) })
    }
    s += kept
    t += kept
    if (dropped + added > 0) {
      const kind = dropped === 0 ? 'added' : added === 0 ? 'dropped' : 'rewritten'
      pushChange(changes, {
        kind,
        source: stretch(before, s, dropped, sourceText.length),
        target: stretch(after, t, added, targetText.length),
      })
    }
    s += dropped
    t += added
  }
  return changes
}

/**
 * The target's text, built from the source's text and the changes alone plus the words that are new.
 *
 * @example applyChanges([{ kind: 'rewritten', source: { from: 0, to: 1 }, target: { from: 0, to: 1 } }], '省', '市') // => '市'
 */
export function applyChanges(changes: readonly Change[], source: string, target: string): string {
  checkChanges('applyChanges', changes)
  checkText('applyChanges', source)
  checkText('applyChanges', target)
  return changes
    .map((change) =>
      change.kind === 'kept'
        ? source.slice(change.source.from, change.source.to)
        : target.slice(change.target.from, change.target.to),
    )
    .join('')
}

function hunks(before: readonly Word[], after: readonly Word[]): readonly Hunk[] {
  const keys = (words: readonly Word[]): readonly string[] => words.map((word) => word.key)
  return keysToHunks(keys(before), keys(after), MOST_EDITS) ?? sharedEnds(before, after)
}

function sharedEnds(before: readonly Word[], after: readonly Word[]): readonly Hunk[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head]!.key === after[head]!.key) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail)!.key === after.at(-1 - tail)!.key) tail++
  return [
    [head, before.length - head - tail, after.length - head - tail],
    [tail, 0, 0],
  ]
}

const spanOf = ({ from, to }: Word): Span => ({ from, to })

function stretch(words: readonly Word[], first: number, count: number, end: number): Span {
  const from = words[first]?.from ?? end
  return { from, to: count === 0 ? from : words[first + count - 1]!.to }
}

/** Adjoining changes of one kind are one change, except that localised words stay single. */
function pushChange(changes: Change[], change: Change): void {
  const last = changes.at(-1)
  if (last === undefined || last.kind !== change.kind || change.kind === 'localised') {
    changes.push(change)
    return
  }
  changes[changes.length - 1] = {
    kind: change.kind,
    source: { from: last.source.from, to: change.source.to },
    target: { from: last.target.from, to: change.target.to },
  }
}
