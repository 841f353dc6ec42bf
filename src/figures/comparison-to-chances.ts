import type { Comparison, Link } from '../model/index.js'
import { rounded } from '../write/figures.js'

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

/** The matrix of these probabilities without its empty cells; links are always in it. */
export function comparisonToChances(comparison: Comparison): Chances {
  const { sourceVerdicts, targetVerdicts, alignment } = comparison
  const links = new Map(comparison.links.map((link) => [`${link.source} ${link.target}`, link]))
  const cells: ChanceCell[] = []
  sourceVerdicts.forEach(({ task: source }, row) => {
    targetVerdicts.forEach(({ task: target }, column) => {
      const chance = rounded(alignment.confidence[row * targetVerdicts.length + column] ?? 0)
      const link = links.get(`${source.id} ${target.id}`) ?? null
      if (link !== null || chance >= FAINTEST) cells.push({ row, column, chance, link })
    })
  })
  const strongest = [...cells]
    .sort((x, y) => Number(y.link !== null) - Number(x.link !== null) || y.chance - x.chance)
    .slice(0, MOST_CELLS)
    .sort((x, y) => x.row - y.row || x.column - y.column)
  return {
    sources: sourceVerdicts.map(({ task }) => task.id),
    targets: targetVerdicts.map(({ task }) => task.id),
    cells: strongest,
  }
}
