import type { AlignWeights } from '../options.js'
import type { Parts } from './views-to-parts.js'

/** The parts that the model weighs. */
export const PART_NAMES: readonly (keyof Parts)[] = ['words', 'clauses', 'headings', 'coverage', 'closeness']

/** For each cell the logarithm of the odds that a reader would link the two tasks. */
export function partsToLogits(parts: Parts, weights: AlignWeights): Float64Array {
  const logits = new Float64Array(parts.words.length).fill(weights.bias)
  for (const name of PART_NAMES) {
    const weight = weights.parts[name] ?? 0
    if (weight === 0) continue
    const values = parts[name]
    for (let cell = 0; cell < logits.length; cell++) logits[cell]! += weight * values[cell]!
  }
  return logits
}

export const logitToProbability = (logit: number): number => 1 / (1 + Math.exp(-logit))
