import type { Comparison, Link } from '../../model/index.js'
import { rounded } from '../../write/figures.js'
import { linkOf } from '../comparison-to-pairs.js'

/** The probabilities of core links worth drawing, by row (source task) and column (target task). */
export interface Heat {
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  readonly cells: readonly HeatCell[]
}

export interface HeatCell {
  readonly row: number
  readonly column: number
  readonly confidence: number
  readonly link: Link | null
}

/** Fainter than this a cell cannot be seen. */
const FAINTEST = 0.02
/** More cells would make the file large and the picture grey. */
const MOST_CELLS = 4_000

/** The matrix of these probabilities without its empty cells; links are always in it. */
export function comparisonToHeat(comparison: Comparison): Heat {
  const cells: HeatCell[] = []
  comparison.sourceVerdicts.forEach(({ task: source }, row) => {
    comparison.targetVerdicts.forEach(({ task: target }, column) => {
      const confidence = rounded(
        comparison.alignment.confidence[row * comparison.targetVerdicts.length + column] ?? 0,
      )
      const link = linkOf(comparison, source.id, target.id) ?? null
      if (link || confidence >= FAINTEST) cells.push({ row, column, confidence, link })
    })
  })
  const strongest = [...cells]
    .sort((x, y) => Number(y.link !== null) - Number(x.link !== null) || y.confidence - x.confidence)
    .slice(0, MOST_CELLS)
    .sort((x, y) => x.row - y.row || x.column - y.column)
  return {
    sources: comparison.sourceVerdicts.map(({ task }) => task.id),
    targets: comparison.targetVerdicts.map(({ task }) => task.id),
    cells: strongest,
  }
}
