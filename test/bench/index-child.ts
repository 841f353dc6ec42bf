import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type * as nearest from '../../src/nearest/index.js'
import { median } from './measure.js'

/**
 * One size in a process of its own, so that its peak memory is its own: a file of texts, one a line → JSON.
 *
 *     node --import tsx index-child.ts texts.txt <threads,…> <approximate: yes|no>
 */

export interface IndexFigures {
  readonly tasks: number
  /** Seconds. */
  readonly create: number
  readonly query: number
  /** Seconds of all pairs, by number of threads. */
  readonly pairs: Readonly<Record<string, number>>
  /** Seconds of the approximate mode, and the share of exact neighbours that it finds. */
  readonly approximate: { readonly seconds: number; readonly recall: number } | null
  readonly save: number
  readonly open: number
  readonly fileBytes: number
  readonly peakBytes: number
  /** The same for every number of threads. */
  readonly same: boolean
}

/** The built package, as users run it, where there is one: threads start in a tenth of the time that sources need. */
const BUILT = new URL('../../dist/index.js', import.meta.url)
const { createTaskIndex, openTaskIndex } = (await import(
  existsSync(BUILT) ? BUILT.href : '../../src/nearest/index.js'
)) as typeof nearest

const K = 5
const QUERIES = 200

const seconds = async <T>(job: () => T | Promise<T>): Promise<[number, T]> => {
  const start = performance.now()
  const result = await job()
  return [(performance.now() - start) / 1000, result]
}

const [path, threads, approximate] = process.argv.slice(2)
const tasks: { id: string; text: string }[] = []
// line by line: a million tasks are more than one string holds
for await (const text of createInterface({ input: createReadStream(path!) }))
  tasks.push({ id: String(tasks.length), text })

const [create, index] = await seconds(() => {
  const made = createTaskIndex(tasks)
  // the lists are laid at the first question
  made.nearest('', 1)
  return made
})
const queries = Array.from({ length: QUERIES }, (_, i) => tasks[Math.floor((i * tasks.length) / QUERIES)]!)
const times: number[] = []
for (const query of queries) times.push((await seconds(() => index.nearest(query, K)))[0])

const pairs: Record<string, number> = {}
let exact: nearest.Neighbours | undefined
let same = true
for (const count of threads!.split(',')) {
  const [time, found] = await seconds(() => index.allPairs(K, { threads: Number(count) }))
  pairs[count] = time
  if (exact !== undefined)
    same &&=
      Buffer.from(exact.positions.buffer).equals(Buffer.from(found.positions.buffer)) &&
      Buffer.from(exact.scores.buffer).equals(Buffer.from(found.scores.buffer))
  exact = found
}
const peakBytes = process.resourceUsage().maxRSS * 1024

const near =
  approximate === 'yes' ? await seconds(() => index.allPairs(K, { mode: 'approximate' })) : undefined
const folder = mkdtempSync(join(tmpdir(), 'policy-lineage-bench-'))
const file = join(folder, 'tasks.index')
const [save] = await seconds(() => index.save(file))
const [open] = await seconds(() => openTaskIndex(file).nearest(queries[0]!, K))
const figures: IndexFigures = {
  tasks: tasks.length,
  create,
  query: median(times),
  pairs,
  approximate: near === undefined ? null : { seconds: near[0], recall: recallOf(near[1], exact!) },
  save,
  open,
  fileBytes: statSync(file).size,
  peakBytes,
  same,
}
rmSync(folder, { recursive: true })
console.log(JSON.stringify(figures))

function recallOf(found: nearest.Neighbours, all: nearest.Neighbours): number {
  let wanted = 0
  let had = 0
  for (let position = 0; position < all.size; position++) {
    const own = new Set(found.of(position).map((task) => task.position))
    for (const task of all.of(position)) {
      wanted++
      if (own.has(task.position)) had++
    }
  }
  return had / wanted
}
