import type { Segment } from './texts-to-segments.js'

/** Text this long in one column of a line is running text, not a name or a value. */
const RUNNING = 8

/** A column has at least so many lines of running text. */
const LINES_OF_A_COLUMN = 8

/** Of running text so many lines reach the right margin; cells of a table do not. */
const FULL_LINES = 0.6

/** Lines that end nearer to the right margin than this many sizes are full. */
const FULL_WITHIN = 2

/** Lines that cross from one column into the other: a heading here and there, no more. */
const CROSSING = 0.25

/** More columns stand on no page. */
const MOST_SPLITS = 6

/**
 * The segments of a page in reading order: where the text layer goes to and fro between columns of running text,
 * the left one is read first. Tables and columns that the layer tells one after another stay as they are.
 */
export function segmentsToColumns(segments: readonly Segment[], splits = 0): readonly Segment[] {
  const gutter = splits < MOST_SPLITS ? gutterOf(segments) : null
  if (gutter === null) return segments
  const ordered: Segment[] = []
  let left: Segment[] = []
  let right: Segment[] = []
  const flush = (): void => {
    for (const column of [left, right])
      for (const segment of segmentsToColumns(column, splits + 1)) ordered.push(segment)
    left = []
    right = []
  }
  for (const segment of segments) {
    const side = sideOf(segment, gutter)
    if (side === 'across') {
      flush()
      ordered.push(segment)
    } else (side === 'left' ? left : right).push(segment)
  }
  flush()
  const before = new Map(segments.map((segment, at) => [segment, segments[at - 1]]))
  return ordered.map((segment, at) =>
    segment.goesOn && ordered[at - 1] !== before.get(segment) ? { ...segment, goesOn: false } : segment,
  )
}

type Side = 'left' | 'right' | 'across'

/** Half a character may hang over the gap between columns. */
const sideOf = ({ left, right, size }: Segment, gutter: number): Side =>
  right <= gutter + size / 2 ? 'left' : left >= gutter - size / 2 ? 'right' : 'across'

/** Where the gap between the first column and the others is, if the text layer goes to and fro across one. */
function gutterOf(segments: readonly Segment[]): number | null {
  const running = segments.filter(({ text, isSlanted }) => text.length >= RUNNING && !isSlanted)
  if (running.length < LINES_OF_A_COLUMN * 2) return null
  // A column's lines begin at its margin, the first ones of paragraphs set in from it.
  for (const begin of commonLefts(running)) {
    const gutter = begin - 1
    const sides = running.map((segment) => sideOf(segment, gutter))
    const left = running.filter((_, at) => sides[at] === 'left')
    const right = running.filter((_, at) => sides[at] === 'right')
    const across = running.length - left.length - right.length
    if (left.length < LINES_OF_A_COLUMN || right.length < LINES_OF_A_COLUMN) continue
    if (across > CROSSING * running.length) continue
    const switches = sides.filter((side, at) => at > 0 && side !== sides[at - 1]).length
    if (switches < Math.min(left.length, right.length)) continue
    if (isRunningText(left) && isRunningText(firstColumnOf(right))) return gutter
  }
  return null
}

/** Places where many lines begin, from the left; the first is the page's own margin. */
function commonLefts(segments: readonly Segment[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const { left } of segments) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1)
  const common = [...counts].filter(([, count]) => count >= LINES_OF_A_COLUMN / 2).map(([left]) => left)
  return common.sort((x, y) => x - y).slice(1, MOST_SPLITS * 2)
}

/** Of lines in several columns those that begin where most of the leftmost do. */
function firstColumnOf(segments: readonly Segment[]): readonly Segment[] {
  const begin = segments.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY)
  return segments.filter(({ left, size }) => left < begin + 3 * size)
}

function isRunningText(column: readonly Segment[]): boolean {
  const rights = column.map(({ right }) => right).sort((x, y) => x - y)
  const margin = rights[Math.floor((rights.length - 1) * 0.9)] ?? 0
  const full = column.filter(({ right, size }) => right > margin - FULL_WITHIN * size).length
  return column.length >= LINES_OF_A_COLUMN / 2 && full >= FULL_LINES * column.length
}
