/** The median of what is known, `null` of none. */
export function median(numbers: readonly (number | null)[]): number | null {
  const sorted = numbers.filter((one) => one !== null).sort((x, y) => x - y)
  if (sorted.length === 0) return null
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
