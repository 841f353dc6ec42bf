// The work reports of 31 provinces, 2025 → 2026: what each of them carries on, what all of them do, what came up
// and what went.
//
//   node examples/studies/provinces.mjs FOLDER [--self] [--cache DIR]
//
// FOLDER holds one text a report (2025_湖南_政府工作报告.txt …); --self stops after each province was compared with
// its own last year. Without a cache folder every run begins anew. The figures in provinces.md are this script's.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { tellCarried } from './provinces/carried.mjs'
import { tellCorpus } from './provinces/corpus.mjs'
import { tellGoneAndFresh, tellOwnPast } from './provinces/own-past.mjs'
import { tellPhrases } from './provinces/phrases.mjs'
import { tellSharedJobs } from './provinces/shared-jobs.mjs'
import { saveSheet } from './provinces/sheet.mjs'
import { openStudy } from './provinces/study.mjs'
import { total } from './provinces/telling.mjs'
import { tellTravels } from './provinces/travels.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { self: { type: 'boolean', default: false }, cache: { type: 'string' } },
})
const folder =
  positionals[0] ?? fileURLToPath(new URL('../../../shared/corpus/gwr_province', import.meta.url))
const out = fileURLToPath(new URL('../out/provinces', import.meta.url))

if (!existsSync(folder)) {
  console.log(
    `There is no folder ${folder}: nothing to show. Give one with work reports: node examples/studies/provinces.mjs FOLDER`,
  )
  process.exit(0)
}

const study = await openStudy(folder, values.cache ?? false)
tellCorpus(study)
tellOwnPast(study)
tellCarried(study)
tellGoneAndFresh(study)
await saveSheet(study, out)
tellPhrases(study)
if (!values.self) {
  await tellSharedJobs(study)
  await tellTravels(study)
}
total()
