import type { TokenizedDocument, TokenizedTask } from '../model/index.js'

/** A source task and a target task of the same words; both count from 0. */
export interface Verbatim {
  readonly source: number
  readonly target: number
}

/**
 * Tasks that both documents hold word for word, localisation and punctuation aside.
 *
 * Where a text stands several times, the first goes with the first, the second with the second, and
 * what is over with the last: so a document compared with itself finds each task in its place.
 */
export function tasksToVerbatim(source: TokenizedDocument, target: TokenizedDocument): readonly Verbatim[] {
  const places = new Map<string, number[]>()
  target.tasks.forEach((task, index) => {
    const text = taskToKeys(task)
    const own = places.get(text)
    if (own === undefined) places.set(text, [index])
    else own.push(index)
  })
  const rows = new Map<string, number[]>()
  source.tasks.forEach((task, index) => {
    const text = taskToKeys(task)
    if (!places.has(text)) return
    const own = rows.get(text)
    if (own === undefined) rows.set(text, [index])
    else own.push(index)
  })
  const found: Verbatim[] = []
  for (const [text, own] of rows) {
    const others = places.get(text)!
    for (let k = 0; k < Math.max(own.length, others.length); k++) {
      found.push({
        source: own[Math.min(k, own.length - 1)]!,
        target: others[Math.min(k, others.length - 1)]!,
      })
    }
  }
  return found.sort((x, y) => x.source - y.source || x.target - y.target)
}

function taskToKeys({ clauses }: TokenizedTask): string {
  let keys = ''
  for (const { tokens } of clauses) for (const { kind, key } of tokens) if (kind !== 'mark') keys += `${key} `
  return keys
}
