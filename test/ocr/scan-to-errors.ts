import levenshtein from 'fast-levenshtein'
import type { PolicyDocument } from '../../src/index.js'

/** How a document read from pictures differs from the same read from its text. */
export interface ScanErrors {
  readonly characters: number
  /** Characters to change, add and take away. */
  readonly wrong: number
  readonly tasks: number
  readonly found: number
}

/** A task is found where the task of its id says the same in nine characters of ten. */
const ALIKE = 0.1

export function scanToErrors(truth: PolicyDocument, read: PolicyDocument): ScanErrors {
  const tasks = tasksOf(truth)
  const own = new Map(tasksOf(read).map(({ id, text }) => [id, folded(text)]))
  const found = tasks.filter(({ id, text }) => {
    const right = folded(text)
    return own.has(id) && distance(right, own.get(id)!) <= ALIKE * right.length
  })
  const right = folded(truth.text)
  return {
    characters: right.length,
    wrong: distance(right, folded(read.text)),
    tasks: tasks.length,
    found: found.length,
  }
}

const tasksOf = ({ plans }: PolicyDocument) => plans.flatMap((plan) => plan.tasks)

/** Blanks and the width of marks are no errors: no reader sees them. */
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

const distance = (one: string, other: string): number => levenshtein.get(one, other)
