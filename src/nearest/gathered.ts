import { PolicyError } from '../error.js'
import type { Lists } from './lists.js'
import { setsToLists } from './sets-to-lists.js'
import type { IndexableTask } from './task-index.js'
import type { TaskToTerms } from './task-to-terms.js'
import { createSetMaker, enlarged, type SetMaker } from './terms-to-set.js'
import { addTerm, findTerm, type Vocabulary } from './vocabulary.js'

/** Everything that answers questions, and all that goes into a file. */
export interface Packed {
  readonly vocabulary: Vocabulary
  readonly lists: Lists
  /** UTF-8 of the ids, one after another by position. */
  readonly ids: Uint8Array
  /** Where each id begins in `ids`; one longer than there are tasks. */
  readonly idStart: Uint32Array
}

/** Sets of terms by position, growing. */
export interface Gathering {
  add(tasks: Iterable<IndexableTask>): void
  /** Sorts all into lists; the gathering is used up. */
  pack(): Packed
  readonly size: number
}

/** Room for a first guess of terms a task, before the tasks tell. */
const FIRST_GUESS = 128

/** Starts from nothing, or from lists whose terms and tasks it takes over. */
export function createGathering(
  taskToTerms: TaskToTerms,
  vocabulary: Vocabulary,
  before?: Packed,
): Gathering {
  const maker = createSetMaker(taskToTerms)
  const ids: string[] = []
  let size = 0
  let length = 0
  let start = new Float64Array(1 << 8)
  let term: Int32Array = new Int32Array(FIRST_GUESS << 3)
  if (before !== undefined) takeOver(before)

  function takeOver({ lists, ids: bytes, idStart }: Packed): void {
    size = lists.mass.length
    start = new Float64Array(size + 1)
    term = new Int32Array(lists.term.length)
    for (let position = 0; position < size; position++) {
      const row = lists.rowOf[position]!
      const set = lists.term.subarray(lists.setStart[row]!, lists.setStart[row + 1]!)
      term.set(set, length)
      start[position + 1] = length += set.length
      ids.push(toId(bytes, idStart, position))
    }
  }

  function addOne(task: IndexableTask): void {
    checkTask(task, size)
    const set = maker.make(task, (low, high) => addTerm(vocabulary, low, high))
    if (length + set.length > term.length) term = enlarged(term, length + set.length)
    term.set(set.numbers.subarray(0, set.length), length)
    length += set.length
    if (size + 2 > start.length) {
      const larger = new Float64Array(start.length * 2)
      larger.set(start)
      start = larger
    }
    start[++size] = length
    ids.push(task.id)
  }

  return {
    get size() {
      return size
    },
    add(tasks) {
      for (const task of tasks) addOne(task)
    },
    pack() {
      const { lists, renumbered } = setsToLists({ tasks: size, terms: vocabulary.size, start, term })
      const { number } = vocabulary
      for (let slot = 0; slot < number.length; slot++)
        if (number[slot]! !== -1) number[slot] = renumbered[number[slot]!]!
      return { vocabulary, lists, ...packIds(ids) }
    },
  }
}

/** The set of a question: known terms ascending, that is the rarest first, and how many are unknown. */
export function questionToSet(
  maker: SetMaker,
  vocabulary: Vocabulary,
  task: IndexableTask,
): { terms: Int32Array; unknown: number } {
  const { numbers, length, unknown } = maker.make(task, (low, high) => findTerm(vocabulary, low, high))
  return { terms: numbers.slice(0, length).sort(), unknown }
}

export function checkTask(task: IndexableTask, position: number): void {
  if (
    task === null ||
    typeof task !== 'object' ||
    typeof task.id !== 'string' ||
    typeof task.text !== 'string'
  )
    throw new PolicyError('bad-input', `task ${position} is not { id, text } with two strings`)
}

function packIds(ids: readonly string[]): { ids: Uint8Array; idStart: Uint32Array } {
  const idStart = new Uint32Array(ids.length + 1)
  let length = 0
  ids.forEach((id, i) => {
    idStart[i + 1] = length += Buffer.byteLength(id)
  })
  const bytes = Buffer.alloc(length)
  ids.forEach((id, i) => {
    bytes.write(id, idStart[i]!)
  })
  return { ids: bytes, idStart }
}

export const toId = (ids: Uint8Array, idStart: Uint32Array, position: number): string =>
  Buffer.from(ids.buffer, ids.byteOffset, ids.byteLength).toString(
    'utf8',
    idStart[position]!,
    idStart[position + 1]!,
  )
