import { extname } from 'node:path'
import { PolicyError } from '../error.js'
import type { Comparison, Lineage } from '../model/index.js'
import { textToFile } from '../write/text-to-file.js'
import { type Figure, type FigureOptions, toSVG } from './index.js'
import { svgToPdf } from './svg-to-pdf.js'
import { svgToPng } from './svg-to-png.js'

/** The endings of figures. */
export const FIGURE_ENDINGS = ['.svg', '.png', '.pdf'] as const

export const isFigurePath = (path: string): boolean =>
  (FIGURE_ENDINGS as readonly string[]).includes(extname(path).toLowerCase())

/** The figure as the content of a file of that name. Throws `bad-option`, `missing-dependency`. */
export async function figureToContent(
  of: Comparison | Lineage,
  figure: Figure,
  path: string,
  options: FigureOptions,
): Promise<string | Uint8Array> {
  if (!isFigurePath(path))
    throw new PolicyError(
      'bad-option',
      `no figure ends in ${extname(path) || 'nothing'}; take one of ${FIGURE_ENDINGS.join(' ')}`,
    )
  const svg = toSVG(of, figure, options)
  switch (extname(path).toLowerCase()) {
    case '.png':
      return svgToPng(svg)
    case '.pdf':
      return svgToPdf(svg)
    default:
      return svg
  }
}

/** Writes it, and gives the path. Throws `exists`. */
export async function figureToFile(
  of: Comparison | Lineage,
  figure: Figure,
  path: string,
  { overwrite, ...options }: FigureOptions & { readonly overwrite: boolean },
): Promise<string> {
  textToFile(await figureToContent(of, figure, path, options), path, overwrite)
  return path
}
