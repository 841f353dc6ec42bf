import { groupBy } from '../model/group-by.js'
import type {
  ComparedPair,
  CorpusLink,
  CorpusTask,
  Lineage,
  Relation,
  SourceStatus,
  TargetStatus,
} from '../model/index.js'
import { type LineageIndex, lineageToIndex } from './lineage-to-index.js'
import { type Field, integer, number, type Table, text, toTable, yesNo } from './table.js'

/** One task in one comparison. */
interface Outcome {
  readonly pair: ComparedPair
  readonly side: 'source' | 'target'
  readonly task: CorpusTask
  readonly status: SourceStatus | TargetStatus
  /** The surest first. */
  readonly links: readonly CorpusLink[]
}

/** One row a task and comparison: what became of it (source side), or where it came from (target side). */
export function lineageToOutcomes(lineage: Lineage): Table {
  const index = lineageToIndex(lineage)
  const rows = lineage.pairs.flatMap((pair) => [
    ...sideToOutcomes(pair, 'source', index),
    ...sideToOutcomes(pair, 'target', index),
  ])
  return toTable('outcomes', 'What became of each task in each comparison', FIELDS, rows)
}

/** The closest relation decides, as in a comparison of two documents. */
const CLOSEST_FIRST: readonly Relation[] = ['inherited', 'rephrased', 'partial']

export const closest = (links: readonly CorpusLink[]): Relation | undefined =>
  CLOSEST_FIRST.find((relation) => links.some((link) => link.relation === relation))

function sideToOutcomes(
  pair: ComparedPair,
  side: 'source' | 'target',
  { tasksOf }: LineageIndex,
): readonly Outcome[] {
  const bySide = groupBy(pair.links, (link) => link[side])
  return (tasksOf.get(pair[side]) ?? []).map((task) => {
    const links = [...(bySide.get(task.id) ?? [])].sort(
      (x, y) => y.confidence - x.confidence || y.score - x.score,
    )
    const status = closest(links) ?? (side === 'source' ? 'dropped' : 'added')
    return { pair, side, task, status, links }
  })
}

const other = ({ side }: Outcome): 'source' | 'target' => (side === 'source' ? 'target' : 'source')

const FIELDS: readonly Field<Outcome>[] = [
  text('source_document', 'the earlier document of the comparison', ({ pair }) => pair.source),
  text('target_document', 'the later one', ({ pair }) => pair.target),
  text('role', 'what the source document is to the target document', ({ pair }) => pair.role),
  text('side', "source: one of the earlier document's tasks; target: the later's", ({ side }) => side),
  text('task', 'id of the task', ({ task }) => task.id),
  text('family', 'id of its family', ({ task }) => task.family),
  text(
    'status',
    'inherited, rephrased, partial, dropped (source side only) or added (target side only)',
    ({ status }) => status,
  ),
  text(
    'partner',
    'the task it is most surely linked to',
    (outcome) => outcome.links[0]?.[other(outcome)] ?? null,
  ),
  number('confidence', 'of that link', ({ links }) => links[0]?.confidence ?? null, '0–1'),
  integer('links', 'tasks it is linked to there', ({ links }) => links.length, 'tasks'),
  yesNo('uncertain', 'whether a person should look at one of them', ({ links }) =>
    links.some(({ uncertain }) => uncertain),
  ),
]
