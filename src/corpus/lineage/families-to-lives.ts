import { groupBy } from '../../model/group-by.js'
import type {
  ComparedPair,
  CorpusDocument,
  CorpusLink,
  LifeEvent,
  Origin,
  PairRole,
} from '../../model/index.js'
import { mean } from '../../model/mean.js'

/** A unit's documents of one year: what one of them leaves out may stand in another. */
interface Edition {
  readonly unit: string
  readonly place: string
  readonly documents: readonly CorpusDocument[]
  /** The last edition before that its documents were compared with; none or one. */
  before: readonly Edition[]
}

export interface Lives {
  /** What happened to the family of these tasks, in order of time. */
  readonly lifeOf: (tasks: readonly string[]) => readonly LifeEvent[]
}

export interface LivesInput {
  /** In order of time. */
  readonly documents: readonly CorpusDocument[]
  readonly pairs: readonly ComparedPair[]
  readonly documentOf: (task: string) => CorpusDocument
  readonly originOf: (task: string) => Origin
}

/** The code of a document's region, or its id where it has none. */
export const unitOf = ({ region, id }: CorpusDocument): string => region?.adcode ?? id

export const placeOf = ({ region, id }: CorpusDocument): string => region?.name ?? id

/**
 * The life lines of families of tasks: born, taken up, kept, rephrased, reduced, dropped, revived.
 *
 * A unit can only drop what its documents of the years before had, and only where these were compared with the
 * later ones (plan `self`): a document that was not looked at says nothing.
 */
export function createLives(input: LivesInput): Lives {
  const editions = documentsToEditions(input.documents, input.pairs)
  const pairOf = new Map(input.pairs.map((pair) => [`${pair.source} ${pair.target}`, pair]))
  const linksFrom = groupBy(
    input.pairs.flatMap(({ links }) => links),
    ({ source }) => source,
  )
  return { lifeOf: (tasks) => familyToLife(tasks, { ...input, editions, linksFrom, pairOf }) }
}

interface Known extends LivesInput {
  readonly editions: readonly Edition[]
  readonly linksFrom: ReadonlyMap<string, readonly CorpusLink[]>
  readonly pairOf: ReadonlyMap<string, ComparedPair>
}

function documentsToEditions(
  documents: readonly CorpusDocument[],
  pairs: readonly ComparedPair[],
): readonly Edition[] {
  const groups = groupBy(documents, (document) =>
    document.year === null ? document.id : `${unitOf(document)} ${document.year}`,
  )
  const editionOf = new Map<string, Edition>()
  for (const group of groups.values()) {
    const edition: Edition = {
      unit: unitOf(group[0]!),
      place: placeOf(group[0]!),
      documents: group,
      before: [],
    }
    for (const { id } of group) editionOf.set(id, edition)
  }
  for (const pair of pairs) {
    if (pair.role !== 'self') continue
    const [from, to] = [editionOf.get(pair.source)!, editionOf.get(pair.target)!]
    const known = to.before[0]
    if (
      from !== to &&
      (known === undefined || (known.documents[0]!.year ?? 0) < (from.documents[0]!.year ?? 0))
    )
      to.before = [from]
  }
  return [...new Set(documents.map(({ id }) => editionOf.get(id)!))]
}

function familyToLife(tasks: readonly string[], known: Known): readonly LifeEvent[] {
  const tasksIn = groupBy(tasks, (task) => known.documentOf(task).id)
  const has = (edition: Edition): readonly string[] =>
    edition.documents.flatMap(({ id }) => tasksIn.get(id) ?? [])
  const life: LifeEvent[] = []
  const units = new Set<string>()
  let birthYear: number | null | undefined
  for (const edition of known.editions) {
    const own = has(edition)
    if (own.length === 0) {
      if (units.has(edition.unit)) life.push(...absence(edition, has, known))
      continue
    }
    const kind = units.has(edition.unit)
      ? presence(edition, own, has, known)
      : birthYear === undefined || (edition.documents[0]!.year === birthYear && hasNoOrigin(own, known))
        ? 'born'
        : 'taken-up'
    birthYear ??= edition.documents[0]!.year
    units.add(edition.unit)
    life.push(toEvent(kind, edition, own, edition.before.flatMap(has), known))
  }
  return life
}

