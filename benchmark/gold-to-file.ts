import { createHash } from 'node:crypto'
import { linksToStatuses } from '../src/evaluate/comparison-to-judgments.js'
import type { GoldDocument, GoldPair, GoldSet } from '../test/gold/pairs.js'
import { itemsOf, prepareDocument } from '../test/gold/prepare.js'

type Places = Readonly<Record<string, readonly number[]>>

/** What an earlier file says of a document: places stay as they were published, however documents are read later. */
type Known = Readonly<
  Record<string, { readonly title: string; readonly sha256: string; readonly tasks: Places } | undefined>
>

function documentToEntry(document: GoldDocument, field: string, known: Known[string]) {
  const sha256 = createHash('sha256').update(document.text).digest('hex')
  const ids = document.structure.map(({ id }) => id)
  const isSame = known?.sha256 === sha256 && ids.join() === Object.keys(known.tasks).join()
  return {
    title: isSame ? known.title : (prepareDocument(document).document.plans[0]?.title?.text ?? ''),
    field,
    file: document.file,
    sha256,
    tasks: isSame ? known.tasks : documentToPlaces(document),
    ...document.kinds,
  }
}

/** Every task: where in the text it stands, label left out; pairs of offsets where something lies between. */
function documentToPlaces(document: GoldDocument): Places {
  const { document: parsed, map } = prepareDocument(document)
  if (map.missing.length > 0) throw new Error(`${document.name} lacks ${map.missing.join(' ')}`)
  const items = new Map(itemsOf(parsed).map((item) => [item.id, item]))
  return Object.fromEntries(
    document.structure.map(({ id }) => [
      id,
      items.get(map.ids.get(id)!)!.spans.flatMap(({ from, to }) => [from, to]),
    ]),
  )
}

function pairToEntry({ source, target, gold, field }: GoldPair, annotators: number) {
  const own = { ...gold.sourceStatus }
  const derived = linksToStatuses(Object.keys(own), gold.links)
  const other = Object.entries(own).filter(([id, status]) => derived[id] !== status)
  return {
    source: source.name,
    target: target.name,
    field,
    annotators,
    links: gold.links.map((link) => [link.source, link.target, link.relation]),
    // where people said something else of a task than its strongest link does
    ...(other.length > 0 && { sourceStatus: Object.fromEntries(other) }),
  }
}

/** The annotations of all pairs as one JSON file that holds no text: ids, places, links, kinds; a line a document or pair. */
export function goldToFile({ pairs, own }: GoldSet, known: Known = {}): string {
  const entries = [
    ...pairs.map((pair) => pairToEntry(pair, 2)),
    ...own.pairs.map((pair) => pairToEntry(pair, 1)),
  ]
  const documents = new Map<string, ReturnType<typeof documentToEntry>>()
  for (const { field, source, target } of [...pairs, ...own.pairs])
    for (const document of [source, target])
      if (!documents.has(document.name))
        documents.set(document.name, documentToEntry(document, field, known[document.name]))
  const line = (value: unknown): string => JSON.stringify(value)
  const parts = [...documents]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([name, entry]) => `${line(name)}:${line(entry)}`)
  return `{"schema":"policy-lineage/benchmark@1","documents":{\n${parts.join(',\n')}\n},"pairs":[\n${entries.map(line).join(',\n')}\n]}\n`
}
