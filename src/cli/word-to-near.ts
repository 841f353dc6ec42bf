/** A slip or two in a word is one; more is another word. */
const slipsIn = (word: string): number => (word.length <= 4 ? 1 : word.length <= 8 ? 2 : 3)

/**
 * The known word that was most likely meant: fewest slips (a letter more, less, other or swapped with its neighbour),
 * or the only one that begins so; `undefined` where none is near.
 *
 * @example wordToNear('comapre', ['compare', 'corpus']) // => 'compare'
 */
export function wordToNear(word: string, known: readonly string[]): string | undefined {
  const begins = known.filter((one) => word.length > 1 && one.startsWith(word))
  if (begins.length === 1) return begins[0]
  const far = (one: string): number => slips(word.toLowerCase(), one)
  return known
    .filter((one) => far(one) <= slipsIn(one))
    .sort((x, y) => far(x) - far(y) || known.indexOf(x) - known.indexOf(y))[0]
}

/** Optimal string alignment distance (Damerau 1964); words are short. */
function slips(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      row[j] = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1)
    }
    rows.push(row)
  }
  return rows.at(-1)!.at(-1)!
}
