import { shown } from '../check.js'
import { PolicyError } from '../error.js'
import type { Family, Lineage } from '../model/index.js'
import { lineageToIndex } from '../tables/lineage-to-index.js'
import { documentsToTrack } from '../tracks/documents-to-track.js'
import type { Markup } from '../write/markup.js'
import type { Canvas } from './drawing-to-svg.js'
import { familyToLifeGrid } from './family-to-life-grid.js'
import type { FigureOptions, LineageFigure } from './figure-options.js'
import { gridToSvg } from './grid-to-svg.js'
import { lineageToDocumentsGrid } from './lineage-to-documents-grid.js'
import { lineageToShares } from './lineage-to-shares.js'
import { lineageToCohorts, retentionToSvg } from './retention-to-svg.js'
import { sharesToSvg } from './shares-to-svg.js'
import { spreadToSvg } from './spread-to-svg.js'

/** A figure of a lineage, drawn. Throws as `toSVG`. */
export function lineageToDrawing(
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

function familyOf(lineage: Lineage, id: string | undefined): Family {
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
