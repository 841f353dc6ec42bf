import { type Comparison, closestFirst, type Link, type Plan, type Task } from '../../model/index.js'
import { textToPlain } from '../../write/text-to-plain.js'
import { changesToMarks } from '../changes-to-marks.js'
import { verdictOf } from '../comparison-to-pairs.js'

/** Words that stay, go, or come. */
export interface Piece {
  readonly text: string
  readonly fate: 'kept' | 'deleted' | 'inserted'
}

/** A paragraph of the two texts at once. */
export interface Block {
  readonly kind: 'section' | 'task'
  /** `moved-from` and `moved-to` bear one number: the same task at its old and its new place. */
  readonly fate: 'kept' | 'deleted' | 'inserted' | 'moved-from' | 'moved-to'
  readonly move?: number
  readonly pieces: readonly Piece[]
}

/** A heading or a task of one side. */
interface Line {
  readonly kind: Block['kind']
  readonly text: string
  readonly task: Task | null
}

/**
 * Both documents' tasks with their section headings as one text with revisions: all rejected it is the source's, all
 * accepted the target's.
 *
 * A task is linked to at most one: of several links the closest. Linked tasks whose order changed are moves; the others
 * stand where they stood.
 */
export function comparisonToRevisions(comparison: Comparison): readonly Block[] {
  const source = documentToLines(comparison.source.plans)
  const target = documentToLines(comparison.target.plans)
  const pairs = linesToPairs(source, target, comparison.links)
  const spine = pairsToSpine(pairs)
  const stay = new Set(spine)
  const moved = pairs.filter((pair) => !stay.has(pair) && source[pair[0]]!.kind === 'task')
  const from = new Map(moved.map(([at], i) => [at, i + 1]))
  const moves = new Map(moved.map(([, to], i) => [to, i + 1]))
  const to = new Map(pairs)
  const partner = new Map(pairs.map(([i, j]) => [j, i]))
  const piecesAt = (i: number, j: number): readonly Piece[] => piecesOf(comparison, source[i]!, target[j]!)
  const goes = (i: number): Block => {
    const { kind, text } = source[i]!
    const move = from.get(i)
    if (move === undefined) return { kind, fate: 'deleted', pieces: [{ text, fate: 'deleted' }] }
    // what the task loses is deleted where it stood, what it gains is inserted where it goes
    const pieces = piecesAt(i, to.get(i)!).filter(({ fate }) => fate !== 'inserted')
    return { kind, fate: 'moved-from', move, pieces }
  }
  const comes = (j: number): Block => {
    const { kind, text } = target[j]!
    const move = moves.get(j)
    if (move === undefined) return { kind, fate: 'inserted', pieces: [{ text, fate: 'inserted' }] }
    const pieces = piecesAt(partner.get(j)!, j).filter(({ fate }) => fate !== 'deleted')
    return { kind, fate: 'moved-to', move, pieces }
  }
  const blocks: Block[] = []
  let [i, j] = [0, 0]
  for (const [at, there] of [...spine, [source.length, target.length] as const]) {
    while (i < at) blocks.push(goes(i++))
    while (j < there) blocks.push(comes(j++))
    if (at < source.length) blocks.push({ kind: source[at]!.kind, fate: 'kept', pieces: piecesAt(at, there) })
    ;[i, j] = [at + 1, there + 1]
  }
  return blocks
}

/** What is left when all revisions are accepted or rejected, a line a paragraph. */
export const revisionsToText = (blocks: readonly Block[], are: 'accepted' | 'rejected'): string => {
  const [gone, lost] =
    are === 'accepted' ? (['moved-from', 'deleted'] as const) : (['moved-to', 'inserted'] as const)
  return blocks
    .filter(({ fate }) => fate !== gone && fate !== lost)
    .map(({ pieces }) =>
      pieces
        .filter(({ fate }) => fate !== lost)
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n')
}

/** The headings and tasks of a document, in order. */
function documentToLines(plans: readonly Plan[]): readonly Line[] {
  return plans.flatMap((plan) => {
    let last = ''
    return plan.tasks.flatMap((task): readonly Line[] => {
      const head = task.section
      const lines: Line[] = []
      if (head !== last && head !== '') lines.push({ kind: 'section', text: textToPlain(head), task: null })
      last = head
      return [...lines, { kind: 'task', text: textToPlain(task.label + task.text), task }]
    })
  })
}

type Pair = readonly [source: number, target: number]

/** Lines that stand for one another, in the order of the source: equal headings, and tasks by their closest links. */
function linesToPairs(
  source: readonly Line[],
  target: readonly Line[],
  links: readonly Link[],
): readonly Pair[] {
  const placesOf = (lines: readonly Line[]) =>
    new Map(lines.flatMap(({ task }, i) => (task === null ? [] : [[task.id, i] as const])))
  const [from, to] = [placesOf(source), placesOf(target)]
  const taken = { source: new Set<number>(), target: new Set<number>() }
  const pairs: Pair[] = []
  const pair = (i: number | undefined, j: number | undefined): void => {
    if (i === undefined || j === undefined || taken.source.has(i) || taken.target.has(j)) return
    taken.source.add(i)
    taken.target.add(j)
    pairs.push([i, j])
  }
  for (const link of [...links].sort(closestFirst)) pair(from.get(link.source), to.get(link.target))
  const heads = new Map<string, number[]>()
  for (const [j, { kind, text }] of target.entries())
    if (kind === 'section')
      heads
        .set(text, heads.get(text) ?? [])
        .get(text)!
        .push(j)
  for (const [i, { kind, text }] of source.entries())
    if (kind === 'section') pair(i, heads.get(text)?.shift())
  return pairs.sort((x, y) => x[0] - y[0])
}

/** The most pairs that stand in one order on both sides; of equally many the first found. */
function pairsToSpine(pairs: readonly Pair[]): readonly Pair[] {
  /** The smallest end of a run of each length, and the run before every pair. */
  const ends: number[] = []
  const before: number[] = []
  for (const [at, [, to]] of pairs.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[ends[middle]!]![1] < to) low = middle + 1
      else high = middle
    }
    before.push(low === 0 ? -1 : ends[low - 1]!)
    ends[low] = at
  }
  const spine: Pair[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) spine.push(pairs[at]!)
  return spine.reverse()
}

/** What stays, goes and comes between two lines. */
function piecesOf(comparison: Comparison, source: Line, target: Line): readonly Piece[] {
  const [one, other] = [source.task, target.task]
  if (one === null || other === null) return replaced(source.text, target.text)
  const changes = comparison.changesOf(one.id, other.id)
  const sides = [verdictOf(comparison, 'source', one.id), verdictOf(comparison, 'target', other.id)] as const
  const marks = changesToMarks(changes, sides[0].task.text, sides[1].task.text)
  return [
    ...replaced(textToPlain(one.label), textToPlain(other.label)),
    ...marks.flatMap((mark) => replaced(textToPlain(mark.source), textToPlain(mark.target))),
  ]
}

const replaced = (gone: string, came: string): readonly Piece[] =>
  gone === came
    ? [{ text: gone, fate: 'kept' as const }].filter(({ text }) => text !== '')
    : [
        { text: gone, fate: 'deleted' as const },
        { text: came, fate: 'inserted' as const },
      ].filter(({ text }) => text !== '')
