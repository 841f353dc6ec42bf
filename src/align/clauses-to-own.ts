import type { Clause, Token } from '../model/index.js'
import { clauseToPairs } from './clause-to-terms.js'

/**
 * The clauses of each task with the tokens of standard sentences made empty marks, which say nothing.
 *
 * `isStandard` (0 or 1) goes with the pairs of all clauses one after another, as `clauseToPairs` gives them.
 */
export function clausesToOwn(
  clauses: readonly (readonly Clause[])[],
  isStandard: Uint8Array,
): readonly (readonly Clause[])[] {
  let pair = 0
  return clauses.map((ofTask) =>
    ofTask.map((clause) => {
      const held: (boolean | undefined)[] = clause.tokens.map(() => undefined)
      clauseToPairs(clause, (_, __, ofFirst, ofSecond) => {
        const isOne = isStandard[pair++] === 1
        for (const token of [ofFirst, ofSecond]) held[token] = held[token] === true || isOne
      })
      return {
        ...clause,
        tokens: clause.tokens.map((token, at) => (isHeld(held, at) ? silent(token) : token)),
      }
    }),
  )
}

/** A token in no pair (an office, a single character between marks) goes with a standard neighbour on either side. */
function isHeld(held: readonly (boolean | undefined)[], at: number): boolean {
  if (held[at] !== undefined) return held[at]!
  const before = held.slice(0, at).findLast((own) => own !== undefined)
  const after = held.slice(at).find((own) => own !== undefined)
  return before === true || after === true
}

const silent = (token: Token): Token => ({ ...token, text: '', key: '', kind: 'mark' })
