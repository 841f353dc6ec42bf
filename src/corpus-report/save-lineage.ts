import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Check, checkLineage, listOf, oneOf, options as optionsOf, someText, yesOrNo } from '../check.js'
import { PolicyError } from '../error.js'
import { figureToFile, isFigurePath } from '../figures/figure-to-file.js'
import { FIGURE_CHECKS, FIGURES, type FigureOptions, type LineageFigure } from '../figures/index.js'
import type { Lineage } from '../model/index.js'
import { TABLES_CHECKS } from '../tables/index.js'
import {
  knownTableFiles,
  refuseExisting,
  type SaveTablesOptions,
  saveTables,
  type TableFormat,
} from '../tables/save-tables.js'
import { makeFolder } from '../write/make-folder.js'
import { textToFile } from '../write/text-to-file.js'
import type { Lang } from '../write/wording.js'
import { lineageToHTML } from './index.js'
import { lineageToJSON } from './lineage-to-json.js'

export const CORPUS_FORMATS = ['html', 'json', 'csv', 'parquet', 'graphml', 'gexf'] as const

export type CorpusFormat = (typeof CORPUS_FORMATS)[number]

export interface SaveLineageOptions
  extends Omit<SaveTablesOptions, 'formats'>,
    Pick<FigureOptions, 'columns' | 'by' | 'family' | 'phrase'> {
  /** @default all of them */
  readonly formats?: readonly CorpusFormat[]
  /** The language of the report's own words. @default 'zh' */
  readonly lang?: Lang
  /** Which picture a name that ends in .svg, .png or .pdf holds; see `toSVG`. @default 'documents' */
  readonly figure?: LineageFigure
}

const OPTIONS: Check = optionsOf<SaveLineageOptions>({
  ...TABLES_CHECKS,
  formats: listOf(oneOf(CORPUS_FORMATS)),
  overwrite: yesOrNo,
  bom: yesOrNo,
  ...FIGURE_CHECKS,
  figure: oneOf(FIGURES),
})

/**
 * Writes a lineage into a folder and gives the paths: `report.html`, `lineage.json`, and in `tables/` every table as
 * CSV and Parquet with its codebook and the networks as GraphML and GEXF. A name that ends in .svg, .png or .pdf is no
 * folder: one figure is written there.
 *
 * @throws PolicyError `missing-dependency`, `exists` where a file is there and `overwrite` was not asked for, `bad-option`, `unreadable`
 */
export async function saveLineage(
  lineage: Lineage,
  folder: string,
  options: SaveLineageOptions = {},
): Promise<readonly string[]> {
  checkLineage('saveLineage', lineage)
  someText(folder, 'the folder of saveLineage')
  OPTIONS(options, 'saveLineage')
  const { formats = CORPUS_FORMATS, lang = 'zh', bom, figure, columns, by, family, phrase } = options
  const overwrite = options.overwrite ?? false
  const drawn = {
    ...(columns && { columns }),
    ...(by && { by }),
    ...(family && { family }),
    ...(phrase && { phrase }),
  }
  if (figure !== undefined || Object.keys(drawn).length > 0 || isFigurePath(folder)) {
    if (options.formats !== undefined || bom !== undefined)
      throw new PolicyError('bad-option', 'saveLineage.formats and bom are for a folder, not for a figure')
    return [await figureToFile(lineage, figure ?? 'documents', folder, { ...drawn, lang, overwrite })]
  }
  const rest = { overwrite, ...(bom !== undefined && { bom }) }
  const pages = { html: join(folder, 'report.html'), json: join(folder, 'lineage.json') }
  const asked = (['html', 'json'] as const).filter((format) => formats.includes(format))
  if (!overwrite) refuseExisting(asked.map((format) => pages[format]))
  makeFolder(folder)
  // with another choice of formats, what an earlier run left would pass for this one's
  if (overwrite) for (const path of knownFiles(folder)) rmSync(path, { force: true })
  const tabular = formats.filter((format): format is TableFormat => format !== 'html' && format !== 'json')
  const written: string[] =
    tabular.length === 0
      ? []
      : [...saveTables(lineage, join(folder, 'tables'), { ...rest, formats: tabular })]
  const save = (path: string, content: string): void => {
    textToFile(content, path, overwrite)
    written.push(path)
  }
  if (formats.includes('json')) save(pages.json, `${JSON.stringify(lineageToJSON(lineage), null, 1)}\n`)
  if (formats.includes('html')) save(pages.html, await lineageToHTML(lineage, { lang }))
  return written
}

/** All that `saveLineage` may write into a folder. */
const knownFiles = (folder: string): readonly string[] => [
  join(folder, 'report.html'),
  join(folder, 'lineage.json'),
  ...knownTableFiles().map((name) => join(folder, 'tables', name)),
]
