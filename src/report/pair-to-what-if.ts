import { type Comparison, coreChance, type Link, type ScoreParts } from '../model/index.js'
import type { AlignWeights } from '../options.js'
import { decimal, percent } from '../write/figures.js'
import { type Lang, partName, STATUS } from '../write/wording.js'
import { linksOf, otherEnd, type Side, verdictOf } from './comparison-to-pairs.js'

/** A part of the score with what it adds to the logarithm of the odds. */
export interface Contribution {
  readonly part: string
  readonly value: number
  /** 0 for parts that are measured but not weighed. */
  readonly weight: number
  readonly adds: number
}

/** The weights that the comparison was made with, told by its provenance. */
export const weightsOf = ({ provenance }: Comparison): AlignWeights =>
  provenance.weights as unknown as AlignWeights

/** What each part of a score adds, in the order in which the parts are given. */
export const partsToContributions = (
  parts: ScoreParts,
  { parts: weights }: AlignWeights,
): readonly Contribution[] =>
  Object.entries(parts).map(([part, value]) => {
    const weight = weights[part] ?? 0
    return { part, value, weight, adds: weight * value }
  })

/** Below this a difference is one of rounding. */
const ROUNDING = 1e-6

/** All that a confidence is made of: what `adds` comes to is the logarithm of its odds. */
export function toWhole(
  contributions: readonly Contribution[],
  { bias }: AlignWeights,
  confidence: number,
): readonly Contribution[] {
  const told = [...contributions, { part: 'intercept', value: 1, weight: bias, adds: bias }]
  const rest = logit(confidence) - told.reduce((sum, { adds }) => sum + adds, 0)
  return Math.abs(rest) < ROUNDING ? told : [...told, { part: 'settled', value: 1, weight: rest, adds: rest }]
}

interface Pair {
  readonly source: string
  readonly target: string
  readonly link: Link | undefined
  /** The probability of a core link, which is what the parts add up to. */
  readonly core: number
  readonly contributions: readonly Contribution[]
}

/** What would have changed the decision on two tasks: thresholds, single parts, better partners. */
export function pairToWhatIf(comparison: Comparison, pair: Pair, lang: Lang): readonly string[] {
  const weights = weightsOf(comparison)
  return [
    ...thresholdLines(pair, weights, lang),
    ...partLines(pair, weights, lang),
    ...(['source', 'target'] as const).flatMap((side) => rivalLines(comparison, pair, side, lang)),
  ]
}

function thresholdLines(pair: Pair, weights: AlignWeights, lang: Lang): readonly string[] {
  const { link } = pair
  const zh = lang === 'zh'
  const core = decimal(weights.coreFrom)
  const gap = decimal(Math.abs(pair.core - weights.coreFrom))
  if (pair.core < weights.coreFrom)
    return [
      zh
        ? `核心对应的概率达到 ${core} 才算沿用或改写；还差 ${gap}。`
        : `From a probability of ${core} on it would be a core link (inherited or rephrased); ${gap} is missing.`,
      ...touchLines(pair, weights, lang),
    ]
  const share = link ? Math.max(link.coverage.source, link.coverage.target) : 0
  const from = percent(weights.inheritedFrom)
  return [
    zh
      ? `核心对应的概率低于 ${core} 就最多算部分承接；现高出 ${gap}。`
      : `Below a probability of ${core} it would be partial at most; it is ${gap} above.`,
    zh
      ? `任一方有 ${from} 以上的文字见于对方就算${STATUS.inherited.zh}，否则算${STATUS.rephrased.zh}；现为 ${percent(share)}。`
      : `From ${from} of either side's words on it is inherited, else rephrased; it is ${percent(share)}.`,
  ]
}

/** Partial links have a probability of their own: that of any link. */
function touchLines(
  { contributions }: Pair,
  { touch, partialFrom }: AlignWeights,
  lang: Lang,
): readonly string[] {
  if (contributions.length === 0) return []
  const adds = contributions.map(({ part, value }) => (touch.parts[part] ?? 0) * value)
  const chance = decimal(logistic(adds.reduce((sum, one) => sum + one, touch.bias)))
  return [
    lang === 'zh'
      ? `“有所涉及”的概率为 ${chance}；达到 ${decimal(partialFrom)} 算部分承接。`
      : `The probability of any link is ${chance}; from ${decimal(partialFrom)} on it is at least partial.`,
  ]
}

/** The one part without which the decision would fall, or the one that speaks most against a link. */
function partLines({ core, contributions }: Pair, weights: AlignWeights, lang: Lang): readonly string[] {
  const zh = lang === 'zh'
  const weighed = contributions.filter(({ weight }) => weight > 0)
  const linked = core >= weights.coreFrom
  const most = [...weighed].sort((x, y) => (linked ? y.adds - x.adds : x.adds - y.adds))[0]
  if (!most || (linked ? most.adds <= 0 : most.adds >= 0)) return []
  const without = decimal(logistic(logit(core) - most.adds))
  const name = partName(lang, most.part)
  return [
    zh
      ? `${linked ? '最有力的一项' : '最不利的一项'}是“${name}”；该项为 0 时，核心对应的概率会是 ${without}。`
      : `What speaks most ${linked ? 'for' : 'against'} it is “${name}”; were it 0, the probability of a core link would be ${without}.`,
  ]
}

function rivalLines(comparison: Comparison, pair: Pair, side: Side, lang: Lang): readonly string[] {
  const better = linksOf(verdictOf(comparison, side, pair[side])).find(
    (link) => coreChance(link.chances) > pair.core,
  )
  if (!better) return []
  const [zh, other, sure] = [lang === 'zh', otherEnd(better, side), decimal(coreChance(better.chances))]
  const which =
    side === 'source' ? (zh ? '来源任务' : 'The source task') : zh ? '目标任务' : 'The target task'
  return [
    zh
      ? `${which} ${pair[side]} 与 ${other} 更近（核心对应的概率 ${sure}）。`
      : `${which} ${pair[side]} is nearer to ${other} (probability of a core link ${sure}).`,
  ]
}

/** Confidences of 0 and 1 have no finite odds. */
const NEAR_CERTAIN = 1e-9
const logit = (share: number): number => {
  const inside = Math.min(1 - NEAR_CERTAIN, Math.max(NEAR_CERTAIN, share))
  return Math.log(inside / (1 - inside))
}
const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds))
