import type { Span } from '../model/index.js'

/** 1 指乡镇站点。 · ② 含网办件。 · [3] 市政务局即… · 注1：… : a note under the text, with its mark */
const NOTE =
  /^\s{0,8}(?:注\s?)?[[〔【（(]?(?<mark>[0-9]{1,2}|[①-⑳])[\]〕】）)]?\s{0,4}[:：]?(?![0-9.．、年月日%％])\s{0,4}(?=[\u4e00-\u9fa5“《A-Za-z])/u

/** A mark in the text, as it was set apart: 10¹个 */
const MARK = /^ ?[[〔【（(]? ?(?<mark>[0-9]{1,2}|[①-⑳]) ?[\]〕】）)]? ?$/u

const LONGEST_MARK = 8

/** A note under the text is no longer than this. */
const LONGEST_NOTE = 600

/** So many lines may follow the notes that end a text. */
const MOST_LINES = 200

/**
 * The notes under a text or under a page whose marks (10¹个) were left out of the wording: lines that open with such
 * marks, counted from one on, right before the end of the text or of a page. Each with its line break.
 */
export function noteLineSpans(
  text: string,
  furniture: readonly Span[],
  pages: readonly number[],
): readonly Span[] {
  const marks = new Set<number>()
  for (const { from, to } of furniture) {
    // a page number stands on a line of its own, a mark behind a word
    const isInLine = from > 0 && to - from <= LONGEST_MARK && text[from - 1] !== '\n'
    const found = isInLine ? MARK.exec(text.slice(from, to)) : null
    if (found) marks.add(markToNumber(found.groups!.mark!))
  }
  if (marks.size === 0) return []
  return [...pages.slice(1), text.length].flatMap((end) => notesBefore(text, end, furniture, marks))
}

function notesBefore(
  text: string,
  end: number,
  furniture: readonly Span[],
  marks: ReadonlySet<number>,
): readonly Span[] {
  const spans: Span[] = []
  let next: number | undefined
  let to = end
  for (let count = 0; count < MOST_LINES && to > 0; count++) {
    const from = text.lastIndexOf('\n', to - 2) + 1
    const line = text.slice(from, Math.min(to, from + LONGEST_NOTE + 1))
    const isChrome = furniture.some((span) => span.from <= from && span.to >= to - 1)
    const found = isChrome || line.length > LONGEST_NOTE ? null : NOTE.exec(line)
    const mark = found ? markToNumber(found.groups!.mark!) : undefined
    if (mark !== undefined && marks.has(mark) && (next === undefined || mark === next - 1)) {
      spans.unshift({ from, to })
      next = mark
    } else if (!isChrome && line.trim() !== '') break
    to = from
  }
  return spans
}

/** ③ → 3 */
const markToNumber = (mark: string): number =>
  /^[0-9]/u.test(mark) ? Number(mark) : mark.codePointAt(0)! - '①'.codePointAt(0)! + 1
