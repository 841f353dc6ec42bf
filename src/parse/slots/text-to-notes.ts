import type { Span } from '../../model/index.js'
import { isUnitName } from './list-to-units.js'
import { LABEL, type NoteReading, noteToRoles, OTHER_LABEL } from './note-to-roles.js'
import type { ResponsibilityNote } from './responsibility-note.js'
import { isAllNames, tailToNote } from './tail-to-note.js'
import { textToBrackets } from './text-to-brackets.js'

/** The longest responsibility note of the corpus has 330 characters; what is longer is prose in brackets. */
const LONGEST_NOTE = 800

/** Notes stand in the outermost brackets, or inside one pair that wraps a whole paragraph. */
const DEEPEST_NOTE = 2

/** Words without which nothing is a note. */
const HINT = /牵头|负责|责任|配合|参[与加]|协助|单位|部门|落实|主办|分工/u

/** 谁主管、谁负责 is a principle; 负责人 and 由…负责 inside a sentence are not notes. */
const NO_NOTE = /谁|不含|包括|以下[简统合]称|[^，,；;。、]由(?!各)/u

/**
 * The responsibility notes of a task's text, by position.
 *
 * In brackets of any kind; in a paragraph or last sentence of its own (责任单位：…); in a bracket that was
 * never closed; or, where brackets and punctuation were lost altogether, as the run of unit names at the
 * end. Offsets are those of `text`.
 */
export function textToNotes(text: string): readonly ResponsibilityNote[] {
  const notes = bracketsToNotes(text)
  for (const note of labelsToNotes(text)) if (!overlaps(notes, note)) notes.push(note)
  notes.sort((one, other) => one.from - other.from)
  const last = notes.at(-1)
  const tail =
    last === undefined || text.slice(last.to).trim().length > 1 ? tailToNote(text, last?.to ?? 0) : null
  return tail === null ? notes : [...notes, tail]
}

/** Local offsets of the responsibility notes in a task's text. */
export function responsibilityRanges(text: string): Span[] {
  return textToNotes(text).map(({ from, to }) => ({ from, to }))
}

const overlaps = (notes: readonly Span[], span: Span): boolean =>
  notes.some((note) => note.from < span.to && span.from < note.to)

function bracketsToNotes(text: string): ResponsibilityNote[] {
  const { pairs, lastOpen } = textToBrackets(text)
  const notes: ResponsibilityNote[] = []
  let done = 0
  for (const pair of pairs) {
    if (pair.from < done || pair.depth > DEEPEST_NOTE || pair.to - pair.from > LONGEST_NOTE) continue
    const reading = contentToReading(text, pair.from + 1, pair.to - 1)
    if (reading === null) continue
    notes.push({ from: pair.from, to: pair.to, reading })
    done = pair.to
  }
  if (lastOpen !== null && lastOpen >= done && text.length - lastOpen <= LONGEST_NOTE) {
    const line = text.indexOf('\n', lastOpen)
    const end = lastOpen + text.slice(lastOpen, line < 0 ? undefined : line).replace(/[\s。]+$/u, '').length
    const reading = contentToReading(text, lastOpen + 1, end)
    if (reading !== null && isAllNames(reading.units))
      notes.push({ from: lastOpen, to: end, reading, oddity: 'bracket-unbalanced' })
  }
  return notes
}

function contentToReading(text: string, from: number, to: number): NoteReading | null {
  const words = text.slice(from, to)
  if (!HINT.test(words) || NO_NOTE.test(words)) return null
  const reading = noteToRoles(text, from, to)
  if (reading === null) return null
  return reading.labelled || endsInRole(words) ? reading : null
}

/** 甲牵头，乙配合 is a note; 甲负责修建的部分 is not: nothing but silent clauses may follow the last ending. */
const endsInRole = (words: string): boolean =>
  /(?:牵头|负责|配合|参与|参加|协助|落实|指导|支持|实施|承担|承办|协办|协同|督导|推进|单位|部门|列出|下同|列|标注)[\s。；;，,]*$/u.test(
    words,
  )

/** Paragraphs and sentences that open with a label: 责任单位：市发改委。完成时限：年底前。 */
function labelsToNotes(text: string): readonly ResponsibilityNote[] {
  const notes: ResponsibilityNote[] = []
  let done = 0
  for (const match of text.matchAll(LABEL)) {
    const from = match.index
    if (from < done || !/[。；;！\s\p{Pe}]$|^$/u.test(text.slice(Math.max(0, from - 1), from))) continue
    const to = endOfLabelled(text, from)
    const reading = to - from > LONGEST_NOTE ? null : noteToRoles(text, from, to)
    if (reading === null || !reading.units.some((unit) => isUnitName(unit.name))) continue
    notes.push({ from, to, reading })
    done = to
  }
  return notes
}

/** A labelled note runs to the end of its paragraph, or to a 。 that no further label follows. */
function endOfLabelled(text: string, from: number): number {
  let at = from
  const limit = Math.min(text.length, from + LONGEST_NOTE + 1)
  while (at < limit) {
    const mark = text[at]!
    if (mark === '\n' && !opensWithLabel(text, at + 1)) return at
    if (mark === '。' && !opensWithLabel(text, at + 1)) return at + 1
    at++
  }
  return at
}

function opensWithLabel(text: string, from: number): boolean {
  const words = text.slice(from, from + 24).trimStart()
  return [LABEL, OTHER_LABEL].some((label) => words.search(label) === 0)
}
