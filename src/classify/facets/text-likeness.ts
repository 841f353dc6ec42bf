/** 0–1: how alike two short texts are: the Dice coefficient of their character pairs (Dice 1945, Ecology 26). */
export function textLikeness(one: string, other: string): number {
  if (one === other) return 1
  const pairs = toPairs(one)
  const others = toPairs(other)
  let total = 0
  for (const count of [...pairs.values(), ...others.values()]) total += count
  if (total === 0) return 0
  let shared = 0
  for (const [pair, count] of pairs) shared += Math.min(count, others.get(pair) ?? 0)
  return (2 * shared) / total
}

function toPairs(text: string): ReadonlyMap<string, number> {
  const bare = text.replace(/[\s\p{P}]/gu, '')
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < bare.length; at++) {
    const pair = bare.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
