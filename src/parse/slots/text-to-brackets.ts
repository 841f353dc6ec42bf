import type { Span } from '../../model.js'

/** A pair of brackets with its content: `from` is the opening bracket, `to` is after the closing one. */
export interface BracketPair extends Span {
  /** How many other pairs enclose it. */
  readonly depth: number
}

/** Families of brackets; widths mix within a family in scanned documents: （省政务局牵头). */
const OPENING = '（(〔[［【「'
const CLOSING = '）)〕]］】」'
const FAMILY = '0011223'

/**
 * All pairs of round, square and lenticular brackets, by position; and opening brackets that nothing closes.
 *
 * A closing bracket closes the nearest open one of its family; open brackets between them count as never
 * closed. One pass with a stack, so a megabyte of （ costs what its length costs.
 *
 * @example textToBrackets('甲（乙〔2〕丙）').pairs.length // => 2
 */
export function textToBrackets(text: string): { pairs: readonly BracketPair[]; open: readonly number[] } {
  const stack: { at: number; family: string }[] = []
  const waiting = new Map<string, number>()
  const pairs: BracketPair[] = []
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!
    const opens = OPENING.indexOf(mark)
    if (opens >= 0) {
      const family = FAMILY[opens]!
      stack.push({ at, family })
      waiting.set(family, (waiting.get(family) ?? 0) + 1)
      continue
    }
    const closes = CLOSING.indexOf(mark)
    if (closes < 0) continue
    const family = FAMILY[closes]!
    if ((waiting.get(family) ?? 0) === 0) continue
    while (stack.length > 0) {
      const top = stack.pop()!
      waiting.set(top.family, waiting.get(top.family)! - 1)
      if (top.family === family) {
        pairs.push({ from: top.at, to: at + 1, depth: stack.length })
        break
      }
      open.push(top.at)
    }
  }
  for (const { at } of stack) open.push(at)
  return {
    pairs: pairs.sort((one, other) => one.from - other.from),
    open: open.sort((one, other) => one - other),
  }
}
