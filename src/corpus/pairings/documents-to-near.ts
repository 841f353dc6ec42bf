import { abortedBy } from '../../jobs/aborted-by.js'
import { documentToTasks } from '../../model/document-to-tasks.js'
import type { CorpusDocument, Task } from '../../model/index.js'
import { createTaskIndex, type TaskIndex } from '../../nearest/index.js'
import type { WorkOptions } from '../options.js'

/**
 * Neighbours of a task whose documents are worth a comparison: a job that is carried on has its counterpart among the
 * three most alike in all but a few cases (the gold's merged and split tasks have up to three).
 */
const NEIGHBOURS = 3

/** The tasks of all documents that stand, under their corpus ids, and an index of them: copies would crowd others out. */
export interface CorpusIndex {
  readonly index: TaskIndex
  /** By position in the index. */
  readonly tasks: readonly (Task & { readonly document: string })[]
}

export function documentsToIndex(documents: readonly CorpusDocument[]): CorpusIndex {
  const tasks = documents
    .filter(({ sameAs }) => sameAs === null)
    .flatMap(({ id, document }) =>
      documentToTasks(document).map((task) => ({ ...task, id: `${id}/${task.id}`, document: id })),
    )
  return { index: createTaskIndex(tasks), tasks }
}

/**
 * Whether two documents have tasks that are among each other's nearest in the whole corpus: the few comparisons of a
 * large corpus that are likely to find anything.
 */
export async function indexToNear(
  { index, tasks }: CorpusIndex,
  { signal }: WorkOptions,
): Promise<(source: CorpusDocument, target: CorpusDocument) => boolean> {
  abortedBy(signal)
  const neighbours = await index.allPairs(NEIGHBOURS, signal === undefined ? {} : { signal })
  const near = new Set<string>()
  for (const [position, { document }] of tasks.entries())
    for (const other of neighbours.of(position)) near.add(`${document} ${tasks[other.position]!.document}`)
  return (source, target) => near.has(`${source.id} ${target.id}`) || near.has(`${target.id} ${source.id}`)
}
