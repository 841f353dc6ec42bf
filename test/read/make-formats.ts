import { readFileSync, writeFileSync } from 'node:fs'
import { BETWEEN, FORMAT_PAGES, formatsToRows, rowsToMarkdown } from './formats.js'

/** Reads the seeds in every format and writes what was found into the pages about files. */
const rows = await formatsToRows()
for (const lang of ['zh', 'en'] as const) {
  const page = readFileSync(FORMAT_PAGES[lang], 'utf8')
  writeFileSync(
    FORMAT_PAGES[lang],
    page.replace(BETWEEN, () => rowsToMarkdown(rows, lang)),
  )
}
