import type { RelationChances } from '../model/index.js'
import type { Cells } from './cells.js'
import type { Chances } from './measured-to-chances.js'

/**
 * What is likely of every task: the closest relation that a reader would find for it among all its pairs.
 *
 * Pairs count as independent of one another, so the chance of no link at all is Π(1 − P(any)), that of none closer
 * than partial Π(1 − P(core)), and so on. What that neglects was measured to be little (test/gold/REPORT.md): a
 * further fit of these four figures made them worse in fields that it had not seen.
 */
export function chancesToOutlooks(
  { rows, columns, count, rowOf, columnOf }: Cells,
  chances: Chances,
): { readonly source: readonly RelationChances[]; readonly target: readonly RelationChances[] } {
  const side = (length: number, placeOf: Int32Array): readonly RelationChances[] => {
    const without = (of: Float64Array): Float64Array => {
      const product = new Float64Array(length).fill(1)
      for (let cell = 0; cell < count; cell++) product[placeOf[cell]!]! *= 1 - of[cell]!
      return product
    }
    const [any, core, inherited] = [
      without(chances.any),
      without(chances.core),
      without(chances.inherited),
    ] as const
    return Array.from({ length }, (_, place) => ({
      inherited: 1 - inherited[place]!,
      rephrased: inherited[place]! - core[place]!,
      partial: core[place]! - any[place]!,
      none: any[place]!,
    }))
  }
  return { source: side(rows, rowOf), target: side(columns, columnOf) }
}
