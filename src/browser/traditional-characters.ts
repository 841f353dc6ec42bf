import { PACKED } from './packed.js'
import { symbolsToRising } from './text-to-terms.js'

const [traditional, simplified] = PACKED.characters
const into = Array.from(simplified)

/** The table of characters as opencc-js has it. */
export const TRADITIONAL: string = symbolsToRising(traditional)
  .map((code, at) => `${String.fromCodePoint(code)} ${into[at]}`)
  .join('|')
