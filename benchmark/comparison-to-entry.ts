import type { Scorable } from '../src/evaluate/comparison-to-judgments.js'
import type { Relation } from '../src/model/index.js'
import type { GoldDocument } from '../test/gold/pairs.js'
import { prepareDocument } from '../test/gold/prepare.js'

interface Entry {
  readonly source: string
  readonly target: string
  readonly links: readonly { readonly source: string; readonly target: string; readonly relation: Relation }[]
}

/** The links of a method as a file of links has them, in the ids of the benchmark; items it lists none of are left out. */
export function comparisonToEntry(comparison: Scorable, source: GoldDocument, target: GoldDocument): Entry {
  const [from, to] = [toGoldIds(source), toGoldIds(target)]
  return {
    source: source.name,
    target: target.name,
    links: comparison.links.flatMap((link) => {
      const [one, other] = [from.get(link.source), to.get(link.target)]
      return one === undefined || other === undefined
        ? []
        : [{ source: one, target: other, relation: link.relation }]
    }),
  }
}

const toGoldIds = (document: GoldDocument): ReadonlyMap<string, string> =>
  new Map([...prepareDocument(document).map.ids].map(([gold, own]) => [own, gold]))
