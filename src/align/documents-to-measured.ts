import { PolicyError } from '../error.js'
import type { TokenizedDocument } from '../model/index.js'
import { type Cells, cellAt } from './cells.js'
import { documentsToViews } from './documents-to-views.js'
import { tasksToTenses } from './tasks-to-tenses.js'
import { tasksToVerbatim } from './tasks-to-verbatim.js'
import type { Views } from './view.js'
import { viewsToCells } from './views-to-cells.js'
import { type Measures, viewsToParts } from './views-to-parts.js'

/** Everything that was measured about the pairs of tasks, before anything is weighed. */
export interface Measured {
  readonly source: TokenizedDocument
  readonly target: TokenizedDocument
  readonly views: Views
  readonly cells: Cells
  /** How far the two tasks agree in tense: a plan with a plan, a review with a review. */
  readonly agreement: Float64Array
  /** The probability that both tasks are reviews of what was done. */
  readonly reviews: Float64Array
  /** Cells whose tasks say the same word for word. */
  readonly verbatim: ReadonlySet<number>
  readonly measures: Measures
}

/** The confidence of every pair is handed out: 800 MB of it. */
const MOST_PAIRS = 100_000_000

/** What `align` measures; weighing it again with other weights costs next to nothing. */
export function documentsToMeasured(source: TokenizedDocument, target: TokenizedDocument): Measured {
  if (source.tasks.length * target.tasks.length > MOST_PAIRS)
    throw new PolicyError(
      'too-large',
      `${source.tasks.length} × ${target.tasks.length} tasks are too many to compare; split the documents by plan`,
    )
  const { views, wording } = documentsToViews(source, target)
  const same = tasksToVerbatim(source, target)
  const cells = viewsToCells(views.words, same)
  const before = tasksToTenses(wording.source)
  const after = tasksToTenses(wording.target)
  const agreement = new Float64Array(cells.count)
  const reviews = new Float64Array(cells.count)
  for (let cell = 0; cell < cells.count; cell++) {
    const [x, y] = [before[cells.rowOf[cell]!]!, after[cells.columnOf[cell]!]!]
    agreement[cell] = 1 - Math.abs(x - y)
    reviews[cell] = x * y
  }
  return {
    source,
    target,
    views,
    cells,
    agreement,
    reviews,
    verbatim: new Set(same.map((pair) => cellAt(cells, pair.source, pair.target))),
    measures: viewsToParts(views, cells, agreement),
  }
}
