import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTaskIndex } from '../../src/nearest/index.js'
import { readGold } from '../gold/pairs.js'
import { preparePair, tasksOf } from '../gold/prepare.js'
import { taskToBody } from './make-tasks.js'
import type { BenchTable } from './table.js'

const K = 5

interface Question {
  readonly row: number
  /** Rows that are no answers: the question's own document. */
  readonly leaveOut: readonly number[]
  /** Rows that people linked to it. */
  readonly partners: readonly number[]
}

interface Pool {
  readonly texts: readonly string[]
  readonly questions: readonly Question[]
}

/** How many of the partners that people found are among the five nearest, ours and the peer's. */
export function indexQuality(
  real: readonly string[],
  python: string | undefined,
  folder: string,
): BenchTable {
  const pairs = goldPairs()
  const pools: Readonly<Record<string, readonly Pool[]>> = {
    'in the other document': pairs.map(({ source, target, links }) => toPool([source, target], links)),
    'among all tasks': [toWholePool(pairs, real)],
  }
  const rows = Object.entries(pools).map(([name, own]) => {
    const ours = shareFound(own, own.map(nearestByIndex))
    const peer = python === undefined ? undefined : shareFound(own, nearestByPeer(own, python, folder))
    const count = own.flatMap(({ questions }) => questions.flatMap(({ partners }) => partners)).length
    const texts = own.reduce((sum, pool) => sum + pool.texts.length, 0)
    return [name, String(own.length), String(texts), String(count), ours.toFixed(3), peer?.toFixed(3) ?? '–']
  })
  return {
    title: 'Does the index find what people linked',
    head: [
      'partners sought',
      'pools',
      'tasks in them',
      'core links',
      'index, of them among five',
      'scikit-learn',
    ],
    rows,
    notes: [
      `Core links of ${pairs.length} annotated pairs; responsibility notes left out on both sides; the task's own document is no answer.`,
      'The peer: words of jieba, TF-IDF as scikit-learn weighs by default.',
    ],
  }
}

interface Side {
  readonly name: string
  readonly ids: readonly string[]
  readonly texts: readonly string[]
}

interface Pair {
  readonly source: Side
  readonly target: Side
  readonly links: readonly {
    readonly source: string
    readonly target: string
    readonly names: readonly string[]
  }[]
}

function goldPairs(): readonly Pair[] {
  const { pairs, own } = readGold()
  return [...pairs, ...own.pairs].map((pair) => {
    const { source, target, gold } = preparePair(pair)
    const side = (name: string, document: typeof source): Side => ({
      name,
      ids: tasksOf(document).map(({ id }) => id),
      texts: tasksOf(document).map(taskToBody),
    })
    const names = [pair.source.name, pair.target.name]
    const links = gold.links
      .filter(({ relation }) => relation !== 'partial')
      .map((link) => ({ ...link, names }))
    return { source: side(names[0]!, source), target: side(names[1]!, target), links }
  })
}

function toPool(sides: readonly Side[], links: Pair['links'], more: readonly string[] = []): Pool {
  const rowOf = new Map<string, number>()
  const rowsOf = new Map<string, number[]>()
  const texts: string[] = []
  for (const { name, ids, texts: own } of sides)
    own.forEach((text, i) => {
      rowOf.set(`${name} ${ids[i]}`, texts.length)
      rowsOf.set(name, [...(rowsOf.get(name) ?? []), texts.length])
      texts.push(text)
    })
  const byRow = new Map<number, Question & { partners: number[] }>()
  for (const { source, target, names } of links) {
    const row = rowOf.get(`${names[0]} ${source}`)!
    const question = byRow.get(row) ?? { row, leaveOut: rowsOf.get(names[0]!)!, partners: [] }
    question.partners.push(rowOf.get(`${names[1]} ${target}`)!)
    byRow.set(row, question)
  }
  return { texts: [...texts, ...more], questions: [...byRow.values()] }
}

/** Every annotated document once, and the tasks of all other real documents. */
function toWholePool(pairs: readonly Pair[], real: readonly string[]): Pool {
  const sides = new Map(
    pairs.flatMap(({ source, target }) => [source, target]).map((side) => [side.name, side]),
  )
  const opening = (text: string): string => text.replace(/\s/gu, '').slice(0, 30)
  const known = new Set([...sides.values()].flatMap(({ texts }) => texts.map(opening)))
  const others = real.filter((text) => !known.has(opening(text)))
  return toPool(
    [...sides.values()],
    pairs.flatMap(({ links }) => links),
    others,
  )
}

function nearestByIndex({ texts, questions }: Pool): readonly (readonly number[])[] {
  const index = createTaskIndex(texts.map((text, i) => ({ id: String(i), text })))
  return questions.map(({ row, leaveOut }) =>
    index
      .nearest(texts[row]!, K + leaveOut.length)
      .map(({ position }) => position)
      .filter((position) => !leaveOut.includes(position))
      .slice(0, K),
  )
}

function nearestByPeer(
  pools: readonly Pool[],
  python: string,
  folder: string,
): readonly (readonly (readonly number[])[])[] {
  const job = join(folder, 'quality.json')
  writeFileSync(job, JSON.stringify(pools))
  const script = join(import.meta.dirname, 'peer_index.py')
  const { stdout, stderr, status } = spawnSync(python, [script, 'quality', job], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`peer_index.py failed: ${stderr}`)
  return JSON.parse(stdout) as number[][][]
}

function shareFound(pools: readonly Pool[], answers: readonly (readonly (readonly number[])[])[]): number {
  let sought = 0
  let found = 0
  pools.forEach(({ questions }, pool) => {
    questions.forEach(({ partners }, question) => {
      for (const partner of partners) {
        sought++
        if (answers[pool]![question]!.includes(partner)) found++
      }
    })
  })
  return found / sought
}
