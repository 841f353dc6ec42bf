import { PolicyError } from '../error.js'
import type { Segmenter } from '../options.js'

/** Cuts a run of Han text; the lengths of the words, which sum up to the run's. */
export type RunToWords = (run: string) => readonly number[]

/** Runs kept at most: clauses come back from pair to pair and from document to document. */
const REMEMBERED_RUNS = 50_000

/** A longer run is hardly ever seen again. */
const LONGEST_REMEMBERED = 64

const memories = new WeakMap<Segmenter, Map<string, readonly number[]>>()

/**
 * A segmenter as lengths of words, checked and remembered.
 *
 * Throws `PolicyError` 'plug-in' where the pieces joined do not give the run again: offsets would be
 * wrong from there on.
 */
export function runToWords(segmenter: Segmenter): RunToWords {
  let memory = memories.get(segmenter)
  if (memory === undefined) memories.set(segmenter, (memory = new Map()))
  const remembered = memory
  return (run) => {
    if (run.length < 2) return [run.length]
    const known = remembered.get(run)
    if (known !== undefined) return known
    const lengths = cutChecked(segmenter, run)
    if (run.length <= LONGEST_REMEMBERED) {
      if (remembered.size >= REMEMBERED_RUNS) remembered.clear()
      remembered.set(run, lengths)
    }
    return lengths
  }
}

function cutChecked(segmenter: Segmenter, run: string): readonly number[] {
  const words = segmenter.cut(run)
  if (words.join('') === run) return words.map((word) => word.length).filter((length) => length > 0)
  throw new PolicyError(
    'plug-in',
    `the pieces of segmenter ${segmenter.name} joined must give the text again; they do not for ${JSON.stringify(run.slice(0, 40))}`,
  )
}
