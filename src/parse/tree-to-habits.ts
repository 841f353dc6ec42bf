import type { Node } from './headings-to-tree.js'
import { ADDRESSES_ALL, ANNEX, isCall, isClosing, isFurniture, OPEN_END, SENTENCE_END } from './line-kinds.js'
import { STYLES, type Style } from './line-to-label.js'
import { isRow } from './lines-to-tables.js'
import type { Line } from './text-to-lines.js'

/** For each style the share of heading lines that hold nothing but a heading. */
export function shareOfBareHeadings(
  lines: readonly Line[],
  nodes: readonly Node[],
): ReadonlyMap<Style, number> {
  const shares = new Map<Style, number>()
  for (const style of STYLES) {
    const same = nodes.filter((node) => node.heading.label.style === style && node.own.length > 0)
    const bare = same.filter((node) => !/[。；;]/u.test(lines[node.heading.line]!.text.slice(0, 200)))
    if (same.length > 0) shares.set(style, bare.length / same.length)
  }
  return shares
}

/** From this share on, an unfinished heading line is how the document writes headings, not a broken sentence. */
const HABIT = 1 / 3

/** The longest heading that stands on a line of its own without 。 */
const LONGEST_BARE_HEADING = 60

export function isHeadingAlone(
  line: Line,
  node: Node,
  share: ReadonlyMap<Style, number>,
  width: number | undefined,
): boolean {
  const bare = line.text.slice(node.heading.label.end)
  if (bare === '') return false
  if (isRow(line)) return true
  if (SENTENCE_END.test(bare.slice(-1))) return true
  if (/[。；;]/u.test(bare) || bare.length > LONGEST_BARE_HEADING) return false
  if (OPEN_END.test(bare.slice(-1))) return false
  if (width !== undefined) return line.text.length < width - 6
  return (share.get(node.heading.label.style) ?? 0) >= HABIT
}

/** What most tasks of a plan look like; what departs from it at the end is no part of the last task. */
export interface Habits {
  readonly hasSections: boolean
  readonly oneParagraph: boolean
  readonly endInNote: boolean
}

/** (省政务局牵头，省直相关单位负责) at the end of a paragraph. */
const ENDS_IN_NOTE = /(?:牵头|负责|配合|责任单位|牵头单位|配合单位)[^（()）。]{0,160}[)）〕\]]?[。.]?$/u

const countOf = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length

export function habitsOf(lines: readonly Line[], leaves: readonly Node[]): Habits {
  const others = leaves.slice(0, -1)
  const paragraphs = (node: Node): number => node.own.length
  const most = Math.max(0, ...[0, 1].map((n) => countOf(others, (node) => paragraphs(node) === n)))
  return {
    hasSections: leaves.some((node) => node.depth > 1),
    oneParagraph: others.length >= 5 && most / others.length >= 0.85,
    endInNote:
      others.length >= 3 &&
      countOf(others, (node) => endsInNote((node.own.at(-1) ?? lines[node.heading.line]!).text)) /
        others.length >=
        0.7,
  }
}

const endsInNote = (paragraph: string): boolean => ENDS_IN_NOTE.test(paragraph.slice(-200))

/** Whether the task that follows stands in another section. */
export const endsSection = (node: Node, next: Node | undefined): boolean =>
  next !== undefined && next.parent !== node.parent

/** 附件：1.分工表 after the last task. */
const isAnnexList = (line: string): boolean => ANNEX.test(line) && line.length < LONGEST_ANNEX

/** A line longer than this that opens with 附件 is a sentence about it. */
const LONGEST_ANNEX = 120

/** So many lines follow a call that ends a document at the most: signature, day, what a site adds. */
const LINES_AFTER_CALL = 6

/** How many of a task's own lines belong to it. */
export function tailOf(lines: readonly Line[], node: Node, isLast: boolean, habits: Habits): number {
  for (const [i, line] of node.own.entries()) {
    const before = (i === 0 ? lines[node.heading.line]! : node.own[i - 1]!).text
    if (isFurniture(line.text) && isLast) return i
    if (isLast ? isClosing(line.text) || isAnnexList(line.text) : /^各位代表/u.test(line.text)) return i
    const isNearEnd = isLast && node.own.length - i <= LINES_AFTER_CALL
    if (isNearEnd && isCall(line.text)) return i
    if (!isLast || !SENTENCE_END.test(before.slice(-1))) continue
    if (habits.endInNote && endsInNote(before) && !/^[（(〔[]/u.test(line.text)) return i
    if (
      ADDRESSES_ALL.test(line.text.slice(0, 100)) &&
      (habits.oneParagraph || (isNearEnd && hasOtherText(lines, node, i)))
    )
      return i
  }
  return node.own.length
}

/** 组织实施 · 工作要求: what such a task says is addressed to all. */
const ORGANISES = /组织|实施|落实|要求|保障|领导|责任|机制|督[查导]|考核|宣传|其他|附则/u

/** A title is not longer than this. */
const LONGEST_TITLE = 40

/** Whether the last task has a text of its own before paragraph `i`, and that about something else than carrying it out. */
function hasOtherText(lines: readonly Line[], node: Node, i: number): boolean {
  const [title = '', text = ''] = lines[node.heading.line]!.text.slice(node.heading.label.end).split(
    /[。：:](.*)/su,
  )
  return (i > 0 || text !== '') && !ORGANISES.test(title.slice(0, LONGEST_TITLE))
}
