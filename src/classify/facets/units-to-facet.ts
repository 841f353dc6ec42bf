import { type AgencyTable, areCounterparts } from '../../lexicon/agencies.js'
import type { ResponsibilityFacet, Slots, UnitsFacet } from '../../model/index.js'

/** What became of the responsibility: units compared by name, then as counterparts (省发展改革委, 市发改委). */
export function unitsToFacet(source: Slots, target: Slots, table?: AgencyTable): ResponsibilityFacet {
  const lead = toUnitsFacet(names(source.lead), names(target.lead), table)
  const responsible = toUnitsFacet(names(source.responsible), names(target.responsible), table)
  const support = toUnitsFacet(names(source.support), names(target.support), table)
  const judged = source.lead.length + target.lead.length > 0 ? lead : responsible
  return { kind: toKind(source, target, judged), lead, responsible, support }
}

const names = (units: Slots['lead']): readonly string[] => [...new Set(units.map((unit) => unit.name))]

function toUnitsFacet(source: readonly string[], target: readonly string[], table?: AgencyTable): UnitsFacet {
  const kept: { source: string; target: string }[] = []
  const left = new Set(target)
  const lost: string[] = []
  // Equal names first: a province that names itself must not be paired with a city's office of the same kind.
  const partner = new Map<string, string>()
  for (const name of source) {
    if (!left.delete(name)) continue
    partner.set(name, name)
  }
  for (const name of source) {
    if (partner.has(name)) continue
    const other = [...left].find((candidate) => areCounterparts(name, candidate, table))
    if (other === undefined) continue
    left.delete(other)
    partner.set(name, other)
  }
  for (const name of source) {
    const other = partner.get(name)
    if (other === undefined) lost.push(name)
    else kept.push({ source: name, target: other })
  }
  return { kept, lost, gained: [...left] }
}

function toKind(source: Slots, target: Slots, judged: UnitsFacet): ResponsibilityFacet['kind'] {
  const count = (slots: Slots): number => slots.lead.length + slots.responsible.length + slots.support.length
  if (count(source) === 0) return count(target) === 0 ? 'none' : 'named'
  if (count(target) === 0) return 'unnamed'
  if (judged.lost.length > 0) return judged.gained.length > 0 ? 'moved' : 'narrowed'
  return judged.gained.length > 0 ? 'widened' : 'carried'
}
