import { count, group, median, percent, sum } from './figures.mjs'
import { BEFORE, NOW } from './study.mjs'

/** How many tasks there are of each kind, and how much of the reports they are. */
export function tellCorpus({ lineage, documents, documentOf, kinds, agenda }) {
  for (const year of [BEFORE, NOW]) {
    const tasks = lineage.tasks.filter((task) => documentOf(task).year === year)
    const parts = [...count(tasks.map(({ id }) => kinds.get(id)))].sort().map(([kind, n]) => `${kind} ${n}`)
    console.log(`${year}: ${tasks.length} tasks (${parts.join(', ')})`)
  }
  const numbered = documents.map(
    ({ document }) =>
      sum(document.parts.filter(({ kind }) => kind === 'task').map(({ from, to }) => to - from)) /
      document.text.length,
  )
  console.log(
    `text in tasks, by report: ${percent(Math.min(...numbered))} to ${percent(Math.max(...numbered))}, median ${percent(median(numbered))}`,
  )
  const lengths = [...group(agenda, (task) => task.document)].map(
    ([, tasks]) => sum(tasks.map(({ task }) => task.text.length)) / tasks.length,
  )
  console.log(
    `mean length of an agenda task, by report: ${Math.round(Math.min(...lengths))} to ${Math.round(Math.max(...lengths))} characters`,
  )
}
