import { type Check, insideOne, options as optionsOf, whole } from '../check.js'

export interface Interval {
  readonly low: number
  readonly high: number
}

export interface AlphaOptions {
  /** @default 1000 */
  readonly draws?: number
  /** The share of draws inside the interval. @default 0.95 */
  readonly level?: number
  /** The same seed gives the same interval. @default 1 */
  readonly seed?: number
}

export const ALPHA: Check = optionsOf<AlphaOptions>({ draws: whole(1), level: insideOne, seed: whole(0) })

/** The percentile interval of what was drawn: the middle `level` of it. */
export function drawsToInterval(figures: readonly number[], level: number): Interval {
  const sorted = [...figures].sort((x, y) => x - y)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) }
}

/** As many of the things as there are, drawn with replacement. */
export const drawAgain = <Thing>(things: readonly Thing[], random: () => number): readonly Thing[] =>
  things.map(() => things[Math.floor(random() * things.length)]!)
