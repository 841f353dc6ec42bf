import type { IndexableTask } from './task-index.js'
import type { TaskToTerms } from './task-to-terms.js'

/**
 * A term that stands this often in a task counts as a further term, shared by tasks that both repeat it.
 *
 * So a task is a plain set: no count beside a posting, and likeness is the weight of what two sets share.
 * Measured on the gold pairs against counting by the logarithm: the same to 0.005; against not counting at
 * all: 0.02 more of the partners among the first five.
 */
const REPEATS = [2, 4] as const

/** Marks a repeat in the second number of a term; odd constants, so that no two levels meet. */
const REPEAT_MARK = 0x3c6ef372

/** A number for a term, or -1 to pass over it. */
export type NumberOf = (low: number, high: number) => number

/** Gathers the terms of one task after the other; one copy of its arrays serves all tasks. */
export interface SetMaker {
  /** The numbers of the terms of a task, each once, in `numbers.subarray(0, length)`; unknown terms are counted. */
  make(
    task: IndexableTask,
    numberOf: NumberOf,
  ): { readonly numbers: Int32Array; readonly length: number; readonly unknown: number }
}

export function createSetMaker(taskToTerms: TaskToTerms): SetMaker {
  let low = new Int32Array(1 << 10)
  let high = new Int32Array(1 << 10)
  let numbers = new Int32Array(1 << 10)
  let count = new Int32Array(1 << 12)
  return {
    make(task, numberOf) {
      let length = 0
      let unknown = 0
      const strangers = new Map<string, number>()
      taskToTerms(task, (first, second) => {
        const number = numberOf(first, second)
        if (number === -1) {
          const key = `${first} ${second}`
          const seen = (strangers.get(key) ?? 0) + 1
          strangers.set(key, seen)
          if (seen === 1 || REPEATS.includes(seen as 2 | 4)) unknown++
          return
        }
        if (number >= count.length) count = enlarged(count, number + 1)
        if (count[number]!++ > 0) return
        if (length >= low.length) {
          low = enlarged(low, length + 1)
          high = enlarged(high, length + 1)
          numbers = enlarged(numbers, 3 * (length + 1))
        }
        low[length] = first
        high[length] = second
        numbers[length++] = number
      })
      const once = length
      for (let i = 0; i < once; i++) {
        const seen = count[numbers[i]!]!
        count[numbers[i]!] = 0
        for (let level = 0; level < REPEATS.length && seen >= REPEATS[level]!; level++) {
          const number = numberOf(low[i]!, high[i]! ^ Math.imul(REPEAT_MARK, level + 1))
          if (number === -1) unknown++
          else {
            if (length >= numbers.length) numbers = enlarged(numbers, length + 1)
            numbers[length++] = number
          }
        }
      }
      return { numbers, length, unknown }
    },
  }
}

export function enlarged(array: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(atLeast, Math.ceil(array.length * 1.5)))
  larger.set(array)
  return larger
}
