// The tables that the notebooks read, of the five seed documents: node examples/notebooks/make-tables.mjs (after a build).
import { fileURLToPath } from 'node:url'
import { openCorpus } from 'policy-lineage'
import { saveTables } from 'policy-lineage/tables'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const corpus = await openCorpus(at('../../seeds'), { cache: false })
// jobs that never spread too: leaving them out would tell of successes alone
const paths = saveTables(await corpus.trace(), at('tables'), { minUnits: 1, overwrite: true })
console.log(`${paths.length} files in ${at('tables')}`)
