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

/** What the library takes for a review or a frame is not compared; what people do is in no score. */
export function preparePair({ name, field, source, target, gold }: GoldPair): PreparedPair {
  const [from, to] = [prepareDocument(source), prepareDocument(target)]
  return { name, field, source: from.document, target: to.document, gold: goldToIds(gold, from.map, to.map) }
}

export const itemsOf = (document: PolicyDocument): readonly Item[] =>
  document.plans.flatMap(({ items }) => items)

export const tasksOf = (document: PolicyDocument): PolicyDocument['plans'][number]['tasks'] =>
  document.plans.flatMap(({ tasks }) => tasks)
