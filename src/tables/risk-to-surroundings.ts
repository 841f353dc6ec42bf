import type { LineageIndex, Unit } from './lineage-to-index.js'
import type { UnitRecord } from './lineage-to-record.js'
import type { Exposure, Risk } from './lineage-to-risk.js'

/** How many of some units had the job, of how many that were seen. */
export interface Count {
  readonly adopted: number
  readonly seen: number
}

/** What others had done before a unit and year. */
export interface Surroundings {
  /** The nearest unit above that the corpus knows; `null` if there is none. */
  readonly superior: string | null
  /** `null` while the superior has not been seen. */
  readonly superiorBefore: boolean | null
  readonly superiorBy: boolean | null
  readonly others: Count
  readonly siblings: Count
  readonly subordinates: Count
}

/** Who stands where around a unit, in one record. */
interface Neighbourhood {
  readonly superior: string | null
  readonly siblings: ReadonlySet<string>
  readonly subordinates: ReadonlySet<string>
  /** By year: how many of each kind had been seen before it. */
  readonly seen: Map<number, Readonly<Record<'others' | 'siblings' | 'subordinates', number>>>
}

/** Tells the surroundings of risks; what depends on the record alone is worked out once. */
export function createSurroundings({ units }: LineageIndex): (risk: Risk) => Surroundings {
  const earlier = new WeakMap<Exposure, Map<number, readonly string[]>>()
  const adoptersBefore = (exposure: Exposure, year: number): readonly string[] => {
    const byYear = earlier.get(exposure) ?? new Map<number, readonly string[]>()
    earlier.set(exposure, byYear)
    const known = byYear.get(year)
    if (known !== undefined) return known
    const before = exposure.adoptions.filter((adoption) => adoption.year < year).map(({ unit }) => unit)
    byYear.set(year, before)
    return before
  }
  const known = new WeakMap<UnitRecord, Map<string, Neighbourhood>>()
  const neighbourhoodOf = (record: UnitRecord, id: string): Neighbourhood => {
    const ofRecord = known.get(record) ?? new Map<string, Neighbourhood>()
    known.set(record, ofRecord)
    const neighbourhood = ofRecord.get(id) ?? recordToNeighbourhood(record, units, id)
    ofRecord.set(id, neighbourhood)
    return neighbourhood
  }
  return ({ exposure, unit, year }) => {
    const { record, adoptionOf } = exposure
    const { superior, siblings, subordinates, seen } = neighbourhoodOf(record, unit)
    const before = adoptersBefore(exposure, year).filter((adopter) => adopter !== unit)
    if (!seen.has(year)) seen.set(year, seenBefore(record, unit, year, siblings, subordinates))
    const counts = seen.get(year)!
    const had = (until: number): boolean | null =>
      superior === null || record.get(superior)!.years[0]! > until
        ? null
        : (adoptionOf.get(superior)?.year ?? Number.POSITIVE_INFINITY) <= until
    const among = (members: ReadonlySet<string>) => before.filter((adopter) => members.has(adopter)).length
    return {
      superior,
      superiorBefore: had(year - 1),
      superiorBy: had(year),
      others: { adopted: before.length, seen: counts.others },
      siblings: { adopted: among(siblings), seen: counts.siblings },
      subordinates: { adopted: among(subordinates), seen: counts.subordinates },
    }
  }
}

function recordToNeighbourhood(
  record: UnitRecord,
  units: ReadonlyMap<string, Unit>,
  id: string,
): Neighbourhood {
  const own = units.get(id)!
  const parent = own.region?.parent ?? null
  const others = [...record.keys()].map((other) => units.get(other)!).filter((other) => other.id !== id)
  const isSibling = ({ region, level }: Unit) =>
    parent !== null && region?.parent === parent && level === own.level
  return {
    superior: own.superiors.find((code) => record.has(code)) ?? null,
    siblings: new Set(others.filter(isSibling).map((other) => other.id)),
    subordinates: new Set(others.filter(({ superiors }) => superiors.includes(id)).map((other) => other.id)),
    seen: new Map(),
  }
}

function seenBefore(
  record: UnitRecord,
  id: string,
  year: number,
  siblings: ReadonlySet<string>,
  subordinates: ReadonlySet<string>,
): Readonly<Record<'others' | 'siblings' | 'subordinates', number>> {
  const seen = [...record.values()].filter(({ unit, years }) => unit !== id && years[0]! < year)
  return {
    others: seen.length,
    siblings: seen.filter(({ unit }) => siblings.has(unit)).length,
    subordinates: seen.filter(({ unit }) => subordinates.has(unit)).length,
  }
}
