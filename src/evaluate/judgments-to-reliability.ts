import { CONFIDENCE_FLOOR, type Judgments } from './comparison-to-judgments.js'
import { isCore } from './gold.js'

export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Mean confidence of the pairs in the bin. */
  readonly confidence: number
  /** Share of them that people call a core link. */
  readonly observed: number
}

export interface Reliability {
  readonly bins: readonly ReliabilityBin[]
  readonly count: number
  /** Expected calibration error: the mean of |confidence − observed| over the bins, by their counts. */
  readonly error: number
  /** Mean squared difference of confidence and outcome (Brier 1950). */
  readonly brier: number
}

export interface ReliabilityOptions {
  /** Bins of equal width over 0–1. @default 10 */
  readonly bins?: number
  /**
   * `not-core`: a pair annotated partial is no core link, which is what confidence is about.
   * `left-out`: such pairs are left out, as in link F1.
   *
   * @default 'not-core'
   */
  readonly partial?: 'not-core' | 'left-out'
}

/**
 * How far confidence can be believed: of the pairs given about 0.7, do people link about 70 %?
 *
 * Over all pairs of tasks with a confidence of at least 0.05, linked or not. Method: reliability
 * diagram and expected calibration error with equal-width bins (Naeini, Cooper & Hauskrecht, AAAI 2015).
 */
export function judgmentsToReliability(judgments: Judgments, options: ReliabilityOptions = {}): Reliability {
  const width = 1 / (options.bins ?? 10)
  const pairs = judgments.links.filter(
    ({ confidence, gold }) =>
      confidence >= CONFIDENCE_FLOOR && !(options.partial === 'left-out' && gold === 'partial'),
  )
  const binOf = (confidence: number): number =>
    Math.min(Math.floor(confidence / width), Math.round(1 / width) - 1)
  const bins = Array.from({ length: Math.round(1 / width) }, (_, index) => {
    const own = pairs.filter(({ confidence }) => binOf(confidence) === index)
    return {
      from: index * width,
      to: (index + 1) * width,
      count: own.length,
      confidence: mean(own.map(({ confidence }) => confidence)),
      observed: mean(own.map(({ gold }) => (isCore(gold) ? 1 : 0))),
    }
  })
  const gaps = bins.map(({ count, confidence, observed }) => count * Math.abs(confidence - observed))
  return {
    bins,
    count: pairs.length,
    error: pairs.length > 0 ? sum(gaps) / pairs.length : 0,
    brier: mean(pairs.map(({ confidence, gold }) => (confidence - (isCore(gold) ? 1 : 0)) ** 2)),
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]): number => (values.length > 0 ? sum(values) / values.length : 0)
