import { count, group, median } from './figures.mjs'
import { BEFORE, NOW } from './study.mjs'
import { clock, heading } from './telling.mjs'

/** The jobs of several provinces, by families over each year. */
export async function tellSharedJobs({ corpus, documentOf, placeOf, kinds }) {
  heading('Jobs that provinces share')
  const sameYear = (source, target) => source.year === target.year
  const wide = await corpus.trace({ pairings: ['self', sameYear] })
  clock(`${wide.pairs.length} comparisons: each with its own last year and all others of its year`)
  const wideTasks = new Map(wide.tasks.map((task) => [task.id, task]))
  const shared = wide.families.map((family) => {
    const tasks = family.tasks.map((id) => wideTasks.get(id))
    const units = (year) => new Set(tasks.filter((task) => documentOf(task).year === year).map(placeOf)).size
    const kind = [...count(family.tasks.map((id) => kinds.get(id)))].sort((x, y) => y[1] - x[1])[0][0]
    return { family, kind, tasks: tasks.length, before: units(BEFORE), now: units(NOW) }
  })
  const line = ({ family, kind, tasks, before, now }) =>
    `${before} → ${now} provinces, ${tasks} tasks, ${kind}: ${family.label}  [${family.id}]`
  console.log(
    `${wide.links.length} links, ${wide.families.length} families, of several provinces: ${shared.filter(({ family }) => family.units.length > 1).length}`,
  )
  const core = Object.fromEntries(
    [...group(wide.links, ({ relation }) => relation)].map(([relation, links]) => [relation, links.length]),
  )
  console.log(core)
  const taken = wide.families.flatMap(({ life }) => life.filter(({ kind }) => kind === 'taken-up'))
  const lags = taken.flatMap(({ lagDays, lagYears }) => (lagYears === 0 && lagDays !== null ? [lagDays] : []))
  console.log(
    `taken up from another province: ${taken.length} events, ${lags.length} of them from a report of the same year${lags.length === 0 ? '' : `, a median of ${median(lags)} days older`}`,
  )
  console.log('\nIn five or more provinces:')
  for (const one of shared.filter(({ before, now }) => Math.max(before, now) >= 5))
    console.log(`  ${line(one)}`)
  console.log(`\nNew in ${NOW} in two or more provinces:`)
  for (const one of shared.filter(({ before, now }) => before === 0 && now >= 2))
    console.log(`  ${line(one)}`)
  console.log(`\nGone after ${BEFORE} in two or more provinces:`)
  for (const one of shared.filter(({ before, now }) => now === 0 && before >= 2))
    console.log(`  ${line(one)}`)
}
