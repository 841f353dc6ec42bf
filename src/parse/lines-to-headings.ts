import type { Note } from '../model/index.js'
import { type Candidate, labelsToHabits } from './labels-to-habits.js'
import { ANNEX, isFurniture, OPEN_END, SENTENCE_END } from './line-kinds.js'
import { type Label, lineToLabels } from './line-to-label.js'
import type { Heading } from './outline.js'
import type { Line } from './text-to-lines.js'

/**
 * The headings of a document, in order.
 *
 * Labels that nothing else looks like (一、 · （二） · 3.) make headings by themselves. One that might be a decimal
 * goes on with a count or is none; letters, bare numbers, 一是, 任务1： and the like must be a habit of the plan.
 * Forms that recur without being one are told in notes: their lines stay text.
 */
export function linesToHeadings(
  lines: readonly Line[],
  aside: (line: Line) => boolean,
): { readonly headings: readonly Heading[]; readonly notes: readonly Note[] } {
  const candidates = linesToCandidates(lines, aside)
  const sure = countOn(candidates)
  return labelsToHabits(lines, aside, candidates, sure)
}

function linesToCandidates(lines: readonly Line[], aside: (line: Line) => boolean): readonly Candidate[] {
  const candidates: Candidate[] = []
  let inAnnexList = false
  let before = ''
  for (const line of lines) {
    if (line.text === '' || aside(line)) continue
    const previous = before
    before = line.text
    if (ANNEX.test(line.text) && line.text.length < LONGEST_ANNEX) {
      inAnnexList = /[:：]/u.test(line.text.slice(0, 10))
      continue
    }
    const labels = lineToLabels(line.text).filter(({ value }) => value > 0)
    if (labels.length === 0) {
      inAnnexList = false
      continue
    }
    if (inAnnexList && line.text.length < LONGEST_ANNEX_ENTRY && !line.text.includes('。')) continue
    inAnnexList = false
    if (isFurniture(line.text.slice(labels[0]!.end)) || isFootnote(line.text, labels[0]!)) continue
    candidates.push({ line: line.index, labels, previous })
  }
  return candidates
}

/** Longer lines that open with 附件 are sentences. */
const LONGEST_ANNEX = 120
const LONGEST_ANNEX_ENTRY = 80

/** ① 列宁：《全俄…》，《列宁全集》第33卷第264页。: a note at the foot tells where words come from. */
const isFootnote = (line: string, label: Label): boolean =>
  label.style === 'circled' && /第\s*[0-9〇一二三四五六七八九十百—、-]{1,12}\s*页/u.test(line.slice(0, 400))

/** The candidates that are headings by their own form, or because they go on with a count. */
function countOn(candidates: readonly Candidate[]): readonly Heading[] {
  const counts = new Map<string, number>()
  const headings: Heading[] = []
  for (const [i, { line, labels, previous }] of candidates.entries()) {
    const goesOn = ({ form, value }: Label): boolean => value === (counts.get(form) ?? 0) + 1
    const sure = labels.find(({ proof }) => proof === 'none')
    const counted = labels.find(
      (label) =>
        label.proof === 'count' &&
        !isOpen(previous) &&
        (label.value === 1 ? isNext(candidates[i + 1], label) : goesOn(label)),
    )
    // 6.24小时 is the sixth item after 5., whatever 6.24 looks like
    const label =
      counted !== undefined && (sure === undefined || !goesOn(sure))
        ? counted
        : (sure ?? labels.find((bare) => holdsNext(bare, candidates[i + 1])))
    if (label === undefined || (label === sure && isBrokenSentence(previous, label, counts))) continue
    counts.set(label.form, label.value)
    headings.push({ line, label })
  }
  return headings
}

/** 1 优化政务服务 above 1.1 推行帮办代办 */
const holdsNext = ({ style, value }: Label, next: Candidate | undefined): boolean =>
  style === 'arabic' && (next?.labels.some((label) => label.form === `arabic-dotted ${value}`) ?? false)

const isNext = (candidate: Candidate | undefined, { form, value }: Label): boolean =>
  candidate?.labels.some((label) => label.form === form && label.value === value + 1) ?? false

const isOpen = (line: string): boolean => line !== '' && OPEN_END.test(line.slice(-1))

/** 第二十条、 or 3. at the head of a wrapped line continues the sentence above unless it counts on. */
function isBrokenSentence(
  previous: string,
  { form, value }: Label,
  counts: ReadonlyMap<string, number>,
): boolean {
  if (previous === '' || SENTENCE_END.test(previous.slice(-1)) || !isOpen(previous) || value === 1)
    return false
  const last = counts.get(form)
  return last === undefined || value !== last + 1
}
