import { isCounted } from '../lexicon/background.js'
import { FOLDED } from '../lexicon/localisation.js'
import type { Clause } from '../model/index.js'

const SAYS_NOTHING = new Set(['mark', 'number', 'date', 'place'])

/** Hands over the words of a clause that tell something. */
export function clauseToWords({ tokens }: Clause, visit: (key: string) => void): void {
  for (const { key, kind } of tokens)
    if (key !== '' && !SAYS_NOTHING.has(kind) && isCounted(key.charCodeAt(key.length - 1))) visit(key)
}

/**
 * Hands over every two neighbouring characters of a clause, with the places of the tokens they belong to.
 *
 * Pairs run across words, but not across marks, figures, places and offices.
 */
export function clauseToPairs(
  { tokens }: Clause,
  visit: (first: number, second: number, ofFirst: number, ofSecond: number) => void,
): void {
  let last = 0
  let ofLast = 0
  for (let token = 0; token < tokens.length; token++) {
    const { key, kind } = tokens[token]!
    if (SAYS_NOTHING.has(kind) || isOffice(key)) {
      last = 0
      continue
    }
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i)
      if (!isCounted(unit)) {
        if (key[i] !== FOLDED) last = 0
        continue
      }
      if (last !== 0) visit(last, unit, ofLast, token)
      last = unit
      ofLast = token
    }
  }
}

/** ◇collective-governments, not ◇党委: kinds of offices are named by Latin letters, which are no part of a wording. */
const isOffice = (key: string): boolean => key[0] === FOLDED && LATIN_LETTER.test(key)
const LATIN_LETTER = /[a-z]/u
