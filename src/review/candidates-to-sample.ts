import { createRandom } from '../evaluate/create-random.js'
import { drawPlaces } from './draw-places.js'
import type { Candidate } from './review-pair.js'

/**
 * Where the strata of a sample begin: the name is that of the lowest confidence. Links are few and spread over
 * the whole range. Unlinked pairs are many and pile up at 0: the near ones hold nearly all that was missed, and
 * the far ones still have to be looked at once, or recall would be taken on trust.
 */
const LINKED = [0, 0.15, 0.25, 0.5, 0.75, 0.9] as const
const UNLINKED = [0, 0.001, 0.01, 0.05] as const

/** A pair that was drawn, and how many pairs of its stratum it stands for. */
export interface Drawn {
  readonly candidate: Candidate
  /** linked ≥0.25 · unlinked ≥0.01 */
  readonly stratum: string
  /** Pairs in the stratum over pairs drawn from it: the weight in an estimate for all pairs (Horvitz & Thompson 1952). */
  readonly weight: number
}

/** The stratum of a pair: whether the library links it, and from which confidence on. */
export function stratumOf({ relation, confidence }: Pick<Candidate, 'relation' | 'confidence'>): string {
  const isLinked = relation !== 'none'
  const from = (isLinked ? LINKED : UNLINKED).findLast((edge) => confidence >= edge) ?? 0
  return `${isLinked ? 'linked' : 'unlinked'} ≥${from}`
}

/**
 * A random sample of pairs, as many from each stratum as can be had; in document order, so that the order tells
 * nothing.
 *
 * Small strata are taken whole, and what they leave goes to the others. The same seed draws the same sample.
 */
export function candidatesToSample(
  candidates: readonly Candidate[],
  size: number,
  seed: number,
): readonly Drawn[] {
  const strata = new Map<string, number[]>()
  candidates.forEach((candidate, place) => {
    const name = stratumOf(candidate)
    const known = strata.get(name)
    if (known === undefined) strata.set(name, [place])
    else known.push(place)
  })
  const random = createRandom(seed)
  const bySize = [...strata].sort(([x, a], [y, b]) => a.length - b.length || (x < y ? -1 : 1))
  let left = size
  const drawn = bySize.flatMap(([stratum, places], done) => {
    const share = Math.min(places.length, Math.ceil(left / (bySize.length - done)))
    left -= share
    return drawPlaces(places, share, random).map((place) => ({
      place,
      stratum,
      weight: places.length / share,
    }))
  })
  return drawn
    .sort((x, y) => x.place - y.place)
    .map(({ place, stratum, weight }) => ({ candidate: candidates[place]!, stratum, weight }))
}
