import { PolicyError } from '../error.js'
import { foldForCounting, isCounted, pairKey } from '../lexicon/background.js'
import type { IndexableTask } from './task-index.js'

/** A term as two numbers; what they mean is the extractor's affair. */
export type VisitTerm = (low: number, high: number) => void

/** Tells every term of a task, repeats included. */
export type TaskToTerms = (task: IndexableTask, visit: VisitTerm) => void

/** Pairs of neighbouring characters: they carry over to other fields better than words, and ask for no dictionary. */
export const taskToPairs: TaskToTerms = (task, visit) => {
  const text = foldForCounting(withoutNotes(task))
  let before = -1
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const counts = isCounted(unit)
    if (counts && before >= 0) visit(pairKey(before, unit), 0)
    before = counts ? unit : -1
  }
}

/** Terms handed in as strings. Two hashes of 32 bits tell them apart: among a million terms a mix-up has a chance of 1 : 10⁷. */
export const stringsToTerms =
  (terms: (task: IndexableTask) => Iterable<string>): TaskToTerms =>
  (task, visit) => {
    // all of them first: what throws half-way must leave nothing half counted
    const list = [...terms(task)]
    if (list.some((term) => typeof term !== 'string'))
      throw new PolicyError('bad-input', `terms must give strings, and did not for task ${task.id}`)
    for (const term of list) visit(hash(term, HASH_LOW), hash(term, HASH_HIGH))
  }

/** Two odd starting values; that of FNV-1a, and one that shares no pattern with it. */
const HASH_LOW = 0x811c9dc5
const HASH_HIGH = 0x2545f491

/** Prime of FNV-1a for 32 bits. */
const HASH_PRIME = 0x01000193

function hash(term: string, seed: number): number {
  let value = seed
  for (let i = 0; i < term.length; i++) value = Math.imul(value ^ term.charCodeAt(i), HASH_PRIME)
  return Math.imul(value ^ (value >>> 15), seed | 1)
}

/** Who is responsible must not make tasks alike: notes are cut out, and leave a break that no pair spans. */
function withoutNotes({ text, spans, slots }: IndexableTask): string {
  if (slots === undefined || spans === undefined || slots.notes.length === 0) return text
  const notes = slots.notes.flatMap((note) => note.spans)
  const keep = new Uint8Array(text.length).fill(1)
  let local = 0
  for (const own of spans) {
    for (const note of notes) {
      const from = Math.max(note.from, own.from)
      const to = Math.min(note.to, own.to)
      if (from < to) keep.fill(0, local + from - own.from, local + to - own.from)
    }
    local += own.to - own.from
  }
  let kept = ''
  for (let from = 0; from < text.length; ) {
    let to = from + 1
    while (to < text.length && keep[to] === keep[from]) to++
    kept += keep[from] === 1 ? text.slice(from, to) : '\n'
    from = to
  }
  return kept
}
