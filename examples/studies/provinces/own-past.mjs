import { count } from './figures.mjs'
import { BEFORE, NOW } from './study.mjs'
import { clock, heading, opening } from './telling.mjs'

/** What became of each province's tasks, by the links to its own next report. */
export function tellOwnPast({ lineage, kinds, past, present, linksTo, onwards, best }) {
  heading('Each province with its own last year')
  clock('31 comparisons')
  console.log(
    `${lineage.pairs.length} pairs, ${lineage.links.length} links:`,
    Object.fromEntries(count(lineage.links.map(({ relation }) => relation))),
  )
  console.log(
    `uncertain: ${lineage.links.filter(({ uncertain }) => uncertain).length}; families: ${lineage.families.length}, of both years: ${lineage.families.filter(({ firstYear, lastYear }) => firstYear !== lastYear).length}`,
  )

  const matrix = (links) =>
    Object.fromEntries(
      [...count(links.map(({ source, target }) => `${kinds.get(source)} → ${kinds.get(target)}`))].sort(
        (x, y) => y[1] - x[1],
      ),
    )
  console.log('core links:', matrix(lineage.links.filter(({ relation }) => relation !== 'partial')))
  console.log('partial links:', matrix(lineage.links.filter(({ relation }) => relation === 'partial')))
  console.log(
    `agenda of ${BEFORE} in the plans of ${NOW}:`,
    Object.fromEntries(count(past.map(({ id }) => best(onwards(id))))),
  )
  console.log(
    `agenda of ${NOW} in the agenda of ${BEFORE}:`,
    Object.fromEntries(
      count(
        present.map(({ id }) =>
          best((linksTo.get(id) ?? []).filter(({ source }) => kinds.get(source) === 'agenda')),
        ),
      ),
    ),
  )
}

/** Tasks that came and went without any link. */
export function tellGoneAndFresh({ past, present, linksTo, onwards }) {
  const gone = past.filter(({ id }) => onwards(id).length === 0)
  const fresh = present.filter(({ id }) => (linksTo.get(id) ?? []).length === 0)
  console.log(`\nAgenda tasks of ${BEFORE} without any link to the plans of ${NOW}: ${gone.length}`)
  for (const task of gone) console.log(`  ${task.id}  ${opening(task)}`)
  console.log(`\nAgenda tasks of ${NOW} without any link: ${fresh.length}`)
  for (const task of fresh) console.log(`  ${task.id}  ${opening(task)}`)
}
