import { carriedShare } from '../../classify/verdicts-to-summary.js'
import { type DecidedLinks, decisionsToLinks } from '../../decide/decisions-to-links.js'
import { documentsToLinkOf } from '../../decide/tokenized-to-link-of.js'
import type { Found } from '../../jobs/comparison-to-found.js'
import { wholeOf } from '../../model/corpus-id.js'
import { documentToTasks } from '../../model/document-to-tasks.js'
import type {
  CodedTask,
  ComparedPair,
  CorpusDocument,
  CorpusLink,
  Decision,
  DocumentPair,
  Note,
  Task,
} from '../../model/index.js'
import type { CompareOptions } from '../../options.js'

/** A pair with its links under the corpus' task ids, and what people's decisions did to them. */
export interface DecidedPair {
  readonly pair: ComparedPair
  readonly applied: readonly Decision[]
  readonly coded: readonly CodedTask[]
  readonly notes: readonly Note[]
}

/** What a comparison found, with people's decisions in place of the library's links and the shares worked out anew. */
export function foundToCompared(
  pair: DocumentPair,
  found: Found,
  [source, target]: readonly [CorpusDocument, CorpusDocument],
  decisions: readonly Decision[],
  options: Pick<CompareOptions, 'tokenize' | 'align'> = {},
): DecidedPair {
  const own = found.links.map(
    (link): CorpusLink => ({
      ...link,
      source: `${source.id}/${link.source}`,
      target: `${target.id}/${link.target}`,
      role: pair.role,
    }),
  )
  const figures = {
    sourceTasks: documentToTasks(source.document).length,
    targetTasks: documentToTasks(target.document).length,
    carriedOn: found.carriedOn,
    takenOver: found.takenOver,
    outlooks: found.outlooks,
  }
  const whole = { ...pair, links: own, ...figures }
  if (decisions.length === 0) return { pair: whole, applied: [], coded: [], notes: [] }
  const texts = new Map<string, Pick<Task, 'text'>>(
    [source, target].flatMap(({ id, document }) => [
      [wholeOf(id), document] as const,
      ...documentToTasks(document).map((task) => [`${id}/${task.id}`, task] as const),
    ]),
  )
  // measured only where a person links what the library did not: a share of 0 would belie them
  const figuresOf = documentsToLinkOf(source.document, target.document, options)
  const decided = decisionsToLinks(own, decisions, {
    source: source.id,
    target: target.id,
    taskOf: (id) => texts.get(id),
    linkOf: (from, to): CorpusLink => {
      const { parts: _, ...link } = figuresOf(
        from.slice(source.id.length + 1),
        to.slice(target.id.length + 1),
      )
      return { ...link, role: pair.role }
    },
  })
  return {
    pair:
      decided.applied.length === 0
        ? whole
        : { ...whole, links: decided.links, ...shares(source, target, decided.links) },
    applied: decided.applied,
    coded: decided.coded,
    notes: decidedToNotes(decided),
  }
}

function shares(source: CorpusDocument, target: CorpusDocument, links: readonly CorpusLink[]) {
  const local = links.map((link) => ({
    ...link,
    source: link.source.slice(source.id.length + 1),
    target: link.target.slice(target.id.length + 1),
  }))
  return {
    carriedOn: carriedShare(documentToTasks(source.document), local, 'source'),
    takenOver: carriedShare(documentToTasks(target.document), local, 'target'),
  }
}

function decidedToNotes({ stale, unknown, overruled }: DecidedLinks<CorpusLink>): readonly Note[] {
  const note = (why: string, what: string, about: readonly Decision[]): Note[] =>
    about.map(({ source, target, coder }) => ({
      code: 'decision-unused',
      message: `decision of ${coder} on ${source} → ${target} not applied: ${what}`,
      data: { coder, source, target, why },
    }))
  return [
    ...note('changed', 'the text of a task has changed since', stale),
    ...note('unknown', 'there is no such task', unknown),
    ...note('overruled', 'a later one says otherwise', overruled),
  ]
}
