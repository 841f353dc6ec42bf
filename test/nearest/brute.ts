import { foldForCounting } from '../../src/lexicon/background.js'
import type { IndexableTask, NearTask } from '../../src/nearest/index.js'

const PAIR = /[\u4e00-\u9fffa-z]{2}/u

/** Terms as the docstring tells them: each pair, and once more if it stands twice, and four times. */
function toTerms(text: string): ReadonlySet<string> {
  const folded = foldForCounting(text)
  const counts = new Map<string, number>()
  for (let i = 0; i + 1 < folded.length; i++) {
    const pair = folded.slice(i, i + 2)
    if (PAIR.test(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return new Set(
    [...counts].flatMap(([pair, count]) => [
      pair,
      ...(count >= 2 ? [`${pair} twice`] : []),
      ...(count >= 4 ? [`${pair} four times`] : []),
    ]),
  )
}

/** The plain way: every task against every other. */
export function bruteForce(
  tasks: readonly IndexableTask[],
): (position: number, k: number) => readonly NearTask[] {
  const numbers = new Map<string, number>()
  const frequency: number[] = []
  const sets = tasks.map(({ text }) =>
    [...toTerms(text)].map((term) => {
      const number = numbers.get(term) ?? numbers.size
      numbers.set(term, number)
      frequency[number] = (frequency[number] ?? 0) + 1
      return number
    }),
  )
  const weight = frequency.map((count) => Math.floor(256 * Math.log((tasks.length + 1) / count) ** 3))
  const massOf = (set: readonly number[]): number => set.reduce((sum, term) => sum + weight[term]!, 0)
  const mass = sets.map(massOf)
  return (position, k) => {
    const asks = new Float64Array(weight.length)
    for (const term of sets[position]!) asks[term] = weight[term]!
    return sets
      .map((set, other) => {
        let shared = 0
        for (const term of set) shared += asks[term]!
        const score =
          other === position || shared === 0 ? 0 : shared / Math.sqrt(mass[position]! * mass[other]!)
        return { id: tasks[other]!.id, position: other, score }
      })
      .filter(({ score }) => score > 0)
      .sort((x, y) => y.score - x.score || x.position - y.position)
      .slice(0, k)
  }
}
