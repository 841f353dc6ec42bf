import { PolicyError } from '../error.js'
import type { Comparison, Link } from '../model/index.js'
import type { Candidate } from './review-pair.js'

/**
 * The links of a comparison and its other pairs of tasks from a confidence on, in document order: the order tells
 * nothing of what the library thinks.
 *
 * Where `links` are given (of a lineage, decisions applied), they stand for the comparison's own.
 */
export function comparisonToCandidates(
  comparison: Comparison,
  unlinkedFrom: number,
  links: readonly Omit<Link, 'parts'>[] = comparison.links,
): readonly Candidate[] {
  const { sourceVerdicts, targetVerdicts, alignment } = comparison
  assertNamed(comparison)
  const titles = {
    sourceTitle: comparison.source.title ?? comparison.source.id,
    targetTitle: comparison.target.title ?? comparison.target.id,
  }
  const places = (verdicts: Comparison['sourceVerdicts'] | Comparison['targetVerdicts']) =>
    new Map(verdicts.map(({ task }, place) => [task.id, place]))
  const [rows, columns] = [places(sourceVerdicts), places(targetVerdicts)]
  const at = (row: number, column: number) => ({
    ...titles,
    source: `${comparison.source.id}/${sourceVerdicts[row]!.task.id}`,
    target: `${comparison.target.id}/${targetVerdicts[column]!.task.id}`,
    sourceTask: sourceVerdicts[row]!.task,
    targetTask: targetVerdicts[column]!.task,
  })
  const linked = new Set<number>()
  const candidates: { readonly cell: number; readonly candidate: Candidate }[] = links.map((link) => {
    const [row, column] = [rows.get(link.source)!, columns.get(link.target)!]
    const cell = row * columns.size + column
    linked.add(cell)
    const { relation, score, confidence, uncertain, coverage } = link
    const figures = { relation, score, confidence, uncertain, coverage }
    return { cell, candidate: { ...at(row, column), ...figures, evidence: () => link.evidence } }
  })
  for (let row = 0; row < rows.size; row++)
    for (let column = 0; column < columns.size; column++) {
      const cell = row * columns.size + column
      const confidence = alignment.confidence[cell]!
      if (confidence < unlinkedFrom || linked.has(cell)) continue
      const figures = { relation: 'none', score: null, confidence, uncertain: false, coverage: null } as const
      const evidence = () => alignment.matchesOf(row, column)
      candidates.push({ cell, candidate: { ...at(row, column), ...figures, evidence } })
    }
  return candidates.sort((x, y) => x.cell - y.cell).map(({ candidate }) => candidate)
}

/** Decisions name documents by their ids: two of one name could not be told apart. */
export function assertNamed({ source, target }: Pick<Comparison, 'source' | 'target'>): void {
  if (source.id === target.id)
    throw new PolicyError(
      'bad-input',
      `both documents are called ${JSON.stringify(source.id)}: decisions need two names; give options.source.id and options.target.id`,
    )
}
