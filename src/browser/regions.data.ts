import { PACKED } from './packed.js'
import { symbolsToRising, symbolToNumber } from './text-to-terms.js'

const [codes, names] = PACKED.regions
const letters = (name: string): string =>
  Array.from(name, (char) => PACKED.alphabet[symbolToNumber(char)]).join('')
const list = names.split('\n')

/** As its namesake. */
export const REGIONS: string = symbolsToRising(codes)
  .map((code, at) => code + letters(list[at]!))
  .join(' ')
