import { regionByCode } from '../lexicon/regions.js'
import { groupBy } from '../model/group-by.js'
import type { CorpusDocument, CorpusTask, Family, Level, Lineage, Region } from '../model/index.js'
import { compareText, rankOf } from '../model/order.js'

/** A region, or a document that has none. */
export interface Unit {
  /** GB/T 2260 code, or the document's id. */
  readonly id: string
  /** Its name; where two units of the corpus bear one name, the superior's goes before it. */
  readonly place: string
  readonly region: Region | null
  readonly level: Level | null
  /** Codes of the units above it, the nearest first. */
  readonly superiors: readonly string[]
}

/** What every table looks up. */
export interface LineageIndex {
  readonly documents: ReadonlyMap<string, CorpusDocument>
  readonly tasks: ReadonlyMap<string, CorpusTask>
  readonly families: ReadonlyMap<string, Family>
  readonly tasksOf: ReadonlyMap<string, readonly CorpusTask[]>
  /** In order of their ids. */
  readonly units: ReadonlyMap<string, Unit>
}

const INDEXES = new WeakMap<Lineage, LineageIndex>()

/** Made once for each lineage. */
export function lineageToIndex(lineage: Lineage): LineageIndex {
  const known = INDEXES.get(lineage)
  if (known !== undefined) return known
  const index: LineageIndex = {
    documents: new Map(lineage.documents.map((document) => [document.id, document])),
    tasks: new Map(lineage.tasks.map((task) => [task.id, task])),
    families: new Map(lineage.families.map((family) => [family.id, family])),
    tasksOf: groupBy(lineage.tasks, (task) => task.document),
    units: documentsToUnits(lineage.documents),
  }
  INDEXES.set(lineage, index)
  return index
}

/** The unit a document belongs to: its region's code, else its own id. */
export const unitOf = (document: CorpusDocument): string => document.region?.adcode ?? document.id

/** The year a document is for, else the one it was issued in. */
export const yearOf = ({ year, date }: Pick<CorpusDocument, 'year' | 'date'>): number | null =>
  year ?? (date === null ? null : Number(date.slice(0, 4)))

function documentsToUnits(documents: readonly CorpusDocument[]): ReadonlyMap<string, Unit> {
  const first = new Map<string, CorpusDocument>()
  for (const document of documents) if (!first.has(unitOf(document))) first.set(unitOf(document), document)
  const places = uniquePlaces(first)
  const ids = [...first.keys()].sort(compareText)
  return new Map(
    ids.map((id) => {
      const { region, level } = first.get(id)!
      const unit = {
        id,
        place: places.get(id)!,
        region,
        level: region?.level ?? level,
        superiors: region === null ? [] : superiorsOf(region),
      }
      return [id, unit]
    }),
  )
}

/** The codes above a region by GB/T 2260, the nearest first. */
export function superiorsOf(region: Region): readonly string[] {
  const above: string[] = []
  for (let code = region.parent; code !== null && !above.includes(code); ) {
    above.push(code)
    code = regionByCode(code)?.parent ?? null
  }
  return above
}

/**
 * Steps between two units in the tree of superiors: 0 the same, 1 a superior, 2 siblings, …; `null` where one
 * has no region.
 */
export function stepsBetween(one: Unit, other: Unit): number | null {
  if (one.region === null || other.region === null) return null
  const up = [one.id, ...one.superiors]
  const down = [other.id, ...other.superiors]
  const meeting = up.findIndex((code) => down.includes(code))
  return meeting < 0 ? null : meeting + down.indexOf(up[meeting]!)
}

/** Two counties may bear one name (城关区): networks that know units by name would take them for one. */
function uniquePlaces(first: ReadonlyMap<string, CorpusDocument>): ReadonlyMap<string, string> {
  const names = new Map([...first].map(([id, { region }]) => [id, region?.name ?? id]))
  const bearers = groupBy(names.keys(), (id) => names.get(id)!)
  return new Map(
    [...names].map(([id, name]) => {
      if (bearers.get(name)!.length === 1) return [id, name]
      const superior = regionByCode(first.get(id)!.region?.parent ?? '')?.name
      return [id, superior === undefined ? `${name} ${id}` : `${superior}${name}`]
    }),
  )
}

/** How many levels apart two units stand: 0 peers, 1 province and city; `null` where one has no level. */
export const levelsBetween = (one: Level | null, other: Level | null): number | null =>
  one === null || other === null ? null : Math.abs(rankOf(one) - rankOf(other))
