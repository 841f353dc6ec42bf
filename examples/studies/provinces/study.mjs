// The reports, each compared with its own last year, and what the parts of the study look up in them.
import { openCorpus } from 'policy-lineage'
import { group } from './figures.mjs'
import { clock, heading, opening } from './telling.mjs'

/** [2025, 2026]: the source's year and the target's. */
export const [BEFORE, NOW] = [2025, 2026]

// What a numbered part of a work report is. Most section titles say it; two do not, and were read by eye.
const BY_EYE = [
  [/^2025_四川\S*\/1\./u, 'review'],
  [/^2026_福建\S*\/1\.(?:10|11|12|13)$/u, 'outlook'],
]
function kindOf({ id, task }, planTitle) {
  const known = BY_EYE.find(([pattern]) => pattern.test(id))
  if (known) return known[1]
  if (/名词解释/u.test(planTitle)) return 'glossary'
  const where = task.section || opening({ task })
  if (/十五五|第十五个五年/u.test(where) && !/2026年|开好局/u.test(where)) return 'outlook'
  if (/总体要求|总体思路/u.test(where) && !/重点/u.test(where)) return 'outlook'
  if (/回顾|总结|成就|成绩|新成效|新进展/u.test(where)) return 'review'
  return 'agenda'
}

/** Everything that the parts of the study ask of the corpus; `agenda` are the tasks that set out a year's work. */
export async function openStudy(folder, cache) {
  const corpus = await openCorpus(folder, { cache })
  const documents = corpus.documents.filter(({ sameAs }) => sameAs === null)
  heading('The corpus')
  clock('read')
  console.log(
    `${documents.length} reports of ${new Set(documents.map(({ region }) => region?.adcode)).size} units, ${corpus.failures.length} failures`,
  )

  const lineage = await corpus.trace({ pairings: ['self'] })
  const byId = new Map(documents.map((document) => [document.id, document]))
  const documentOf = (task) => byId.get(task.document)
  const placeOf = (task) => documentOf(task).region?.name ?? task.document
  const kinds = new Map(
    lineage.tasks.map((task) => [
      task.id,
      kindOf(
        task,
        documentOf(task).document.plans.find(({ ordinal }) => ordinal === task.task.plan)?.title?.text ?? '',
      ),
    ]),
  )
  const isPlan = (id) => kinds.get(id) === 'agenda' || kinds.get(id) === 'outlook'
  const agenda = lineage.tasks.filter((task) => kinds.get(task.id) === 'agenda')
  const linksFrom = group(lineage.links, ({ source }) => source)
  const linksTo = group(lineage.links, ({ target }) => target)
  const best = (links) =>
    links.some(({ relation }) => relation === 'inherited')
      ? 'inherited'
      : links.some(({ relation }) => relation === 'rephrased')
        ? 'rephrased'
        : links.length > 0
          ? 'partial'
          : 'none'
  const onwards = (id) => (linksFrom.get(id) ?? []).filter(({ target }) => isPlan(target))
  const past = agenda.filter((task) => documentOf(task).year === BEFORE)
  const present = agenda.filter((task) => documentOf(task).year === NOW)
  return {
    ...{ corpus, documents, lineage, byId, documentOf, placeOf, kinds, isPlan },
    ...{ agenda, past, present, linksTo, onwards, best },
  }
}
