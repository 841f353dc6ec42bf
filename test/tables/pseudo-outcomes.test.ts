import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCorpus } from '../../src/corpus/index.js'
import { estimateShares } from '../../src/evaluate/estimate-shares.js'
import type { CodedTask, Lineage } from '../../src/model/index.js'
import { sampleTasks } from '../../src/review/sample-tasks.js'
import { saveTables } from '../../src/tables/save-tables.js'

const runs = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, [...args]).status === 0

const R = runs('Rscript', '-e', '0')
const STATSMODELS = ['/usr/bin/python3', 'python3'].find((path) => runs(path, '-c', 'import statsmodels'))

const folder = mkdtempSync(join(tmpdir(), 'pseudo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const csv = join(folder, 'outcomes.csv')

let coded: Lineage
beforeAll(async () => {
  const corpus = await openCorpus('seeds', { cache: false })
  const lineage = await corpus.trace({ pairings: ['vertical', 'self'], threads: 1 })
  const { tasks } = sampleTasks(lineage, { size: 120, seed: 2, strata: ['status', 'confidence'] })
  coded = {
    ...lineage,
    coded: tasks.map(
      ({ outcome: { source, target, side, id, status }, sampling }, at): CodedTask => ({
        ...{ source, target, side, task: id, sampling, coder: '李', date: null, comment: null },
        // errs against the machine every fourth time
        status: at % 4 > 0 ? status : side === 'source' ? 'dropped' : 'partial',
      }),
    ),
  }
  saveTables(coded, folder, { tables: ['outcomes'], formats: ['csv'] })
})

/** The corrected shares of all statuses of the source's tasks. */
const shares = (): Readonly<Record<string, number>> =>
  Object.fromEntries(
    estimateShares(coded)
      .rows.filter(({ side }) => side === 'source')
      .map(({ status, corrected }) => [status, corrected!.value]),
  )

function expectSame(found: Readonly<Record<string, number>>): void {
  const expected = shares()
  expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort())
  // the table has four decimals
  for (const [name, value] of Object.entries(expected)) expect(found[name]).toBeCloseTo(value, 3)
}

describe('a regression on pseudo-outcomes', () => {
  it.skipIf(!R)(
    `gives the corrected shares in R${R ? '' : ' (needs Rscript)'}`,
    () => {
      const script = `d <- subset(read.csv("${csv}"), side == "source")
      of <- c("inherited", "rephrased", "partial", "dropped")
      each <- sapply(of, function(s) coef(lm(reformulate("1", paste0("pseudo_", s)), data = d))[[1]])
      cat("{", paste(sprintf('"%s": %.6f', of, each), collapse = ", "), "}")`
      expectSame(JSON.parse(spawnSync('Rscript', ['-e', script], { encoding: 'utf8' }).stdout))
    },
    60_000,
  )

  it.skipIf(!STATSMODELS)(
    `gives them in Python${STATSMODELS ? '' : ' (needs statsmodels)'}`,
    () => {
      const script = `import json, pandas, statsmodels.formula.api as smf
d = pandas.read_csv("${csv}").query("side == 'source'")
fits = {s: smf.ols(f"pseudo_{s} ~ 1", d).fit(cov_type="HC3") for s in ["inherited", "rephrased", "partial", "dropped"]}
print(json.dumps({"params": {s: f.params.iloc[0] for s, f in fits.items()}, "error": fits["dropped"].bse.iloc[0]}))`
      const { stdout } = spawnSync(STATSMODELS!, ['-c', script], { encoding: 'utf8' })
      const { params, error } = JSON.parse(stdout)
      expectSame(params)
      // of the tasks of a larger world: less sure than of those at hand
      const { interval } = estimateShares(coded).rows.find(({ status }) => status === 'dropped')!.corrected!
      expect(error).toBeGreaterThan(((interval.high - interval.low) / 2 / 1.96) * 0.9)
    },
    60_000,
  )
})
