import { groupBy } from '../model/group-by.js'
import type { Family, LifeEvent, LifeEventKind, Lineage } from '../model/index.js'
import { type LineageIndex, lineageToIndex, unitOf } from './lineage-to-index.js'
import { id, integer, type Table, text, toTable, unitId } from './table.js'

interface Spell {
  readonly family: Family
  readonly unit: string
  readonly ordinal: number
  readonly began: LifeEvent
  readonly ended: LifeEvent | null
  /** The last year in which it is seen. */
  readonly until: number
}

/** With these a job is no longer the unit's own: gone, or lost in others. */
const ENDS: readonly LifeEventKind[] = ['dropped', 'reduced', 'merged']

/**
 * One row a family, unit and unbroken time in which the unit has the job: a job that was dropped and revived has two.
 *
 * As netdiffuseR counts (`new_diffnet(graph, toa, tod = …)`): `toa` is the first year in which it has it, `tod` the first
 * in which it has it no more, so that it has it in the years `toa` … `tod` − 1. That takes one adoption a unit: one
 * family at a time, `spell == 1`. Where no document of the unit says that it ended `tod` is empty; `status` tells
 * whether the unit's latest documents still have it (`alive`) or nobody compared them with those that had it
 * (`unknown`).
 */
export function lineageToSpells(lineage: Lineage): Table {
  const index = lineageToIndex(lineage)
  const latest = unitToLatest(lineage)
  const rows = lineage.families.flatMap((family) =>
    [...groupBy(family.life, ({ unit }) => unit)].flatMap(([unit, life]) => lifeToSpells(family, unit, life)),
  )
  return toTable('spells', 'Spells: from when to when a unit has a job', fields(index, latest), rows)
}

function lifeToSpells(family: Family, unit: string, life: readonly LifeEvent[]): readonly Spell[] {
  const spells: Spell[] = []
  let open: { readonly began: LifeEvent; readonly until: number } | null = null
  const close = (ended: LifeEvent | null): void => {
    if (open !== null) spells.push({ family, unit, ordinal: spells.length + 1, ...open, ended })
    open = null
  }
  for (const event of life) {
    if (event.year === null) continue
    if (ENDS.includes(event.kind)) close(event)
    else open = { began: (open as { began: LifeEvent } | null)?.began ?? event, until: event.year }
  }
  close(null)
  return spells
}

/** The year of each unit's latest document. */
function unitToLatest({ documents }: Lineage): ReadonlyMap<string, number> {
  const years = new Map<string, number>()
  for (const document of documents)
    if (document.year !== null)
      years.set(unitOf(document), Math.max(document.year, years.get(unitOf(document)) ?? document.year))
  return years
}

const fields = ({ units }: LineageIndex, latest: ReadonlyMap<string, number>) => [
  unitId<Spell>('id', 'the unit', ({ unit }) => unit),
  id<Spell>('place', 'its name', ({ unit }) => units.get(unit)?.place),
  id<Spell>('family', 'id of the family', ({ family }) => family.id),
  text<Spell>('family_label', 'its label', ({ family }) => family.label),
  integer<Spell>(
    'spell',
    'which of the unit it is, from 1; from 2 on it was revived',
    ({ ordinal }) => ordinal,
  ),
  integer<Spell>('toa', 'first year in which the unit has it', ({ began }) => began.year, 'year'),
  integer<Spell>(
    'tod',
    'first year in which it has it no more; empty where no end was seen',
    ({ ended }) => ended?.year ?? null,
    'year',
  ),
  integer<Spell>('last_seen', 'last year in which a document has it', ({ until }) => until, 'year'),
  text<Spell>(
    'status',
    'dropped, reduced or merged (how it ended), alive (its latest documents have it) or unknown',
    ({ ended, until, unit }) => ended?.kind ?? (until === latest.get(unit) ? 'alive' : 'unknown'),
  ),
  text<Spell>(
    'began_as',
    'born (first in what was compared), taken-up or revived; kept or rephrased where its beginning was not seen',
    ({ began }) => began.kind,
  ),
]
