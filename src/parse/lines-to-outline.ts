import type { Note } from '../model.js'
import {
  ANNEX,
  BOX,
  CONTENTS_ENTRY,
  CONTENTS_TITLE,
  isFurniture,
  isTitleLike,
  OPEN_END,
  PAGE_NUMBER,
  SENTENCE_END,
} from './line-kinds.js'
import { type Label, lineToLabel, STYLES, type Style } from './line-to-label.js'
import type { Line } from './text-to-lines.js'

/** A line that opens with a number and counts as a heading. */
export interface Heading {
  readonly line: number
  readonly label: Label
}

/** A stretch of lines that makes one plan. `title` is the line of its title. */
export interface OutlinePlan {
  readonly title: number | null
  readonly from: number
  readonly to: number
  readonly headings: readonly Heading[]
}

export interface Outline {
  readonly plans: readonly OutlinePlan[]
  /** Lines of a table of contents. */
  readonly contents: ReadonlySet<number>
  /** Page numbers that stand between other lines. */
  readonly pageNumbers: ReadonlySet<number>
  readonly notes: readonly Note[]
}

/**
 * Finds the headings of a document and cuts it into plans.
 *
 * A new plan begins where the outermost counter starts again at one under a line that reads like a
 * title, or after a line that announces an annex.
 */
export function linesToOutline(lines: readonly Line[]): Outline {
  const notes: Note[] = []
  const contents = findContents(lines, notes)
  const pageNumbers = findPageNumbers(lines)
  const glossary =
    lines.findLast((line) => line.index > lines.length / 2 && GLOSSARY.test(line.text))?.index ?? lines.length
  const headings = findHeadings(lines.slice(0, glossary), contents, pageNumbers)
  return { plans: cutIntoPlans(lines, withoutBoxes(lines, headings), notes), contents, pageNumbers, notes }
}

/** 《政府工作报告》有关内容名词注释 · 名词解释: what follows, in the second half, explains words and sets no tasks. */
const GLOSSARY = /^(?!附件)[^0-9一二三四五六七八九十、.]{0,30}(?:名词|术语)(?:注释|解释|说明)\s*[:：]?$/u

/** A table of contents ends where its first entry stands a second time. */
function findContents(lines: readonly Line[], notes: Note[]): ReadonlySet<number> {
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
  if (found.size > 0) {
    const at = [...found].sort((x, y) => x - y)
    const span = { from: lines[at[0]!]!.start, to: lines[at.at(-1)!]!.end }
    notes.push({
      code: 'contents-skipped',
      message: `${found.size} lines are a table of contents, not tasks`,
      span,
    })
  }
  return found
}

/** A lone number is a page number only if the document has others that count on. */
function findPageNumbers(lines: readonly Line[]): ReadonlySet<number> {
  const numbers = lines.filter((line) => PAGE_NUMBER.test(line.text))
  const values = numbers.map((line) => Number(/[0-9]+/u.exec(line.text)?.[0]))
  const counting = values.filter((value, i) => i > 0 && value === values[i - 1]! + 1).length
  const decorated = numbers.filter((line) => !/^[0-9]+$/u.test(line.text))
  return new Set((counting >= 2 ? numbers : decorated).map((line) => line.index))
}

function findHeadings(
  lines: readonly Line[],
  contents: ReadonlySet<number>,
  pageNumbers: ReadonlySet<number>,
): readonly Heading[] {
  const headings: Heading[] = []
  let inAnnexList = false
  let before = ''
  for (const line of lines) {
    if (line.text === '' || contents.has(line.index) || pageNumbers.has(line.index)) continue
    const previous = before
    before = line.text
    if (ANNEX.test(line.text) && line.text.length < 120) {
      inAnnexList = /[:：]/u.test(line.text.slice(0, 10))
      continue
    }
    const label = lineToLabel(line.text)
    if (label === undefined) {
      inAnnexList = false
      continue
    }
    if (inAnnexList && line.text.length < 80 && !line.text.includes('。')) continue
    inAnnexList = false
    if (isBrokenSentence(previous, label, headings)) continue
    if (label.value === 0 || isFurniture(line.text.slice(label.end))) continue
    headings.push({ line: line.index, label })
  }
  return headings
}

/** 第二十条、 or 3. at the head of a wrapped line continues the sentence above unless it counts on. */
function isBrokenSentence(previous: string, label: Label, headings: readonly Heading[]): boolean {
  if (previous === '' || SENTENCE_END.test(previous.slice(-1)) || !OPEN_END.test(previous.slice(-1)))
    return false
  const last = headings.findLast((heading) => heading.label.style === label.style)
  return last === undefined ? label.value !== 1 : label.value !== last.label.value + 1 && label.value !== 1
}

