import { compare } from 'policy-lineage'
import { group, median, percent, spearman, sum } from './figures.mjs'
import { BEFORE, NOW } from './study.mjs'
import { clock } from './telling.mjs'

/** From here on a clause stands there word for word, a blank or a comma apart. */
const WORD_FOR_WORD = 0.95

/** Fewer agenda tasks than this say nothing about a province: its report is numbered by chapters only. */
const ENOUGH = 5

/** How much of each province's agenda its next plans carry, measured in four ways. */
export function tellCarried({ lineage, byId, placeOf, past, onwards, best }) {
  /** All matched clauses of a link; a lineage keeps the eight of each that say most. */
  const evidenceOf = new Map(
    lineage.pairs.flatMap(({ source, target }) =>
      compare(byId.get(source).document, byId.get(target).document).links.map((link) => [
        `${source}/${link.source} ${target}/${link.target}`,
        link.evidence,
      ]),
    ),
  )

  /** By characters: how much of the tasks stands in any of the linked ones; a clause counts as far as its best match is like it. */
  function clausesCarried(tasks) {
    let [all, carried, verbatim] = [0, 0, 0]
    for (const { id, task } of tasks) {
      all += task.text.length
      const clauses = new Map()
      for (const link of onwards(id))
        for (const { source, similarity } of evidenceOf.get(`${id} ${link.target}`)) {
          const known = clauses.get(source.from)?.similarity ?? 0
          if (similarity > known) clauses.set(source.from, { length: source.to - source.from, similarity })
        }
      for (const { length, similarity } of clauses.values()) {
        carried += length * similarity
        if (similarity >= WORD_FOR_WORD) verbatim += length
      }
    }
    return { text: carried / all, verbatim: verbatim / all }
  }

  const rows = [...group(past, placeOf)].map(([place, tasks]) => {
    const size = ({ task }) => task.text.length
    return {
      place,
      tasks: tasks.length,
      length: sum(tasks.map(size)) / tasks.length,
      kept:
        tasks.filter(({ id }) => ['inherited', 'rephrased'].includes(best(onwards(id)))).length /
        tasks.length,
      ...clausesCarried(tasks),
      coverage:
        sum(
          tasks.map(
            (task) => size(task) * Math.max(0, ...onwards(task.id).map(({ coverage }) => coverage.source)),
          ),
        ) / sum(tasks.map(size)),
    }
  })
  rows.sort((x, y) => y.text - x.text || (x.place < y.place ? -1 : 1))
  const ranked = rows.filter(({ tasks }) => tasks >= ENOUGH)
  console.log(
    `\nShare of the ${BEFORE} agenda's text that the ${NOW} plans carry: clause by clause; word for word; in the best single task (coverage); tasks inherited or rephrased:\n`,
  )
  for (const row of ranked)
    console.log(
      `${row.place}  ${[row.text, row.verbatim, row.coverage, row.kept].map(percent).join('  ')} of ${row.tasks}`,
    )
  console.log(
    `\nleft out (fewer than ${ENOUGH} agenda tasks): ${
      rows
        .filter((row) => !ranked.includes(row))
        .map(({ place }) => place)
        .join(' ') || 'none'
    }`,
  )
  const column = (name) => ranked.map((row) => row[name])
  console.log(
    `median ${percent(median(column('text')))}, word for word ${percent(median(column('verbatim')))}`,
  )
  console.log(
    `rank correlation of clause by clause with word for word ${spearman(column('text'), column('verbatim')).toFixed(2)}, with coverage ${spearman(column('text'), column('coverage')).toFixed(2)}`,
  )
  console.log(
    `rank correlation of task length with the share by text ${spearman(column('length'), column('text')).toFixed(2)}, by task ${spearman(column('length'), column('kept')).toFixed(2)}`,
  )

  clock('31 comparisons again, for all their clauses')
}
