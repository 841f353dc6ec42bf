import { linksToStatuses } from '../evaluate/comparison-to-judgments.js'
import type { Gold, GoldRelation } from '../evaluate/gold.js'
import type { ItemKind } from '../model/index.js'

/** A document of the benchmark: what people say of it, and how to know its text, which is not here. */
export interface BenchmarkDocument {
  readonly name: string
  readonly title: string
  readonly field: string
  /** Where its text is: `seeds/…` in the package, everything else below a folder that one has. */
  readonly file: string
  /** SHA-256 of the file's bytes, in hex. */
  readonly sha256: string
  /** Every item by its id: where its text stands, half-open UTF-16 offsets in pairs. */
  readonly tasks: Readonly<Record<string, readonly number[]>>
  /** Items that report what was done: in no score of links or statuses. */
  readonly review: readonly string[]
  /** Items that order no particular job: likewise. */
  readonly frame: readonly string[]
}

export interface BenchmarkPair {
  readonly source: string
  readonly target: string
  readonly field: string
  /** How many people annotated it independently. */
  readonly annotators: number
  readonly gold: Gold
}

export interface Benchmark {
  readonly documents: ReadonlyMap<string, BenchmarkDocument>
  readonly pairs: readonly BenchmarkPair[]
}

/** As it stands in benchmark/gold.json, which the package's own tests hold to the annotations. */
interface GoldFile {
  readonly documents: Readonly<Record<string, Omit<BenchmarkDocument, 'name'>>>
  readonly pairs: readonly (Omit<BenchmarkPair, 'gold'> & {
    readonly links: readonly (readonly [source: string, target: string, relation: GoldRelation])[]
    /** Where people said something else of a task than its strongest link does. */
    readonly sourceStatus?: Gold['sourceStatus']
  })[]
}

/** The pairs and documents of the benchmark, from the package's own file. */
export function jsonToBenchmark(json: unknown): Benchmark {
  const { documents, pairs } = json as GoldFile
  const named = new Map(Object.entries(documents).map(([name, entry]) => [name, { name, ...entry }]))
  return {
    documents: named,
    pairs: pairs.map(({ source, target, field, annotators, links, sourceStatus }) => ({
      source,
      target,
      field,
      annotators,
      gold: {
        source,
        target,
        links: links.map(([from, to, relation]) => ({ source: from, target: to, relation })),
        sourceStatus: { ...linksToStatuses(tasksOf(named.get(source)!), asLinks(links)), ...sourceStatus },
        targetStatus: toTargetStatus(tasksOf(named.get(target)!), links),
      },
    })),
  }
}

/** The ids of what is compared: neither reviews nor frames. */
export const tasksOf = (document: BenchmarkDocument): readonly string[] =>
  Object.keys(document.tasks).filter((id) => kindOf(document, id) === 'task')

export const kindOf = ({ review, frame }: BenchmarkDocument, id: string): ItemKind =>
  review.includes(id) ? 'review' : frame.includes(id) ? 'frame' : 'task'

type Triple = readonly [source: string, target: string, relation: GoldRelation]

const asLinks = (links: readonly Triple[]) =>
  links.map(([source, target, relation]) => ({ source, target, relation }))

function toTargetStatus(ids: readonly string[], links: readonly Triple[]): NonNullable<Gold['targetStatus']> {
  const turned = links.map(([source, target, relation]) => ({ source: target, target: source, relation }))
  const statuses = Object.entries(linksToStatuses(ids, turned))
  return Object.fromEntries(
    statuses.map(([id, status]) => [id, status === 'dropped' ? ('added' as const) : status]),
  )
}
