import { checkInput, checkList } from '../../check.js'
import { type AgencyTable, unitToKey } from '../../lexicon/agencies.js'
import { documentToTasks } from '../../model/document-to-tasks.js'
import type {
  CitationFacet,
  Comparison,
  FacetSummary,
  Facets,
  LeadRow,
  PhraseRow,
  PolicyDocument,
  ResponsibilityFacet,
  StrengthFacet,
} from '../../model/index.js'

const RESPONSIBILITY: readonly ResponsibilityFacet['kind'][] = [
  'carried',
  'widened',
  'narrowed',
  'moved',
  'named',
  'unnamed',
  'none',
]
const STRENGTH: readonly StrengthFacet['kind'][] = ['kept', 'raised', 'lowered', 'unknown']
const CITATIONS: readonly CitationFacet['kind'][] = ['kept', 'superior', 'replaced', 'dropped', 'added']

/**
 * Tables over a whole comparison: who loses and gains lead roles, which set phrases vanish and appear, and every
 * pair of targets.
 *
 * Leads and set phrases are counted over all tasks, linked or not; lost, gained and kept over links. A unit and
 * its counterpart (省发展改革委, 市发改委) are one row.
 */
export function summariseFacets(
  comparison: Pick<Comparison, 'source' | 'target'>,
  facets: readonly Facets[],
  agencies?: AgencyTable,
): FacetSummary {
  checkInput('summariseFacets', comparison, 'a comparison as `compare` returns it', ({ source, target }) =>
    [source, target].every((side) => typeof side === 'object' && side !== null),
  )
  checkList('summariseFacets', facets, 'the facets that `comparisonToFacets` gives', ({ responsibility }) =>
    Boolean(responsibility),
  )
  return {
    leads: toLeadRows(comparison, facets, agencies),
    setPhrases: toPhraseRows(comparison),
    targets: facets.flatMap((facet) =>
      facet.targets.map((row) => ({ ...row, sourceTask: facet.source, targetTask: facet.target })),
    ),
    responsibility: countKinds(
      RESPONSIBILITY,
      facets.map((facet) => facet.responsibility.kind),
    ),
    strength: countKinds(
      STRENGTH,
      facets.map((facet) => facet.strength.kind),
    ),
    citations: countKinds(
      CITATIONS,
      facets.flatMap((facet) => facet.citations.map((citation) => citation.kind)),
    ),
  }
}

function countKinds<Kind extends string>(
  kinds: readonly Kind[],
  found: readonly Kind[],
): Readonly<Record<Kind, number>> {
  return Object.fromEntries(
    kinds.map((kind) => [kind, found.filter((one) => one === kind).length]),
  ) as Record<Kind, number>
}

interface OpenLeadRow {
  names: Set<string>
  sourceTasks: Set<string>
  targetTasks: Set<string>
  lost: number
  gained: number
  kept: number
}

function toLeadRows(
  comparison: Pick<Comparison, 'source' | 'target'>,
  facets: readonly Facets[],
  agencies?: AgencyTable,
): readonly LeadRow[] {
  const rows = new Map<string, OpenLeadRow>()
  const rowOf = (name: string): OpenLeadRow => {
    const key = unitToKey(name, agencies)
    const row = rows.get(key) ?? {
      names: new Set(),
      sourceTasks: new Set(),
      targetTasks: new Set(),
      lost: 0,
      gained: 0,
      kept: 0,
    }
    rows.set(key, row)
    row.names.add(name)
    return row
  }
  for (const task of documentToTasks(comparison.source))
    for (const unit of task.slots.lead) rowOf(unit.name).sourceTasks.add(task.id)
  for (const task of documentToTasks(comparison.target))
    for (const unit of task.slots.lead) rowOf(unit.name).targetTasks.add(task.id)
  for (const { responsibility } of facets) {
    for (const name of responsibility.lead.lost) rowOf(name).lost++
    for (const name of responsibility.lead.gained) rowOf(name).gained++
    for (const pair of responsibility.lead.kept) rowOf(pair.source).kept++
  }
  // Most changed first; Map order, which is by position, breaks ties.
  return [...rows.values()]
    .map((row) => ({
      ...row,
      names: [...row.names],
      sourceTasks: [...row.sourceTasks],
      targetTasks: [...row.targetTasks],
    }))
    .sort((one, other) => other.lost + other.gained - (one.lost + one.gained) || other.kept - one.kept)
}

function toPhraseRows(comparison: Pick<Comparison, 'source' | 'target'>): FacetSummary['setPhrases'] {
  const source = phrasesOf(comparison.source)
  const target = phrasesOf(comparison.target)
  const rows = (
    phrases: ReadonlyMap<string, string[]>,
    wanted: (text: string) => boolean,
  ): readonly PhraseRow[] =>
    [...phrases]
      .filter(([text]) => wanted(text))
      .map(([text, tasks]) => ({ text, tasks }))
      .sort((one, other) => other.tasks.length - one.tasks.length)
  return {
    vanished: rows(source, (text) => !target.has(text)),
    appeared: rows(target, (text) => !source.has(text)),
    kept: rows(source, (text) => target.has(text)),
  }
}

function phrasesOf(document: PolicyDocument): ReadonlyMap<string, string[]> {
  const phrases = new Map<string, string[]>()
  for (const task of documentToTasks(document)) {
    for (const { text } of task.slots.setPhrases) phrases.set(text, [...(phrases.get(text) ?? []), task.id])
  }
  return phrases
}
