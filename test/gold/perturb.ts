import { createRandom } from '../../src/evaluate/create-random.js'
import { goldToIds, type IdMap } from '../../src/evaluate/map-ids.js'
import type { PolicyDocument, Span, Task } from '../../src/model/index.js'
import { parseDocument } from '../../src/parse/index.js'
import { type PreparedPair, tasksOf } from './prepare.js'

/** Something that happens to documents and should change little: done to the target, then parsed anew. */
export interface Perturbation {
  readonly name: string
  apply(pair: PreparedPair): PreparedPair
}

export const perturbations: readonly Perturbation[] = [
  { name: 'administrative verbs swapped for synonyms', apply: (pair) => edited(pair, swapSynonyms) },
  { name: 'tasks in another order', apply: shuffled },
  { name: 'half of the punctuation lost', apply: (pair) => edited(pair, losePunctuation) },
  { name: 'title sentences lost', apply: (pair) => edited(pair, loseHeading) },
]

/** Everyday exchanges in such documents, of no field. */
const SYNONYMS: readonly (readonly [string, string])[] = [
  ['推进', '推动'],
  ['加强', '强化'],
  ['完善', '健全'],
  ['提升', '提高'],
  ['优化', '改善'],
  ['建设', '打造'],
  ['落实', '贯彻'],
  ['开展', '组织'],
  ['加快', '加速'],
  ['促进', '带动'],
  ['鼓励', '支持'],
  ['规范', '统一'],
  ['扩大', '拓展'],
  ['探索', '尝试'],
]

type Edit = (text: string, task: Task, random: () => number) => string

const swapSynonyms: Edit = (text) => {
  const other = new Map(SYNONYMS.flatMap(([x, y]) => [[x, y] as const, [y, x] as const]))
  return text.replace(new RegExp([...other.keys()].join('|'), 'gu'), (word) => other.get(word)!)
}

const losePunctuation: Edit = (text, _, random) =>
  text.replace(/[，。；、（）“”]/gu, (mark) => (random() < 0.5 ? '' : mark))

const loseHeading: Edit = (text, task) => {
  const heading = task.heading?.text
  if (!heading || !text.startsWith(heading)) return text
  return text.slice(heading.length).replace(/^。/u, '') || text
}

/** Each task's text edited in place; what a task was cut from in several pieces is left as it is. */
function edited(pair: PreparedPair, edit: Edit): PreparedPair {
  const random = createRandom(1)
  const edits = tasksOf(pair.target).flatMap((task) => {
    const span = task.spans.length === 1 ? task.spans[0]! : undefined
    return span ? [{ span, text: edit(task.text, task, random) }] : []
  })
  return reparsed(pair, edits, (map) => map)
}

/** The texts of each plan's tasks dealt out anew under its labels. */
function shuffled(pair: PreparedPair): PreparedPair {
  const random = createRandom(1)
  const moves = pair.target.plans.flatMap(({ tasks }) => {
    const order = tasks.map((_, index) => index)
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1))
      ;[order[last], order[other]] = [order[other]!, order[last]!]
    }
    return tasks.map((slot, index) => ({ slot, task: tasks[order[index]!]! }))
  })
  const edits = moves.map(({ slot, task }) => ({
    span: bodyOf(slot),
    text: pair.target.text.slice(...range(bodyOf(task))),
  }))
  const renamed = new Map(moves.map(({ slot, task }) => [task.id, slot.id]))
  return reparsed(pair, edits, (map) => new Map([...map].map(([gold, id]) => [gold, renamed.get(id) ?? id])))
}

/** From the end of the label to the end of the task. */
const bodyOf = ({ span, spans }: Task): Span => ({
  from: spans[0]?.from ?? span.to,
  to: spans.at(-1)?.to ?? span.to,
})
const range = ({ from, to }: Span): [number, number] => [from, to]

/** Ids stay, as labels do: the n-th task is still the n-th. */
function reparsed(
  pair: PreparedPair,
  edits: readonly { readonly span: Span; readonly text: string }[],
  rename: (ids: IdMap['ids']) => IdMap['ids'],
): PreparedPair {
  const ordered = [...edits].sort((x, y) => x.span.from - y.span.from)
  let text = ''
  let done = 0
  for (const edit of ordered) {
    text += pair.target.text.slice(done, edit.span.from) + edit.text
    done = edit.span.to
  }
  const target = parseDocument(text + pair.target.text.slice(done), { id: pair.target.id })
  const same = (document: PolicyDocument): IdMap['ids'] =>
    new Map(tasksOf(document).map(({ id }) => [id, id]))
  const asMap = (ids: IdMap['ids']): IdMap => ({ ids, missing: [], extra: [] })
  const gold = goldToIds(pair.gold, asMap(same(pair.source)), asMap(rename(same(pair.target))))
  return { ...pair, target, gold }
}
