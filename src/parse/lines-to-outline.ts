import type { Note } from '../model/index.js'
import { ANNEX, isFurniture, isTitleLike, SENTENCE_END } from './line-kinds.js'
import { STYLES } from './line-to-label.js'
import { findContents, findPageNumbers, withoutBoxes } from './lines-to-asides.js'
import { linesToHeadings } from './lines-to-headings.js'
import { isRow, linesToTables } from './lines-to-tables.js'
import { withTitles } from './lines-to-titles.js'
import type { Heading, Outline, OutlinePlan } from './outline.js'
import { rowsToHeadings } from './rows-to-headings.js'
import { styledToTitles } from './styled-to-titles.js'
import type { Line } from './text-to-lines.js'
import { withPartTitles } from './with-part-titles.js'

/**
 * Finds the headings of a document and cuts it into plans.
 *
 * A new plan begins where the outermost counter starts again at one under a line that reads like a
 * title, or after a line that announces an annex. `levels` are those of the lines that the file sets off.
 */
export function linesToOutline(
  lines: readonly Line[],
  levels: ReadonlyMap<number, number> = new Map(),
): Outline {
  const tables = linesToTables(lines)
  const { contents, notes: contentsNotes } = findContents(lines)
  const pageNumbers = findPageNumbers(lines)
  const glossary =
    lines.findLast((line) => line.index > lines.length / 2 && GLOSSARY.test(line.text))?.index ?? lines.length
  const aside = ({ index }: Line): boolean => contents.has(index) || pageNumbers.has(index)
  const numbered = linesToHeadings(lines.slice(0, glossary), aside)
  const boxed = withoutBoxes(lines, rowsToHeadings(lines, tables, numbered.headings))
  const titled =
    boxed.headings.length === 0
      ? styledToTitles(lines, aside, levels)
      : withTitles(lines, aside, boxed.headings)
  const parted = withPartTitles(lines, aside, titled.headings)
  const { plans, notes } = cutIntoPlans(lines, parted.headings)
  return {
    plans,
    contents,
    pageNumbers,
    tables,
    notes: [
      ...contentsNotes,
      ...numbered.notes,
      ...boxed.notes,
      ...titled.notes,
      ...parted.notes,
      ...notes,
      ...tables.notes,
    ],
  }
}

/** 《政府工作报告》有关内容名词注释 · 名词解释: what follows, in the second half, explains words and sets no tasks. */
const GLOSSARY =
  /^(?!附件)[^0-9一二三四五六七八九十、.]{0,30}(?:(?:名词|术语)(?:注释|解释|说明)|相关术语)\s*[:：]?$/u

function cutIntoPlans(
  lines: readonly Line[],
  headings: readonly Heading[],
): { readonly plans: readonly OutlinePlan[]; readonly notes: readonly Note[] } {
  const notes: Note[] = []
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
  return {
    plans: plans.map((plan, i) => ({
      title: plan.title,
      from: plan.from,
      to: plans[i + 1]?.from ?? lines.length,
      headings: plan.headings,
    })),
    notes,
  }
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

/** Whether the text before a line is finished, as a table is: what follows a broken line is no title. */
function endsSentence(lines: readonly Line[], at: number): boolean {
  let before = at - 1
  while (before >= 0 && lines[before]!.text === '') before--
  return before < 0 || SENTENCE_END.test(lines[before]!.text.slice(-1)) || isRow(lines[before]!)
}

const isPlainTitle = (text: string): boolean =>
  /^[\u4e00-\u9fa50-9“《]/u.test(text) &&
  text.length <= LONGEST_PLAIN_TITLE &&
  text.length >= 4 &&
  !/[。；，、：:;,!！?？]/u.test(text) &&
  !isFurniture(text)
