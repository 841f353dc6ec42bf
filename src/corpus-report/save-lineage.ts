import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Check, checkLineage, listOf, oneOf, options as optionsOf, someText, yesOrNo } from '../check.js'
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
import { LANG } from '../write/wording.js'
import { lineageToHTML } from './index.js'
import { lineageToJSON } from './lineage-to-json.js'

export const CORPUS_FORMATS = ['html', 'json', 'csv', 'parquet', 'graphml', 'gexf'] as const

export type CorpusFormat = (typeof CORPUS_FORMATS)[number]

export interface SaveLineageOptions extends Omit<SaveTablesOptions, 'formats'> {
  /** @default all of them */
  readonly formats?: readonly CorpusFormat[]
  /** The language of the report's own words. @default 'zh' */
  readonly lang?: Lang
}

const OPTIONS: Check = optionsOf<SaveLineageOptions>({
  ...TABLES_CHECKS,
  formats: listOf(oneOf(CORPUS_FORMATS)),
  overwrite: yesOrNo,
  bom: yesOrNo,
  lang: LANG,
})

/**
 * Writes a lineage into a folder and gives the paths: `report.html`, `lineage.json`, and in `tables/` every table as
 * CSV and Parquet with its codebook and the networks as GraphML and GEXF.
 *
 * @throws PolicyError `exists` where a file is there and `overwrite` was not asked for, `bad-option`, `unreadable`
 */
export async function saveLineage(
  lineage: Lineage,
  folder: string,
  options: SaveLineageOptions = {},
): Promise<readonly string[]> {
  checkLineage('saveLineage', lineage)
  someText(folder, 'the folder of saveLineage')
  OPTIONS(options, 'saveLineage')
  const { formats = CORPUS_FORMATS, lang = 'zh', ...rest } = options
  const overwrite = options.overwrite ?? false
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
