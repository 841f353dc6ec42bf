/** Rows of figures, what they should give (0 or 1), and how much each row counts. */
export interface Samples {
  readonly rows: readonly Float64Array[]
  readonly wanted: Float64Array
  readonly share: Float64Array
}

export interface Logistic {
  readonly weights: readonly number[]
  readonly bias: number
}

const MOST_ROUNDS = 60
const CLOSE_ENOUGH = 1e-9

/**
 * Logistic regression with a ridge on the weights as standardised, none of them negative.
 *
 * Newton's method on the columns that are free; a column whose weight would fall below 0 is held at 0
 * for the round (projected Newton, Bertsekas 1982). The same samples give the same bytes.
 */
export function samplesToLogistic({ rows, wanted, share }: Samples, ridge: number): Logistic {
  const width = rows[0]!.length
  const { mean, spread } = columnsOf(rows, width)
  const scaled = rows.map((row) => row.map((value, k) => (value - mean[k]!) / spread[k]!))
  let weights = new Float64Array(width + 1)
  weights[width] = -3
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { slope, curve } = derivatives(scaled, wanted, share, weights, ridge)
    const free = [...slope.keys()].filter((k) => k === width || weights[k]! > 0 || slope[k]! < 0)
    const step = solve(
      free.map((i) => free.map((j) => curve[i]![j]!)),
      free.map((i) => slope[i]!),
    )
    const next = weights.slice()
    free.forEach((k, at) => {
      next[k]! -= Math.max(-2, Math.min(2, step[at]!))
      if (k < width) next[k] = Math.max(0, next[k]!)
    })
    const moved = Math.max(...next.map((value, k) => Math.abs(value - weights[k]!)))
    weights = next
    if (moved < CLOSE_ENOUGH) break
  }
  const own = Array.from({ length: width }, (_, k) => weights[k]! / spread[k]!)
  return { weights: own, bias: weights[width]! - own.reduce((sum, weight, k) => sum + weight * mean[k]!, 0) }
}

function columnsOf(
  rows: readonly Float64Array[],
  width: number,
): { readonly mean: Float64Array; readonly spread: Float64Array } {
  const mean = new Float64Array(width)
  const spread = new Float64Array(width)
  for (const row of rows) row.forEach((value, k) => void (mean[k]! += value / rows.length))
  for (const row of rows)
    row.forEach((value, k) => void (spread[k]! += (value - mean[k]!) ** 2 / rows.length))
  return { mean, spread: spread.map((value) => Math.sqrt(value) || 1) }
}

function derivatives(
  rows: readonly Float64Array[],
  wanted: Float64Array,
  share: Float64Array,
  weights: Float64Array,
  ridge: number,
): { readonly slope: Float64Array; readonly curve: readonly Float64Array[] } {
  const width = weights.length - 1
  const slope = weights.map((weight, k) => (k < width ? ridge * weight : 0))
  const curve = Array.from({ length: width + 1 }, (_, i) =>
    Float64Array.from({ length: width + 1 }, (__, j) => (i === j && i < width ? ridge : 0)),
  )
  const whole = new Float64Array(width + 1).fill(1)
  rows.forEach((row, at) => {
    whole.set(row)
    let logit = 0
    for (let k = 0; k <= width; k++) logit += weights[k]! * whole[k]!
    const p = 1 / (1 + Math.exp(-logit))
    const error = share[at]! * (p - wanted[at]!)
    const sure = share[at]! * Math.max(p * (1 - p), 1e-9)
    for (let i = 0; i <= width; i++) {
      slope[i]! += error * whole[i]!
      for (let j = 0; j <= width; j++) curve[i]![j]! += sure * whole[i]! * whole[j]!
    }
  })
  return { slope, curve }
}

/** Gaussian elimination with pivots; the systems are small. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length
  for (let k = 0; k < n; k++) {
    let pivot = k
    for (let i = k + 1; i < n; i++) if (Math.abs(matrix[i]![k]!) > Math.abs(matrix[pivot]![k]!)) pivot = i
    ;[matrix[k], matrix[pivot]] = [matrix[pivot]!, matrix[k]!]
    ;[right[k], right[pivot]] = [right[pivot]!, right[k]!]
    for (let i = k + 1; i < n; i++) {
      const factor = matrix[i]![k]! / matrix[k]![k]!
      for (let j = k; j < n; j++) matrix[i]![j]! -= factor * matrix[k]![j]!
      right[i]! -= factor * right[k]!
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    for (let j = k + 1; j < n; j++) right[k]! -= matrix[k]![j]! * right[j]!
    right[k]! /= matrix[k]![k]!
  }
  return right
}
