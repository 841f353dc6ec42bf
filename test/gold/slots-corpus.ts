/**
 * Prints how many tasks of ../shared/corpus have which slots, and a sample of responsibility notes (fixed seed)
 * with what was read from them. `tsx test/gold/slots-corpus.ts [sample size]`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Task } from '../../src/model/index.js'
import { parseDocument } from '../../src/parse/index.js'
import { textToNotes } from '../../src/parse/slots/text-to-notes.js'

const corpus = path.resolve(import.meta.dirname, '../../../shared/corpus')
const SEED = 20260
const size = Number(process.argv[2] ?? 100)

/** Park and Miller 1988: the same sample every time. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

function main(): void {
  if (!existsSync(corpus)) {
    console.log('../shared/corpus is not here')
    return
  }
  const tasks: { file: string; task: Task }[] = []
  for (const folder of readdirSync(corpus)
    .filter((name) => !name.endsWith('.md'))
    .sort()) {
    for (const file of readdirSync(path.join(corpus, folder)).sort()) {
      const document = parseDocument(readFileSync(path.join(corpus, folder, file), 'utf8'), { id: file })
      for (const task of document.plans.flatMap((plan) => plan.tasks)) tasks.push({ file, task })
    }
  }
  const count = (has: (task: Task) => boolean): string => {
    const n = tasks.filter(({ task }) => has(task)).length
    return `${String(n).padStart(6)}  ${((100 * n) / tasks.length).toFixed(1)} %`
  }
  console.log(`${tasks.length} tasks`)
  console.log(`heading      ${count((task) => task.heading !== null)}`)
  for (const slot of [
    'notes',
    'lead',
    'responsible',
    'support',
    'cites',
    'targets',
    'deadlines',
    'setPhrases',
    'actions',
  ] as const) {
    console.log(`${slot.padEnd(12)} ${count((task) => task.slots[slot].length > 0)}`)
  }
  const notes = tasks.flatMap(({ file, task }) =>
    textToNotes(task.text).map((note) => ({ file, task, note })),
  )
  const random = createRandom(SEED)
  console.log(`\n${notes.length} responsibility notes, of which ${Math.min(size, notes.length)}:`)
  const left = [...notes]
  for (let i = 0; i < size && left.length > 0; i++) {
    const { file, task, note } = left.splice(Math.floor(random() * left.length), 1)[0]!
    const units = note.reading.units.map((unit) => `${unit.role}:${unit.name}`).join(' ')
    console.log(
      `${String(i + 1).padStart(3)} ${file.slice(0, 14)} ${task.id} ${task.text.slice(note.from, note.to).replace(/\s+/gu, ' ')}\n      → ${units}`,
    )
  }
}

main()
