import {
  anyOf,
  type Check,
  type Checks,
  checkComparison,
  checkLineage,
  must,
  oneOf,
  options as optionsOf,
  shown,
  someText,
} from '../check.js'
import { PolicyError } from '../error.js'
import type { Comparison, Lineage } from '../model/index.js'
import { lineageToIndex } from '../tables/lineage-to-index.js'
import { documentsToTrack } from '../tracks/documents-to-track.js'
import type { Markup } from '../write/markup.js'
import { LANG, type Lang } from '../write/wording.js'
import { chancesToSvg } from './chances-to-svg.js'
import { type Columns, widthOf } from './columns.js'
import { comparisonToShares } from './comparison-to-shares.js'
import type { Canvas } from './drawing-to-svg.js'
import { familyToLifeGrid } from './family-to-life-grid.js'
import { flowToSvg } from './flow-to-svg.js'
import { gridToSvg } from './grid-to-svg.js'
import { lineageToDocumentsGrid } from './lineage-to-documents-grid.js'
import { lineageToShares } from './lineage-to-shares.js'
import { lineageToCohorts, retentionToSvg } from './retention-to-svg.js'
import { sharesToSvg } from './shares-to-svg.js'
import { spreadToSvg } from './spread-to-svg.js'

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

const BY = ['section', 'unit', 'year', 'document'] as const

export const FIGURE_CHECKS: Checks<FigureOptions> = {
  columns: oneOf([1, 2]),
  lang: LANG,
  by: oneOf(BY),
  family: someText,
  phrase: anyOf(
    'text that is not empty or a pattern',
    someText,
    must('a pattern', (value) => value instanceof RegExp),
  ),
}

const OPTIONS: Check = optionsOf<FigureOptions>(FIGURE_CHECKS)

/**
 * A figure for a paper, as an SVG that needs nothing around it: its colours are written out, no font is fetched, and
 * nothing in it runs.
 *
 * Of a comparison there are `flow` (which sections the tasks went to), `chances` (a heat map of all pairs) and
 * `shares`; of a lineage `documents` (who took how much from whom), `shares`, `life` (one family), `retention` and
 * `spread` (a phrase). It is 85 mm wide or 174 mm, with letters of 7 points; the statuses can be told apart in grey and
 * by the colour-blind. The same input gives the same bytes.
 *
 * @throws PolicyError `bad-option` for a figure that there is not, or not of this; `unknown-task` for a family;
 * `bad-input`
 *
 * @example
 * const svg = toSVG(comparison, 'flow', { columns: 1 })
 * svg.includes('width="85.0mm"') // => true
 */
export function toSVG(of: Comparison | Lineage, figure: Figure, options: FigureOptions = {}): string {
  OPTIONS(options, 'toSVG')
  const canvas: Canvas = {
    lang: options.lang ?? 'zh',
    width: widthOf(options.columns ?? 2),
    isPage: false,
  }
  return `${draw(of, figure, options, canvas).markup}\n`
}

function draw(of: Comparison | Lineage, figure: Figure, options: FigureOptions, canvas: Canvas): Markup {
  if (isComparison(of)) {
    checkComparison('toSVG', of)
    checkFigure(figure, 'a comparison', COMPARISON_FIGURES)
    refuseIdle(figure, options)
    return drawComparison(of, figure as ComparisonFigure, options, canvas)
  }
  checkLineage('toSVG', of)
  checkFigure(figure, 'a lineage', LINEAGE_FIGURES)
  refuseIdle(figure, options)
  return drawLineage(of, figure as LineageFigure, options, canvas)
}

const isComparison = (of: unknown): of is Comparison =>
  typeof of === 'object' && of !== null && 'sourceVerdicts' in of

/** Throws `bad-option`, naming the figures there are of such a thing. */
export function checkFigure(figure: unknown, of: string, figures: readonly Figure[]): void {
  if (figures.includes(figure as Figure)) return
  const why = FIGURES.includes(figure as Figure)
    ? `there is no figure ${String(figure)} of ${of}`
    : `there is no figure ${shown(figure)}`
  throw new PolicyError('bad-option', `${why}; of ${of} there are ${figures.join(', ')}`)
}

/** Which figure an option is about. */
const ABOUT = { by: 'shares', family: 'life', phrase: 'spread' } as const

/** An option that does nothing would be taken for one that did. */
function refuseIdle(figure: Figure, options: FigureOptions): void {
  for (const [name, own] of Object.entries(ABOUT))
    if (options[name as keyof typeof ABOUT] !== undefined && figure !== own)
      throw new PolicyError('bad-option', `toSVG.${name} is for the figure ${own}, not for ${figure}`)
}

function drawComparison(
  comparison: Comparison,
  figure: ComparisonFigure,
  { by = 'section' }: FigureOptions,
  canvas: Canvas,
): Markup {
  switch (figure) {
    case 'flow':
      return flowToSvg(comparison, canvas)
    case 'chances':
      return chancesToSvg(comparison, canvas)
    case 'shares':
      if (by !== 'section' && by !== 'unit')
        throw new PolicyError('bad-option', `of a comparison toSVG.by must be section or unit, got ${by}`)
      return sharesToSvg(comparisonToShares(comparison, by, canvas.lang), canvas)
    default:
      return figure satisfies never
  }
}

function drawLineage(
  lineage: Lineage,
  figure: LineageFigure,
  { by = 'unit', family, phrase }: FigureOptions,
  canvas: Canvas,
): Markup {
  switch (figure) {
    case 'documents':
      return gridToSvg(lineageToDocumentsGrid(lineage, canvas.lang), canvas)
    case 'shares':
      if (by === 'section')
        throw new PolicyError(
          'bad-option',
          'of a lineage toSVG.by must be unit, year or document, got section',
        )
      return sharesToSvg(lineageToShares(lineage, by, canvas.lang), canvas)
    case 'life':
      return gridToSvg(familyToLifeGrid(lineage, familyOf(lineage, family), canvas.lang), canvas)
    case 'retention': {
      const cohorts = lineageToCohorts(lineage)
      if (cohorts.length === 0)
        throw new PolicyError(
          'bad-option',
          'there is no retention to draw: no unit has documents of two years that were compared (pairing self)',
        )
      return retentionToSvg(cohorts, canvas)
    }
    case 'spread':
      if (phrase === undefined)
        throw new PolicyError(
          'bad-option',
          "the figure spread follows a phrase: give one, as in { phrase: '一网通办' }",
        )
      return spreadToSvg(documentsToTrack(lineage.documents, phrase), canvas)
    default:
      return figure satisfies never
  }
}

function familyOf(lineage: Lineage, id: string | undefined) {
  const { families, tasks } = lineageToIndex(lineage)
  const found = id === undefined ? lineage.families[0] : families.get(tasks.get(id)?.family ?? id)
  if (found !== undefined) return found
  if (id === undefined)
    throw new PolicyError('bad-option', 'there is no life to draw: the lineage has no families')
  throw new PolicyError(
    'unknown-task',
    `there is no family ${shown(id)}; a family is named by its first task, for instance ${lineage.families[0]?.id ?? 'hunan-2022/1.05'}`,
  )
}
