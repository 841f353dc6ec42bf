import type { Note } from '../model/index.js'
import { ANNEX, isFurniture, isTitleLike, OPEN_END, SENTENCE_END } from './line-kinds.js'
import { type Label, lineToLabel, STYLES } from './line-to-label.js'
import { findContents, findPageNumbers, withoutBoxes } from './lines-to-asides.js'
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
const GLOSSARY =
  /^(?!附件)[^0-9一二三四五六七八九十、.]{0,30}(?:(?:名词|术语)(?:注释|解释|说明)|相关术语)\s*[:：]?$/u

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
    if (label.value === 0 || isFurniture(line.text.slice(label.end)) || isFootnote(line.text, label)) continue
    headings.push({ line: line.index, label })
  }
  return headings
}

/** ① 列宁：《全俄…》，《列宁全集》第33卷第264页。: a note at the foot tells where words come from. */
const isFootnote = (line: string, label: Label): boolean =>
  label.style === 'circled' && /第\s*[0-9〇一二三四五六七八九十百—、-]{1,12}\s*页/u.test(line.slice(0, 400))

/** 第二十条、 or 3. at the head of a wrapped line continues the sentence above unless it counts on. */
function isBrokenSentence(previous: string, label: Label, headings: readonly Heading[]): boolean {
  if (previous === '' || SENTENCE_END.test(previous.slice(-1)) || !OPEN_END.test(previous.slice(-1)))
    return false
  const last = headings.findLast((heading) => heading.label.style === label.style)
  return last === undefined ? label.value !== 1 : label.value !== last.label.value + 1 && label.value !== 1
}

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
  const title =
    titles.at(-1) ?? between.findLast((line) => isPlainTitle(line.text) && endsSentence(lines, line.index))
  if (title === undefined) return undefined
  const counted = plan.headings.filter((h) => h.label.style === heading.label.style)
  return counted.length < 2 ? undefined : { from: title.index, title: title.index }
}

/** Whether the text before a line is finished: what follows a broken line is no title. */
function endsSentence(lines: readonly Line[], at: number): boolean {
  let before = at - 1
  while (before >= 0 && lines[before]!.text === '') before--
  return before < 0 || SENTENCE_END.test(lines[before]!.text.slice(-1))
}

const isPlainTitle = (text: string): boolean =>
  /^[\u4e00-\u9fa50-9“《]/u.test(text) &&
  text.length <= LONGEST_PLAIN_TITLE &&
  text.length >= 4 &&
  !/[。；，、：:;,!！?？]/u.test(text) &&
  !isFurniture(text)
