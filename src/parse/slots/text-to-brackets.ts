import type { Span } from '../../model/index.js'

/** A pair of brackets with its content: `from` is the opening bracket, `to` is after the closing one. */
export interface BracketPair extends Span {
  /** How many other pairs enclose it. */
  readonly depth: number
}

/** Families of brackets; widths mix within a family in scanned documents: （省政务局牵头). */
const OPENING = '（(〔[［【「'
const CLOSING = '）)〕]］】」'
const ANY = /[（(〔[［【「）)〕\]］】」]/gu
const FAMILY: readonly number[] = [0, 0, 1, 1, 1, 2, 3]

/**
 * All pairs of round, square and lenticular brackets, by position; and the last opening bracket that nothing closes.
 *
 * A closing bracket closes the nearest open one of its family; open brackets between them count as never
 * closed. One pass with a stack, so a megabyte of （ costs what its length costs.
 *
 * @example textToBrackets('甲（乙〔2〕丙）').pairs.length // => 2
 */
export function textToBrackets(text: string): { pairs: readonly BracketPair[]; lastOpen: number | null } {
  // Numbers in flat arrays: a megabyte of （ is a million entries.
  const places: number[] = []
  const families: number[] = []
  const waiting = [0, 0, 0, 0]
  const pairs: BracketPair[] = []
  let lastOpen = -1
  for (const { index: at, 0: mark } of text.matchAll(ANY)) {
    const opens = OPENING.indexOf(mark)
    if (opens >= 0) {
      places.push(at)
      families.push(FAMILY[opens]!)
      waiting[FAMILY[opens]!]!++
      continue
    }
    const closes = CLOSING.indexOf(mark)
    if (closes < 0) continue
    const family = FAMILY[closes]!
    if (waiting[family] === 0) continue
    while (places.length > 0) {
      const from = places.pop()!
      const top = families.pop()!
      waiting[top]!--
      if (top === family) {
        pairs.push({ from, to: at + 1, depth: places.length })
        break
      }
      lastOpen = Math.max(lastOpen, from)
    }
  }
  lastOpen = Math.max(lastOpen, places.at(-1) ?? -1)
  return {
    pairs: pairs.sort((one, other) => one.from - other.from),
    lastOpen: lastOpen < 0 ? null : lastOpen,
  }
}
