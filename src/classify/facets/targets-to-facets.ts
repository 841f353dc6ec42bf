import type { Target, TargetFacet } from '../../model/index.js'
import { type Likeness, pairByLikeness } from './pair-by-likeness.js'
import { textLikeness } from './text-likeness.js'

/** Nouns of matched targets share at least so many of their character pairs: 上线服务事项, 服务事项 0.67. */
const SAME_NOUN = 0.3

/** Two targets whose unit differs (or is missing on one side) need nouns that are nearly the same. */
const SAME_NOUN_OTHER_UNIT = 0.7

/** The targets of two linked tasks as pairs and leftovers; `levelsDiffer` makes changed counts `scaled`. */
export function targetsToFacets(
  source: readonly Target[],
  target: readonly Target[],
  levelsDiffer: boolean,
): readonly TargetFacet[] {
  const { pairs, left, right } = pairByLikeness(source, target, LIKENESS)
  return [
    ...pairs.map(([one, other]) => toFacet(one, other, levelsDiffer)),
    ...left.map((one): TargetFacet => ({ kind: 'dropped', source: one, target: null, ratio: null })),
    ...right.map((other): TargetFacet => ({ kind: 'added', source: null, target: other, ratio: null })),
  ]
}

const wordsOf = ({ noun, text }: Target): string => noun ?? text

const LIKENESS: Likeness<Target> = {
  keyOf: (target) => JSON.stringify([wordsOf(target), target.unit]),
  likenessOf: (one, other) => {
    const alike = textLikeness(wordsOf(one), wordsOf(other))
    return one.unit === other.unit || alike >= SAME_NOUN_OTHER_UNIT ? alike : 0
  },
  floor: SAME_NOUN,
}

function toFacet(source: Target, target: Target, levelsDiffer: boolean): TargetFacet {
  const ratio = source.value === 0 ? null : Number((target.value / source.value).toPrecision(4))
  if (source.value === target.value) {
    return { kind: source.bound === target.bound ? 'kept' : 'rebounded', source, target, ratio }
  }
  const share = source.unit === '%' || source.unit === '‰' || source.unit === '百分点'
  if (levelsDiffer && !share) return { kind: 'scaled', source, target, ratio }
  return { kind: target.value > source.value ? 'raised' : 'lowered', source, target, ratio }
}
