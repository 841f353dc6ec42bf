import type { Node } from './headings-to-tree.js'
import type { Line } from './text-to-lines.js'

/** Between the headings of a section inside a section. */
export const SECTION_SEPARATOR = ' › '

/** A heading that stands on its line with what it heads is no longer than this. */
const LONGEST_HEADING = 60

/** How much of a section's line is its heading; the rest of it is text of the section. */
export function headingLength({ heading }: Node, { text }: Line): number {
  const { end } = heading.label
  const mark = /[。；：:]/u.exec(text.slice(end, end + LONGEST_HEADING))
  return mark === null || mark.index === 0 ? text.length : end + mark.index
}

/**
 * The name of a section: its heading, label included, without the 。 or ： after it and without text that
 * follows on the same line.
 */
export const nodeToName = (node: Node, line: Line): string => line.text.slice(0, headingLength(node, line))
