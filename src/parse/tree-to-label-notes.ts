import type { Note } from '../model/index.js'
import type { Node } from './headings-to-tree.js'
import type { Style } from './line-to-label.js'
import type { Line } from './text-to-lines.js'

/** Numbers that repeat, leap or turn back. */
export function treeToLabelNotes(lines: readonly Line[], nodes: readonly Node[]): readonly Note[] {
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
