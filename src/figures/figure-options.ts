import type { Lang } from '../model/lang.js'
import type { Columns } from './columns.js'

/** The figures of a comparison, and those of a lineage; the first is drawn where none is named. */
export const COMPARISON_FIGURES = ['flow', 'chances', 'shares'] as const
export const LINEAGE_FIGURES = ['documents', 'shares', 'life', 'retention', 'spread'] as const

export type ComparisonFigure = (typeof COMPARISON_FIGURES)[number]
export type LineageFigure = (typeof LINEAGE_FIGURES)[number]
export type Figure = ComparisonFigure | LineageFigure

export const FIGURES: readonly Figure[] = [...new Set([...COMPARISON_FIGURES, ...LINEAGE_FIGURES])]

export interface FigureOptions {
  /** How many columns of a journal's page it fills: 85 mm or 174 mm. @default 2 */
  readonly columns?: Columns
  /** The language of the figure's own words. @default 'zh' */
  readonly lang?: Lang
  /**
   * Of `shares`, what a bar is: a `section` or a leading `unit` of a comparison; a `unit` (region), `year` or
   * `document` of a lineage. @default 'section', 'unit'
   */
  readonly by?: 'section' | 'unit' | 'year' | 'document'
  /** Of `life`, the id of a family, or of one of its tasks. @default the first: that of most units */
  readonly family?: string
  /** Of `spread`, what is followed; as `corpus.track` takes it. There is no default. */
  readonly phrase?: string | RegExp
}
