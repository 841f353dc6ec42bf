import { textToRetrospect } from '../../lexicon/retrospect.js'
import type { Citation, Excerpt, Note, Slots, Span, Unit } from '../../model/index.js'
import { createCutter } from '../excerpt.js'
import type { Column } from '../lines-to-tables.js'
import { cellsToDeadlines } from './cells-to-deadlines.js'
import { cellsToHeading } from './cells-to-heading.js'
import { cellsToNotes } from './cells-to-notes.js'
import type { NoteReading, RoleUnit } from './note-to-roles.js'
import { rowToCells } from './row-to-cells.js'
import { textToActions } from './text-to-actions.js'
import { textToCitations, textToTitles } from './text-to-citations.js'
import { textToDeadlines } from './text-to-deadlines.js'
import { textToOverlong } from './text-to-figures.js'
import { textToHeading } from './text-to-heading.js'
import { textToNotes } from './text-to-notes.js'
import { foldDigits } from './text-to-numbers.js'
import { textToQuoted, textToSetPhrases } from './text-to-set-phrases.js'
import { textToTargets } from './text-to-targets.js'

export { inheritFromSectionEnd } from './inherit-from-section-end.js'
export { inheritResponsibility } from './inherit-responsibility.js'
export { settleHeadings } from './settle-headings.js'
export { responsibilityRanges } from './text-to-notes.js'

/** Above these log odds a task tells what was done (9 in 10 sure): its figures are results, not targets. */
const ACCOUNT = 2

/** Columns whose cells tell no measure: their figures are no targets, their times no deadlines but in the column of these. */
const SILENT: ReadonlySet<string> = new Set(['number', 'deadline', 'person', 'other'])

/** What one task says, and where its responsibility notes stand in the document. */
export interface TaskReading {
  readonly heading: Excerpt | null
  readonly slots: Slots
  /** Document spans of the responsibility notes. */
  readonly responsibility: readonly Span[]
  readonly notes: readonly Note[]
  /** What its responsibility notes say, for what they declare for later tasks. */
  readonly readings: readonly NoteReading[]
}

/**
 * What a task says: its heading, who is to do what, documents, figures, times, set phrases and verbs.
 *
 * `task.text` is the task after its label, `task.spans` the document spans whose slices joined give it; all
 * excerpts are in document offsets. A year in the text wins over `context.year`. `context.columns` are the
 * columns of its cells where the task is a row of a table.
 */
export function taskToSlots(
  task: { readonly id: string; readonly text: string; readonly spans: readonly Span[] },
  context: { readonly year: number | null; readonly columns?: readonly Column[] | null },
): TaskReading {
  const { text } = task
  const cutter = createCutter(task)
  const cut = (span: Span): Excerpt => cutter(span.from, span.to)
  const cells = context.columns == null ? null : rowToCells(text, context.columns)
  const responsibility = cells === null ? textToNotes(text) : cellsToNotes(text, cells)
  const silent = cells?.filter(({ column }) => SILENT.has(column?.role ?? '')) ?? []
  const titles = textToTitles(text)
  const citations = textToCitations(text)
  const names = [...responsibility, ...titles, ...citations, ...silent]
  const read = textToTargets(text, [...names, ...textToQuoted(text)])
  // Whoever names a responsible unit plans, and so does a figure that is left open (6%—7%).
  const account = responsibility.length === 0 && textToRetrospect(text) > ACCOUNT
  const figures = account ? read.filter(({ range }) => range !== null) : read
  const said = textToDeadlines(text, context.year, [...titles, ...citations, ...silent])
  const deadlines =
    cells === null
      ? said
      : [...said, ...cellsToDeadlines(text, cells, context.year)].sort((x, y) => x.from - y.from)
  const heading = cells === null ? textToHeading(text, responsibility) : cellsToHeading(text, cells)
  const units = responsibility.flatMap((note) => note.reading.units)
  const slots: Slots = {
    lead: unitsOf('lead', units, cut),
    responsible: unitsOf('responsible', units, cut),
    support: unitsOf('support', units, cut),
    notes: responsibility.map(cut),
    cites: citations.map(
      (citation): Citation => ({ ...cut(citation), title: citation.title, number: citation.number }),
    ),
    targets: figures.map(({ value, range, unit, bound, noun, ...span }) => ({
      ...cut(span),
      value,
      ...(range === null ? {} : { from: range.low, to: range.high }),
      unit,
      bound,
      noun,
    })),
    deadlines: deadlines.map(({ date, first, ...span }) => ({ ...cut(span), date, from: first })),
    setPhrases: textToSetPhrases(text, names).map(cut),
    actions: textToActions(text, responsibility).map(({ verb, strength, ...span }) => ({
      ...cut(span),
      verb,
      strength,
    })),
  }
  const where = (span: Span): Span => cut(span).spans[0] ?? { from: 0, to: 0 }
  const notes: Note[] = []
  for (const note of responsibility) {
    if (note.oddity === undefined) continue
    const message = `the responsibility note of task ${task.id} lost its ${note.oddity === 'bracket-unbalanced' ? 'closing bracket' : 'brackets or punctuation'}; read as ${note.reading.units.map((unit) => unit.name).join('、')}`
    notes.push({ code: note.oddity, message, span: where(note), task: task.id })
  }
  for (const citation of citations) {
    if (citation.damaged === null) continue
    const message = `a document number is damaged (${text.slice(citation.damaged.from, citation.damaged.to)}); read as ${citation.number}`
    notes.push({ code: 'number-damaged', message, span: where(citation.damaged), task: task.id })
  }
  for (const span of textToOverlong(foldDigits(text))) {
    const message = `a run of ${span.to - span.from} digits is too long for a number, and is read as none`
    notes.push({ code: 'number-damaged', message, span: where(span), task: task.id })
  }
  for (const deadline of deadlines) {
    if (deadline.date !== null) continue
    const words = text.slice(deadline.from, deadline.to)
    const message =
      context.year === null
        ? `the year of ${words} is not known: give the document a year`
        : `which day ${words} means cannot be told`
    notes.push({ code: 'deadline-unclear', message, span: where(deadline), task: task.id })
  }
  return {
    heading: heading === null ? null : cut(heading),
    slots,
    responsibility: responsibility.flatMap((note) => cut(note).spans),
    notes,
    readings: responsibility.map(({ reading }) => reading),
  }
}

/** Each unit once a role, where it is first named; a unit that leads is not repeated as responsible. */
function unitsOf(
  role: RoleUnit['role'],
  units: readonly RoleUnit[],
  cut: (span: Span) => Excerpt,
): readonly Unit[] {
  const leads = new Set(units.filter((unit) => unit.role === 'lead').map((unit) => unit.name))
  const found = new Map<string, RoleUnit>()
  for (const unit of units) {
    if (unit.role !== role || found.has(unit.name) || (role === 'responsible' && leads.has(unit.name)))
      continue
    found.set(unit.name, unit)
  }
  return [...found.values()].map((unit) => ({ ...cut(unit), name: unit.name }))
}
