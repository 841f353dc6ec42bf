import type { Note } from '../model/index.js'
import { BOX } from './line-kinds.js'
import { type Label, STYLES } from './line-to-label.js'
import { isParagraph } from './lines-to-titles.js'
import type { Heading } from './outline.js'
import type { Line } from './text-to-lines.js'

/** A line that may be a heading, and as what. */
export interface Candidate {
  readonly line: number
  readonly labels: readonly Label[]
  /** The text of the line before it that is not blank. */
  readonly previous: string
}

/** A series of labels of one form that count on from one, each on its line. */
interface Series {
  readonly form: string
  readonly members: readonly Member[]
}

/** A label of a series, and the line that the first of its count stands right below. */
interface Member extends Heading {
  readonly below: number
}

/** One label counts nothing. */
const FEWEST = 2

/** A form is a habit if at least this share of the places where it could stand hold it. */
const HABIT = 1 / 2

/** Where nothing else is numbered, a series with longer stretches between its numbers counts arguments, not tasks. */
const LONGEST_TASK = 1500

/** Forms may nest in forms that are habits only: 甲、 holding A. holding a. */
const DEEPEST = 3

/** The longest heading that stands on a line of its own without 。 */
const LONGEST_BARE_HEADING = 60

/**
 * The headings with those whose form is a habit of the document, in order; a note for every other form that counts.
 * Boxes (专栏1, 专栏2) have a note of their own.
 *
 * A form is a habit where it fills the innermost sections that are there already (at least half of them hold
 * it), where its lines are the titles right above headings that are there already, or where nothing else is
 * numbered and it runs through the text.
 */
export function labelsToHabits(
  lines: readonly Line[],
  aside: (line: Line) => boolean,
  candidates: readonly Candidate[],
  sure: readonly Heading[],
): { readonly headings: readonly Heading[]; readonly notes: readonly Note[] } {
  let waiting = candidatesToSeries(lines, aside, candidates, new Set(sure.map(({ line }) => line)))
  let headings = sure
  for (let pass = 0; pass < DEEPEST && waiting.length > 0; pass++) {
    const fits = createFit(lines, aside, headings)
    const habits = waiting.filter(fits)
    if (habits.length === 0) break
    waiting = waiting.filter((series) => !habits.includes(series))
    const at = new Map(headings.map((heading) => [heading.line, heading]))
    for (const { members } of habits)
      for (const { line, label } of members) if (!at.has(line)) at.set(line, { line, label })
    headings = [...at.values()].sort((x, y) => x.line - y.line)
  }
  const unread = waiting.filter(({ members }) => !BOX.test(members[0]!.label.text))
  return { headings, notes: unread.map((series) => toNote(lines, series)) }
}

function candidatesToSeries(
  lines: readonly Line[],
  aside: (line: Line) => boolean,
  candidates: readonly Candidate[],
  taken: ReadonlySet<number>,
): readonly Series[] {
  const before = lineBefore(lines, aside)
  const runs = new Map<string, Member[][]>()
  for (const { line, labels } of candidates) {
    if (taken.has(line)) continue
    for (const label of labels) {
      if (label.proof !== 'habit') continue
      const own = runs.get(label.form) ?? []
      runs.set(label.form, own)
      const run = own.at(-1)
      if (run !== undefined && run.at(-1)!.label.value === label.value - 1)
        run.push({ line, label, below: run[0]!.below })
      else if (label.value === 1 || isCode(label)) own.push([{ line, label, below: before[line]! }])
    }
  }
  // 一是 that heads a paragraph of its own is one thing, 一是 that opens a sentence of a review another
  const isTitled = (run: readonly Member[]): boolean => run.every((member) => isBare(lines, member))
  return [...runs].flatMap(([form, own]) => {
    const series = own.filter((run) => run.length >= FEWEST)
    return [series.filter(isTitled), series.filter((run) => !isTitled(run))]
      .map((part) => ({ form, members: part.flat() }))
      .filter(({ members }) => members.length > 0)
  })
}

