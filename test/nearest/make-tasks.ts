import { readFileSync } from 'node:fs'
import type { IndexableTask } from '../../src/nearest/index.js'
import { mulberry32 } from '../bench/make-tasks.js'

const CLAUSE = /[^。；，\s]{4,}[。；，]/gu

/** Clauses of the seeds. */
const clauses: readonly string[] = ['hunan-2022', 'loudi-2023', 'shaoyang-2021'].flatMap(
  (name) => readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), 'utf8').match(CLAUSE) ?? [],
)

/** Tasks of clauses of the seeds: few clauses make kin, twins and ties common; some are empty or of one word. */
export function makeTasks(count: number, seed: number, vocabulary: number = clauses.length): IndexableTask[] {
  const random = mulberry32(seed)
  const pick = (): string => clauses[Math.floor(random() * Math.min(vocabulary, clauses.length))]!
  return Array.from({ length: count }, (_, i) => {
    const length = random() < 0.03 ? 0 : 1 + Math.floor(random() ** 2 * 14)
    const text = Array.from({ length }, pick).join('')
    return { id: `t${i}`, text: random() < 0.02 ? text.slice(0, 2) : text }
  })
}
