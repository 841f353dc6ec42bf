import type { Family, Lineage } from '../model/index.js'
import { lineageToIndex } from './lineage-to-index.js'
import {
  type Adoption,
  familyToAdoptions,
  familyToSeries,
  lineageToRecord,
  type Observed,
  type UnitRecord,
} from './lineage-to-record.js'

/** A family that can be adopted: since when, by whom, and who is watched. */
export interface Exposure {
  readonly family: Family
  readonly record: UnitRecord
  readonly adoptions: readonly Adoption[]
  readonly adoptionOf: ReadonlyMap<string, Adoption>
  /** Year of its first task. */
  readonly birth: number
  /** The unit of its first task. */
  readonly originator: string
  /** First year of the record. */
  readonly recordFrom: number
  /** The documents that were compared with one that has the family. */
  readonly compared: ReadonlySet<string>
}

/** A unit in a year in which it is at risk of adopting. */
export interface Risk {
  readonly exposure: Exposure
  readonly unit: string
  readonly year: number
  /** The year of the unit's document before; `null` if there is none. */
  readonly previous: number | null
  readonly adopted: boolean
  /** Whether a document of the unit and year was compared with one that has the family. */
  readonly compared: boolean
}

/** The families with at least `minUnits` units, in order, with the units that are watched for them. */
export function lineageToExposures(lineage: Lineage, minUnits: number): readonly Exposure[] {
  const { tasks, documents } = lineageToIndex(lineage)
  const records = new Map<string, UnitRecord>()
  const recordOf = (series: ReadonlySet<string | null>): UnitRecord => {
    const key = JSON.stringify([...series].sort())
    const record = records.get(key) ?? lineageToRecord(lineage, series)
    records.set(key, record)
    return record
  }
  const partners = documentsToPartners(lineage)
  return lineage.families.flatMap((family): readonly Exposure[] => {
    const adoptions = familyToAdoptions(lineage, family)
    if (adoptions.length === 0 || adoptions.length < minUnits) return []
    const record = recordOf(familyToSeries(lineage, family))
    const homes = family.tasks.map((id) => documents.get(tasks.get(id)!.document)!)
    const first = homes.find(({ year }) => year === adoptions[0]!.year)!
    return [
      {
        family,
        record,
        adoptions,
        adoptionOf: new Map(adoptions.map((adoption) => [adoption.unit, adoption])),
        birth: adoptions[0]!.year,
        originator: first.region?.adcode ?? first.id,
        recordFrom: Math.min(...[...record.values()].map(({ years }) => years[0]!)),
        compared: new Set(homes.flatMap(({ id }) => partners.get(id) ?? [])),
      },
    ]
  })
}

/** The documents that each was compared with. */
function documentsToPartners({ pairs }: Lineage): ReadonlyMap<string, readonly string[]> {
  const partners = new Map<string, string[]>()
  for (const { source, target } of pairs)
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const own = partners.get(one)
      if (own === undefined) partners.set(one, [other])
      else own.push(other)
    }
  return partners
}

/** The years in which each unit could have adopted: from the family's birth to its own adoption, while it is seen. */
export function exposureToRisks(exposure: Exposure): readonly Risk[] {
  return [...exposure.record.values()].flatMap((observed) => unitToRisks(exposure, observed))
}

function unitToRisks(exposure: Exposure, { unit, years, documents }: Observed): readonly Risk[] {
  const until = exposure.adoptionOf.get(unit)?.year ?? Number.POSITIVE_INFINITY
  return years.flatMap((year, i): readonly Risk[] => {
    if (year < exposure.birth || year > until) return []
    const compared = documents.get(year)!.some(({ id }) => exposure.compared.has(id))
    return [{ exposure, unit, year, previous: years[i - 1] ?? null, adopted: year === until, compared }]
  })
}
