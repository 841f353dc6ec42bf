import type { Excerpt, ItemKind, Plan } from '../model/index.js'
import { itemsOfKinds } from './document-of-kinds.js'
import { excerptAt } from './excerpt.js'
import { type Layout, linesToExcerpt } from './lines-to-excerpt.js'
import type { ReadPlan } from './raw-to-items.js'
import type { Line } from './text-to-lines.js'

/** A plan as the document shows it, out of what was read of it and the text around its tasks. */
export function rawToPlan(
  text: string,
  { title, sections, items, closing }: ReadPlan,
  ordinal: number,
  around: {
    readonly documentTitle: Excerpt | null
    /** Whether an index table gives the title: then a plan without a line of its own for it has that one. */
    readonly isTold: boolean
    readonly preamble: readonly Line[]
    readonly layout: Layout
    readonly kinds: readonly ItemKind[]
  },
): Plan {
  const blockOf = (lines: readonly Line[]): Excerpt | null =>
    lines.length === 0 ? null : linesToExcerpt(text, lines, around.layout).excerpt
  return {
    ordinal,
    title:
      title === null
        ? around.isTold
          ? around.documentTitle
          : null
        : withoutMarks(wholeTitle(title, around.documentTitle)),
    preamble: blockOf(around.preamble),
    sections,
    items,
    tasks: itemsOfKinds(items, around.kinds),
    closing: blockOf(closing),
  }
}

/** The plan's title: where its line is one of the document's title, the whole of that. */
const wholeTitle = (line: Line, document: Excerpt | null): Excerpt =>
  document?.spans.some(({ to }) => to === line.spans.at(-1)!.to) ? document : line

/** A title without the signs of Markdown before it. */
const withoutMarks = (title: Excerpt): Excerpt =>
  excerptAt(title, /^#{0,6}\s*/u.exec(title.text)![0].length, title.text.length)
