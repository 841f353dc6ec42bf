// Figures, counts and draws.
import { createHash } from 'node:crypto'

export const percent = (share) => `${(100 * share).toFixed(1)} %`
export const sum = (list) => list.reduce((total, one) => total + one, 0)
export const count = (list) => {
  const counts = new Map()
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}
export const group = (list, keyOf) => {
  const groups = new Map()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

export const median = (list) => {
  const sorted = [...list].sort((x, y) => x - y)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

/** The same draw in every run, and nearly the same when a few links come or go: the lowest of seeded hashes. */
export const draw = (links, wanted, seed) => {
  const lot = ({ source, target }) => createHash('sha256').update(`${seed} ${source} ${target}`).digest('hex')
  return [...links].sort((x, y) => (lot(x) < lot(y) ? -1 : 1)).slice(0, wanted)
}

/** Spearman's rank correlation. */
export function spearman(xs, ys) {
  const ranks = (list) => {
    const sorted = [...list].sort((x, y) => x - y)
    return list.map((one) => (sorted.indexOf(one) + sorted.lastIndexOf(one)) / 2)
  }
  const [x, y] = [ranks(xs), ranks(ys)]
  const middle = (xs.length - 1) / 2
  const spread = (list) => sum(list.map((one) => (one - middle) ** 2))
  return sum(x.map((one, i) => (one - middle) * (y[i] - middle))) / Math.sqrt(spread(x) * spread(y))
}
