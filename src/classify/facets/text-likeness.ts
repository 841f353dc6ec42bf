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

/** Candidates of two lists, most alike first, each used once; ties go by position. */
export function pairByLikeness<Source, Target>(
  source: readonly Source[],
  target: readonly Target[],
  likeness: (one: Source, other: Target) => number,
  floor: number,
): {
  readonly pairs: readonly (readonly [Source, Target])[]
  readonly left: readonly Source[]
  readonly right: readonly Target[]
} {
  const scored = source.flatMap((one, i) => target.map((other, j) => ({ i, j, score: likeness(one, other) })))
  scored.sort((one, other) => other.score - one.score || one.i - other.i || one.j - other.j)
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j, score } of scored) {
    if (score < floor || partner.has(i) || taken.has(j)) continue
    partner.set(i, j)
    taken.add(j)
  }
  const pairs = [...partner]
    .sort((one, other) => one[0] - other[0])
    .map(([i, j]) => [source[i]!, target[j]!] as const)
  return {
    pairs,
    left: source.filter((_, i) => !partner.has(i)),
    right: target.filter((_, j) => !taken.has(j)),
  }
}
