import { extname } from 'node:path'
import { FIGURE_ENDINGS, figureToContent, isFigurePath } from '../figures/figure-to-file.js'
import type { Figure, FigureOptions } from '../figures/index.js'
import type { Comparison, Lineage } from '../model/index.js'
import type { Values } from './options.js'
import { reportLang } from './report-lang.js'
import { oneOf, UsageError } from './usage.js'

/** What is drawn, and how; told before any work is done. */
export interface FigureTold {
  readonly figure: Figure
  /** A name that tells the format; standard output takes SVG. */
  readonly path: string
  readonly options: FigureOptions
}

/** The figure that the command line asks for; the first of `figures` where none is named. */
export function valuesToFigure(values: Values, figures: readonly [Figure, ...Figure[]]): FigureTold {
  const { out, columns, family, phrase } = values
  const path = out === undefined || out === '-' ? 'figure.svg' : out
  if (!isFigurePath(path))
    throw new UsageError({
      zh: `--out ${path}：没有${extname(path) === '' ? '无扩展名' : ` ${extname(path)} `}的图；可用 ${FIGURE_ENDINGS.join(' ')}`,
      en: `--out ${path}: no figure ends in ${extname(path) || 'nothing'}; take one of ${FIGURE_ENDINGS.join(' ')}`,
    })
  const figure = oneOf('figure', values.figure ?? figures[0], figures)
  if (figure === 'spread' && phrase === undefined)
    throw new UsageError({
      zh: '--figure spread 要与 --phrase 提法 一起用',
      en: '--figure spread needs --phrase PHRASE',
    })
  const asked = columns === undefined ? undefined : oneOf('columns', columns, ['1', '2'])
  return {
    figure,
    path,
    options: {
      lang: reportLang(values),
      ...(asked === undefined ? {} : { columns: asked === '1' ? 1 : 2 }),
      ...(family === undefined ? {} : { family }),
      ...(phrase === undefined ? {} : { phrase }),
    },
  }
}

export const drawTold = (
  of: Comparison | Lineage,
  { figure, path, options }: FigureTold,
): Promise<string | Uint8Array> => figureToContent(of, figure, path, options)
