import type { Note } from '../model/index.js'
import { BOX, CONTENTS_ENTRY, CONTENTS_TITLE, PAGE_NUMBER } from './line-kinds.js'
import { lineToLabel, STYLES } from './line-to-label.js'
import type { Heading } from './outline.js'
import type { Line } from './text-to-lines.js'

/** A table of contents ends where its first entry stands a second time. */
export function findContents(lines: readonly Line[]): {
  readonly contents: ReadonlySet<number>
  readonly notes: readonly Note[]
} {
  const found = new Set<number>()
  const bare = (text: string): string => text.replace(CONTENTS_ENTRY, '').replace(/[\s　0-9]+$|\s/gu, '')
  const dotted = lines.filter(
    (line) => line.text.length < 120 && CONTENTS_ENTRY.test(line.text) && lineToLabel(line.text),
  )
  for (const line of dotted.length >= 3 ? dotted : []) found.add(line.index)
  const title = lines.findIndex((line) => CONTENTS_TITLE.test(line.text))
  if (title >= 0) {
    const first = lines.findIndex((line, i) => i > title && line.text !== '')
    const again =
      first < 0 ? -1 : lines.findIndex((line, i) => i > first && bare(line.text) === bare(lines[first]!.text))
    if (again > 0 && bare(lines[first]!.text) !== '') {
      for (let i = title; i < again; i++) if (lines[i]!.text !== '') found.add(i)
    } else found.add(title)
  }
  if (found.size === 0) return { contents: found, notes: [] }
  const at = [...found].sort((x, y) => x - y)
  const span = { from: lines[at[0]!]!.start, to: lines[at.at(-1)!]!.end }
  const message = `${found.size} lines are a table of contents, not tasks`
  return { contents: found, notes: [{ code: 'contents-skipped', message, span }] }
}

/** A lone number is a page number only if the document has others that count on. */
export function findPageNumbers(lines: readonly Line[]): ReadonlySet<number> {
  const numbers = lines.filter((line) => PAGE_NUMBER.test(line.text))
  const values = numbers.map((line) => Number(/[0-9]+/u.exec(line.text)?.[0]))
  const counting = values.filter((value, i) => i > 0 && value === values[i - 1]! + 1).length
  const decorated = numbers.filter((line) => !/^[0-9]+$/u.test(line.text))
  return new Set((counting >= 2 ? numbers : decorated).map((line) => line.index))
}

/**
 * Numbered lines of a box (专栏) are text of the task that the box stands in, not headings.
 *
 * A box ends at a heading of a higher level, or where the count of the headings before it goes on: at a
 * number that does not follow the box's own, or, if there is none, at the one that is due, unless a
 * later section goes on with that one.
 */
export function withoutBoxes(
  lines: readonly Line[],
  headings: readonly Heading[],
): { readonly headings: readonly Heading[]; readonly notes: readonly Note[] } {
  const own = new Set(headings.map(({ line }) => line))
  const boxes = lines
    .filter((line) => BOX.test(line.text) && line.text.length < LONGEST_BOX_TITLE && !own.has(line.index))
    .map((line) => line.index)
  if (boxes.length === 0) return { headings, notes: [] }
  const dropped = new Set<Heading>()
  for (const box of boxes) {
    const before = headings.findLast((heading) => heading.line < box && !dropped.has(heading))
    if (before === undefined) continue
    const rank = STYLES.indexOf(before.label.style)
    const rest = headings.filter((heading) => heading.line > box)
    const end = rest.findIndex((heading) => STYLES.indexOf(heading.label.style) < rank)
    const inside = end < 0 ? rest : rest.slice(0, end)
    if (inside[0]?.label.value !== 1) continue
    const due = (heading: Heading): boolean =>
      heading.label.style === before.label.style && heading.label.value === before.label.value + 1
    const turns = inside.findIndex(
      (heading, i) => i > 0 && due(heading) && inside[i - 1]!.label.value + 1 !== heading.label.value,
    )
    const later = rest.slice(inside.length).find((heading) => heading.label.style === before.label.style)
    const wholly = turns < 0 && later !== undefined && due(later)
    const goesOn = wholly ? -1 : turns < 0 ? inside.findIndex(due) : turns
    for (const heading of goesOn < 0 ? inside : inside.slice(0, goesOn)) dropped.add(heading)
  }
  const first = lines[boxes[0]!]!
  const message = `${boxes.length === 1 ? 'a box stays' : `${boxes.length} boxes stay`} text of the task above (专栏), ${dropped.size} numbers in them are no headings`
  return {
    headings: headings.filter((heading) => !dropped.has(heading)),
    notes: [{ code: 'label-unread', message, span: { from: first.start, to: first.end } }],
  }
}

/** A longer line that opens with 专栏 is a sentence. */
const LONGEST_BOX_TITLE = 60
