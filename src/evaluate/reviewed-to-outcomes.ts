import { checkInput } from '../check.js'
import { groupBy } from '../model/group-by.js'
import {
  type CodedTask,
  type Comparison,
  type CorpusDocument,
  type Level,
  type Lineage,
  type Link,
  type PairRole,
  type PolicyDocument,
  RELATIONS,
  type RelationChances,
  type Status,
  type Task,
} from '../model/index.js'
import { verdictToOutlook } from '../model/verdict-to-outlook.js'

/** One task in one comparison: what became of it (source side), or where it came from (target side). */
export interface Outcome {
  /** The ids of the two documents. */
  readonly source: string
  readonly target: string
  /** What the source is to the target; `null` in a comparison, which does not ask. */
  readonly role: PairRole | null
  readonly side: 'source' | 'target'
  /** `<document id>/<task id>` */
  readonly id: string
  readonly task: Task
  readonly document: OutcomeDocument
  /** What the library, or a person who settled a link, says. */
  readonly status: Status
  /** How likely each relation is to be the closest one that a reader finds for it, or none. */
  readonly outlook: RelationChances
  /** The surest first. */
  readonly links: readonly OutcomeLink[]
  /** What a person said of the whole task. */
  readonly coded: CodedTask | null
}

/** The document that a task stands in, with what outcomes are grouped by. */
export interface OutcomeDocument {
  readonly id: string
  /** GB/T 2260 code, or the document's id where its region is unknown. */
  readonly unit: string
  readonly year: number | null
  readonly level: Level | null
  readonly kind: string | null
  /** The thread of documents that a manifest names. */
  readonly series: string | null
}

/** A link under the corpus' task ids. */
export type OutcomeLink = Omit<Link, 'parts'>

/**
 * Every task in every comparison it takes part in, the source's tasks first: the population that shares are of.
 *
 * @example reviewedToOutcomes(comparison).filter(({ side }) => side === 'target').length // => 43
 */
export function reviewedToOutcomes(reviewed: Comparison | Lineage): readonly Outcome[] {
  checkInput('a sample of tasks', reviewed, 'a lineage or a comparison', ({ links }) => Array.isArray(links))
  return 'pairs' in reviewed ? lineageToOutcomes(reviewed) : comparisonToOutcomes(reviewed)
}

function lineageToOutcomes({ documents, pairs, tasks, coded }: Lineage): readonly Outcome[] {
  const tasksOf = groupBy(tasks, (task) => task.document)
  const byId = new Map(documents.map((one) => [one.id, corpusDocument(one)]))
  const codesOf = groupBy(coded ?? [], (code) => code.task)
  return pairs.flatMap((pair) =>
    SIDES.flatMap((side) => {
      const { source, target, role } = pair
      const document = byId.get(pair[side])!
      const linksOf = groupBy(pair.links, (link) => link[side])
      return (tasksOf.get(pair[side]) ?? []).map(({ id, task }, at): Outcome => {
        const links = surestFirst(linksOf.get(id))
        const status = statusOf(links, side)
        const coded = codeOf(codesOf.get(id), pair, side)
        const outlook = pair.outlooks[side][at]!
        return { source, target, role, side, id, task, document, status, outlook, links, coded }
      })
    }),
  )
}

function comparisonToOutcomes(comparison: Comparison): readonly Outcome[] {
  const pair = { source: comparison.source.id, target: comparison.target.id }
  const links = comparison.links.map((link) => ({
    ...link,
    source: `${pair.source}/${link.source}`,
    target: `${pair.target}/${link.target}`,
  }))
  const codesOf = groupBy(comparison.coded ?? [], (code) => code.task)
  return SIDES.flatMap((side) => {
    const { source, target } = pair
    const document = documentOf(comparison[side])
    const linksOf = groupBy(links, (link) => link[side])
    const verdicts = side === 'source' ? comparison.sourceVerdicts : comparison.targetVerdicts
    return verdicts.map((verdict): Outcome => {
      const { task, status } = verdict
      const outlook = verdictToOutlook(verdict)
      const id = `${document.id}/${task.id}`
      const links = surestFirst(linksOf.get(id))
      const coded = codeOf(codesOf.get(id), pair, side)
      return { source, target, role: null, side, id, task, document, status, outlook, links, coded }
    })
  })
}

const SIDES = ['source', 'target'] as const

/** The closest relation decides, as in a comparison of two documents. */
const statusOf = (links: readonly OutcomeLink[], side: Outcome['side']): Status =>
  RELATIONS.find((relation) => links.some((link) => link.relation === relation)) ??
  (side === 'source' ? 'dropped' : 'added')

const NO_LINKS: readonly OutcomeLink[] = []

const surestFirst = (links: readonly OutcomeLink[] = NO_LINKS): readonly OutcomeLink[] =>
  links.length < 2 ? links : [...links].sort((x, y) => y.confidence - x.confidence || y.score - x.score)

const documentOf = ({ id, region, year, level }: PolicyDocument): OutcomeDocument => ({
  ...{ id, unit: region?.adcode ?? id, year, level, kind: null, series: null },
})

const corpusDocument = ({ id, region, year, level, kind, series }: CorpusDocument): OutcomeDocument => ({
  ...{ id, unit: region?.adcode ?? id, year, level, kind, series },
})

/** Of a task coded twice the last code stands. */
const codeOf = (
  codes: readonly CodedTask[] | undefined,
  { source, target }: Pick<Outcome, 'source' | 'target'>,
  side: Outcome['side'],
): CodedTask | null =>
  codes?.findLast((code) => code.side === side && code.source === source && code.target === target) ?? null
