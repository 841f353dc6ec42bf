import { ANNEX, CONTENTS_TITLE, isSignature, isTitleLike, RECIPIENTS } from './line-kinds.js'
import { TITLE_STYLES } from './line-to-label.js'
import {
  FEWEST_SECTIONS,
  FEWEST_TITLES,
  isParagraph,
  isRunIn,
  isTitle,
  LONGEST_TASK,
  linesToTitles,
  noteOf,
  SHORTEST_ADDRESS,
  type Titles,
  toHeadings,
  UNDER_TITLES,
} from './lines-to-titles.js'
import type { Line } from './text-to-lines.js'

/** A line that the file sets off and that is worded as a heading. */
interface Candidate {
  /** Among the lines with content. */
  readonly at: number
  readonly level: number
  readonly text: string
}

/** Of the lines set off so many have something under them, or they are no headings. */
const WITH_TEXT = 0.8

/**
 * The headings of a text in which nothing is numbered: lines that the file sets as headings or in bold, where that
 * is a habit; else short lines of one shape. Where only sections are set off, shape tells the tasks in them.
 */
export function styledToTitles(
  lines: readonly Line[],
  aside: (line: Line) => boolean,
  levels: ReadonlyMap<number, number>,
): Titles {
  const shaped = linesToTitles(lines, aside)
  const content = lines.filter((line) => line.text !== '' && !aside(line))
  const nested = toNested(habitOf(content, levels))
  if (nested.length === 0 || !isHabit(content, nested)) return shaped
  const headings = toHeadings(nested.map(({ at, depth }) => [content[at]!.index, depth]))
  const sections = new Set(
    shaped.headings.filter(({ label }) => label.style === 'title').map(({ line }) => line),
  )
  const isFiner =
    shaped.headings.some(({ label }) => label.style === 'subtitle') &&
    headings.every(({ line }) => sections.has(line))
  return isFiner ? shaped : { headings, notes: [noteOf(lines, headings)] }
}

/** The lines set off that are worded as headings, of levels that recur. */
function habitOf(content: readonly Line[], levels: ReadonlyMap<number, number>): readonly Candidate[] {
  const start = firstOfBody(content, levels)
  const candidates = content.flatMap(({ index, text }, at): readonly Candidate[] => {
    const level = levels.get(index)
    return level !== undefined && at >= start && isHeading(text) ? [{ at, level, text }] : []
  })
  const texts = countBy(candidates, ({ text }) => text)
  // 主要措施 under every task divides tasks
  const single = candidates.filter(({ text }) => texts.get(text) === 1)
  const closed = countBy(single, ({ level, text }) => `${level} ${isRunIn(text)}`)
  const alike = single.filter(({ level, text }) => {
    const [run, open] = [closed.get(`${level} true`) ?? 0, closed.get(`${level} false`) ?? 0]
    return isRunIn(text) === run > open
  })
  const counts = countBy(alike, ({ level }) => level)
  return alike.filter(({ level }) => counts.get(level)! >= FEWEST_SECTIONS)
}

const isHeading = (text: string): boolean =>
  isTitle(text) &&
  (!text.endsWith('。') || isRunIn(text)) &&
  !isSignature(text) &&
  !ANNEX.test(text) &&
  !CONTENTS_TITLE.test(text)

/** Candidates with how deep they stand: inside the nearest one above of a higher level. */
function toNested(candidates: readonly Candidate[]): readonly (Candidate & { readonly depth: number })[] {
  const above: number[] = []
  return candidates.map((candidate) => {
    while (above.length > 0 && above.at(-1)! >= candidate.level) above.pop()
    above.push(candidate.level)
    return { ...candidate, depth: Math.min(above.length, TITLE_STYLES.length) - 1 }
  })
}

/** Whether headings stand as closely as those of tasks, with text under nearly all, and hold most of the document. */
function isHabit(
  content: readonly Line[],
  nested: readonly { readonly at: number; readonly depth: number }[],
) {
  const leaves = nested.filter(({ depth }, i) => (nested[i + 1]?.depth ?? 0) <= depth)
  const own = new Set(nested.map(({ at }) => at))
  const withText = leaves.filter(({ at }) => at + 1 < content.length && !own.has(at + 1))
  const length = content.at(-1)!.end
  const under = length - content[nested[0]!.at]!.start
  return (
    leaves.length >= FEWEST_TITLES &&
    withText.length >= leaves.length * WITH_TEXT &&
    under >= length * UNDER_TITLES &&
    under / leaves.length <= LONGEST_TASK
  )
}

/** 2024年 · 二〇二四年: a plan's own title tells its year. */
const YEAR = /(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\s*年/u

/**
 * Where the body begins: after the addressees and the title, which is the first line that could be one; after a
 * notice, also the title of the plan that it hands on, which tells a year and stands above all headings.
 */
function firstOfBody(content: readonly Line[], levels: ReadonlyMap<number, number>): number {
  const before = content.slice(0, Math.max(0, content.findIndex(isParagraph)))
  const title = before.findIndex(({ text }) => isTitleLike(text))
  const addressed = before.findLastIndex(
    ({ text }) => RECIPIENTS.test(text) && text.length >= SHORTEST_ADDRESS,
  )
  const top = Math.max(title, addressed) + 1
  const isSet = ({ index, text }: Line): boolean => levels.has(index) && isHeading(text)
  const dated = content.findIndex(({ text }, at) => at >= top && isTitleLike(text) && YEAR.test(text))
  const isAbove =
    dated >= 0 &&
    (addressed >= 0 || dated === top) &&
    !content.slice(top, Math.max(top, dated - 1)).some(isSet)
  return isAbove ? dated + 1 : top
}

function countBy<T, K>(values: readonly T[], keyOf: (value: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>()
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1)
  return counts
}
