import { PART_NAMES } from '../../src/align/parts-to-logits.js'
import { chooseMethod, crossValidate, type LeaveOut, pooled } from './cross-validate.js'
import type { FitOptions } from './fit.js'
import { ours } from './ours.js'
import type { PreparedPair } from './prepare.js'

/** Ridges with all parts, and each part left out under the middle ridge. */
const VARIANTS: readonly Required<FitOptions>[] = [
  ...[3, 10, 30].map((ridge) => ({ ridge, parts: PART_NAMES })),
  ...PART_NAMES.map((left) => ({ ridge: 10, parts: PART_NAMES.filter((name) => name !== left) })),
]

/** The honest figure: parts, ridge and thresholds are all chosen without the field that is scored. */
export function nestedToLines(pairs: readonly PreparedPair[], leaveOut: LeaveOut): readonly string[] {
  const variants = VARIANTS.map((fitting) =>
    ours({ name: `ridge ${fitting.ridge}, ${fitting.parts.join(' + ')}`, fitting }),
  )
  const results = crossValidate(chooseMethod('nested', variants), pairs, leaveOut)
  const { link, status, partial } = pooled(results)
  const fields = [...new Set(pairs.map(({ field }) => field))].map((field) => {
    const own = results.filter(({ pair }) => pair.field === field)
    return `${field} ${pooled(own).link.f1.toFixed(3)}`
  })
  return [
    `With parts, ridge and thresholds all chosen without the ${leaveOut} that is scored, among ${variants.length} variants: link F1 ${link.f1.toFixed(3)}, status macro-F1 ${status.macroF1.toFixed(3)}, partial F1 ${partial.f1.toFixed(3)}; by field ${fields.join(', ')}.`,
  ]
}