/** A title alone on its line, without a sentence after it. */
function isBare(lines: readonly Line[], { line, label }: Heading): boolean {
  const title = lines[line]!.text.slice(label.end).replace(/[。：:]$/u, '')
  return title !== '' && title.length <= LONGEST_BARE_HEADING && !/[。；;]/u.test(title)
}

/** 1001. 1002.: a series of codes begins anywhere. */
const isCode = ({ value, style }: Label): boolean => style === 'arabic' && value >= 1000

/** For each line the one before it that is no blank and no aside, −1 for none. */
function lineBefore(lines: readonly Line[], aside: (line: Line) => boolean): readonly number[] {
  let last = -1
  return lines.map((line) => {
    const before = last
    if (line.text !== '' && !aside(line)) last = line.index
    return before
  })
}

/** Tells whether a series is a habit beside the headings that are there already. */
function createFit(
  lines: readonly Line[],
  aside: (line: Line) => boolean,
  headings: readonly Heading[],
): (series: Series) => boolean {
  const at = new Map(headings.map((heading) => [heading.line, heading]))
  const after = lineAfter(lines, aside)
  const rank = ({ label }: Heading): number => STYLES.indexOf(label.style)
  const leaves = headings.filter((heading, i) => {
    const next = headings[i + 1]
    return next === undefined || rank(next) <= rank(heading)
  })
  const isLeaf = new Set(leaves.map(({ line }) => line))
  const owner = headingAbove(lines, headings)
  const length = lines.at(-1)?.end ?? 0
  return ({ members }) => {
    const [first] = members
    const titles = members.every((member) => isBare(lines, member))
    const opens = (member: Member): boolean => {
      const above = at.get(member.below)
      return above !== undefined && isBare(lines, above)
    }
    if (headings.length === 0)
      return length - lines[first!.line]!.start >= length * HABIT && length / members.length <= LONGEST_TASK
    // 甲、 above 1., 一 above （一）: titles of sections, not of boxes inside a text
    const isOuter = first!.line < headings[0]!.line || opens(first!)
    const holding = members.filter(({ line }) => at.has(after[line]!)).length
    if (titles && isOuter && holding >= members.length * HABIT) return true
    const isList = first!.label.style === 'listed' || first!.label.style === 'ordinal'
    // each with a paragraph under it, the first right below a heading
    const isFilled = (member: Member): boolean => {
      const next = lines[after[member.line]!]
      return next !== undefined && !at.has(next.index) && isParagraph(next)
    }
    if (titles && members.every((member) => opens(member) && isFilled(member))) return true
    const held = new Set<number>()
    for (const member of members) {
      const holder = at.get(owner[member.line]!)
      if (holder === undefined || !isLeaf.has(holder.line) || !isBare(lines, holder)) continue
      // 一是 that follows a sentence is part of what the sentence says
      if (isList && !titles && !opens(member)) continue
      held.add(holder.line)
    }
    return held.size > 0 && held.size >= leaves.length * HABIT
  }
}

function lineAfter(lines: readonly Line[], aside: (line: Line) => boolean): readonly number[] {
  const after = new Array<number>(lines.length)
  let next = -1
  for (let at = lines.length - 1; at >= 0; at--) {
    after[at] = next
    if (lines[at]!.text !== '' && !aside(lines[at]!)) next = at
  }
  return after
}

/** For each line the heading that it stands under, −1 for none. */
function headingAbove(lines: readonly Line[], headings: readonly Heading[]): readonly number[] {
  let next = 0
  return lines.map((_, at) => {
    while (next < headings.length && headings[next]!.line < at) next++
    return headings[next - 1]?.line ?? -1
  })
}

function toNote(lines: readonly Line[], { members }: Series): Note {
  const [first] = members
  const line = lines[first!.line]!
  const message = `${members.length} lines that open with ${members
    .slice(0, FEWEST)
    .map(({ label }) => label.text)
    .join(', ')} … are read as text, not as headings: the numbering of this plan does not bear them out`
  return { code: 'label-unread', message, span: { from: line.spans[0]!.from, to: line.spans.at(-1)!.to } }
}
