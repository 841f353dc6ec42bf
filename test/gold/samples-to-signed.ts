import type { Logistic, Samples } from './samples-to-logistic.js'

const MOST_ROUNDS = 2000
const CLOSE_ENOUGH = 1e-7
/** The curve of the logistic is never steeper: a step that trusts this never overshoots. */
const STEEPEST = 0.25

/**
 * Logistic regression whose ridge pulls the weights towards `prior`, none of them negative, by coordinate descent.
 *
 * With few samples every column counts alike (unit weights: Dawes 1979) until the samples say otherwise. For few
 * columns, each about 0–1: slow and sure, where Newton's method may swing between columns that say alike.
 */
export function samplesToSigned({ rows, wanted, share }: Samples, ridge: number, prior: Logistic): Logistic {
  const width = rows[0]!.length
  const priors = [...prior.weights, prior.bias]
  const weights = Float64Array.from(priors)
  const logits = Float64Array.from(rows, (row) =>
    row.reduce((sum, value, k) => sum + value * weights[k]!, prior.bias),
  )
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = 0
    for (let k = 0; k <= width; k++) {
      let slope = ridge * (weights[k]! - priors[k]!)
      let curve = ridge
      rows.forEach((row, at) => {
        const value = k < width ? row[k]! : 1
        if (value === 0) return
        slope += share[at]! * (1 / (1 + Math.exp(-logits[at]!)) - wanted[at]!) * value
        curve += share[at]! * STEEPEST * value * value
      })
      const next = k < width ? Math.max(0, weights[k]! - slope / curve) : weights[k]! - slope / curve
      const step = next - weights[k]!
      if (step === 0) continue
      rows.forEach((row, at) => {
        logits[at]! += step * (k < width ? row[k]! : 1)
      })
      weights[k] = next
      moved = Math.max(moved, Math.abs(step))
    }
    if (moved < CLOSE_ENOUGH) break
  }
  return { weights: [...weights.slice(0, width)], bias: weights[width]! }
}
