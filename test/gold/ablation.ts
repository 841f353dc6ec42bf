import { PART_NAMES } from '../../src/align/parts-to-logits.js'
import { crossValidate, type LeaveOut, pooled } from './cross-validate.js'
import { figure, table } from './markdown.js'
import { ours } from './ours.js'
import type { PreparedPair } from './prepare.js'

/** Link F1 with each part of the score taken away, and with each alone; all fitted anew. */
export function ablationToLines(pairs: readonly PreparedPair[], leaveOut: LeaveOut): readonly string[] {
  const f1 = (parts: readonly string[]): number =>
    pooled(crossValidate(ours({ fitting: { parts } }), pairs, leaveOut)).link.f1
  const whole = f1(PART_NAMES)
  const rows = PART_NAMES.map((name) => {
    const without = f1(PART_NAMES.filter((other) => other !== name))
    return [name, figure(without), figure(without - whole), figure(f1([name]))]
  })
  return [
    table(
      ['part', 'F1 without it', 'change', 'F1 with it alone'],
      [['none taken away', figure(whole), '', '–'], ...rows],
    ),
  ]
}
