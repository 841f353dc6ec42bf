import { PolicyError } from '../error.js'
import type { Judgments } from './comparison-to-judgments.js'
import { judgmentsToScores, type Scores } from './judgments-to-scores.js'

export interface IntervalOptions {
  /**
   * What is drawn anew: whole pairs of documents (what another sample of documents would give), or
   * source tasks with all their links (what other tasks of the same documents would give).
   *
   * @default 'source'
   */
  readonly by?: 'pair' | 'source'
  /** @default 1000 */
  readonly draws?: number
  /** The share of draws inside the interval. @default 0.95 */
  readonly level?: number
  /** The same seed gives the same interval. @default 1 */
  readonly seed?: number
}

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * The interval in which a figure lies when the sample is drawn again with replacement.
 *
 * The percentile bootstrap over clusters (Efron & Tibshirani, An Introduction to the Bootstrap, 1993,
 * ch. 13; for correlated data Davison & Hinkley 1997, § 3.8): links of one source task, or of one pair of
 * documents, stand or fall together and are drawn together. With fewer than about ten pairs, `by: 'pair'`
 * is too narrow, and is still the wider of the two.
 */
export function scoresToInterval(
  scores: Scores,
  figure: (scores: Scores) => number,
  options: IntervalOptions = {},
): Interval {
  const draws = options.draws ?? 1000
  const level = options.level ?? 0.95
  if (!Number.isInteger(draws) || draws < 1) {
    throw new PolicyError('bad-option', `interval.draws must be a whole number from 1, got ${draws}`)
  }
  if (!(level > 0 && level < 1)) {
    throw new PolicyError('bad-option', `interval.level must lie between 0 and 1, got ${level}`)
  }
  const clusters = toClusters(scores.judgments, options.by ?? 'source')
  if (clusters.length === 0) return { low: figure(scores), high: figure(scores) }
  const random = createRandom(options.seed ?? 1)
  const figures = Array.from({ length: draws }, () => {
    const drawn = clusters.map(() => clusters[Math.floor(random() * clusters.length)]!)
    return figure(
      judgmentsToScores({
        links: drawn.flatMap(({ links }) => links),
        statuses: drawn.flatMap(({ statuses }) => statuses),
      }),
    )
  }).sort((x, y) => x - y)
  const at = (share: number): number => figures[Math.min(draws - 1, Math.floor(share * draws))]!
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) }
}

function toClusters(judgments: Judgments, by: 'pair' | 'source'): readonly Judgments[] {
  const keyOf = ({ pair, source }: { pair: string; source: string }): string =>
    by === 'pair' ? pair : JSON.stringify([pair, source])
  const clusters = new Map<
    string,
    { links: Judgments['links'][number][]; statuses: Judgments['statuses'][number][] }
  >()
  const at = (key: string) => {
    if (!clusters.has(key)) clusters.set(key, { links: [], statuses: [] })
    return clusters.get(key)!
  }
  for (const link of judgments.links) at(keyOf(link)).links.push(link)
  for (const status of judgments.statuses) at(keyOf(status)).statuses.push(status)
  return [...clusters.values()]
}

/** Mulberry32 (Tommy Ettinger, public domain): small, and the same on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