/**
 * Numbered lines of a box (专栏) are text of the task that the box stands in, not headings.
 *
 * A box ends at a heading of a higher level, or where the count of the headings before it goes on: at a
 * number that does not follow the box's own, or, if there is none, at the one that is due, unless a
 * later section goes on with that one.
 */
function withoutBoxes(lines: readonly Line[], headings: readonly Heading[]): readonly Heading[] {
  const boxes = lines
    .filter((line) => BOX.test(line.text) && line.text.length < LONGEST_BOX_TITLE)
    .map((line) => line.index)
  if (boxes.length === 0) return headings
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
  return headings.filter((heading) => !dropped.has(heading))
}

/** A longer line that opens with 专栏 is a sentence. */
const LONGEST_BOX_TITLE = 60

function cutIntoPlans(
  lines: readonly Line[],
  headings: readonly Heading[],
  notes: Note[],
): readonly OutlinePlan[] {
  interface Draft {
    title: number | null
    from: number
    headings: Heading[]
    top: number
  }
  const plans: Draft[] = []
  for (const [i, heading] of headings.entries()) {
    const rank = STYLES.indexOf(heading.label.style)
    const plan = plans.at(-1)
    const after = i === 0 ? 0 : headings[i - 1]!.line + 1
    const start = startOfPlan(lines, after, heading, plan)
    if (plan === undefined || start !== undefined) {
      const title = start?.title ?? null
      plans.push({ title, from: start?.from ?? heading.line, headings: [heading], top: rank })
      continue
    }
    if (rank === plan.top && heading.label.value === 1) {
      const line = lines[heading.line]!
      notes.push({
        code: 'label-repeated',
        message: `${heading.label.text} starts the count again without a title of a new plan before it`,
        span: { from: line.start, to: line.end },
      })
    }
    plan.top = Math.min(plan.top, rank)
    plan.headings.push(heading)
  }
  return plans.map((plan, i) => ({
    title: plan.title,
    from: plan.from,
    to: plans[i + 1]?.from ?? lines.length,
    headings: plan.headings,
  }))
}

/** A short line of its own before a counter that starts again is taken for a title up to this length. */
const LONGEST_PLAIN_TITLE = 40

/** Where a plan that opens with `heading` begins, or `undefined` if the heading goes on with the plan before. */
function startOfPlan(
  lines: readonly Line[],
  after: number,
  heading: Heading,
  plan: { readonly top: number; readonly headings: readonly Heading[] } | undefined,
): { readonly from: number; readonly title: number | null } | undefined {
  const between = lines.slice(after, heading.line).filter((line) => line.text !== '')
  const titles = between.filter((line) => isTitleLike(line.text))
  const annex = between.findLast((line) => ANNEX.test(line.text) && line.text.length < 80)
  if (plan === undefined) {
    const title = titles.at(-1)
    return title === undefined ? undefined : { from: title.index, title: title.index }
  }
  if (heading.label.value !== 1) return undefined
  const isTop = STYLES.indexOf(heading.label.style) <= plan.top
  if (annex !== undefined) {
    const title =
      between.find((line) => line.index > annex.index && isTitleLike(line.text)) ??
      between[between.indexOf(annex) + 1]
    return { from: annex.index, title: title?.index ?? annex.index }
  }
  if (!isTop) return undefined
  const title = titles.at(-1) ?? between.findLast((line) => isPlainTitle(line.text))
  const counted = plan.headings.filter((h) => h.label.style === heading.label.style)
  return title === undefined || counted.length < 2 ? undefined : { from: title.index, title: title.index }
}

const isPlainTitle = (text: string): boolean =>
  text.length <= LONGEST_PLAIN_TITLE &&
  text.length >= 4 &&
  !/[。；，、：:;,!！?？]/u.test(text) &&
  !isFurniture(text)

/** The order in which a plan's styles nest, outermost first. */
export function nestStyles(headings: readonly Heading[]): readonly Style[] {
  const used = STYLES.filter((style) => headings.some((heading) => heading.label.style === style))
  const at = (style: Style): number => headings.findIndex((heading) => heading.label.style === style)
  const last = (style: Style): number => headings.findLastIndex((heading) => heading.label.style === style)
  const starts = (style: Style): number =>
    headings.filter((heading) => heading.label.style === style && heading.label.value === 1).length
  return [...used].sort((outer, inner) => {
    const usual = used.indexOf(outer) - used.indexOf(inner)
    const [low, high] = usual < 0 ? [outer, inner] : [inner, outer]
    /** `high` is usually inside `low`; here it holds it: it comes first, counts once, and goes on around it. */
    const turned = at(high) < at(low) && starts(high) === 1 && last(high) > last(low) && starts(low) > 1
    return turned ? -usual : usual
  })
}
