import type { RelationChances } from './link.js'
import type { SourceVerdict, TargetVerdict } from './verdict.js'

/** The distribution of a verdict of either side under the same four names: dropped and added are no relation. */
export function verdictToOutlook({
  distribution,
}: Pick<SourceVerdict | TargetVerdict, 'distribution'>): RelationChances {
  const { inherited, rephrased, partial } = distribution
  const none = 'dropped' in distribution ? distribution.dropped : distribution.added
  return { inherited, rephrased, partial, none }
}
