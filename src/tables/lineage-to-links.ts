import type { CorpusDocument, CorpusLink, Lineage } from '../model/index.js'
import { type LineageIndex, lineageToIndex, unitOf } from './lineage-to-index.js'
import { type Field, id, integer, number, type Table, text, toTable, unitId, yesNo } from './table.js'

/** One row a pair of linked tasks; `source` is the earlier one. */
export function lineageToLinks(lineage: Lineage): Table {
  return toTable('links', 'Linked tasks', fields(lineageToIndex(lineage)), lineage.links)
}

type Side = 'source' | 'target'

const fields = (index: LineageIndex): readonly Field<CorpusLink>[] => [
  id('source', 'id of the earlier task', ({ source }) => source),
  id('target', 'id of the later task', ({ target }) => target),
  ...ends(index, 'source'),
  ...ends(index, 'target'),
  text('role', 'what the source document is to the target document', ({ role }) => role),
  text('relation', 'inherited, rephrased or partial', ({ relation }) => relation),
  number('score', 'how alike the tasks are', ({ score }) => score, '0–1'),
  number('confidence', 'probability of the relation', (link) => link.confidence, '0–1'),
  yesNo('uncertain', 'whether a person should look', ({ uncertain }) => uncertain),
  number('source_coverage', "share of the source's words found there", (l) => l.coverage.source, '0–1'),
  number('target_coverage', "share of the target's words found there", (l) => l.coverage.target, '0–1'),
  text('decided_by', 'who settled it; empty if the library did', ({ decision }) => decision?.coder ?? null),
  text('decided_on', 'when, as the coder wrote it', ({ decision }) => decision?.date ?? null),
]

/** What is known of one end of a link. */
function ends({ documents, tasks, units }: LineageIndex, side: Side): readonly Field<CorpusLink>[] {
  const task = (link: CorpusLink) => tasks.get(link[side])
  const document = (link: CorpusLink): CorpusDocument | undefined => documents.get(task(link)?.document ?? '')
  const unit = (link: CorpusLink): string | null => {
    const own = document(link)
    return own === undefined ? null : unitOf(own)
  }
  return [
    id(`${side}_document`, `document of the ${side}`, (link) => document(link)?.id),
    integer(`${side}_year`, `year of the ${side}`, (link) => document(link)?.year ?? null, 'year'),
    unitId(`${side}_unit`, `unit of the ${side}`, unit),
    id(`${side}_place`, `its name`, (link) => units.get(unit(link) ?? '')?.place),
    text(`${side}_level`, `level of the ${side}`, (link) => document(link)?.level ?? null),
    id(`${side}_family`, `family of the ${side}`, (link) => task(link)?.family),
  ]
}
