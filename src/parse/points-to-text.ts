import type { Note } from '../model/index.js'
import { flatten, type Node } from './headings-to-tree.js'
import type { Line } from './text-to-lines.js'

/** A list of more entries is no aside within one task: ten practical matters are ten tasks. */
const MOST_POINTS = 8

/** Fewer tasks beside it show no habit. */
const FEWEST_PEERS = 3

/**
 * Makes numbered points inside one task its text: 1. and 2. under （十一） of a plan whose other items （一） …
 * （二十八） hold none. Says so in a note.
 *
 * The exception is told by the habit of the plan: one item of its style alone has numbers in it, the others are
 * sentences and more than the points, and each point is one paragraph. Two such items are a habit, and then the
 * deepest number is the task. What …需符合以下条件： lists is its text in any plan.
 */
export function pointsToText(lines: readonly Line[], roots: readonly Node[]): readonly Note[] {
  const peers = new Map<string, Node[]>()
  for (const node of flatten(roots)) {
    const { style } = node.heading.label
    const same = peers.get(style)
    if (same === undefined) peers.set(style, [node])
    else same.push(node)
  }
  const notes: Note[] = []
  const keep = (item: Node, why: string): void => {
    const line = lines[item.heading.line]!
    const points = item.children.splice(0)
    for (const point of points)
      for (const line of [lines[point.heading.line]!, ...point.own]) item.own.push(line)
    notes.push({
      code: 'task-level',
      message: `${item.heading.label.text} ${why}: ${points.length} points are kept as its text`,
      span: { from: line.spans[0]!.from, to: line.spans.at(-1)!.to },
    })
  }
  for (const node of flatten(roots)) if (listsConditions(lines, node)) keep(node, 'lists what must hold')
  for (const nodes of peers.values()) {
    const [item, ...others] = nodes.filter((node) => node.children.length > 0)
    if (item === undefined || others.length > 0 || !isOneTask(lines, item, nodes)) continue
    keep(item, 'is the only item of its kind with numbers inside')
  }
  return notes
}

/** 参与活动的房源需同时符合以下条件： · 出现以下情形之一的，移出房源库： · 提交下列材料： */
const LISTS_CONDITIONS =
  /(?:以下|下列|如下)[\u4e00-\u9fa5]{0,6}(?:条件|情形|情况|行为|材料|资料|证件|证明|手续)[^。；]{0,30}[:：]$/u

/** Whether an item opens a list of conditions, each of one paragraph: no job of its own. */
function listsConditions(lines: readonly Line[], item: Node): boolean {
  const lead = (item.own.at(-1) ?? lines[item.heading.line]!).text
  return (
    item.depth > 1 &&
    item.children.length > 0 &&
    LISTS_CONDITIONS.test(lead.slice(-80)) &&
    item.children.every((point) => point.children.length === 0) &&
    item.children.slice(0, -1).every((point) => point.own.length === 0)
  )
}

function isOneTask(lines: readonly Line[], item: Node, nodes: readonly Node[]): boolean {
  const points = item.children
  const leaves = nodes.length - 1
  const sentences = nodes.filter((node) => node !== item && isSentence(lines, node)).length
  return (
    points.length <= MOST_POINTS &&
    leaves >= FEWEST_PEERS &&
    leaves > points.length &&
    sentences * 2 > leaves &&
    isSentence(lines, item) &&
    points.every((point) => point.children.length === 0) &&
    points.slice(0, -1).every((point) => point.own.length === 0)
  )
}

/** More than a bare heading stands on its line. */
const isSentence = (lines: readonly Line[], { heading }: Node): boolean =>
  /[。；：:]/u.test(lines[heading.line]!.text.slice(heading.label.end))
