import { checkLineage } from '../check.js'
import type {
  ComparedPair,
  CorpusDocument,
  CorpusLink,
  CorpusTask,
  Lineage,
  Relation,
} from '../model/index.js'

/** What `JSON.stringify(lineage)` writes. */
export interface LineageJson extends Omit<Lineage, 'documents' | 'pairs' | 'tasks' | 'links'> {
  readonly schema: 'policy-lineage/lineage@1'
  readonly documents: readonly (Omit<CorpusDocument, 'document'> & { readonly tasks: number })[]
  readonly pairs: readonly (Omit<ComparedPair, 'links' | 'outlooks'> & {
    readonly links: Readonly<Record<Relation, number>>
  })[]
  readonly tasks: readonly (Omit<CorpusTask, 'task'> & {
    readonly label: string
    readonly section: string
    readonly heading: string | null
    readonly text: string
  })[]
  readonly links: readonly Omit<CorpusLink, 'evidence'>[]
}

/**
 * A lineage as plain data for files: without the documents' own text, the clauses behind each link, and the outlook of
 * each task in each pair, which the table `outcomes` has.
 */
export function lineageToJSON(lineage: Lineage): LineageJson {
  checkLineage('lineageToJSON', lineage)
  const counts = new Map<string, number>()
  for (const { document } of lineage.tasks) counts.set(document, (counts.get(document) ?? 0) + 1)
  return {
    schema: 'policy-lineage/lineage@1',
    documents: lineage.documents.map(({ document: _, ...rest }) => ({
      ...rest,
      tasks: counts.get(rest.id) ?? 0,
    })),
    pairs: lineage.pairs.map(({ outlooks: _, ...pair }) => ({ ...pair, links: countsOf(pair.links) })),
    tasks: lineage.tasks.map(({ task, ...rest }) => ({
      ...rest,
      label: task.label,
      section: task.section,
      heading: task.heading?.text ?? null,
      text: task.text,
    })),
    links: lineage.links.map(({ evidence: _, ...link }) => link),
    families: lineage.families,
    adopters: lineage.adopters,
    upward: lineage.upward,
    decisions: lineage.decisions,
    ...(lineage.coded === undefined ? {} : { coded: lineage.coded }),
    failures: lineage.failures,
    notes: lineage.notes,
    provenance: lineage.provenance,
  }
}

/** Links by relation. */
export function countsOf(
  links: readonly { readonly relation: Relation }[],
): Readonly<Record<Relation, number>> {
  const counts = { inherited: 0, rephrased: 0, partial: 0 }
  for (const { relation } of links) counts[relation]++
  return counts
}
