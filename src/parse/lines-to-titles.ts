import type { Note } from '../model/index.js'
import {
  DOCUMENT_NUMBER,
  FULL_DATE,
  isFurniture,
  isTitleLike,
  isWordedClosing,
  RECIPIENTS,
} from './line-kinds.js'
import type { Label } from './line-to-label.js'
import { STYLES, TITLE_STYLES } from './line-to-label.js'
import type { Heading } from './outline.js'
import type { Line } from './text-to-lines.js'

/** A title on a line of its own is no longer than this. */
const LONGEST_TITLE = 36
const SHORTEST_TITLE = 3

/** 各县、市、区人民政府: is longer than a heading with a colon. */
export const SHORTEST_ADDRESS = 6

/** A line from this length on is a paragraph even where its 。 is lost. */
const SHORTEST_PARAGRAPH = 40

/** Fewer titles are no habit. */
export const FEWEST_TITLES = 3
export const FEWEST_SECTIONS = 2

/** Titles of tasks stand this close at least; wider apart they divide a speech. */
export const LONGEST_TASK = 1500

/** What stands under titles is this much of the text at least. */
export const UNDER_TITLES = 0.5

export interface Titles {
  readonly headings: readonly Heading[]
  readonly notes: readonly Note[]
}

/**
 * The headings of a text in which nothing is numbered: short lines of one shape, each right above a paragraph; a
 * short line right above such a title is the title of a section. None where that is no habit of the text.
 */
export function linesToTitles(lines: readonly Line[], aside: (line: Line) => boolean): Titles {
  const content = lines.filter((line) => line.text !== '' && !aside(line))
  const start = firstOfBody(content)
  const isShort = (at: number): boolean =>
    at >= start && at < content.length && isTitle(content[at]!.text) && isApart(content, at)
  const above = content.flatMap((_, at) => (isShort(at) && isParagraph(content[at + 1]) ? [at] : []))
  const closed = inTurn(above.filter((at) => isRunIn(content[at]!.text)))
  // 推行帮办代办。 on a line of its own, or without its 。: one plan writes its titles in one way
  const isClosed = closed.length * 2 > above.length
  const titles = isClosed ? closed : above.filter((at) => !content[at]!.text.endsWith('。'))
  const sections = titles.map((at) => at - 1).filter((at) => isShort(at) && !content[at]!.text.endsWith('。'))
  const first = lowest([...titles, ...sections])
  const length = content.at(-1)?.end ?? 0
  const under = length - (content[first]?.start ?? length)
  if (titles.length < FEWEST_TITLES || under < length * UNDER_TITLES || under / titles.length > LONGEST_TASK)
    return { headings: [], notes: [] }
  const isSection = new Set(sections.length >= FEWEST_SECTIONS ? sections : [])
  const at = [...titles, ...isSection].sort((x, y) => x - y)
  const inner = isSection.size > 0 ? 1 : 0
  const section = lowest([...isSection])
  const headings = toHeadings(at.map((i) => [content[i]!.index, isSection.has(i) || i < section ? 0 : inner]))
  return { headings, notes: [noteOf(lines, headings)] }
}

/**
 * Headings with the unnumbered section titles that stand right above numbered ones: 优化政务服务 above 1. … 4.
 * They are told by recurring, from the first number on.
 */
export function withTitles(
  lines: readonly Line[],
  aside: (line: Line) => boolean,
  headings: readonly Heading[],
): Titles {
  const content = lines.filter((line) => line.text !== '' && !aside(line))
  const place = new Map(content.map((line, at) => [line.index, at]))
  const top = lowest(headings.map(({ label }) => STYLES.indexOf(label.style)))
  const own = new Set(headings.map(({ line }) => line))
  const tops = headings.filter(({ label }) => STYLES.indexOf(label.style) === top)
  const titles = tops.flatMap(({ line }) => {
    const above = content[place.get(line)! - 1]
    const before = content[place.get(line)! - 2]
    if (above === undefined || before === undefined || own.has(above.index)) return []
    const stands = isTitle(above.text) && !isTitleLike(above.text) && !/。$/u.test(above.text)
    return stands && (/[。；）)]$/u.test(before.text) || isTitleLike(before.text))
      ? [{ title: above.index, line }]
      : []
  })
  if (titles.length < FEWEST_SECTIONS || titles[0]!.line !== tops[0]!.line) return { headings, notes: [] }
  const sections = toHeadings(titles.map(({ title }) => [title, 0]))
  return {
    headings: [...headings, ...sections].sort((x, y) => x.line - y.line),
    notes: [noteOf(lines, sections)],
  }
}

