import { shown } from '../check.js'
import { PolicyError } from '../error.js'
import { linksToStatuses } from './comparison-to-judgments.js'
import type { Gold, GoldRelation } from './gold.js'
import { coreToRatio, type Ratio } from './judgments-to-scores.js'

export interface Agreement {
  /** Core links of the second against those of the first; F1 is the same both ways. */
  readonly link: Ratio
  /** Share of source tasks given the same status. */
  readonly status: number
  /** Cohen's κ of the source tasks' statuses. */
  readonly statusKappa: number
  /** Cohen's κ of the relation (or none) of every pair of tasks. */
  readonly relationKappa: number
}

/**
 * How far two people agree who annotated the same two documents without seeing each other's work.
 *
 * Needs `sourceStatus` and `targetStatus`, or at least one link a task, to know which tasks there
 * are. Most pairs are unrelated and both say so: `relationKappa` corrects for that, plain agreement
 * would be near 1 whatever they did.
 */
export function goldsToAgreement(first: Gold, second: Gold): Agreement {
  const sources = idsOf('source', first, second)
  const targets = idsOf('target', first, second)
  const relations = (gold: Gold) =>
    new Map(gold.links.map((link) => [JSON.stringify([link.source, link.target]), link.relation]))
  const ofFirst = relations(first)
  const ofSecond = relations(second)
  const cells = sources.flatMap((source) =>
    targets.map((target) => {
      const key = JSON.stringify([source, target])
      return { source, target, gold: ofFirst.get(key) ?? null, predicted: ofSecond.get(key) ?? null }
    }),
  )
  const firstStatus = { ...linksToStatuses(sources, first.links), ...first.sourceStatus }
  const secondStatus = { ...linksToStatuses(sources, second.links), ...second.sourceStatus }
  const statuses = sources.map((id) => [firstStatus[id]!, secondStatus[id]!] as const)
  return {
    link: coreToRatio(
      cells.map(({ predicted, ...cell }) => ({
        ...cell,
        pair: '',
        confidence: 1,
        predicted: asPlain(predicted),
      })),
    ),
    status: statuses.filter(([x, y]) => x === y).length / Math.max(1, statuses.length),
    statusKappa: cohensKappa(statuses),
    relationKappa: cohensKappa(
      cells.map(({ gold, predicted }) => [gold ?? 'none', predicted ?? 'none'] as const),
    ),
  }
}

const asPlain = (relation: GoldRelation | null) =>
  relation === 'inherited-or-rephrased' ? 'rephrased' : relation

/**
 * Agreement beyond chance of two people who sort the same things: 1 is full agreement, 0 what their
 * habits alone would give (Cohen 1960).
 *
 * Where both only ever use one and the same label, chance explains all; the result is then 1.
 *
 * @example
 * cohensKappa([['x', 'x'], ['x', 'x'], ['y', 'y'], ['y', 'x']]) // => 0.5
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number {
  if (!Array.isArray(pairs) || !pairs.every((pair) => Array.isArray(pair) && pair.length === 2))
    throw new PolicyError('bad-input', `cohensKappa works on pairs of labels, got ${shown(pairs)}`)
  const total = Math.max(1, pairs.length)
  const labels = [...new Set(pairs.flat())]
  const share = (test: (pair: readonly [string, string]) => boolean): number =>
    pairs.filter(test).length / total
  const observed = share(([x, y]) => x === y)
  const expected = labels
    .map((label) => share(([x]) => x === label) * share(([, y]) => y === label))
    .reduce((sum, value) => sum + value, 0)
  return expected === 1 || pairs.length === 0 ? 1 : (observed - expected) / (1 - expected)
}

function idsOf(side: 'source' | 'target', ...golds: readonly Gold[]): readonly string[] {
  const ids = golds.flatMap((gold) => [
    ...Object.keys(gold[`${side}Status`] ?? {}),
    ...gold.links.map((link) => link[side]),
  ])
  return [...new Set(ids)]
}
