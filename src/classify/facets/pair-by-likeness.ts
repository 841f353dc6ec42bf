import { groupBy } from '../../model/group-by.js'

/**
 * So many pairs of different things are held against each other, some tenths of a second; of longer lists only those
 * that are the same are paired. The longest list of a real task has 121 targets.
 */
const MOST_PAIRS = 250_000

/** How two lists are paired. */
export interface Likeness<Item> {
  /** Things of one key are the same in all that `likenessOf` looks at. */
  readonly keyOf: (item: Item) => string
  readonly likenessOf: (one: Item, other: Item) => number
  /** What is less alike is not paired. */
  readonly floor: number
}

/** Items of two lists, most alike first, each used once; ties go by position. */
export function pairByLikeness<Item>(
  source: readonly Item[],
  target: readonly Item[],
  { keyOf, likenessOf, floor }: Likeness<Item>,
): {
  readonly pairs: readonly (readonly [Item, Item])[]
  readonly left: readonly Item[]
  readonly right: readonly Item[]
} {
  const rows = groupBy(source.keys(), (i) => keyOf(source[i]!))
  const columns = groupBy(target.keys(), (j) => keyOf(target[j]!))
  const isLong = rows.size * columns.size > MOST_PAIRS
  const alike: {
    readonly score: number
    readonly own: readonly number[]
    readonly others: readonly number[]
  }[] = []
  for (const [key, own] of rows)
    for (const others of isLong ? [columns.get(key) ?? []] : columns.values()) {
      const score = others.length === 0 ? 0 : likenessOf(source[own[0]!]!, target[others[0]!]!)
      if (others.length > 0 && score >= floor) alike.push({ score, own, others })
    }
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  /** How many of a group of the target are taken: always the first ones. */
  const used = new Map<readonly number[], number>()
  const levels = [...groupBy(alike, ({ score }) => score)].sort((one, other) => other[0] - one[0])
  for (const [, level] of levels) {
    const othersOf = groupBy(level, ({ own }) => own)
    const waiting = [...othersOf].flatMap(([own, entries]) => own.map((i) => ({ i, entries })))
    for (const { i, entries } of waiting.sort((one, other) => one.i - other.i)) {
      if (partner.has(i)) continue
      let first: readonly number[] | undefined
      let j = Number.POSITIVE_INFINITY
      for (const { others } of entries) {
        const next = others[used.get(others) ?? 0] ?? Number.POSITIVE_INFINITY
        if (next < j) [first, j] = [others, next]
      }
      if (first === undefined) continue
      used.set(first, (used.get(first) ?? 0) + 1)
      partner.set(i, j)
      taken.add(j)
    }
  }
  return {
    pairs: [...partner]
      .sort((one, other) => one[0] - other[0])
      .map(([i, j]) => [source[i]!, target[j]!] as const),
    left: source.filter((_, i) => !partner.has(i)),
    right: target.filter((_, j) => !taken.has(j)),
  }
}
