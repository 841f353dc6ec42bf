import type { CorpusDocument, Family, Lineage } from '../model/index.js'
import { compareText } from '../model/order.js'
import { lineageToIndex, unitOf } from './lineage-to-index.js'

/** The documents of one unit by year, years ascending. */
export interface Observed {
  readonly unit: string
  readonly years: readonly number[]
  readonly documents: ReadonlyMap<number, readonly CorpusDocument[]>
}

/** In which years which units are observed, units in order of their ids. */
export type UnitRecord = ReadonlyMap<string, Observed>

/**
 * Which units are observed in which years, by the documents of some series: a unit whose only document of a
 * year is on another subject could not have shown the job.
 *
 * Documents without a year are in none, nor are those in which no task was found: they say nothing of what their
 * unit has or lacks.
 */
export function lineageToRecord(lineage: Lineage, series: ReadonlySet<string | null>): UnitRecord {
  const { tasksOf } = lineageToIndex(lineage)
  const units = new Map<string, Map<number, CorpusDocument[]>>()
  for (const document of lineage.documents) {
    if (document.year === null || !tasksOf.has(document.id) || !series.has(document.series)) continue
    const years = units.get(unitOf(document)) ?? new Map<number, CorpusDocument[]>()
    units.set(unitOf(document), years.set(document.year, [...(years.get(document.year) ?? []), document]))
  }
  return new Map(
    [...units]
      .sort(([x], [y]) => compareText(x, y))
      .map(([unit, documents]) => [
        unit,
        { unit, documents, years: [...documents.keys()].sort((x, y) => x - y) },
      ]),
  )
}

/** When and in which document each unit first has a family. */
export interface Adoption {
  readonly unit: string
  readonly year: number
  readonly document: string
}

/** The first year of each unit that has a family, in order of time, then of the family's tasks. */
export function familyToAdoptions(lineage: Lineage, family: Family): readonly Adoption[] {
  const { tasks, documents } = lineageToIndex(lineage)
  const first = new Map<string, Adoption>()
  for (const id of family.tasks) {
    const document = documents.get(tasks.get(id)!.document)!
    const unit = unitOf(document)
    if (document.year === null || document.year >= (first.get(unit)?.year ?? Number.POSITIVE_INFINITY))
      continue
    first.set(unit, { unit, year: document.year, document: document.id })
  }
  return [...first.values()].sort((x, y) => x.year - y.year)
}

/** The series that a family's documents belong to. */
export function familyToSeries(lineage: Lineage, family: Family): ReadonlySet<string | null> {
  const { tasks, documents } = lineageToIndex(lineage)
  return new Set(family.tasks.map((id) => documents.get(tasks.get(id)!.document)!.series))
}
