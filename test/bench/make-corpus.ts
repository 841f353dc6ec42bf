import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type PolicyDocument, readDocumentSync } from '../../src/index.js'
import { REGIONS } from '../../src/lexicon/regions.data.js'
import { regionByCode } from '../../src/lexicon/regions.js'
import { groupBy } from '../../src/model/group-by.js'

/** Years of the corpus, the first and the last. */
const [FIRST, LAST] = [2017, 2024]
/** Tasks of a plan: fewer than a province's real one, about what a county's has. */
const TASKS = [8, 16] as const
/** Clauses of a task. */
const CLAUSES = [2, 5] as const
/** The chance that a task of last year's plan, or of the superior's, is carried on, and that a clause of it is another. */
const CARRIED = { self: 0.45, superior: 0.25, another: 0.3 } as const

/** Park & Miller (1988): the same seed gives the same corpus anywhere. */
const createRandom = (seed: number): (() => number) => {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

interface Pool {
  readonly headings: readonly string[]
  readonly clauses: readonly string[]
}

/** Headings and clauses of real plans. */
function documentsToPool(documents: readonly PolicyDocument[]): Pool {
  const tasks = documents.flatMap(({ plans }) => plans.flatMap((plan) => plan.tasks))
  return {
    headings: tasks.flatMap(({ heading }) =>
      heading === null ? [] : [heading.text.replace(/[。；\n]/gu, '')],
    ),
    clauses: tasks.flatMap(({ text }) =>
      text
        .split(/[。；\n]/u)
        .map((clause) => clause.trim())
        .filter((clause) => clause.length > 8 && clause.length < 120 && !/^[（(]/u.test(clause)),
    ),
  }
}

interface Job {
  readonly heading: string
  readonly clauses: readonly string[]
}

/**
 * Writes a corpus of so many plans into a folder: provinces, one after the other, each with its cities and their
 * counties, a plan a unit and year. A plan carries on tasks of the unit's last one and of its superior's, with some
 * clauses exchanged; the rest are clauses of the real plans put together anew.
 */
export function makeCorpus(folder: string, documents: number, seeds: readonly string[], seed = 16): void {
  const random = createRandom(seed)
  const pool = documentsToPool(seeds.map((file) => readDocumentSync(file)))
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const between = ([from, to]: readonly [number, number]): number =>
    from + Math.floor(random() * (to - from + 1))
  const fresh = (): Job => ({
    heading: one(pool.headings),
    clauses: Array.from({ length: between(CLAUSES) }, () => one(pool.clauses)),
  })
  const carried = ({ heading, clauses }: Job): Job => ({
    heading,
    clauses: clauses.map((clause) => (random() < CARRIED.another ? one(pool.clauses) : clause)),
  })
  const plans = new Map<string, readonly Job[]>()
  const rows: string[] = ['file,region,year']
  const units = REGIONS.split(' ').flatMap((row) => regionByCode(row.slice(0, 6)) ?? [])
  for (const province of groupBy(units, ({ adcode }) => adcode.slice(0, 2)).values())
    for (let year = FIRST; year <= LAST; year++)
      for (const { adcode, name, parent } of province) {
        if (rows.length > documents) break
        const jobs = [
          ...(plans.get(`${adcode} ${year - 1}`) ?? []).filter(() => random() < CARRIED.self).map(carried),
          ...(plans.get(`${parent} ${year}`) ?? []).filter(() => random() < CARRIED.superior).map(carried),
        ].slice(0, TASKS[1])
        for (const wanted = between(TASKS); jobs.length < wanted; ) jobs.push(fresh())
        plans.set(`${adcode} ${year}`, jobs)
        const text = jobs.map((job, at) => `${at + 1}.${job.heading}。${job.clauses.join('；')}。`).join('\n')
        const file = `${adcode.slice(0, 2)}/${adcode}-${year}.txt`
        mkdirSync(dirname(join(folder, file)), { recursive: true })
        writeFileSync(join(folder, file), `${name}${year}年政务服务工作要点\n一、重点任务\n${text}\n`)
        rows.push([file, adcode, year].join(','))
      }
  writeFileSync(join(folder, 'manifest.csv'), `${rows.join('\n')}\n`)
}
