import type { Judgments } from './comparison-to-judgments.js'
import { createRandom } from './create-random.js'
import { type AlphaOptions, drawAgain, drawsToInterval, type Interval } from './draws-to-interval.js'
import { coreToRatio, judgmentsToScores, type Scores, toRatio } from './judgments-to-scores.js'

interface IntervalOptions extends AlphaOptions {
  /**
   * What is drawn anew: whole pairs of documents (what another sample of documents would give), or
   * source tasks with all their links (what other tasks of the same documents would give).
   *
   * @default 'source'
   */
  readonly by?: 'pair' | 'source'
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
  const { by = 'source', draws = 1000, level = 0.95, seed = 1 } = options
  const clusters = toClusters(scores.judgments, by)
  if (clusters.length === 0) return { low: figure(scores), high: figure(scores) }
  const random = createRandom(seed)
  const figures = Array.from({ length: draws }, () => {
    const drawn = drawAgain(clusters, random)
    return figure(
      judgmentsToScores({
        links: drawn.flatMap(({ links }) => links),
        statuses: drawn.flatMap(({ statuses }) => statuses),
      }),
    )
  })
  return drawsToInterval(figures, level)
}

/** The interval of the F1 of core links by source task, as `scoresToInterval` gives it, from counts alone: much faster. */
export function judgmentsToLinkInterval(judgments: Judgments): Interval {
  const clusters = toClusters(judgments, 'source').map(({ links }) => coreToRatio(links))
  const random = createRandom(1)
  const figures = Array.from({ length: 1000 }, () => {
    let [right, wrong, missed] = [0, 0, 0]
    for (const drawn of drawAgain(clusters, random)) {
      right += drawn.right
      wrong += drawn.wrong
      missed += drawn.missed
    }
    return toRatio(right, wrong, missed).f1
  })
  return drawsToInterval(figures, 0.95)
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
