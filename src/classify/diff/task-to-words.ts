import type { TokenizedTask } from '../../model.js'

/** A piece of a task's text and what it is compared by. */
export interface Word {
  readonly from: number
  readonly to: number
  readonly key: string
}

/** “ · 政务服务 · ， (for text that is in no clause: responsibility notes, gaps) */
const PIECE = /[\p{P}\p{S}\s]|[^\p{P}\p{S}\s]+/gu

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
    words.push(...piecesOf(task.text, at, token.from))
    words.push({
      from: token.from,
      to: token.to,
      key: token.key || folded(task.text.slice(token.from, token.to)),
    })
    at = token.to
  }
  words.push(...piecesOf(task.text, at, task.text.length))
  return words
}

function piecesOf(text: string, from: number, to: number): Word[] {
  if (from >= to) return []
  return [...text.slice(from, to).matchAll(PIECE)].map((piece) => ({
    from: from + piece.index,
    to: from + piece.index + piece[0].length,
    key: folded(piece[0]),
  }))
}

const folded = (text: string): string => text.normalize('NFKC')
