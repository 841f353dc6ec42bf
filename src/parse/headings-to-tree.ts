import type { Note } from '../model/index.js'
import { type Style, USUAL_STYLES } from './line-to-label.js'
import type { Heading, Outline, OutlinePlan } from './outline.js'
import type { Line } from './text-to-lines.js'

/** A heading with the headings it holds. */
export interface Node {
  readonly heading: Heading
  readonly depth: number
  readonly parent: Node | null
  readonly children: Node[]
  /** Lines between this heading and the next. */
  readonly own: Line[]
}

/** The headings of a plan as a tree; those below the level that makes tasks are left out and stay text. */
export function headingsToTree(
  lines: readonly Line[],
  plan: OutlinePlan,
  outline: Outline,
  taskLevel: 'auto' | number,
): { readonly roots: readonly Node[]; readonly notes: readonly Note[] } {
  const notes: Note[] = []
  const order = nestStyles(plan.headings)
  const roots: Node[] = []
  const path: Node[] = []
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
  return { roots, notes }
}

/** All nodes of a tree, in document order. */
export const flatten = (nodes: readonly Node[]): readonly Node[] => {
  const flat: Node[] = []
  const stack = [...nodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    flat.push(node)
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!)
  }
  return flat
}

/**
 * The order in which a plan's styles nest, outermost first.
 *
 * Official documents nest their usual styles in one order, unless a plan plainly turns two of them round. Any
 * other style stands right inside the one under which it first appears.
 */
export function nestStyles(headings: readonly Heading[]): readonly Style[] {
  const first = new Map<Style, number>()
  const last = new Map<Style, number>()
  const starts = new Map<Style, number>()
  for (const [at, { label }] of headings.entries()) {
    if (!first.has(label.style)) first.set(label.style, at)
    last.set(label.style, at)
    if (label.value === 1) starts.set(label.style, (starts.get(label.style) ?? 0) + 1)
  }
  const used = USUAL_STYLES.filter((style) => first.has(style))
  const order: Style[] = [...used].sort((outer, inner) => {
    const usual = used.indexOf(outer) - used.indexOf(inner)
    const [low, high] = usual < 0 ? [outer, inner] : [inner, outer]
    /** `high` is usually inside `low`; here it holds it: it comes first, counts once, and goes on around it. */
    const turned =
      first.get(high)! < first.get(low)! &&
      starts.get(high) === 1 &&
      last.get(high)! > last.get(low)! &&
      starts.get(low)! > 1
    return turned ? -usual : usual
  })
  for (const [style, at] of first) {
    if (order.includes(style)) continue
    const above = headings[at - 1]?.label.style
    order.splice(above === undefined ? 0 : order.indexOf(above) + 1, 0, style)
  }
  return order
}
