import { titleToPromise } from './kinds/title-to-promise.js'
import { RECIPIENTS, SENTENCE_END } from './line-kinds.js'
import { STYLES } from './line-to-label.js'
import { isParagraph, isTitle, noteOf, type Titles, toHeadings } from './lines-to-titles.js'
import type { Heading } from './outline.js'
import type { Line } from './text-to-lines.js'

/**
 * Headings with the titles of a report's parts, where these have no number: 2024年工作回顾 · 2025年工作安排, and
 * 加强政府自身建设 above numbers that begin anew. None where the first part is not a review above all numbers: what a
 * report did would be taken for what it orders.
 */
export function withPartTitles(
  lines: readonly Line[],
  aside: (line: Line) => boolean,
  headings: readonly Heading[],
): Titles {
  const own = new Map(headings.map((heading) => [heading.line, heading]))
  const content = lines.filter((line) => line.text !== '' && !aside(line))
  const top = Math.min(...new Set(headings.map(({ label }) => STYLES.indexOf(label.style))))
  const stands = content.map((line, at) => {
    const [before, after] = [content[at - 1], content[at + 1]]
    return (
      !own.has(line.index) &&
      before !== undefined &&
      after !== undefined &&
      isTitle(line.text) &&
      !line.text.endsWith('。') &&
      (SENTENCE_END.test(before.text.slice(-1)) || RECIPIENTS.test(before.text)) &&
      (isParagraph(after) || own.has(after.index))
    )
  })
  const first = content.findIndex(({ text }, at) => stands[at] && titleToPromise(text).review === 1)
  if (first < 0 || content[first]!.index > (headings[0]?.line ?? -1)) return { headings, notes: [] }
  // the first number under each line, counted from below
  let next: Heading | undefined
  const opens = content.map(() => false)
  for (let at = content.length - 1; at >= 0; at--) {
    if (stands[at]) {
      opens[at] = next?.label.value === 1 && STYLES.indexOf(next.label.style) === top
      next = undefined
    } else next = own.get(content[at]!.index) ?? next
  }
  const parts = content.flatMap(({ text, index }, at) =>
    at >= first && stands[at] && (opens[at] || isPlain(text)) ? [index] : [],
  )
  if (parts.length < FEWEST_PARTS) return { headings, notes: [] }
  const titles = toHeadings(parts.map((line) => [line, 0]))
  return {
    headings: [...headings, ...titles].sort((x, y) => x.line - y.line),
    notes: [noteOf(lines, titles)],
  }
}

/** A review alone is no division. */
const FEWEST_PARTS = 2

/** Says all that is to come: 主要目标任务 · 2025年重点工作. */
function isPlain(title: string): boolean {
  const { review, frame, job } = titleToPromise(title)
  return Math.max(review, frame, job) === 1
}
