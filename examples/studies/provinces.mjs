// The work reports of 31 provinces, 2025 → 2026: what each of them carries on, what all of them do, what came up
// and what went.
//
//   node examples/studies/provinces.mjs FOLDER [--self] [--cache DIR]
//
// FOLDER holds one text a report (2025_湖南_政府工作报告.txt …); --self stops after each province was compared with
// its own last year. Without a cache folder every run begins anew. The figures in provinces.md are this script's.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compare, openCorpus } from 'policy-lineage'

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

// ---------------------------------------------------------------- helpers

/** [2025, 2026]: the source's year and the target's. */
const [BEFORE, NOW] = [2025, 2026]

const percent = (share) => `${(100 * share).toFixed(1)} %`
const sum = (list) => list.reduce((total, one) => total + one, 0)
const count = (list) => {
  const counts = new Map()
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}
const group = (list, keyOf) => {
  const groups = new Map()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
const heading = (text) => console.log(`\n## ${text}\n`)
const opening = ({ task }) => task.heading?.text.slice(0, 40) ?? task.text.split(/[。；\n]/u)[0].slice(0, 40)

let began = Date.now()
const atStart = began
function clock(what) {
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(
    `(${what}: ${seconds} s; peak memory so far ${Math.round(process.resourceUsage().maxRSS / 1024)} MB)`,
  )
  began = Date.now()
}

const median = (list) => {
  const sorted = [...list].sort((x, y) => x - y)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

/** The same draw in every run, and nearly the same when a few links come or go: the lowest of seeded hashes. */
const draw = (links, wanted, seed) => {
  const lot = ({ source, target }) => createHash('sha256').update(`${seed} ${source} ${target}`).digest('hex')
  return [...links].sort((x, y) => (lot(x) < lot(y) ? -1 : 1)).slice(0, wanted)
}

/** Spearman's rank correlation. */
function spearman(xs, ys) {
  const ranks = (list) => {
    const sorted = [...list].sort((x, y) => x - y)
    return list.map((one) => (sorted.indexOf(one) + sorted.lastIndexOf(one)) / 2)
  }
  const [x, y] = [ranks(xs), ranks(ys)]
  const middle = (xs.length - 1) / 2
  const spread = (list) => sum(list.map((one) => (one - middle) ** 2))
  return sum(x.map((one, i) => (one - middle) * (y[i] - middle))) / Math.sqrt(spread(x) * spread(y))
}

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

// ---------------------------------------------------------------- the corpus

const corpus = await openCorpus(folder, { cache: values.cache ?? false })
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
const agenda = lineage.tasks.filter((task) => kinds.get(task.id) === 'agenda')
const lengths = [...group(agenda, (task) => task.document)].map(
  ([, tasks]) => sum(tasks.map(({ task }) => task.text.length)) / tasks.length,
)
console.log(
  `mean length of an agenda task, by report: ${Math.round(Math.min(...lengths))} to ${Math.round(Math.max(...lengths))} characters`,
)

// ---------------------------------------------------------------- each province and its last year

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

/** From here on a clause stands there word for word, a blank or a comma apart. */
const WORD_FOR_WORD = 0.95

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

/** Fewer agenda tasks than this say nothing about a province: its report is numbered by chapters only. */
const ENOUGH = 5
const rows = [...group(past, placeOf)].map(([place, tasks]) => {
  const size = ({ task }) => task.text.length
  return {
    place,
    tasks: tasks.length,
    length: sum(tasks.map(size)) / tasks.length,
    kept:
      tasks.filter(({ id }) => ['inherited', 'rephrased'].includes(best(onwards(id)))).length / tasks.length,
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
console.log(`median ${percent(median(column('text')))}, word for word ${percent(median(column('verbatim')))}`)
console.log(
  `rank correlation of clause by clause with word for word ${spearman(column('text'), column('verbatim')).toFixed(2)}, with coverage ${spearman(column('text'), column('coverage')).toFixed(2)}`,
)
console.log(
  `rank correlation of task length with the share by text ${spearman(column('length'), column('text')).toFixed(2)}, by task ${spearman(column('length'), column('kept')).toFixed(2)}`,
)

clock('31 comparisons again, for all their clauses')

const gone = past.filter(({ id }) => onwards(id).length === 0)
const fresh = present.filter(({ id }) => (linksTo.get(id) ?? []).length === 0)
console.log(`\nAgenda tasks of ${BEFORE} without any link to the plans of ${NOW}: ${gone.length}`)
for (const task of gone) console.log(`  ${task.id}  ${opening(task)}`)
console.log(`\nAgenda tasks of ${NOW} without any link: ${fresh.length}`)
for (const task of fresh) console.log(`  ${task.id}  ${opening(task)}`)

mkdirSync(out, { recursive: true })
const strata = [
  ['core', lineage.links.filter(({ relation, uncertain }) => relation !== 'partial' && !uncertain), 5],
  ['partial', lineage.links.filter(({ relation, uncertain }) => relation === 'partial' && !uncertain), 3],
  ['uncertain', lineage.links.filter(({ uncertain }) => uncertain), 2],
]
const sheet = strata.flatMap(([stratum, links, wanted]) =>
  draw(links, wanted, 2026).map((link) => {
    const [source, target] = [lineage.task(link.source).task, lineage.task(link.target).task]
    return `# ${stratum}: ${link.source} → ${link.target} (${link.relation}, confidence ${link.confidence.toFixed(3)})\n\n${source.section}\n${source.label}${source.text}\n\n→\n\n${target.section}\n${target.label}${target.text}\n`
  }),
)
writeFileSync(`${out}/ten-links.txt`, sheet.join('\n\n'))
console.log(
  '\nwritten: examples/out/provinces/ten-links.txt, ten links drawn with seed 2026, to be read by eye',
)
await lineage.save(out, { overwrite: true })
console.log('written: examples/out/provinces/report.html, lineage.json and tables/')
clock('written')

// ---------------------------------------------------------------- set phrases

heading('Set phrases')
const provinces = new Set(documents.map(({ region }) => region?.adcode)).size
console.log(`Provinces (of ${provinces}) that say it, ${BEFORE} → ${NOW}; the whole report counts:\n`)
for (const phrase of [
  '新质生产力',
  '人工智能+',
  '低空经济',
  '具身智能',
  '十四五',
  '十五五',
  '以旧换新',
  '两重',
  '首发经济',
  '银发经济',
  '投资于人',
  '内卷',
  '高效办成一件事',
  '育儿补贴',
  '冰雪经济',
  '四下基层',
  '双碳',
  '五篇大文章',
  '好房子',
  '全国统一大市场',
]) {
  const track = corpus.track(phrase)
  const said = (year) => track.cells.filter((cell) => cell.year === year && cell.mentions > 0)
  const times = (year) => sum(said(year).map(({ mentions }) => mentions))
  const silent = track.cells
    .filter((cell) => cell.year === NOW && cell.mentions === 0)
    .map(({ place }) => place)
  const left = silent.length > 0 && silent.length <= 4 ? `; not in ${NOW}: ${silent.join(' ')}` : ''
  console.log(
    `${phrase}  ${said(BEFORE).length} → ${said(NOW).length} provinces, ${times(BEFORE)} → ${times(NOW)} times${left}`,
  )
}
const phrases = new Map()
for (const task of lineage.tasks.filter(({ id }) => isPlan(id)))
  for (const { text } of task.task.slots.setPhrases) {
    const plain = text.replace(/[“”"'‘’\s]/gu, '')
    const years = phrases.get(plain) ?? { [BEFORE]: new Set(), [NOW]: new Set() }
    years[documentOf(task).year].add(placeOf(task))
    phrases.set(plain, years)
  }
const changes = [...phrases].map(([phrase, years]) => ({
  phrase,
  before: years[BEFORE].size,
  now: years[NOW].size,
}))
const show = (list) => list.map(({ phrase, before, now }) => `${phrase} ${before}→${now}`).join(' · ')
/** Phrases listed in each direction. */
const LISTED = 20
changes.sort((x, y) => y.now - y.before - (x.now - x.before) || (x.phrase < y.phrase ? -1 : 1))
console.log(
  `\nSet phrases the library found in agenda and outlook, by provinces; most gained:\n${show(changes.slice(0, LISTED))}`,
)
console.log(`\nmost lost:\n${show(changes.slice(-LISTED).reverse())}`)
clock('tracked')

// ---------------------------------------------------------------- jobs across provinces

if (!values.self) {
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

  heading('Whose wording travels')
  const nextYear = (source, target) =>
    target.year - source.year === 1 && source.region?.adcode !== target.region?.adcode
  const travel = await corpus.trace({ pairings: [nextYear] })
  clock(`${travel.pairs.length} comparisons: each of ${BEFORE} with all others of ${NOW}`)
  const plain = (words) => words.replace(/\s/gu, '')
  const texts = new Map(documents.map((document) => [document.id, plain(document.document.text)]))
  const older = documents.filter(({ year }) => year === BEFORE)
  const newer = documents.filter(({ year }) => year === NOW)
  /** Shorter clauses are everybody's (加强党的建设). */
  const LONG = 14
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

console.log(
  `\n(in all ${((Date.now() - atStart) / 1000).toFixed(1)} s; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB; processor time ${((process.cpuUsage().user + process.cpuUsage().system) / 1e6).toFixed(1)} s)`,
)
