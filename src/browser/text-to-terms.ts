/** Printable characters that no quotation mark of JavaScript minds, for the numbers that are met most. */
const PLAIN = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at))
  .filter((char) => !'\\`\'"$'.includes(char))
  .join('')

/** From here on characters follow in order of their codes. */
const FURTHER = 0xa1

/** One character for a number from 0. */
export const numberToSymbol = (number: number): string =>
  number < PLAIN.length ? PLAIN[number]! : String.fromCharCode(FURTHER + number - PLAIN.length)

const PLACES: ReadonlyMap<string, number> = new Map([...PLAIN].map((char, at) => [char, at]))

/** The number that a character stands for. */
export const symbolToNumber = (symbol: string): number =>
  PLACES.get(symbol) ?? symbol.charCodeAt(0) - FURTHER + PLAIN.length

/** Stands before the digits of a step that is too long for a symbol, which end with it too. */
const LONG_STEP = '\n'

/** Numbers that rise, as steps from each to the next. */
export function risingToSymbols(numbers: readonly number[]): string {
  return numbers
    .map((number, at) => number - (numbers[at - 1] ?? 0))
    .map((step) => (step < LONGEST_STEP ? numberToSymbol(step) : LONG_STEP + step + LONG_STEP))
    .join('')
}

const LONGEST_STEP = 1000

export function symbolsToRising(symbols: string): readonly number[] {
  let number = 0
  return Array.from(symbols.matchAll(/\n(\d+)\n|./gsu), ([symbol, step]) => {
    number += step === undefined ? symbolToNumber(symbol) : Number(step)
    return number
  })
}

/** Weights of the edges of headings are told from this number on. */
export const LEAST_WEIGHT = -100

/** A term has fewer characters than this. */
export const LONGEST_TERM = 16

/**
 * Terms with their numbers. They are in order of the places of their characters in the alphabet; of each are told
 * how many characters it has in common with the one before and how many follow (line 1), how much further in the
 * alphabet the first of those is (line 2), which the others are (line 3), and its number (line 4).
 */
export function textToTerms(alphabet: string, text: string): readonly (readonly [string, number])[] {
  const [shapes = '', steps = '', others = '', numbers = ''] = text.split('\n')
  const terms: [string, number][] = []
  let before: number[] = []
  let read = 0
  for (let at = 0; at < shapes.length; at++) {
    const shape = symbolToNumber(shapes[at]!)
    const common = Math.floor(shape / LONGEST_TERM)
    const from = before[common] ?? -1
    const places = [...before.slice(0, common), from + 1 + symbolToNumber(steps[at]!)]
    for (let more = 1; more < shape % LONGEST_TERM; more++) places.push(symbolToNumber(others[read++]!))
    terms.push([places.map((place) => alphabet[place]).join(''), symbolToNumber(numbers[at]!)])
    before = places
  }
  return terms
}
