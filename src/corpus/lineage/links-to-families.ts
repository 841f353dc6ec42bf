import { type ComparedPair, type CorpusLink, coreChance } from '../../model/index.js'

/**
 * A task joins a family when at least this share of the members that it was compared with is linked to it. A
 * lower bar lets one umbrella task chain a whole corpus into one family; a higher one parts a job that one
 * document splits in two.
 */
const JOIN_FROM = 0.5

interface Cluster {
  readonly tasks: string[]
  /** Tasks by document. */
  readonly documents: Map<string, number>
}

/**
 * The tasks grouped into families, each in the order given; a task that is linked to none is a family of one.
 *
 * Average linkage over the pairs of tasks that were compared (Sokal & Michener 1958), the surest links first:
 * two groups become one where at least half of the compared pairs across them are core links. Tasks of
 * documents that were never compared speak neither for nor against.
 */
export function linksToFamilies(
  tasks: readonly { readonly id: string; readonly document: string }[],
  pairs: readonly ComparedPair[],
): readonly (readonly string[])[] {
  const place = new Map(tasks.map(({ id }, index) => [id, index]))
  const clusterOf = new Map<string, Cluster>(
    tasks.map(({ id, document }) => [id, { tasks: [id], documents: new Map([[document, 1]]) }]),
  )
  const compared = new Map<string, Set<string>>()
  const linked = new Map<string, Set<string>>()
  const both = (map: Map<string, Set<string>>, x: string, y: string): void => {
    for (const [from, to] of [
      [x, y],
      [y, x],
    ] as const) {
      const set = map.get(from)
      if (set === undefined) map.set(from, new Set([to]))
      else set.add(to)
    }
  }
  const core: CorpusLink[] = []
  for (const pair of pairs) {
    both(compared, pair.source, pair.target)
    for (const link of pair.links) {
      if (link.relation === 'partial') continue
      core.push(link)
      both(linked, link.source, link.target)
    }
  }
  core.sort(
    (x, y) =>
      sureness(y) - sureness(x) ||
      place.get(x.source)! - place.get(y.source)! ||
      place.get(x.target)! - place.get(y.target)!,
  )
  // joining may make room for a link that was refused before: until nothing joins any more
  for (let open = core, joined = true; joined; ) {
    joined = false
    const refused: CorpusLink[] = []
    for (const link of open) {
      const [x, y] = [clusterOf.get(link.source)!, clusterOf.get(link.target)!]
      if (x === y) continue
      if (!mayJoin(x, y, compared, linked, clusterOf)) {
        refused.push(link)
        continue
      }
      join(x, y, clusterOf)
      joined = true
    }
    open = refused
  }
  const families = [...new Set(tasks.map(({ id }) => clusterOf.get(id)!))]
  return families.map((cluster) => [...cluster.tasks].sort((x, y) => place.get(x)! - place.get(y)!))
}

/** A person's word is surer than any of ours. */
const sureness = ({ decision, chances }: CorpusLink): number =>
  decision === undefined ? coreChance(chances) : 2

function mayJoin(
  x: Cluster,
  y: Cluster,
  compared: ReadonlyMap<string, ReadonlySet<string>>,
  linked: ReadonlyMap<string, ReadonlySet<string>>,
  clusterOf: ReadonlyMap<string, Cluster>,
): boolean {
  let pairs = 0
  for (const [document, count] of x.documents)
    for (const other of compared.get(document) ?? []) pairs += count * (y.documents.get(other) ?? 0)
  const [few, many] = x.tasks.length <= y.tasks.length ? [x, y] : [y, x]
  let links = 0
  for (const task of few.tasks)
    for (const other of linked.get(task) ?? []) if (clusterOf.get(other) === many) links++
  return links >= pairs * JOIN_FROM
}

function join(x: Cluster, y: Cluster, clusterOf: Map<string, Cluster>): void {
  const [few, many] = x.tasks.length <= y.tasks.length ? [x, y] : [y, x]
  for (const task of few.tasks) {
    clusterOf.set(task, many)
    many.tasks.push(task)
  }
  for (const [document, count] of few.documents)
    many.documents.set(document, (many.documents.get(document) ?? 0) + count)
}
