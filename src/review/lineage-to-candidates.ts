import { compare } from '../compare.js'
import { byTaskId, taskOf } from '../model/corpus-id.js'
import type { Comparison, CorpusLink, Lineage, PolicyDocument } from '../model/index.js'
import { comparisonToCandidates } from './comparison-to-candidates.js'
import type { Candidate } from './review-pair.js'

/** Compares two documents of a corpus once more, for the figures of pairs that are not linked. */
export type CompareAgain = (source: PolicyDocument, target: PolicyDocument) => Comparison

/** The links of a lineage, in order of its pairs, then of their tasks. */
export function lineageToCandidates(lineage: Lineage): readonly Candidate[] {
  const tasks = new Map(lineage.tasks.map((task) => [task.id, task]))
  const titles = new Map(lineage.documents.map(({ id, title }) => [id, title ?? id]))
  return lineage.pairs.flatMap((pair) =>
    [...pair.links].sort(inOrder).flatMap((link): readonly Candidate[] => {
      const [source, target] = [tasks.get(link.source), tasks.get(link.target)]
      if (source === undefined || target === undefined) return []
      const { relation, score, confidence, uncertain, coverage } = link
      return [
        {
          ...{ source: link.source, target: link.target },
          sourceTitle: titles.get(pair.source) ?? pair.source,
          targetTitle: titles.get(pair.target) ?? pair.target,
          sourceTask: source.task,
          targetTask: target.task,
          ...{ relation, score, confidence, uncertain, coverage },
          evidence: () => link.evidence,
        },
      ]
    }),
  )
}

/** The same, and pairs of tasks that are not linked: the pairs of documents are compared once more. */
export function lineageToAllCandidates(
  { documents: all, pairs }: Pick<Lineage, 'documents' | 'pairs'>,
  unlinkedFrom: number,
  compareAgain: CompareAgain = compare,
): readonly Candidate[] {
  const documents = new Map(all.map(({ id, document }) => [id, document]))
  return pairs.flatMap((pair) => {
    const [source, target] = [documents.get(pair.source), documents.get(pair.target)]
    if (source === undefined || target === undefined) return []
    const links = [...pair.links].sort(inOrder).map((link) => ({
      ...link,
      source: taskOf(link.source),
      target: taskOf(link.target),
    }))
    // the corpus may name a document otherwise than the document itself does
    const named = compareAgain({ ...source, id: pair.source }, { ...target, id: pair.target })
    return comparisonToCandidates(named, unlinkedFrom, links)
  })
}

const inOrder = (x: CorpusLink, y: CorpusLink): number =>
  byTaskId(x.source, y.source) || byTaskId(x.target, y.target)
