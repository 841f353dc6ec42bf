import type { Bag } from './create-likeness.js'

/** The weight that a bag shares with each of many, by place; those that share nothing are not there. */
export type Shares = (bag: Bag) => ReadonlyMap<number, number>

/** Lists for every pair of characters who has it, so that a question costs what it finds. */
export function bagsToIndex(bags: readonly Bag[]): Shares {
  const holders = new Map<number, number[]>()
  bags.forEach(({ pairs }, place) => {
    for (const key of pairs.keys()) {
      const own = holders.get(key)
      if (own === undefined) holders.set(key, [place])
      else own.push(place)
    }
  })
  return ({ pairs }) => {
    const shares = new Map<number, number>()
    for (const [key, weight] of pairs)
      for (const place of holders.get(key) ?? []) shares.set(place, (shares.get(place) ?? 0) + weight)
    return shares
  }
}
