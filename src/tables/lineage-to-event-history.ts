import type { Lineage } from '../model/index.js'
import { type LineageIndex, lineageToIndex } from './lineage-to-index.js'
import { exposureToRisks, lineageToExposures, type Risk } from './lineage-to-risk.js'
import { createSurroundings, type Surroundings } from './risk-to-surroundings.js'
import { dummy, type Field, id, integer, number, share, type Table, text, toTable, unitId } from './table.js'

interface Row extends Risk, Surroundings {
  /** Adoptions and years at risk of the unit before this year, over all families of the table. */
  readonly past: { readonly adopted: number; readonly atRisk: number }
}

/**
 * One row a family, unit and year in which the unit is at risk of taking the job up.
 *
 * A unit is at risk in every year in which it has a document, from the family's first year in the corpus on, and
 * leaves after the year in which it takes the job up: the discrete-time hazard of Allison (1982), Sociological
 * Methodology 13, in the use of Berry & Berry (1990), American Political Science Review 84(2); families are
 * stacked as in the pooled models of Boehmke (2009), Political Research Quarterly 62(1). The unit's past rate
 * of adoption is the measure of Boehmke & Skinner (2012), State Politics & Policy Quarterly 12(3).
 *
 * Rows to think about: the originator (no diffusion); `left_censored` (the unit's first document: it may have
 * had the job for long); `compared` 0 (no plan looked for it there); `birth_censored` (the whole family may be
 * older than the corpus); `gap_years` above 1 (it may have been taken up in a year that is missing). Families of
 * one unit are left out by default. Leaving out what never spread biases towards success (Karch et al. 2016,
 * State Politics & Policy Quarterly 16(1)): ask for `minUnits: 1` where that matters.
 */
export function lineageToEventHistory(lineage: Lineage, minUnits: number): Table {
  const index = lineageToIndex(lineage)
  const risks = lineageToExposures(lineage, minUnits).flatMap(exposureToRisks)
  const pastOf = risksToPast(risks)
  const surroundingsOf = createSurroundings(index)
  // one at a time: of a large corpus there are millions
  function* toRows(): Iterable<Row> {
    for (const risk of risks) yield { ...risk, ...surroundingsOf(risk), past: pastOf(risk) }
  }
  return toTable('event_history', 'Event history: who could take up what, and when', fields(index), toRows())
}

/**
 * What a unit did before. Its first document does not count: what stands there was taken up before anyone watched.
 */
function risksToPast(risks: readonly Risk[]): (risk: Risk) => Row['past'] {
  const years = new Map<string, Map<number, { adopted: number; atRisk: number }>>()
  for (const { unit, year, previous, adopted } of risks) {
    if (previous === null) continue
    const ofUnit = years.get(unit) ?? new Map<number, { adopted: number; atRisk: number }>()
    years.set(unit, ofUnit)
    const sum = ofUnit.get(year) ?? { adopted: 0, atRisk: 0 }
    ofUnit.set(year, { adopted: sum.adopted + Number(adopted), atRisk: sum.atRisk + 1 })
  }
  return ({ unit, year }) => {
    let adopted = 0
    let atRisk = 0
    for (const [past, sum] of years.get(unit) ?? []) {
      if (past >= year) continue
      adopted += sum.adopted
      atRisk += sum.atRisk
    }
    return { adopted, atRisk }
  }
}

function fields({ units, tasksOf }: LineageIndex): readonly Field<Row>[] {
  const home = ({ exposure, unit, year }: Row) => exposure.record.get(unit)!.documents.get(year)!
  const document = (row: Row): string =>
    row.adopted ? row.exposure.adoptionOf.get(row.unit)!.document : home(row)[0]!.id
  return [
    id('family', 'id of the family', ({ exposure }) => exposure.family.id),
    text('family_label', 'its label', ({ exposure }) => exposure.family.label),
    integer('family_units', 'units that ever have it', ({ exposure }) => exposure.adoptions.length, 'units'),
    unitId('unit', 'the unit at risk', ({ unit }) => unit),
    id('place', 'its name', ({ unit }) => units.get(unit)!.place),
    text('level', 'its level', ({ unit }) => units.get(unit)!.level),
    integer('year', 'the year', ({ year }) => year, 'year'),
    id('document', "the document that takes it up, else the unit's first of the year", document),
    dummy('adopted', 'whether the unit takes it up this year; it has no row after', ({ adopted }) => adopted),
    dummy(
      'originator',
      'whether the family was born in this unit: an invention, not an adoption',
      ({ exposure, unit }) => exposure.originator === unit,
    ),
    dummy(
      'compared',
      'whether a document of the unit and year was compared with one that has the family; adopted 0 means little where not',
      ({ compared }) => compared,
    ),
    dummy(
      'left_censored',
      'whether this is the first year in which the unit is seen: what it has may be older',
      ({ previous }) => previous === null,
    ),
    dummy(
      'birth_censored',
      'whether the family was born in the first year of the corpus: it may be older',
      ({ exposure }) => exposure.birth === exposure.recordFrom,
    ),
    integer(
      'gap_years',
      'years since the unit was seen before; 1 where no year is missing, empty in its first',
      ({ year, previous }) => (previous === null ? null : year - previous),
      'years',
    ),
    integer('years_since_birth', "years since the family's first", (r) => r.year - r.exposure.birth, 'years'),
    integer('adopters_before', 'other units that had it before this year', (r) => r.others.adopted, 'units'),
    integer('seen_before', 'other units seen before this year', (r) => r.others.seen, 'units'),
    number('adopters_share', 'adopters_before over seen_before', (r) => ratio(r.others), '0–1'),
    unitId('superior_seen', 'nearest unit above with a document in the corpus', ({ superior }) => superior),
    dummy(
      'superior_before',
      'whether it had the job before this year; empty if it was not seen before',
      ({ superiorBefore }) => superiorBefore,
    ),
    dummy(
      'superior_by',
      'the same, this year included; empty if it was not seen until then',
      ({ superiorBy }) => superiorBy,
    ),
    integer('siblings_before', 'siblings that had it before this year', (r) => r.siblings.adopted, 'units'),
    integer('siblings_seen', 'siblings seen before this year', (r) => r.siblings.seen, 'units'),
    number('siblings_share', 'siblings_before over siblings_seen', (r) => ratio(r.siblings), '0–1'),
    integer(
      'lower_before',
      'units below that had it before this year',
      (r) => r.subordinates.adopted,
      'units',
    ),
    integer('lower_seen', 'units below seen before this year', (r) => r.subordinates.seen, 'units'),
    integer('unit_documents', "the unit's documents of the year", (row) => home(row).length, 'documents'),
    integer(
      'unit_tasks',
      'tasks in them',
      (row) => home(row).reduce((sum, { id }) => sum + (tasksOf.get(id)?.length ?? 0), 0),
      'tasks',
    ),
    integer(
      'past_adoptions',
      'families the unit took up in earlier years',
      (r) => r.past.adopted,
      'families',
    ),
    integer('past_risks', 'family-years it was at risk then', (r) => r.past.atRisk, 'family-years'),
    number(
      'past_rate',
      'past_adoptions over past_risks, its first year apart; empty until its third year with a document',
      ({ past }) => share(past.adopted, past.atRisk),
      '0–1',
    ),
  ]
}

const ratio = ({ adopted, seen }: { readonly adopted: number; readonly seen: number }): number | null =>
  share(adopted, seen)
