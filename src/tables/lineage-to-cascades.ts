import type { Lineage } from '../model/index.js'
import { lineageToIndex } from './lineage-to-index.js'
import { familyToAdoptions } from './lineage-to-record.js'
import { id, integer, type Table, toTable } from './table.js'

interface Event {
  readonly place: string
  readonly family: string
  readonly year: number
}

/** A cascade needs somebody it can spread to. */
const CASCADE_UNITS = 2

/**
 * One row a unit that has a family, with the first year it has it: families of at least two units.
 *
 * The columns are those of the data set `policies` of the R package NetworkInference (Linder & Desmarais),
 * whose `as_cascade_long(data, cascade_node_name = 'statenam', event_time = 'adopt_year', cascade_id = 'policy')`
 * reads it; `node_names = unique(documents$place)` keeps the units that adopt nothing. The method is that of
 * Desmarais, Harden & Boehmke (2015), Persistent Policy Pathways, American Political Science Review 109(2).
 */
export function lineageToCascades(lineage: Lineage): Table {
  const { units } = lineageToIndex(lineage)
  const rows = lineage.families.flatMap((family): readonly Event[] => {
    const adoptions = familyToAdoptions(lineage, family)
    if (adoptions.length < CASCADE_UNITS) return []
    return adoptions.map(({ unit, year }) => ({ place: units.get(unit)!.place, family: family.id, year }))
  })
  return toTable(
    'cascades',
    'Cascades of adoption, as NetworkInference reads them',
    [
      id<Event>('statenam', 'name of the unit', ({ place }) => place),
      id<Event>('policy', 'id of the family', ({ family }) => family),
      integer<Event>('adopt_year', 'first year in which the unit has it', ({ year }) => year, 'year'),
    ],
    rows,
  )
}
