import { PolicyError } from '../error.js'
import { bytesToPacked, pathToBytes } from './bytes-to-packed.js'
import { checkTask, createGathering, type Gathering, type Packed, questionToSet, toId } from './gathered.js'
import { packedToBytes, packedToFile } from './packed-to-bytes.js'
import { packedToNeighbours } from './packed-to-neighbours.js'
import { createSearcher } from './rows-to-nearest.js'
import type { Searcher } from './searcher.js'
import { checkIterable, settleK, settleSlack } from './settle.js'
import {
  ALL_PAIRS,
  INDEX,
  type IndexableTask,
  NEAREST,
  type TaskIndex,
  type TaskIndexOptions,
} from './task-index.js'
import { stringsToTerms, taskToPairs } from './task-to-terms.js'
import { createSetMaker } from './terms-to-set.js'
import { copyOfVocabulary, createVocabulary } from './vocabulary.js'

export type {
  AllPairsOptions,
  IndexableTask,
  NearestOptions,
  NearTask,
  Neighbours,
  TaskIndex,
  TaskIndexOptions,
} from './task-index.js'

/**
 * An index of tasks that finds the nearest of any task or text, and of every task in it.
 *
 * Likeness is the cosine of the tasks' terms weighted by idf^1.5, idf being that of the index itself; a term that
 * stands twice or four times counts as further terms. Without `terms` these are pairs of characters,
 * and no dictionary is loaded. The texts are not kept. Answers are exact, ties go to the task that was added first.
 *
 * @throws PolicyError `bad-input` for what is no task, `bad-option`.
 *
 * @example
 * const index = createTaskIndex([
 *   { id: 'a', text: '推进政务服务“跨省通办”。' },
 *   { id: 'b', text: '清理规范行政审批中介服务事项。' },
 *   { id: 'c', text: '加快政务数据共享。' },
 * ])
 * index.nearest('深化“跨省通办”，优化政务服务', 2).map(({ id }) => id) // => ['a', 'c']
 * (await index.allPairs(1)).of(2)[0].id // => 'a'
 */
export function createTaskIndex(tasks: Iterable<IndexableTask>, options: TaskIndexOptions = {}): TaskIndex {
  INDEX(options, 'createTaskIndex')
  checkIterable(tasks)
  return toTaskIndex(options, undefined, tasks)
}

/**
 * An index as `save` or `toBytes` left it: read in place, without work for each task.
 *
 * `options.terms` must be what the index was made with, and is needed if it was.
 *
 * @throws PolicyError `not-found`, `unreadable` for a file that is no index, of another version or damaged; `bad-option`.
 *
 * @example
 * const index = createTaskIndex([{ id: 'a', text: '推进跨省通办。' }, { id: 'b', text: '建设政务云。' }])
 * openTaskIndex(index.toBytes()).nearest('政务云建设', 1)[0].id // => 'b'
 */
export function openTaskIndex(file: string | URL | Uint8Array, options: TaskIndexOptions = {}): TaskIndex {
  INDEX(options, 'openTaskIndex')
  const { packed, ownTerms } = bytesToPacked(file instanceof Uint8Array ? file : pathToBytes(file))
  if (ownTerms && options.terms === undefined)
    throw new PolicyError('bad-option', 'the index was made with its own terms: hand in the same `terms`')
  if (!ownTerms && options.terms !== undefined)
    throw new PolicyError('bad-option', 'the index was made without `terms`: leave the option out')
  return toTaskIndex(options, packed, [])
}

function toTaskIndex(
  { terms }: TaskIndexOptions,
  before: Packed | undefined,
  tasks: Iterable<IndexableTask>,
): TaskIndex {
  const taskToTerms = terms === undefined ? taskToPairs : stringsToTerms(terms)
  const maker = createSetMaker(taskToTerms)
  let packed = before
  let gathering: Gathering | undefined
  let searcher: Searcher | undefined
  if (packed === undefined) {
    gathering = createGathering(taskToTerms, createVocabulary())
    gathering.add(tasks)
  }
  /** The lists as of now, made anew if tasks came. */
  const now = (): Packed => {
    if (packed === undefined) {
      packed = gathering!.pack()
      gathering = undefined
      searcher = undefined
    }
    return packed
  }
  /** One for all questions: V8 makes code for the arrays of one searcher that is a third faster than for any. */
  const asking = (): Searcher => {
    const { lists } = now()
    searcher ??= createSearcher(lists)
    return searcher
  }
  return {
    get size() {
      return packed?.lists.mass.length ?? gathering!.size
    },
    add(more) {
      checkIterable(more)
      const list = [...more]
      list.forEach(checkTask)
      if (list.length === 0) return
      if (packed !== undefined) {
        gathering = createGathering(taskToTerms, copyOfVocabulary(packed.vocabulary), packed)
        packed = undefined
      }
      gathering!.add(list)
    },
    nearest(query, k, options = {}) {
      NEAREST(options, 'nearest')
      const task = typeof query === 'string' ? { id: '', text: query } : query
      checkTask(task, 0)
      const { vocabulary, lists, ids, idStart } = now()
      const wanted = Math.min(settleK(k), lists.mass.length)
      const slack = settleSlack(options)
      if (wanted === 0) return []
      const { terms: term, unknown } = questionToSet(maker, vocabulary, task)
      let known = 0
      for (const number of term) known += lists.weight[number]!
      // a term that no task has is as rare as the rarest
      const mass = known + unknown * (lists.weight[0] ?? 0)
      const asked = { term, from: 0, to: term.length, known, mass, self: -1 }
      const best = asking().search(asked, wanted, 0, slack)
      return Array.from({ length: best.length }, (_, i) => {
        const position = lists.positionOf[best.row[i]!]!
        return { id: toId(ids, idStart, position), position, score: best.score[i]! }
      })
    },
    async allPairs(k, options = {}) {
      ALL_PAIRS(options, 'allPairs')
      const current = now()
      return packedToNeighbours(current, asking, settleK(k), settleSlack(options), options)
    },
    toBytes: () => packedToBytes(now(), terms !== undefined),
    save(path) {
      packedToFile(now(), terms !== undefined, path)
    },
  }
}
