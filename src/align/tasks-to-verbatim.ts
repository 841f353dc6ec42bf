import type { TokenizedDocument, TokenizedTask, TokenKind } from '../model/index.js'

/** A source task and a target task of the same words; both count from 0. */
export interface Verbatim {
  readonly source: number
  readonly target: number
}

/**
 * Tasks that both documents hold word for word: localisation and punctuation aside, and figures and dates where
 * no task of the same ones is left.
 *
 * Where a text stands several times, the first goes with the first, the second with the second, and
 * what is over with the last: so a document compared with itself finds each task in its place.
 */
export function tasksToVerbatim(source: TokenizedDocument, target: TokenizedDocument): readonly Verbatim[] {
  const exact = equalTasks(source, target, MARKS)
  const rows = new Set(exact.map((pair) => pair.source))
  const columns = new Set(exact.map((pair) => pair.target))
  const alike = equalTasks(source, target, FIGURES_TOO, rows, columns)
  return [...exact, ...alike].sort((x, y) => x.source - y.source || x.target - y.target)
}

const MARKS: ReadonlySet<TokenKind> = new Set(['mark'])
const FIGURES_TOO: ReadonlySet<TokenKind> = new Set(['mark', 'number', 'date'])
const NONE: ReadonlySet<number> = new Set()

function equalTasks(
  source: TokenizedDocument,
  target: TokenizedDocument,
  skipped: ReadonlySet<TokenKind>,
  rowsDone: ReadonlySet<number> = NONE,
  columnsDone: ReadonlySet<number> = NONE,
): readonly Verbatim[] {
  const places = new Map<string, number[]>()
  target.tasks.forEach((task, index) => {
    const text = taskToKeys(task, skipped)
    if (columnsDone.has(index) || (text === '' && skipped === FIGURES_TOO)) return
    const own = places.get(text)
    if (own === undefined) places.set(text, [index])
    else own.push(index)
  })
  const rows = new Map<string, number[]>()
  source.tasks.forEach((task, index) => {
    const text = taskToKeys(task, skipped)
    if (rowsDone.has(index) || !places.has(text)) return
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
  return found
}

const keysOf = new WeakMap<ReadonlySet<TokenKind>, WeakMap<TokenizedTask, string>>()

/** Remembered: a task comes back with its tokens from comparison to comparison. */
function taskToKeys(task: TokenizedTask, skipped: ReadonlySet<TokenKind>): string {
  let known = keysOf.get(skipped)
  if (known === undefined) keysOf.set(skipped, (known = new WeakMap()))
  let keys = known.get(task)
  if (keys !== undefined) return keys
  keys = ''
  for (const { tokens } of task.clauses)
    for (const { kind, key } of tokens) if (!skipped.has(kind)) keys += `${key} `
  known.set(task, keys)
  return keys
}
