import { outcomesToPseudo, type PseudoOutcome } from '../evaluate/outcomes-to-pseudo.js'
import { type Outcome, reviewedToOutcomes } from '../evaluate/reviewed-to-outcomes.js'
import { type Lineage, RELATIONS, type Status } from '../model/index.js'
import { lineageToIndex } from './lineage-to-index.js'
import { type Field, id, integer, number, type Table, text, toTable, yesNo } from './table.js'

/**
 * One row a task and comparison: what became of it (source side), or where it came from (target side).
 *
 * Where tasks were coded (`sampleTasks`), the columns from `sampled` on say how, and regressions may take the
 * pseudo-outcomes for what coders would say. Their mean over all tasks is the corrected share of `estimateShares` (in
 * groups that differs a little: it weighs by what the coded tasks stand for). Of `lm(pseudo_dropped ~ year)` coefficients are not bent by the errors of
 * the machine, and robust standard errors count in that most tasks were not coded.
 */
export function lineageToOutcomes(lineage: Lineage): Table {
  const outcomes = reviewedToOutcomes(lineage)
  const pseudo = new Map(
    (['source', 'target'] as const)
      .flatMap((side) => outcomesToPseudo(outcomes, side) ?? [])
      .map((one) => [one.outcome, one]),
  )
  const rows = outcomes.map((outcome): Row => ({ ...outcome, pseudo: pseudo.get(outcome) ?? null }))
  const { tasks } = lineageToIndex(lineage)
  const family = id<Row>('family', 'id of its family', (row) => tasks.get(row.id)?.family)
  return toTable('outcomes', 'What became of each task in each comparison', fields(family), rows)
}

interface Row extends Outcome {
  /** `null` where no task of its side was coded. */
  readonly pseudo: PseudoOutcome | null
}

const other = ({ side }: Row): 'source' | 'target' => (side === 'source' ? 'target' : 'source')

const fields = (family: Field<Row>): readonly Field<Row>[] => [
  id('source_document', 'the earlier document of the comparison', ({ source }) => source),
  id('target_document', 'the later one', ({ target }) => target),
  text('role', 'what the source document is to the target document', ({ role }) => role),
  text('side', "source: one of the earlier document's tasks; target: the later's", ({ side }) => side),
  id('task', 'id of the task', (row) => row.id),
  family,
  text(
    'status',
    'inherited, rephrased, partial, dropped (source side only) or added (target side only)',
    ({ status }) => status,
  ),
  ...RELATIONS.map((relation) => chanceField(relation, ({ outlook }) => outlook[relation])),
  chanceField('dropped', ({ side, outlook }) => (side === 'source' ? outlook.none : null)),
  chanceField('added', ({ side, outlook }) => (side === 'target' ? outlook.none : null)),
  number(
    'confidence',
    'probability of the status, by what the words say',
    ({ status, outlook }) => outlook[status === 'dropped' || status === 'added' ? 'none' : status],
    '0–1',
  ),
  id('partner', 'the task it is most surely linked to', (row) => row.links[0]?.[other(row)]),
  number('partner_confidence', 'confidence of that link', ({ links }) => links[0]?.confidence ?? null, '0–1'),
  integer('links', 'its links to tasks there', ({ links }) => links.length, 'links'),
  yesNo('uncertain', 'whether a person should look at one of them', ({ links }) =>
    links.some(({ uncertain }) => uncertain),
  ),
  yesNo('sampled', 'whether it was drawn for coding, and coded', ({ coded }) => Boolean(coded?.sampling)),
  number(
    'sampling_probability',
    'with which it was drawn; empty where it was not',
    ({ coded }) => coded?.sampling?.probability ?? null,
    '0–1',
  ),
  text('coded_status', 'what its coder said', ({ coded }) => coded?.status ?? null),
  ...([...RELATIONS, 'dropped', 'added'] as const).map((status) => pseudoField(status)),
]

const chanceField = (status: Status, chanceOf: (row: Row) => number | null): Field<Row> =>
  number(
    `p_${status}`,
    `probability that a reader gives the task the status ${status}; those of one row sum to 1`,
    chanceOf,
    '0–1',
  )

const pseudoField = (status: Status): Field<Row> =>
  number(
    `pseudo_${status}`,
    `pseudo-outcome: stands in a regression for whether coders would call the task ${status}; below 0 or above 1 where it was coded; empty without a coded sample`,
    ({ pseudo }) => pseudo?.pseudo[pseudo.statuses.indexOf(status)] ?? null,
  )
