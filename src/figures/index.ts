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
import type { Markup } from '../write/markup.js'
import { LANG } from '../write/wording.js'
import { chancesToSvg } from './chances-to-svg.js'
import { widthOf } from './columns.js'
import { comparisonToShares } from './comparison-to-shares.js'
import type { Canvas } from './drawing-to-svg.js'
import {
  COMPARISON_FIGURES,
  type ComparisonFigure,
  FIGURES,
  type Figure,
  type FigureOptions,
  LINEAGE_FIGURES,
  type LineageFigure,
} from './figure-options.js'
import { flowToSvg } from './flow-to-svg.js'
import { lineageToDrawing } from './lineage-to-drawing.js'
import { sharesToSvg } from './shares-to-svg.js'

export {
  COMPARISON_FIGURES,
  type ComparisonFigure,
  FIGURES,
  type Figure,
  type FigureOptions,
  LINEAGE_FIGURES,
  type LineageFigure,
} from './figure-options.js'

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
  return lineageToDrawing(of, figure as LineageFigure, options, canvas)
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
