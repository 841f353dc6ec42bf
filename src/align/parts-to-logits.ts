import type { PartWeights } from '../options.js'
import type { Parts } from './views-to-parts.js'

/** The parts that the model of core links weighs, and that are shown. */
export const PART_NAMES: readonly (keyof Parts)[] = [
  'words',
  'clauses',
  'headings',
  'closeness',
  'measures',
  'kinship',
]

/** The parts that the model of any link weighs. */
export const TOUCH_NAMES: readonly (keyof Parts)[] = ['words', 'headings', 'closeness', 'measures', 'kinship']

/** For each cell the logarithm of the odds. */
export function partsToLogits(parts: Parts, { parts: weights, bias }: PartWeights): Float64Array {
  const logits = new Float64Array(parts.words.length).fill(bias)
  for (const name of PART_NAMES) {
    const weight = weights[name] ?? 0
    if (weight === 0) continue
    const values = parts[name]
    for (let cell = 0; cell < logits.length; cell++) logits[cell]! += weight * values[cell]!
  }
  return logits
}

export const logitToProbability = (logit: number): number => 1 / (1 + Math.exp(-logit))
