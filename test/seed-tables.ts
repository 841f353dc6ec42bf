import { openCorpus } from '../src/index.js'
import { saveTables } from '../src/tables/save-tables.js'

/** The tables of the five seeds, as `examples/notebooks/make-tables.mjs` makes them, into a folder: what the notebooks read. */
export async function saveSeedTables(folder: string): Promise<void> {
  const corpus = await openCorpus('seeds', { cache: false })
  saveTables(await corpus.trace(), folder, { minUnits: 1, overwrite: true })
}
