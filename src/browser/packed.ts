/** The data of the lexicon in the form in which a page gets them: less than half the length. What stands for a number is one character (`symbolToNumber`). */
export interface Packed {
  /** All characters of all tables, the commonest first: a character is told by its place. */
  readonly alphabet: string
  /** Terms with a number each, as `textToTerms` reads them. */
  readonly tables: Readonly<Record<string, string>>
  /** Codes of regions as steps from one to the next, and their names. */
  readonly regions: readonly [codes: string, names: string]
  /** Codes of traditional characters as steps from one to the next, and the simplified ones. */
  readonly characters: readonly [traditional: string, simplified: string]
  /** What is no table, as it is. */
  readonly background: {
    readonly PASSAGES: number
    readonly STEPS: number
    readonly RAREST_PAIR: number
    readonly RAREST_WORD: number
  }
  readonly headings: {
    readonly lengths: readonly number[]
    readonly weights: readonly number[]
    readonly intercept: number
  }
}

/** The build puts its value here: what `dataToPacked` (build/) gives. */
export const PACKED: Packed = undefined as unknown as Packed
