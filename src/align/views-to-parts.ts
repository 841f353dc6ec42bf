import type { Cells } from './cells.js'
import { cosineToCloseness } from './cosine-to-closeness.js'
import { cosinesToKinship } from './cosines-to-kinship.js'
import { scoresToCompetition } from './scores-to-competition.js'
import { swapView, type View, type Views } from './view.js'
import { type Carried, viewToCarried } from './view-to-carried.js'
import { viewToCosines } from './view-to-cosines.js'

/** The parts of the score that the model weighs, one figure a cell; `options.ts` says what each means. */
export interface Parts {
  readonly words: Float64Array
  readonly clauses: Float64Array
  readonly headings: Float64Array
  readonly closeness: Float64Array
  readonly measures: Float64Array
  readonly kinship: Float64Array
}

/** Figures beside the parts that relations and reports need. */
export interface Measures {
  readonly parts: Parts
  /** Mean cosine of the two views, scaled by agreement in tense. */
  readonly cosine: Float64Array
  readonly sourceCoverage: Float64Array
  readonly targetCoverage: Float64Array
}

/** All parts of the score of every cell. `agreement` says how far two tasks agree in tense, 0–1. */
export function viewsToParts({ words, pairs }: Views, cells: Cells, agreement: Float64Array): Measures {
  const both = [words, pairs]
  const carried = both.map((view) => bothWays(view, cells, agreement))
  const cosine = product(mean(both.map((view) => viewToCosines(view, cells))), agreement)
  return toMeasures(cells, cosine, carried)
}

/** The same with one more view of the whole tasks, given as a cosine for each cell. */
export function withView(
  measures: Measures,
  cells: Cells,
  agreement: Float64Array,
  cosines: Float64Array,
): Measures {
  const own = product(cosines, agreement)
  const cosine = measures.cosine.map((value, cell) => (2 * value + own[cell]!) / 3)
  return {
    ...measures,
    cosine,
    parts: {
      ...measures.parts,
      words: scoresToCompetition(cells, cosine),
      closeness: closenessOf(cosine),
      kinship: cosinesToKinship(cells, cosine),
    },
  }
}

const closenessOf = (cosine: Float64Array): Float64Array => cosine.map(cosineToCloseness)

function toMeasures(cells: Cells, cosine: Float64Array, carried: readonly BothWays[]): Measures {
  return {
    parts: {
      words: scoresToCompetition(cells, cosine),
      clauses: mean(carried.flatMap(({ out, back }) => [out.lead, back.lead])),
      headings: scoresToCompetition(cells, mean(carried.map(headings))),
      closeness: closenessOf(cosine),
      measures: mean(carried.flatMap(({ out, back }) => [out.measures, back.measures])).map(Math.sqrt),
      kinship: cosinesToKinship(cells, cosine),
    },
    cosine,
    sourceCoverage: mean(carried.map(({ out }) => out.coverage)),
    targetCoverage: mean(carried.map(({ back }) => back.coverage)),
  }
}

interface BothWays {
  readonly out: Carried
  readonly back: Carried
}

/** What is carried from source to target and, with the sides exchanged, from target to source. */
function bothWays(view: View, cells: Cells, agreement: Float64Array): BothWays {
  const out = viewToCarried(view, cells, agreement)
  const exchanged = transpose(cells)
  const back = viewToCarried(swapView(view), exchanged, byColumn(agreement, cells))
  return {
    out,
    back: {
      coverage: byRow(back.coverage, cells),
      lead: byRow(back.lead, cells),
      measures: byRow(back.measures, cells),
      openings: byRow(back.openings, cells),
      opening: byRow(back.opening, cells),
    },
  }
}

/** Headings against headings, and against the clause that says them best on the other side. */
function headings({ out, back }: BothWays): Float64Array {
  return out.openings.map(
    (openings, cell) => (openings + Math.max(out.opening[cell]!, back.opening[cell]!)) / 2,
  )
}

const transposed = new WeakMap<Cells, Cells>()

function transpose(cells: Cells): Cells {
  let result = transposed.get(cells)
  if (result === undefined) {
    const { rows, columns, count, byColumn, rowOf, columnOf, columnStart } = cells
    const inverse = new Int32Array(count)
    const exchangedColumn = new Int32Array(count)
    const exchangedRow = new Int32Array(count)
    for (let at = 0; at < count; at++) {
      const cell = byColumn[at]!
      inverse[cell] = at
      exchangedColumn[at] = rowOf[cell]!
      exchangedRow[at] = columnOf[cell]!
    }
    result = {
      rows: columns,
      columns: rows,
      count,
      rowStart: columnStart,
      columnOf: exchangedColumn,
      rowOf: exchangedRow,
      columnStart: cells.rowStart,
      byColumn: inverse,
    }
    transposed.set(cells, result)
  }
  return result
}

function byColumn(values: Float64Array, cells: Cells): Float64Array {
  const result = new Float64Array(values.length)
  for (let at = 0; at < values.length; at++) result[at] = values[cells.byColumn[at]!]!
  return result
}

function byRow(values: Float64Array, cells: Cells): Float64Array {
  const result = new Float64Array(values.length)
  for (let at = 0; at < values.length; at++) result[cells.byColumn[at]!] = values[at]!
  return result
}

function mean(lists: readonly Float64Array[]): Float64Array {
  const result = new Float64Array(lists[0]!.length)
  for (const list of lists) for (let i = 0; i < result.length; i++) result[i]! += list[i]! / lists.length
  return result
}

function product(x: Float64Array, y: Float64Array): Float64Array {
  const result = new Float64Array(x.length)
  for (let i = 0; i < x.length; i++) result[i] = x[i]! * y[i]!
  return result
}
