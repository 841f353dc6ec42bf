/**
 * The honest figure: everything that may be chosen is chosen without the field that is scored.
 * Run by `npx tsx test/gold/nested.ts`; prints, writes nothing.
 */
import { PART_NAMES } from '../../src/align/parts-to-logits.js'
import type { Method } from './cross-validate.js'
import { chooseMethod, crossValidate, pooled } from './cross-validate.js'
import { ours } from './ours.js'
import { readGold } from './pairs.js'
import { type PreparedPair, preparePair } from './prepare.js'

/** Ridges and parts to choose from; each pair of them is a variant. */
const RIDGES = [3, 10, 30]
const PARTS: readonly (readonly string[])[] = [
  PART_NAMES,
  ...PART_NAMES.map((left) => PART_NAMES.filter((name) => name !== left)),
]

const variants = RIDGES.flatMap((ridge) =>
  PARTS.map((parts) => ours({ name: `ridge ${ridge}, ${parts.join(' + ')}`, fitting: { ridge, parts } })),
)

const pairs = readGold().pairs.map(preparePair)
const fields = [...new Set(pairs.map(({ field }) => field))]
const method: Method<{
  readonly predict: (pair: PreparedPair) => ReturnType<(typeof variants)[number]['predict']>
}> = chooseMethod('nested', variants) as never
const results = crossValidate(method, pairs, 'field')
const { link, status, partial } = pooled(results)
console.log(`${variants.length} variants, nested leave-one-field-out over ${pairs.length} pairs`)
console.log(
  `link F1 ${link.f1.toFixed(3)}, status macro-F1 ${status.macroF1.toFixed(3)}, partial F1 ${partial.f1.toFixed(3)}`,
)
for (const field of fields) {
  const own = results.filter(({ pair }) => pair.field === field)
  console.log(`${field} ${pooled(own).link.f1.toFixed(3)}`)
}
