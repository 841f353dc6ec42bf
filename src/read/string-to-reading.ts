import type { Note, NoteCode } from '../model/index.js'
import { foldRadicals } from './fold-radicals.js'
import { mergeSpans, type Reading } from './reading.js'
import { stringToIndexTable } from './string-to-index-table.js'
import { pageFootSpan } from './string-to-page-foot.js'
import { type Repair, stringToRepairs } from './string-to-repairs.js'
import { isTraditional, traditionalToSimplified } from './traditional-to-simplified.js'

/**
 * A text as it should be read: scraping debris, index tables and the foot of a page marked, radicals and
 * traditional characters read as simplified ones, broken marks mended one character for one.
 *
 * The length never changes, so offsets into the text as given hold. What was replaced is kept in `original`.
 */
export function stringToReading(original: string, simplify: boolean): Reading {
  const given = foldRadicals(original, isTraditional(original))
  const repairs = stringToRepairs(given)
  const notes = repairsToNotes(repairs)
  const { spans: index, fields } = stringToIndexTable(given)
  if (index.length > 0)
    notes.push(
      noteOf('furniture', 'An index table (索引号, 发文机关 …) is left out of the wording.', index[0]!),
    )
  if (given !== original) notes.push(noteOf('converted', FOLDED, differenceOf(original, given)))
  const foot = pageFootSpan(given)
  if (foot) notes.push(noteOf('furniture', 'The foot of a web page is left out of the wording.', foot))
  let text = applyRepairs(given, repairs)
  if (simplify && isTraditional(text)) {
    text = traditionalToSimplified(text)
    notes.push({
      code: 'converted',
      message: 'Traditional characters are read as simplified ones; source.original keeps them.',
    })
  }
  return {
    text,
    furniture: mergeSpans([...repairs.map(ignoredPart), ...index, ...(foot ? [foot] : [])]),
    notes,
    ...(index.length === 0 ? {} : { index: fields }),
    ...(text === original ? {} : { original }),
  }
}

const FOLDED = 'Radicals (⼀, ⾏, ⻅) are read as the characters they show; source.original keeps them.'

/** Where two texts of one length first differ. */
function differenceOf(one: string, other: string): { from: number; to: number } {
  let from = 0
  while (one[from] === other[from]) from += 1
  return { from, to: from + 1 }
}

const noteOf = (code: NoteCode, message: string, span: { from: number; to: number }): Note => ({
  code,
  message,
  span: { from: span.from, to: span.to },
})

/** What of a repaired stretch is not read: all that its replacement does not fill. */
const ignoredPart = ({ from, to, becomes }: Repair): { from: number; to: number } => ({
  from: from + becomes.length,
  to,
})

function applyRepairs(given: string, repairs: readonly Repair[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { from, to, becomes } of repairs) {
    if (becomes === '') continue
    pieces.push(given.slice(at, from), becomes, given.slice(from + becomes.length, to))
    at = to
  }
  return pieces.length === 0 ? given : pieces.join('') + given.slice(at)
}

/** One note a kind of debris, at its first place, with the number of places. */
function repairsToNotes(repairs: readonly Repair[]): Note[] {
  const byWhat = new Map<string, { first: Repair; count: number }>()
  for (const repair of repairs) {
    const seen = byWhat.get(repair.what)
    if (seen) seen.count += 1
    else byWhat.set(repair.what, { first: repair, count: 1 })
  }
  return [...byWhat].map(([what, { first, count }]) =>
    noteOf('debris', `${what}: ${count} ${count === 1 ? 'place' : 'places'}, the first here.`, first),
  )
}
