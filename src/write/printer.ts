import { type InspectOptionsStylized, inspect } from 'node:util'
import { textToPlain } from './text-to-plain.js'
import { cutToWidth } from './text-width.js'

/** How one kind of thing is printed at the REPL, in `console.log` and `console.table`, and as a string. */
export interface Printing<Thing extends object> {
  /** What stands in brackets where a thing lies too deep to be shown: [Comparison]. */
  readonly name: string
  /** In a list, and as a string: one line. */
  readonly line: (thing: Thing, width: number) => string
  /** By itself; nothing where that is no more than the line. */
  readonly whole?: (thing: Thing, width: number) => readonly string[]
  /** In the cell of a table, or deep inside something. */
  readonly brief?: (thing: Thing) => string
  /** Whether a string of it is the whole, not the line. */
  readonly isLong?: boolean
}

/** Columns of what is printed when the terminal does not say. */
const WIDTH = 100
/** Below this the terminal does not count. */
const LEAST_WIDTH = 80
/** Node's default depth: an object printed by itself, not inside a list. */
const TOP_DEPTH = 2

/**
 * Gives things of one kind their print. It is made of hidden properties: keys, spreading, JSON and equality do not see
 * it, and what has one keeps it. No line is wider than the terminal, and no control character reaches it.
 */
export function createPrinter<Thing extends object>(
  printing: Printing<Thing>,
): <T extends Thing>(thing: T) => T {
  const { name, line, whole, brief, isLong = false } = printing
  const print = (thing: Thing, isWhole: boolean, width: number): string => {
    const lines = isWhole && whole !== undefined ? whole(thing, width) : [line(thing, width)]
    return lines
      .flatMap((one) => one.split('\n'))
      .map((one) => cutToWidth(textToPlain(one), width))
      .join('\n')
  }
  // one function for all things of a kind: a corpus has a hundred thousand of them
  const hidden = {
    [inspect.custom]: {
      enumerable: false,
      configurable: true,
      value(this: Thing, depth: number, options: InspectOptionsStylized): string {
        if (depth < 0) return brief === undefined ? options.stylize(`[${name}]`, 'special') : brief(this)
        return print(this, depth >= TOP_DEPTH, widthOf(options))
      },
    },
    toString: {
      enumerable: false,
      configurable: true,
      value(this: Thing): string {
        return print(this, isLong, WIDTH)
      },
    },
  }
  return (thing) =>
    !Object.isExtensible(thing) || Object.hasOwn(thing, inspect.custom)
      ? thing
      : Object.defineProperties(thing, hidden)
}

const widthOf = ({ breakLength }: InspectOptionsStylized): number =>
  breakLength !== undefined && Number.isFinite(breakLength) && breakLength >= LEAST_WIDTH
    ? breakLength
    : WIDTH
