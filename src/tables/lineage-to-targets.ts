import type { Lineage, Target } from '../model/index.js'
import { lineageToIndex } from './lineage-to-index.js'
import { integer, number, type Table, text, toTable } from './table.js'
import { type OfTask, taskFields } from './task-fields.js'

interface Row extends OfTask {
  readonly target: Target
  readonly ordinal: number
}

/** One row a target in figures that a task sets, in the order in which the task names them. */
export function lineageToTargets(lineage: Lineage): Table {
  const rows = lineage.tasks.flatMap((task) =>
    task.task.slots.targets.map((target, at): Row => ({ task, target, ordinal: at + 1 })),
  )
  return toTable(
    'targets',
    'Targets in figures',
    [
      ...taskFields<Row>(lineageToIndex(lineage)),
      integer<Row>('ordinal', 'which of the task it is, from 1', ({ ordinal }) => ordinal),
      text<Row>('what', 'the noun it is about, as far as the text tells', ({ target }) => target.noun),
      number<Row>(
        'value',
        'the figure, 万 and 亿 multiplied out, percentages as 0–100; of a range the end that the bound is about',
        ({ target }) => target.value,
      ),
      number<Row>('value_from', 'lower end of a range', ({ target }) => target.from ?? null),
      number<Row>('value_to', 'upper end of a range', ({ target }) => target.to ?? null),
      text<Row>(
        'measured_in',
        'what is counted or measured in: %, 户, 万元 as 元',
        ({ target }) => target.unit,
      ),
      text<Row>('bound', 'min (at least), max (at most) or exact', ({ target }) => target.bound),
      text<Row>('wording', 'as written', ({ target }) => target.text),
    ],
    rows,
  )
}
