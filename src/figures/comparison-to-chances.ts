import type { Comparison, Link } from '../model/index.js'

/** The probabilities of core links worth drawing, by row (source task) and column (target task). */
export interface Chances {
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  readonly cells: readonly ChanceCell[]
}

export interface ChanceCell {
  readonly row: number
  readonly column: number
  readonly chance: number
  readonly link: Link | null
}

/** Fainter than this a cell cannot be seen. */
const FAINTEST = 0.02
/** More cells would make the file large and the picture grey. */
const MOST_CELLS = 4_000

/** A chance has four decimals: one place for each of its values. */
const STEPS = 10_000

/**
 * The matrix of these probabilities without its empty cells; links are always in it, as many as the picture holds.
 *
 * Counts before it collects: of documents with thousands of tasks nearly all cells are passed over without a trace.
 */
export function comparisonToChances(comparison: Comparison): Chances {
  const { sourceVerdicts, targetVerdicts, alignment, links } = comparison
  const width = targetVerdicts.length
  const size = sourceVerdicts.length * width
  const rows = new Map(sourceVerdicts.map(({ task }, row) => [task.id, row]))
  const columns = new Map(targetVerdicts.map(({ task }, column) => [task.id, column]))
  const linked = new Map(
    links.map((link) => [rows.get(link.source)! * width + columns.get(link.target)!, link]),
  )
  const stepOf = (place: number): number => Math.round((alignment.confidence[place] ?? 0) * STEPS)
  const counts = new Uint32Array(STEPS + 1)
  for (let place = 0; place < size; place++) if (!linked.has(place)) counts[stepOf(place)]!++
  // from above to below, as long as there is room
  let room = Math.max(0, MOST_CELLS - linked.size)
  let least = STEPS + 1
  while (least > FAINTEST * STEPS && room >= counts[least - 1]!) room -= counts[--least]!
  const cells: ChanceCell[] = []
  for (let place = 0; place < size; place++) {
    const link = linked.get(place) ?? null
    const step = stepOf(place)
    const isLast = step === least - 1 && step >= FAINTEST * STEPS && room > 0
    if (link === null && step < least && !isLast) continue
    if (link === null && step < least) room--
    cells.push({ row: Math.floor(place / width), column: place % width, chance: step / STEPS, link })
    if (cells.length === MOST_CELLS && linked.size >= MOST_CELLS) break
  }
  return {
    sources: sourceVerdicts.map(({ task }) => task.id),
    targets: targetVerdicts.map(({ task }) => task.id),
    cells,
  }
}
