import { cellAt } from '../align/cells.js'
import { taskOverlap } from '../align/clauses-to-matches.js'
import { documentsToMeasured, measuredToAlignment, settle } from '../align/index.js'
import type { Link, PolicyDocument, TokenizedDocument } from '../model/index.js'
import type { AlignOptions, CompareOptions } from '../options.js'
import { createTokenizer } from '../tokenize/index.js'
import { bareLink } from './decisions-to-links.js'

/**
 * The library's figures about any two tasks of two documents, linked or not, by the tasks' ids inside their
 * documents.
 *
 * The relation is `partial` and means nothing. Measuring costs as much as `align`, once, when the first two tasks
 * are asked for.
 */
export function tokenizedToLinkOf(
  source: TokenizedDocument,
  target: TokenizedDocument,
  options: AlignOptions = {},
): (source: string, target: string) => Link {
  const places = (document: TokenizedDocument) =>
    new Map(document.tasks.map(({ task }, place) => [task.id, place]))
  const rows = places(source)
  const columns = places(target)
  let measured: ReturnType<typeof measure> | undefined
  const measure = () => {
    const all = documentsToMeasured(source, target)
    return { all, alignment: measuredToAlignment(all, settle(options)) }
  }
  return (sourceTask, targetTask) => {
    const row = rows.get(sourceTask)
    const column = columns.get(targetTask)
    if (row === undefined || column === undefined) return bareLink(sourceTask, targetTask)
    const { all, alignment } = (measured ??= measure())
    const cell = cellAt(all.cells, row, column)
    return {
      ...bareLink(sourceTask, targetTask),
      score: cell < 0 ? 0 : all.verbatim.has(cell) ? 1 : all.measures.cosine[cell]!,
      chances: alignment.chancesOf(row, column),
      parts: alignment.partsOf(row, column),
      coverage: taskOverlap(all.views.pairs, row, column),
      evidence: alignment.matchesOf(row, column),
    }
  }
}

/** The same of two documents, which are cut into words when the first two tasks are asked for. */
export function documentsToLinkOf(
  source: PolicyDocument,
  target: PolicyDocument,
  options: Pick<CompareOptions, 'tokenize' | 'align'> = {},
): (source: string, target: string) => Link {
  let linkOf: ReturnType<typeof tokenizedToLinkOf> | undefined
  return (sourceTask, targetTask) => {
    if (linkOf === undefined) {
      const tokenizer = createTokenizer([source, target], options.tokenize)
      linkOf = tokenizedToLinkOf(tokenizer.document(source), tokenizer.document(target), options.align)
    }
    return linkOf(sourceTask, targetTask)
  }
}
