import type { Excerpt, Note, Section, Span } from '../model/index.js'
import { excerptAt } from './excerpt.js'
import { flatten, headingsToTree, type Node, nestStyles } from './headings-to-tree.js'
import { isFurniture } from './line-kinds.js'
import { type Joint, type Layout, linesToExcerpt } from './lines-to-excerpt.js'
import type { Head } from './lines-to-head.js'
import { type Column, isRow, type Tables } from './lines-to-tables.js'
import { headingLength, nodeToName, SECTION_SEPARATOR } from './node-to-section.js'
import type { Outline, OutlinePlan } from './outline.js'
import { pointsToText } from './points-to-text.js'
import type { Line } from './text-to-lines.js'
import { endsSection, habitsOf, isHeadingAlone, shareOfBareHeadings, tailOf } from './tree-to-habits.js'
import { treeToLabelNotes } from './tree-to-label-notes.js'

/** A task before its slots are read. */
export interface RawTask extends Excerpt {
  readonly label: string
  readonly section: string
  readonly sectionIndex: number | null
  readonly span: Span
  /** The columns of its cells, where the task is a row of a table. */
  readonly columns: readonly Column[] | null
}

/** What each line of a plan is, and the plan's sections and tasks. */
export interface RawPlan {
  readonly plan: OutlinePlan
  /** The line of its title. */
  readonly title: Line | null
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

/** The plans of a document before their items are read; a text without headings is one plan with one task. */
export function outlineToPlans(
  text: string,
  lines: readonly Line[],
  outline: Outline,
  head: Head,
  layout: Layout,
  taskLevel: 'auto' | number,
): readonly RawPlan[] {
  if (outline.plans.length === 0) return wholeTextAsPlan(text, lines, head, layout)
  return outline.plans.map((plan) => outlineToPlan(text, lines, plan, outline, taskLevel, layout))
}

/**
 * The sections and tasks of a plan: the deepest numbered heading is the task, and a section without
 * numbered children is itself a task.
 */
function outlineToPlan(
  text: string,
  lines: readonly Line[],
  plan: OutlinePlan,
  outline: Outline,
  taskLevel: 'auto' | number,
  layout: Layout,
): RawPlan {
  const { tables } = outline
  const { roots, notes: treeNotes } = headingsToTree(lines, plan, outline, taskLevel)
  const pointNotes = taskLevel === 'auto' ? pointsToText(lines, roots) : []
  const leaves = flatten(roots).filter((node) => node.children.length === 0)
  const nextLeaf = new Map(leaves.map((node, i) => [node, leaves[i + 1]]))
  const headingOnly = shareOfBareHeadings(lines, flatten(roots))
  const outermost = nestStyles(plan.headings)[0]
  const habits = habitsOf(lines, leaves)
  const sections: Section[] = []
  const indexOf = new Map<Node, number>()
  const paths = new Map<Node, string>()
  const tasks: RawTask[] = []
  const closing: Line[] = []
  const lineKinds = new Map<number, number | 'section-heading' | 'section-text' | 'closing' | 'furniture'>()
  const joints: Joint[] = []
  const excerpt = (node: Node, own: readonly Line[]): Excerpt => {
    const line = lines[node.heading.line]!
    const standsAlone = isHeadingAlone(line, node, headingOnly, layout.width)
    const skip = node.heading.label.end
    const made = linesToExcerpt(text, [line, ...own], layout, { skip, standsAlone })
    for (const one of made.joints) joints.push(one)
    return made.excerpt
  }
  for (const node of flatten(roots)) {
    const line = lines[node.heading.line]!
    const { label } = node.heading
    const parent = node.parent === null ? null : indexOf.get(node.parent)!
    if (node.children.length > 0) {
      indexOf.set(node, sections.length)
      const length = headingLength(node, line)
      const hasRest = /[^。；：:\s]/u.test(line.text.slice(length))
      const body = hasRest ? [line, ...node.own] : node.own
      const heading = excerptAt(line, 0, length)
      sections.push({
        label: label.text,
        title: heading.text,
        depth: node.depth,
        parent,
        span: { from: heading.spans[0]!.from, to: heading.spans.at(-1)!.to },
        text:
          body.length === 0
            ? null
            : linesToExcerpt(text, body, layout, { skip: hasRest ? length + 1 : 0 }).excerpt,
      })
      paths.set(
        node,
        node.parent === null ? heading.text : `${paths.get(node.parent)}${SECTION_SEPARATOR}${heading.text}`,
      )
      lineKinds.set(line.index, 'section-heading')
      for (const own of node.own) lineKinds.set(own.index, 'section-text')
      continue
    }
    const isLast = node === leaves.at(-1)
    const all =
      isLast || endsSection(node, nextLeaf.get(node)) ? tailOf(lines, node, isLast, habits) : node.own.length
    const tail = isLast && isRow(line) ? Math.min(all, tableEnd(node.own)) : all
    const own = node.own.slice(0, tail).filter((at) => !tables.isHead(at))
    const cut = excerpt(node, own)
    const last = own.at(-1) ?? line
    for (const at of [line, ...own]) lineKinds.set(at.index, tasks.length)
    tasks.push({
      ...cut,
      label: label.text,
      section:
        parent === null
          ? habits.hasSections && label.style === outermost && !isRow(line)
            ? nodeToName(node, line)
            : ''
          : paths.get(node.parent!)!,
      sectionIndex: parent,
      span: { from: line.spans[0]!.from, to: last.spans.at(-1)!.to },
      columns: columnsAfter(line, label.end, tables),
    })
    let chrome = false
    for (const rest of node.own.slice(tail)) {
      chrome ||= isLast && isFurniture(rest.text)
      lineKinds.set(rest.index, chrome ? 'furniture' : isLast ? 'closing' : 'section-text')
      if (isLast && !chrome) closing.push(rest)
    }
  }
  return {
    plan,
    title: plan.title === null ? null : lines[plan.title]!,
    sections,
    tasks,
    closing,
    lineKinds,
    joints,
    notes: [...treeNotes, ...pointNotes, ...levelNotes(leaves), ...treeToLabelNotes(lines, flatten(roots))],
  }
}

/** 注：… · 填表说明：…: what stands below a table */
const BELOW_TABLE = /^(?:注|备注|附注|说明|填[表报写]说明|填表人|制表人?|审核人?|联系人)\s*[:：]/u

/** How many lines after the last row of a table may be its task's. */
function tableEnd(own: readonly Line[]): number {
  const at = own.findIndex((line) => !isRow(line) && BELOW_TABLE.test(line.text))
  return at < 0 ? own.length : at
}

/** The columns of a row after its label: where that fills a cell, those after it. */
function columnsAfter(row: Line, labelEnd: number, tables: Tables): readonly Column[] | null {
  const columns = tables.columnsOf(row)
  const before = row.text.slice(0, labelEnd).replace(/^\|/u, '')
  return columns?.slice(before.split(/[|│\t]/u).length - 1) ?? null
}

/** Says which headings were taken for tasks where that is not plain from the numbering. */
function levelNotes(leaves: readonly Node[]): readonly Note[] {
  const levels = new Map<number, { readonly first: string; count: number }>()
  for (const { depth, heading } of leaves) {
    const level = levels.get(depth)
    if (level === undefined) levels.set(depth, { first: heading.label.text, count: 1 })
    else level.count++
  }
  if (levels.size < 2) return []
  const told = [...levels]
    .sort(([x], [y]) => x - y)
    .map(([depth, { first, count }]) => `${count} at level ${depth} (such as ${first})`)
  const message = `the deepest heading is the task: ${told.join(', ')}; taskLevel chooses otherwise`
  return [{ code: 'task-level', message }]
}

/** A text without headings as one plan with one task, or with none where nothing but a masthead is left. */
function wholeTextAsPlan(
  text: string,
  lines: readonly Line[],
  head: Head,
  layout: Layout,
): readonly RawPlan[] {
  const body = head.preambles[0]!.length > 0 ? head.preambles[0]! : head.lines
  const first = body[0]
  if (first === undefined) return []
  const plan: OutlinePlan = { title: null, from: 0, to: lines.length, headings: [] }
  const { excerpt, joints } = linesToExcerpt(text, body, layout)
  const span = { from: excerpt.spans[0]!.from, to: excerpt.spans.at(-1)!.to }
  const task: RawTask = { ...excerpt, label: '', section: '', sectionIndex: null, span, columns: null }
  const lineKinds = new Map(body.map((line) => [line.index, 0] as const))
  return [{ plan, title: null, sections: [], tasks: [task], closing: [], lineKinds, joints, notes: [] }]
}
