/**
 * `policy-lineage/evaluate`: how well verdicts and slots agree with people, and people with each other.
 *
 * @module policy-lineage/evaluate
 */

export type { AlphaOptions } from '../evaluate/draws-to-interval.js'
export {
  estimateShares,
  type ShareEstimate,
  type Shares,
  type SharesOptions,
} from '../evaluate/estimate-shares.js'
export { cohensKappa } from '../evaluate/golds-to-agreement.js'
export { evaluate, type Gold, type Scores } from '../evaluate/index.js'
export {
  alphaToInterval,
  krippendorffsAlpha,
  type Ratings,
} from '../evaluate/krippendorffs-alpha.js'
export type { Group, Grouping, Stratification } from '../evaluate/outcome-to-group.js'
export { pairToUsualMeasures, type UsualMeasures } from '../evaluate/pair-to-usual-measures.js'
export {
  type Alpha,
  type Machine,
  type ReviewAgreement,
  reviewToAgreement,
  type TwoAgree,
} from '../evaluate/review-to-agreement.js'
export type { Outcome } from '../evaluate/reviewed-to-outcomes.js'
export { type SampleEstimate, sampleToEstimate } from '../evaluate/sample-to-estimate.js'
export { type GoldSlots, type SlotScores, scoreSlots } from '../evaluate/slots-to-scores.js'
