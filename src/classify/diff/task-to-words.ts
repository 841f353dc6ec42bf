import { unitToKind } from '../../lexicon/agencies.js'
import type { TokenizedTask } from '../../model/index.js'

/** A piece of a task's text and what it is compared by. */
export interface Word {
  readonly from: number
  readonly to: number
  readonly key: string
}

/** ， · （ · 牵头 · 按职责分工负责 (what stands between the units of a responsibility note) */
const BETWEEN_UNITS = /([\p{P}\p{S}\s]|牵头|按职责分工负责|按职责分工|负责|配合)/u

/**
 * The words of a task from its first character to its last, gapless and in order.
 *
 * Clauses leave out responsibility notes; those are cut at punctuation, so that a list of units is
 * compared unit by unit.
 */
export function taskToWords({ task, clauses }: TokenizedTask): readonly Word[] {
  const tokens = clauses
    .flatMap((clause) => clause.tokens)
    .filter((token) => token.to > token.from)
    .sort((x, y) => x.from - y.from)
  const words: Word[] = []
  let at = 0
  for (const token of tokens) {
    if (token.from < at || token.to > task.text.length) continue
    addPieces(task.text, at, token.from, words)
    words.push({
      from: token.from,
      to: token.to,
      key: token.key || folded(task.text.slice(token.from, token.to)),
    })
    at = token.to
  }
  addPieces(task.text, at, task.text.length, words)
  return words
}

/** Text that is in no clause: offices of the same job are one word, whatever their level. */
function addPieces(text: string, from: number, to: number, into: Word[]): void {
  let at = from
  for (const piece of text.slice(from, to).split(BETWEEN_UNITS))
    if (piece !== '')
      into.push({ from: at, to: (at += piece.length), key: unitToKind(piece)?.kind ?? folded(piece) })
}

const folded = (text: string): string => text.normalize('NFKC')