/** 推行帮办代办。: names a job, without a part or a figure that a sentence would have. */
export const isRunIn = (text: string): boolean => /^[^，,0-9０-９]+。$/u.test(text)

/** Of short sentences in a row every second one is the text of the one before it. */
function inTurn(places: readonly number[]): readonly number[] {
  const kept: number[] = []
  for (const at of places) if (kept.at(-1) !== at - 1) kept.push(at)
  return kept
}

export const isTitle = (text: string): boolean => {
  const bare = text.replace(/^#{1,6}\s+|。$/gu, '')
  return (
    bare.length >= SHORTEST_TITLE &&
    bare.length <= LONGEST_TITLE &&
    /^[\u4e00-\u9fa5“《A-Za-z0-9]/u.test(bare) &&
    /[\u4e00-\u9fa5]{2}/u.test(bare) &&
    !/[。；;：:！!？?|]|，.*，/u.test(bare) &&
    !isFurniture(bare) &&
    !isWordedClosing(text) &&
    !DOCUMENT_NUMBER.test(bare) &&
    !FULL_DATE.test(bare)
  )
}

export const isParagraph = (line: Line | undefined): boolean =>
  line !== undefined &&
  !RECIPIENTS.test(line.text) &&
  (line.text.length >= SHORTEST_PARAGRAPH || (/[。；]$/u.test(line.text) && !isWordedClosing(line.text)))

/** Neither in the middle of a sentence nor a piece that a link cut out of one. */
function isApart(content: readonly Line[], at: number): boolean {
  const [before, after] = [content[at - 1]?.text ?? '。', content[at + 1]?.text ?? '']
  return (/[。！？；：:”）)]$/u.test(before) || isTitle(before)) && !/^[》”，。、；：]/u.test(after)
}

/** 为深入贯彻… · 根据…: what a plan opens with stands under its title, not under a heading. */
const PREAMBLE = /^(?:为|根据|按照|依据|经|现将|现就|结合|遵照)/u

/** Where the body begins: after the addressees, and after the last title with a preamble under it. */
function firstOfBody(content: readonly Line[]): number {
  const paragraph = content.findIndex(isParagraph)
  const title = content.findLastIndex(
    ({ text }, at) => isTitleLike(text) && (at < paragraph || PREAMBLE.test(content[at + 1]?.text ?? '')),
  )
  const addressed = content.findLastIndex(
    ({ text }) => RECIPIENTS.test(text) && text.length >= SHORTEST_ADDRESS,
  )
  return Math.max(title, addressed < paragraph ? addressed : -1) + 1
}

/** Titles count as numbers would: inner ones anew in every section. */
export function toHeadings(titles: readonly (readonly [line: number, depth: number])[]): readonly Heading[] {
  const counts = TITLE_STYLES.map(() => 0)
  return titles.map(([line, depth]) => {
    const style = TITLE_STYLES[depth]!
    const value = ++counts[depth]!
    counts.fill(0, depth + 1)
    const label: Label = { style, value, text: '', end: 0, proof: 'habit', form: style }
    return { line, label }
  })
}

export function noteOf(lines: readonly Line[], titles: readonly Heading[]): Note {
  const line = lines[titles[0]!.line]!
  return {
    code: 'heading-unnumbered',
    message: `${titles.length} short lines without a number, such as ${line.text.slice(0, LONGEST_TITLE)}, are taken for headings`,
    span: { from: line.spans[0]!.from, to: line.spans.at(-1)!.to },
  }
}

/** As `Math.min`, of any number of numbers. */
const lowest = (numbers: readonly number[]): number =>
  numbers.reduce((low, number) => Math.min(low, number), Number.POSITIVE_INFINITY)