/** No earlier document had it: two units that begin in one year may both have thought of it, or read the same third one. */
const hasNoOrigin = (tasks: readonly string[], { originOf }: Known): boolean =>
  tasks.every((task) => originOf(task).best === null)

/** What it means that the documents before had it, or did not, for one that has it. */
function presence(
  edition: Edition,
  own: readonly string[],
  has: (edition: Edition) => readonly string[],
  { linksFrom }: Known,
): 'kept' | 'rephrased' | 'revived' {
  const before = edition.before.flatMap(has)
  // compared with none of its own past: that it was away cannot be told
  if (before.length === 0) return edition.before.length === 0 ? 'rephrased' : 'revived'
  const isKept = before.some((task) =>
    (linksFrom.get(task) ?? []).some((link) => link.relation === 'inherited' && own.includes(link.target)),
  )
  return isKept ? 'kept' : 'rephrased'
}

/** The end of it in this unit, or what is left of it, where the documents before had it. */
function absence(
  edition: Edition,
  has: (edition: Edition) => readonly string[],
  known: Known,
): readonly LifeEvent[] {
  const before = edition.before.flatMap(has)
  if (before.length === 0) return []
  const parts = before.flatMap((task) =>
    (known.linksFrom.get(task) ?? []).filter((link) =>
      edition.documents.some(({ id }) => known.documentOf(link.target).id === id),
    ),
  )
  const document = parts.length > 0 ? known.documentOf(parts[0]!.target) : edition.documents[0]!
  return [
    {
      kind: parts.some(({ relation }) => relation !== 'partial')
        ? 'merged'
        : parts.length > 0
          ? 'reduced'
          : 'dropped',
      ...whereAndWhen(edition, document),
      tasks: unique(parts.map((link) => link.target)),
      from: before,
      role: 'self',
      copied: null,
      ...lagOf(known.documentOf(before[0]!), document, known),
    },
  ]
}

function toEvent(
  kind: LifeEvent['kind'],
  edition: Edition,
  own: readonly string[],
  before: readonly string[],
  known: Known,
): LifeEvent {
  const isOwnPast = kind === 'kept' || kind === 'rephrased'
  const wanted = (role: PairRole): boolean => (role === 'self') === isOwnPast
  const chosen = own.flatMap((task) => {
    const { best, candidates } = known.originOf(task)
    const origin =
      best !== null && wanted(best.role) ? best : candidates.find((one) => wanted(one.role) && one.isEarlier)
    return origin === undefined || kind === 'born' ? [] : [{ task, origin }]
  })
  const origins = chosen.map(({ origin }) => origin)
  // what joined the family only through another unit's later document carries nothing on
  const tasks = chosen.length > 0 ? chosen.map(({ task }) => task) : own
  const document = known.documentOf(tasks[0]!)
  const first = origins[0]
  return {
    kind,
    ...whereAndWhen(edition, document),
    tasks,
    // of one family through others only: what the unit had before is what it carries on
    from: first === undefined && isOwnPast ? before : unique(origins.map(({ task }) => task)),
    role: first?.role ?? (isOwnPast && before.length > 0 ? 'self' : null),
    copied: mean(origins.map(({ share }) => share)),
    ...(first === undefined ? NO_LAG : lagOf(known.documentOf(first.task), document, known)),
  }
}

const NO_LAG = { lagYears: null, lagDays: null }

const lagOf = (from: CorpusDocument, to: CorpusDocument, { pairOf }: Known) => {
  const pair = pairOf.get(`${from.id} ${to.id}`) ?? pairOf.get(`${to.id} ${from.id}`)
  return pair === undefined ? NO_LAG : { lagYears: pair.lagYears, lagDays: pair.lagDays }
}

const whereAndWhen = ({ unit, place }: Edition, { id, year, date }: CorpusDocument) => ({
  unit,
  place,
  document: id,
  year,
  date,
})

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)]
