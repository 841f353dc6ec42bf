import type { Gold } from '../../src/evaluate/gold.js'
import { goldToIds, type IdMap, mapIds } from '../../src/evaluate/map-ids.js'
import type { Item, PolicyDocument } from '../../src/model/index.js'
import { parseDocument } from '../../src/parse/index.js'
import type { GoldDocument, GoldPair } from './pairs.js'

/** A pair of documents as the library reads them, with the gold in the library's ids. */
export interface PreparedPair {
  readonly name: string
  readonly field: string
  readonly source: PolicyDocument
  readonly target: PolicyDocument
  readonly gold: Gold
  /** Ids of the target's items that are left out of it: for whoever reads it anew. */
  readonly aside: ReadonlySet<string>
}

export interface PreparedDocument {
  readonly document: PolicyDocument
  readonly map: IdMap
}

const prepared = new WeakMap<GoldDocument, PreparedDocument>()

/** Parsed once a run: the same document stands in several pairs. */
export function prepareDocument(document: GoldDocument): PreparedDocument {
  if (!prepared.has(document)) {
    const parsed = parseDocument(document.text, { id: document.name })
    prepared.set(document, { document: parsed, map: mapIds(document.structure, itemsOf(parsed)) })
  }
  return prepared.get(document)!
}

export function preparePair({ name, field, source, target, gold }: GoldPair): PreparedPair {
  const [from, to] = [prepareDocument(source), prepareDocument(target)]
  const [before, after] = [asideOf(source, from), asideOf(target, to)]
  return {
    name,
    field,
    source: withoutTasks(from.document, before),
    target: withoutTasks(to.document, after),
    gold: goldToIds(gold, from.map, to.map),
    aside: after,
  }
}

const asideOf = ({ aside }: GoldDocument, { map }: PreparedDocument): ReadonlySet<string> =>
  new Set([...aside].flatMap((id) => map.ids.get(id) ?? []))

/** The document with some of its tasks left out: what is no task is neither compared nor fitted on. */
export const withoutTasks = (document: PolicyDocument, aside: ReadonlySet<string>): PolicyDocument => ({
  ...document,
  plans: document.plans.map((plan) => ({
    ...plan,
    tasks: plan.tasks.filter(({ id }) => !aside.has(id)),
  })),
})

export const itemsOf = (document: PolicyDocument): readonly Item[] =>
  document.plans.flatMap(({ items }) => items)

export const tasksOf = (document: PolicyDocument): PolicyDocument['plans'][number]['tasks'] =>
  document.plans.flatMap(({ tasks }) => tasks)
