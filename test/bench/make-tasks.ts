import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readDocumentSync } from '../../src/document.js'
import type { Task } from '../../src/model/index.js'
import { taskToStretches } from '../../src/tokenize/task-to-stretches.js'
import { ROOT, SHARED } from '../gold/pairs.js'

/** The clauses of a real task, in order. */
export type Clauses = readonly string[]

/** Shorter ones are bare headings, longer ones are whole documents that nobody numbered. */
const SHORTEST = 40
const LONGEST = 1200

/** What a task says without its responsibility notes: what both sides are given. */
export const taskToBody = (task: Task): string =>
  taskToStretches(task)
    .map(({ from, to }) => task.text.slice(from, to))
    .join('\n')

/** Every task of the real documents, and where they come from. */
export function readRealTasks(): { readonly bodies: readonly string[]; readonly source: string } {
  const corpus = join(SHARED, 'corpus')
  const shared = existsSync(corpus)
  const folder = shared ? corpus : join(ROOT, 'seeds')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  )
  const bodies = files
    .sort()
    .flatMap((name) =>
      readDocumentSync(join(folder, name)).plans.flatMap(({ tasks }) => tasks.map(taskToBody)),
    )
  const source = shared
    ? `${files.length} documents of ../shared/corpus`
    : `the ${files.length} seeds; skipped: ../shared/corpus is not on this machine`
  return { bodies, source }
}

export const bodyToClauses = (body: string): Clauses =>
  body
    .split(/(?<=[。；;！？，\n])/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause.length > 2)

export const isTaskLike = (clauses: Clauses): boolean => {
  const length = clauses.reduce((sum, clause) => sum + clause.length, 0)
  return length >= SHORTEST && length <= LONGEST
}

/**
 * Tasks as a national corpus might hold: each has the length of a real one and keeps 10 to 90 % of its clauses;
 * of the rest, half come from one other task and half from anywhere.
 */
export function* makeTasks(real: readonly Clauses[], count: number, seed: number): Generator<string> {
  const random = mulberry32(seed)
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const all = real.flat()
  for (let made = 0; made < count; made++) {
    const base = any(real)
    const second = any(real)
    const keep = 0.1 + 0.8 * random()
    let text = ''
    for (const clause of base) {
      const draw = random()
      text += draw < keep ? clause : draw < keep + (1 - keep) / 2 ? any(second) : any(all)
    }
    yield text.replaceAll('\n', ' ')
  }
}

/** Numbers in 0..1 that are the same in every run. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}
