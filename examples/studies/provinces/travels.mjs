import { count } from './figures.mjs'
import { BEFORE, NOW } from './study.mjs'
import { clock, heading } from './telling.mjs'

/** Shorter clauses are everybody's (加强党的建设). */
const LONG = 14

/** Clauses that one province said first and others say a year later, word for word. */
export async function tellTravels({ corpus, documents, isPlan }) {
  heading('Whose wording travels')
  const nextYear = (source, target) =>
    target.year - source.year === 1 && source.region?.adcode !== target.region?.adcode
  const travel = await corpus.trace({ pairings: [nextYear] })
  clock(`${travel.pairs.length} comparisons: each of ${BEFORE} with all others of ${NOW}`)
  const plain = (words) => words.replace(/\s/gu, '')
  const texts = new Map(documents.map((document) => [document.id, plain(document.document.text)]))
  const older = documents.filter(({ year }) => year === BEFORE)
  const newer = documents.filter(({ year }) => year === NOW)
  const clausesOf = new Map(
    travel.tasks.map(({ id, task }) => [
      id,
      plain(task.text)
        .split(/[，。；：！？]/u)
        .filter((words) => words.length >= LONG),
    ]),
  )
  const clauses = new Map()
  for (const { source, target } of travel.links) {
    if (!isPlan(source) || !isPlan(target)) continue
    const said = plain(travel.task(target).task.text)
    for (const words of clausesOf.get(source)) {
      if (clauses.has(words) || !said.includes(words)) continue
      const had = older.filter(({ id }) => texts.get(id).includes(words))
      if (had.length > 1) continue
      const from = had[0].region
      const has = newer.filter(
        ({ id, region }) => texts.get(id).includes(words) && region.adcode !== from.adcode,
      )
      clauses.set(words, { from: from.name, to: has.map(({ region }) => region.name) })
    }
  }
  console.log(
    `${travel.links.length} links; ${clauses.size} clauses of ${LONG} or more characters stood in one province's report of ${BEFORE} only and stand word for word in another's of ${NOW}`,
  )
  console.log(
    `first said by: ${[...count([...clauses.values()].map(({ from }) => from))]
      .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
      .slice(0, 12)
      .map(([place, n]) => `${place} ${n}`)
      .join(' · ')}`,
  )
  console.log(
    `then said by: ${[...count([...clauses.values()].flatMap(({ to }) => to))]
      .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
      .slice(0, 12)
      .map(([place, n]) => `${place} ${n}`)
      .join(' · ')}`,
  )
  console.log('\nthe farthest travelled:')
  for (const [words, { from, to }] of [...clauses]
    .sort((x, y) => y[1].to.length - x[1].to.length || (x[0] < y[0] ? -1 : 1))
    .slice(0, 15))
    console.log(`  ${from} → ${to.join(' ')}: ${words}`)
}
