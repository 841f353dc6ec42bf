import type { Decision, Lineage } from '../model/index.js'
import { id, type Table, text, toTable } from './table.js'

/** One row a decision of a person that settled a pair of tasks here; also those that say there is no link. */
export function lineageToDecisions(lineage: Lineage): Table {
  return toTable(
    'decisions',
    'What people settled',
    [
      id<Decision>('source', 'id of the earlier task', ({ source }) => source),
      id<Decision>('target', 'id of the later task', ({ target }) => target),
      text<Decision>('relation', 'inherited, rephrased, partial or none', ({ relation }) => relation),
      text<Decision>('decided_by', 'who', ({ coder }) => coder),
      text<Decision>('decided_on', 'when, as the coder wrote it', (decision) => decision.date),
      text<Decision>('comment', 'why, as the coder wrote it', ({ comment }) => comment),
    ],
    lineage.decisions,
  )
}
