import type { ItemKind } from '../model/index.js'
import { type Benchmark, kindOf } from './json-to-benchmark.js'

/** What a system is to link: pairs of documents with the texts of their tasks. */
export interface BenchmarkTasks {
  readonly schema: 'policy-lineage/benchmark-tasks@1'
  /** Every item in order; only those of the kind `task` are linked. */
  readonly documents: Readonly<Record<string, readonly BenchmarkItem[]>>
  /** Pairs of which both texts are there. */
  readonly pairs: readonly { readonly source: string; readonly target: string }[]
}

interface BenchmarkItem {
  readonly id: string
  readonly kind: ItemKind
  readonly text: string
}

/** The items of all pairs whose texts are there, cut out where people found them. */
export function textsToTasks(texts: ReadonlyMap<string, string>, benchmark: Benchmark): BenchmarkTasks {
  const pairs = benchmark.pairs.filter(({ source, target }) => texts.has(source) && texts.has(target))
  const names = [...new Set(pairs.flatMap(({ source, target }) => [source, target]))].sort()
  return {
    schema: 'policy-lineage/benchmark-tasks@1',
    documents: Object.fromEntries(
      names.map((name) => {
        const document = benchmark.documents.get(name)!
        const items = Object.entries(document.tasks).map(([id, offsets]) => ({
          id,
          kind: kindOf(document, id),
          text: cut(texts.get(name)!, offsets),
        }))
        return [name, items]
      }),
    ),
    pairs: pairs.map(({ source, target }) => ({ source, target })),
  }
}

const cut = (text: string, offsets: readonly number[]): string =>
  offsets.map((from, index) => (index % 2 === 0 ? text.slice(from, offsets[index + 1]) : '')).join('')
