// Promises of 31 provinces for 2025, and what their reports of 2026 say of them.
//
//   node examples/studies/promises.mjs [FOLDER]
//
// FOLDER holds one text a report (2025_湖南_政府工作报告.txt …). Prints the tables of promises.md.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocument } from 'policy-lineage'
import { documentsToIndicators, indicatorsToTables, reportOf } from 'policy-lineage/promises'

const folder =
  process.argv[2] ?? fileURLToPath(new URL('../../../shared/corpus/gwr_province', import.meta.url))
const national = join(folder, '../gwr_national/2025_国务院_2025年中华人民共和国国务院政府工作报告.txt')

if (!existsSync(folder)) {
  console.log(
    `There is no folder ${folder}: nothing to show. Give one with work reports: node examples/studies/promises.mjs FOLDER`,
  )
  process.exit(0)
}

const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
const places = [...new Set(names.map((name) => name.split('_')[1]))].sort()
const read = (year, place) =>
  readDocument(
    join(
      folder,
      names.find((name) => name.startsWith(`${year}_${place}_`)),
    ),
  )
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`)
const percent = (part, whole) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)}%`)

const documents = []
const totals = {
  targets: 0,
  reported: 0,
  met: 0,
  exceeded: 0,
  missed: 0,
  unclear: 0,
  silent: 0,
  promises: 0,
  told: 0,
}
row(
  'province',
  'targets',
  'reported',
  'met',
  'exceeded',
  'missed',
  'not comparable',
  'silent',
  'sentences mentioned',
)
row('---', '--:', '--:', '--:', '--:', '--:', '--:', '--:', '--:')
for (const place of places) {
  const [plan, report] = [await read(2025, place), await read(2026, place)]
  documents.push(plan, report)
  const { promises } = reportOf(plan, report)
  const targets = promises.flatMap((promise) => promise.targets)
  const count = (judgement) => targets.filter((target) => target.judgement === judgement).length
  const counts = {
    targets: targets.length,
    reported: targets.filter((target) => target.report !== null).length,
    met: count('met'),
    exceeded: count('exceeded'),
    missed: count('missed'),
    unclear: count('not-comparable'),
    silent: count(null),
    promises: promises.length,
    told: promises.filter(({ status }) => status !== 'not-mentioned').length,
  }
  for (const name of Object.keys(totals)) totals[name] += counts[name]
  const { met, exceeded, missed, unclear, silent } = counts
  row(
    place,
    counts.targets,
    percent(counts.reported, counts.targets),
    met,
    exceeded,
    missed,
    unclear,
    silent,
    percent(counts.told, counts.promises),
  )
}
row(
  '**all**',
  totals.targets,
  percent(totals.reported, totals.targets),
  totals.met,
  totals.exceeded,
  totals.missed,
  totals.unclear,
  totals.silent,
  percent(totals.told, totals.promises),
)

if (existsSync(national)) documents.push(await readDocument(national))
const tables = new Map(
  indicatorsToTables(documentsToIndicators(documents)).map((table) => [table.name, table]),
)
const rowsOf = (name) => {
  const { columns, rows } = tables.get(name)
  return rows.map((cells) => Object.fromEntries(columns.map((column, at) => [column.name, cells[at]])))
}

console.log('')
row('indicator', 'set for 2025', 'with a figure reported', 'met', 'exceeded', 'missed', 'not comparable')
row('---', '--:', '--:', '--:', '--:', '--:', '--:')
const series = rowsOf('indicator_series').filter(
  (one) => one.year === 2025 && one.target !== null && one.unit !== 'CN100000' && one.place !== '全国',
)
for (const name of new Set(series.map((one) => one.indicator_name))) {
  const own = series.filter((one) => one.indicator_name === name)
  const count = (judgement) => own.filter((one) => one.judgement === judgement).length
  row(
    name,
    own.length,
    own.filter((one) => one.result !== null).length,
    count('met'),
    count('exceeded'),
    count('missed'),
    count('not-comparable'),
  )
}

const ratios = rowsOf('target_ratios').filter((one) => one.indicator === 'gdp' && one.year === 2025)
if (ratios.length > 0) {
  console.log('')
  row('growth target for 2025', 'provinces')
  row('---', '--:')
  row('above the national one (加码)', ratios.filter(({ ratio }) => ratio > 1).length)
  row('the same', ratios.filter(({ ratio }) => ratio === 1).length)
  row('below it (打折)', ratios.filter(({ ratio }) => ratio < 1).length)
}
