import type { Clause, Span, Task } from '../model/index.js'

/** A stretch of a task's text that clauses are cut from; offsets into the text. */
export interface Stretch extends Span {
  readonly kind: Clause['kind']
}

/** Belongs to the heading before it: its closing 。 and blanks. */
const AFTER_HEADING = /[\s。．.：:；;，,]/u

/**
 * The heading and the body of a task without its responsibility notes.
 *
 * The task's slots point into the document; here they become offsets into the task's text.
 */
export function taskToStretches(task: Task): readonly Stretch[] {
  const notes = task.slots.notes.flatMap((note) => note.spans.flatMap((span) => toLocal(task, span)))
  const headings = task.heading === null ? [] : task.heading.spans.flatMap((span) => toLocal(task, span))
  const kinds = new Uint8Array(task.text.length)
  for (const span of headings) kinds.fill(HEADING, span.from, extended(task.text, span.to))
  for (const span of notes) kinds.fill(NOTE, span.from, span.to)
  const stretches: Stretch[] = []
  for (let from = 0; from < kinds.length; ) {
    let to = from + 1
    while (to < kinds.length && kinds[to] === kinds[from]) to++
    if (kinds[from] !== NOTE) stretches.push({ from, to, kind: kinds[from] === HEADING ? 'heading' : 'body' })
    from = to
  }
  return stretches
}

const HEADING = 1
const NOTE = 2

function extended(text: string, to: number): number {
  let end = to
  while (end < text.length && AFTER_HEADING.test(text[end]!)) end++
  return end
}

/** The parts of a span of the document that lie in the task's text. */
function toLocal(task: Task, span: Span): readonly Span[] {
  const found: Span[] = []
  let local = 0
  for (const own of task.spans) {
    const from = Math.max(span.from, own.from)
    const to = Math.min(span.to, own.to)
    if (from < to) found.push({ from: local + from - own.from, to: local + to - own.from })
    local += own.to - own.from
  }
  return found
}
