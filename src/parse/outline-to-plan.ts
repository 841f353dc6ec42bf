import type { Excerpt, Note, Section, Span } from '../model.js'
import { ADDRESSES_ALL, ANNEX, isClosing, isFurniture, OPEN_END, SENTENCE_END } from './line-kinds.js'
import { type Style, STYLES } from './line-to-label.js'
import { type Heading, nestStyles, type Outline, type OutlinePlan } from './lines-to-outline.js'
import { type Joint, type Layout, linesToExcerpt } from './lines-to-excerpt.js'
import type { Head } from './lines-to-head.js'
import type { Line } from './text-to-lines.js'

/** A task before its slots are read. */
export interface RawTask extends Excerpt {
  readonly label: string
  readonly section: string
  readonly sectionIndex: number | null
  readonly span: Span
}

/** What each line of a plan is, and the plan's sections and tasks. */
export interface RawPlan {
  readonly sections: readonly Section[]
  readonly tasks: readonly RawTask[]
  readonly closing: readonly Line[]
  /** By line index: the task (its index in `tasks`), or what else the line is. */
  readonly lineKinds: ReadonlyMap<
    number,
    number | 'section-heading' | 'section-text' | 'closing' | 'furniture'
  >
  readonly joints: readonly Joint[]
  readonly notes: readonly Note[]
}

interface Node {
  readonly heading: Heading
  readonly depth: number
  readonly parent: Node | null
  readonly children: Node[]
  /** Lines between this heading and the next. */
  readonly own: Line[]
}

/**
 * The sections and tasks of a plan: the deepest numbered heading is the task, and a section without
 * numbered children is itself a task.
 */
export function outlineToPlan(
  text: string,
  lines: readonly Line[],
  plan: OutlinePlan,
  outline: Outline,
  taskLevel: 'auto' | number,
  layout: Layout,
): RawPlan {
  const notes: Note[] = []
  const roots = headingsToTree(lines, plan, outline, taskLevel, notes)
  const leaves = flatten(roots).filter((node) => node.children.length === 0)
  const headingOnly = shareOfBareHeadings(lines, flatten(roots))
  const outermost = nestStyles(plan.headings)[0]
  const habits = habitsOf(lines, leaves)
  const sections: Section[] = []
  const indexOf = new Map<Node, number>()
  const tasks: RawTask[] = []
  const closing: Line[] = []
  const lineKinds = new Map<number, number | 'section-heading' | 'section-text' | 'closing' | 'furniture'>()
  const joints: Joint[] = []
  const excerpt = (node: Node, own: readonly Line[]): Excerpt => {
    const line = lines[node.heading.line]!
    const standsAlone = isHeadingAlone(line, node, headingOnly, layout.width)
    const skip = node.heading.label.end
    const made = linesToExcerpt(text, [line, ...own], layout, { skip, standsAlone })
    joints.push(...made.joints)
    return made.excerpt
  }
  for (const node of flatten(roots)) {
    const line = lines[node.heading.line]!
    const { label } = node.heading
    const parent = node.parent === null ? null : indexOf.get(node.parent)!
    if (node.children.length > 0) {
      indexOf.set(node, sections.length)
      const own = linesToExcerpt(text, node.own, layout).excerpt
      sections.push({
        label: label.text,
        title: line.text,
        depth: node.depth,
        parent,
        span: { from: line.spans[0]!.from, to: line.spans.at(-1)!.to },
        text: node.own.length === 0 ? null : own,
      })
      lineKinds.set(line.index, 'section-heading')
      for (const own of node.own) lineKinds.set(own.index, 'section-text')
      continue
    }
    const isLast = node === leaves.at(-1)
    const tail = isLast || endsSection(node, leaves) ? tailOf(lines, node, isLast, habits) : node.own.length
    const own = node.own.slice(0, tail)
    const cut = excerpt(node, own)
    const last = own.at(-1) ?? line
    for (const at of [line, ...own]) lineKinds.set(at.index, tasks.length)
    tasks.push({
      ...cut,
      label: label.text,
      section:
        parent === null
          ? habits.hasSections && label.style === outermost
            ? line.text
            : ''
          : sections[parent]!.title,
      sectionIndex: parent,
      span: { from: line.spans[0]!.from, to: last.spans.at(-1)!.to },
    })
    let chrome = false
    for (const rest of node.own.slice(tail)) {
      chrome ||= isLast && isFurniture(rest.text)
      lineKinds.set(rest.index, chrome ? 'furniture' : isLast ? 'closing' : 'section-text')
      if (isLast && !chrome) closing.push(rest)
    }
  }
  return {
    sections,
    tasks,
    closing,
    lineKinds,
    joints,
    notes: [...notes, ...labelNotes(lines, flatten(roots))],
  }
}

/** A text without headings as one plan with one task, or with none where nothing but a masthead is left. */
export function wholeTextAsPlan(
  text: string,
  lines: readonly Line[],
  head: Head,
  layout: Layout,
): readonly (RawPlan & { readonly plan: OutlinePlan })[] {
  const body = head.preambles[0]!.length > 0 ? head.preambles[0]! : head.lines
  const first = body[0]
  if (first === undefined) return []
  const plan: OutlinePlan = { title: null, from: 0, to: lines.length, headings: [] }
  const { excerpt, joints } = linesToExcerpt(text, body, layout)
  const span = { from: excerpt.spans[0]!.from, to: excerpt.spans.at(-1)!.to }
  const task: RawTask = { ...excerpt, label: '', section: '', sectionIndex: null, span }
  const lineKinds = new Map(body.map((line) => [line.index, 0] as const))
  return [{ plan, sections: [], tasks: [task], closing: [], lineKinds, joints, notes: [] }]
}

function headingsToTree(
  lines: readonly Line[],
  plan: OutlinePlan,
  outline: Outline,
  taskLevel: 'auto' | number,
  notes: Note[],
): readonly Node[] {
  const order = nestStyles(plan.headings)
  const roots: Node[] = []
  const path: Node[] = []
  const kept: Heading[] = []
  let enumerated = 0
  for (const heading of plan.headings) {
    const rank = order.indexOf(heading.label.style)
    while (path.length > 0 && order.indexOf(path.at(-1)!.heading.label.style) >= rank) path.pop()
    if (path.some((node) => node.heading.label.style === 'article')) {
      enumerated++
      continue
    }
    if (taskLevel !== 'auto' && path.length >= taskLevel) continue
    const parent = path.at(-1) ?? null
    const node: Node = { heading, depth: path.length + 1, parent, children: [], own: [] }
    if (parent === null) roots.push(node)
    else parent.children.push(node)
    path.push(node)
    kept.push(heading)
  }
  if (enumerated > 0) {
    notes.push({
      code: 'task-level',
      message: `articles (第…条) are the tasks; ${enumerated} numbered items inside them are kept as their text (set taskLevel to choose otherwise)`,
    })
  }
  const nodes = flatten(roots)
  for (const [i, node] of nodes.entries()) {
    const to = nodes[i + 1]?.heading.line ?? plan.to
    for (let at = node.heading.line + 1; at < to; at++) {
      const line = lines[at]!
      if (line.text !== '' && !outline.pageNumbers.has(at) && !outline.contents.has(at)) node.own.push(line)
    }
  }
  return roots
}

const flatten = (nodes: readonly Node[]): readonly Node[] => {
  const flat: Node[] = []
  const stack = [...nodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    flat.push(node)
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!)
  }
  return flat
}

/** For each style the share of heading lines that hold nothing but a heading. */
function shareOfBareHeadings(lines: readonly Line[], nodes: readonly Node[]): ReadonlyMap<Style, number> {
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

function isHeadingAlone(
  line: Line,
  node: Node,
  share: ReadonlyMap<Style, number>,
  width: number | undefined,
): boolean {
  const bare = line.text.slice(node.heading.label.end)
  if (bare === '') return false
  if (SENTENCE_END.test(bare.slice(-1))) return true
  if (/[。；;]/u.test(bare) || bare.length > LONGEST_BARE_HEADING) return false
  if (OPEN_END.test(bare.slice(-1))) return false
  if (width !== undefined) return line.text.length < width - 6
  return (share.get(node.heading.label.style) ?? 0) >= HABIT
}

/** What most tasks of a plan look like; what departs from it at the end is no part of the last task. */
interface Habits {
  readonly hasSections: boolean
  readonly oneParagraph: boolean
  readonly endInNote: boolean
}

/** (省政务局牵头，省直相关单位负责) at the end of a paragraph. */
const ENDS_IN_NOTE = /(?:牵头|负责|配合|责任单位|牵头单位|配合单位)[^（()）。]{0,160}[)）〕\]]?[。.]?$/u

const countOf = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length

function habitsOf(lines: readonly Line[], leaves: readonly Node[]): Habits {
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

function endsSection(node: Node, leaves: readonly Node[]): boolean {
  const next = leaves[leaves.indexOf(node) + 1]
  return next !== undefined && next.parent !== node.parent
}

/** 附件：1.分工表 after the last task. */
const isAnnexList = (line: string): boolean => ANNEX.test(line) && line.length < LONGEST_ANNEX

/** A line longer than this that opens with 附件 is a sentence about it. */
const LONGEST_ANNEX = 120

/** How many of a task's own lines belong to it. */
function tailOf(lines: readonly Line[], node: Node, isLast: boolean, habits: Habits): number {
  for (const [i, line] of node.own.entries()) {
    const before = (i === 0 ? lines[node.heading.line]! : node.own[i - 1]!).text
    if (isFurniture(line.text) && isLast) return i
    if (isLast ? isClosing(line.text) || isAnnexList(line.text) : /^各位代表/u.test(line.text)) return i
    if (!isLast || !SENTENCE_END.test(before.slice(-1))) continue
    if (habits.endInNote && endsInNote(before) && !/^[（(〔[]/u.test(line.text)) return i
    if (ADDRESSES_ALL.test(line.text.slice(0, 100)) && habits.oneParagraph) return i
  }
  return node.own.length
}

/** Numbers that repeat, leap or turn back. */
function labelNotes(lines: readonly Line[], nodes: readonly Node[]): readonly Note[] {
  const notes: Note[] = []
  const last = new Map<string, number>()
  const running = new Map<Style, number>()
  for (const node of nodes) {
    const { style, value, text } = node.heading.label
    const key = `${style} ${node.parent?.heading.line ?? -1}`
    const sibling = last.get(key)
    const overall = running.get(style)
    const expected = sibling === undefined ? [1, (overall ?? 0) + 1] : [sibling + 1]
    if (!expected.includes(value)) {
      const line = lines[node.heading.line]!
      const span = { from: line.spans[0]!.from, to: line.spans.at(-1)!.to }
      const wanted = [...new Set(expected)].join(' or ')
      const gap = sibling !== undefined && value > sibling + 1
      notes.push({
        code: gap ? 'label-missing' : value === sibling ? 'label-repeated' : 'label-out-of-order',
        message: `${text} is printed where number ${wanted} is due`,
        span,
      })
    }
    /** A number that leaps ahead is believed, one that turns back is a misprint: (十) for 十五. */
    const due = Math.max(...expected)
    const counted = value > due || expected.includes(value) ? value : due
    last.set(key, counted)
    running.set(style, counted)
  }
  return notes
}
